// What is on a page, for tests: texts of marks and where they are.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "report/page.h"

namespace rankwall {

inline std::string text_of(const TextMark& mark) {
  const PangoLayoutLine* line = pango_layout_get_line_readonly(mark.line.layout.get(), mark.line.index);
  return std::string(pango_layout_get_text(mark.line.layout.get()))
      .substr(static_cast<std::size_t>(line->start_index), static_cast<std::size_t>(line->length));
}

template <class Kind>
std::vector<Kind> marks_of(const std::vector<Mark>& marks) {
  std::vector<Kind> found;
  for (const auto& mark : marks)
    if (const auto* each = std::get_if<Kind>(&mark)) found.push_back(*each);
  return found;
}

inline bool says(const std::string& text, std::string_view words) { return text.find(words) != std::string::npos; }

/// All texts of an upright page, one after the other.
inline std::string text_of(const Page& page) {
  std::string text;
  for (const auto& mark : marks_of<TextMark>(page.upright)) text += text_of(mark);
  return text;
}

}  // namespace rankwall
