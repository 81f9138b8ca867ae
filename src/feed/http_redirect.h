// Which redirects of a feed server are followed: those that stay on it. So its secrets reach no other host and never
// leave TLS. Used by http, which does the following: libcurl would decide by rules of its own.
#pragma once

#include <optional>
#include <string>

namespace rankwall {

constexpr unsigned max_redirects = 3;

/// Why a request for `from` is not to go on to `to`, both absolute URLs. Nothing where it may: `to` has the scheme,
/// host and port of `from`, or is its https where both have the default ports.
std::optional<std::string> why_not_followed(const std::string& from, const std::string& to);

}  // namespace rankwall
