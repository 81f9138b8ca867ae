// What bytes are that were meant to be a JSON document: people publish a login page, a workbook or a text in another
// encoding. Used for messages only, once a document is refused.
#pragma once

#include <string_view>

namespace rankwall {

/// With its article, such as "a web page (HTML)"; empty where it cannot be told. JSON in UTF-8 has no kind.
std::string_view file_kind(std::string_view bytes);

}  // namespace rankwall
