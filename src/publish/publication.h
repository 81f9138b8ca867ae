// What `serve` gives out: the bytes of a feed, compressed once, with their validators, and the rules of HTTP on who
// gets which of them (RFC 9110 §8.8, §12.5, §13). Pure; it knows no sockets.
#pragma once

#include <string>
#include <string_view>

#include "base/clock.h"

namespace rankwall {

struct Publication {
  std::string body;
  std::string compressed;      ///< the same as gzip
  std::string etag;            ///< strong, quoted
  std::string last_modified;   ///< as an HTTP date
  std::string signature = {};  ///< of the body; empty: it is not signed

  bool operator==(const Publication&) const = default;
};

Publication make_publication(std::string body, Instant modified);

/// The headers of a request that decide on its answer; empty where it has none.
struct Conditions {
  std::string if_none_match;
  std::string if_modified_since;
  std::string accept_encoding;
};

enum class Answer { Body, Compressed, NotModified };

Answer answer_to(const Conditions& conditions, const Publication& publication);

/// The entity tag of an answer: the compressed bytes are different bytes and have their own.
std::string etag_of(const Publication& publication, Answer answer);

/// `Sun, 06 Nov 1994 08:49:37 GMT`.
std::string http_date(Instant instant);

}  // namespace rankwall
