#include "feed/url.h"

#include <algorithm>
#include <charconv>

namespace rankwall {

namespace {

constexpr std::string_view scheme_end = "://";

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

/// The scheme in lower case; empty where the address is a plain path.
std::string scheme_of(std::string_view address) {
  const auto end = address.find(scheme_end);
  if (end == std::string_view::npos || address.substr(0, end).find('/') != std::string_view::npos) return {};
  std::string scheme(address.substr(0, end));
  std::transform(scheme.begin(), scheme.end(), scheme.begin(), lower);
  return scheme;
}

/// What follows a scheme that is not written as one: with a single slash, or with the colon of Chinese typing.
std::string_view after_scheme(std::string_view text, std::string_view scheme) {
  std::string start(text.substr(0, scheme.size()));
  std::transform(start.begin(), start.end(), start.begin(), lower);
  if (start != scheme) return {};
  text.remove_prefix(scheme.size());
  for (const std::string_view colon : {":", ";", "："}) {
    if (!text.starts_with(colon)) continue;
    text.remove_prefix(colon.size());
    return text.substr(std::min(text.find_first_not_of("/\\"), text.size()));
  }
  return {};
}

bool is_port(std::string_view text) {
  return !text.empty() && text.size() <= 5 && text.find_first_not_of("0123456789") == std::string_view::npos;
}

/// Whether a path begins as an address does: a host with a port, or one with a dot that something follows.
bool begins_with_host(std::string_view path) {
  const auto slash = path.find('/');
  const std::string_view authority = path.substr(0, slash);
  const auto colon = authority.rfind(':');
  const std::string_view host = authority.substr(0, colon);
  if (host.empty() || host.front() == '.' || host.front() == '~') return false;
  if (colon != std::string_view::npos) return is_port(authority.substr(colon + 1));
  const bool has_dot = host.find('.') != std::string_view::npos && host.back() != '.';
  return slash != std::string_view::npos && (has_dot || host == "localhost");
}

/// Where the host begins in an address, or in what was meant as one; nothing for a path.
std::optional<std::size_t> start_of_host(std::string_view address) {
  if (!scheme_of(address).empty()) {
    // libcurl takes more than two slashes before the host, so the host begins after the last of them.
    const auto host = address.find_first_not_of('/', address.find(scheme_end) + scheme_end.size());
    return host == std::string_view::npos ? std::nullopt : std::optional(host);
  }
  for (const std::string_view scheme : {"https", "http"})
    if (const auto rest = after_scheme(address, scheme); !rest.empty()) return address.size() - rest.size();
  const std::string_view authority = address.substr(0, address.find('/'));
  const auto colon = authority.find(':');
  return colon < authority.rfind('@') && authority.rfind('@') != std::string_view::npos ? std::optional(std::size_t{0})
                                                                                        : std::nullopt;
}

std::string percent_decoded(std::string_view text) {
  std::string decoded;
  for (std::size_t i = 0; i < text.size(); ++i) {
    unsigned char byte = 0;
    const char* const digits = text.data() + i + 1;
    if (text[i] == '%' && i + 2 < text.size() && std::from_chars(digits, digits + 2, byte, 16).ptr == digits + 2) {
      decoded += static_cast<char>(byte);
      i += 2;
    } else {
      decoded += text[i];
    }
  }
  return decoded;
}

}  // namespace

std::optional<std::filesystem::path> file_path(std::string_view address) {
  const std::string scheme = scheme_of(address);
  if (scheme.empty()) return std::filesystem::path(address);
  if (scheme != "file") return std::nullopt;
  std::string_view rest = address.substr(scheme.size() + scheme_end.size());
  constexpr std::string_view local_host = "localhost/";
  if (rest.starts_with(local_host)) rest.remove_prefix(local_host.size() - 1);
  return std::filesystem::path(percent_decoded(rest));
}

bool is_web_address(std::string_view address) {
  const std::string scheme = scheme_of(address);
  return scheme == "http" || scheme == "https";
}

std::string meant_address(std::string_view path) {
  if (!scheme_of(path).empty()) return {};
  for (const std::string_view scheme : {"https", "http"})
    if (const auto rest = after_scheme(path, scheme); !rest.empty())
      return shown_address(std::string(scheme).append(scheme_end).append(rest));
  return begins_with_host(path) ? shown_address(std::string("http://").append(path)) : std::string();
}

std::string without_user_info(std::string_view address) {
  const auto host = start_of_host(address);
  if (!host) return std::string(address);
  const std::string_view authority = address.substr(*host, address.find_first_of("/?#", *host) - *host);
  const auto at = authority.rfind('@');
  if (at == std::string_view::npos) return std::string(address);
  return std::string(address.substr(0, *host)).append(address.substr(*host + at + 1));
}

std::vector<std::string> secrets_in(std::string_view address) {
  constexpr std::size_t min_value = 8;  // a shorter one is a word such as "json"
  std::vector<std::string> secrets;
  const auto host = start_of_host(address);
  if (!host) return secrets;
  const auto authority_end = std::min(address.find_first_of("/?#", *host), address.size());
  const std::string_view authority = address.substr(*host, authority_end - *host);
  const auto at = authority.rfind('@');
  if (at != std::string_view::npos)
    secrets.emplace_back(authority.substr(authority.find(':') + 1, at - authority.find(':') - 1));
  const auto query = address.find('?', authority_end);
  if (query == std::string_view::npos) return secrets;
  secrets.emplace_back(address.substr(query + 1));
  for (std::string_view rest = address.substr(query + 1); !rest.empty();) {
    const auto end = std::min(rest.find_first_of("&#"), rest.size());
    const std::string_view value =
        rest.substr(std::min(rest.find('=') + 1, end), end - std::min(rest.find('=') + 1, end));
    if (value.size() >= min_value) secrets.emplace_back(value);
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return secrets;
}

std::string shown_address(std::string_view address) {
  std::string shown = without_user_info(address);
  if (!start_of_host(address)) return shown;
  const auto extra = shown.find_first_of("?#");
  return extra == std::string::npos ? shown : shown.substr(0, extra + 1) + "…";
}

}  // namespace rankwall
