// A longer text on pages of one size that end where sentences do, each with the text's title. Used by widgets that show
// a text in parts. Pure; the measure is an argument.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "layout/text_block.h"

namespace rankwall {

/// The sentences of a text, each with what ends it, with the space or line end behind it; together they are the text.
std::vector<std::string_view> sentences_of(std::string_view text);

/// Spaces and line ends don't count: a line break drops them.
std::size_t visible_characters(std::string_view text);

struct TextPages {
  std::vector<TextBlock> pages;
  bool repeats_lead_in = true;  ///< each page begins with it; else only the first does
};

/// The text in as few blocks of at most `box` as its sentences allow, about equally long; a sentence that is too long
/// for one goes over several. Every block begins with `lead_in`, unless it would take more than half of it. One block
/// without text if there is none.
TextPages text_pages(const TextMeasure& measure, const std::string& lead_in, std::string_view text,
                     const TextStyle& style, Size box);

}  // namespace rankwall
