// Bytes from outside → a JSON document that is safe to walk: its size, encoding and nesting are checked before the
// library sees a byte. Used by parse. It knows nothing of the feed's keys.
#pragma once

#include <cstddef>
#include <string_view>

#include <nlohmann/json.hpp>

#include "base/result.h"

namespace rankwall {

/// What a document may cost.
struct DocumentLimits {
  std::size_t most_bytes = 0;
  int most_depth = 0;
};

/// `place` opens the message. Errors: Input, one violation: the first thing that is wrong with the bytes.
Result<nlohmann::json> parse_document(std::string_view bytes, std::string_view place, DocumentLimits limits);

}  // namespace rankwall
