// Settings of a widget: a fixed text.
#pragma once

#include <string>
#include <string_view>

#include "config/field.h"

namespace rankwall {

enum class TextAlign { Left, Centre, Right };

template <>
struct EnumWords<TextAlign> {
  static constexpr auto words =
      word_table<TextAlign>({{"left", TextAlign::Left}, {"centre", TextAlign::Centre}, {"right", TextAlign::Right}});
};

/// What happens to a text that does not fit.
enum class TextOverflow { Pages, Ellipsis };

template <>
struct EnumWords<TextOverflow> {
  static constexpr auto words =
      word_table<TextOverflow>({{"pages", TextOverflow::Pages}, {"ellipsis", TextOverflow::Ellipsis}});
};

struct TextSettings {
  static constexpr std::string_view word = "text";
  static constexpr std::string_view help = "a text";

  std::string title;
  std::string text;
  TextAlign align = TextAlign::Left;
  double text_size = 0;
  TextOverflow overflow = TextOverflow::Pages;
  double page_seconds = 15;

  bool operator==(const TextSettings&) const = default;
};

template <class Visitor>
void describe(Visitor& visit, TextSettings& widget) {
  visit("title", widget.title, Range{0, 32}, "title of the widget; empty for none");
  visit("text", widget.text, Lines{{0, 2000}}, "the text; long lines are wrapped, line ends and blank lines kept");
  visit("align", widget.align, "how lines are aligned");
  visit("text_size", widget.text_size, Range{0, 50}, "percent of the wall's height; 0: as large as fits");
  visit("overflow", widget.overflow, "what happens to a text that does not fit");
  visit("page_seconds", widget.page_seconds, Range{15, 3600}, "how long a page stays");
}

}  // namespace rankwall
