#include "render/font_face.h"

#include <algorithm>
#include <limits>
#include <string>
#include <string_view>
#include <utility>

#include "render/font_stream.h"
#include "render/fonts.h"

namespace rankwall {

namespace {

int digit_cell_of(TTF_Font* font) {
  int min = std::numeric_limits<int>::max();
  int max = 0;
  for (const char digit : std::string_view("0123456789")) {
    int width = 0;
    TTF_SizeUTF8(font, std::string(1, digit).c_str(), &width, nullptr);
    min = std::min(min, width);
    max = std::max(max, width);
  }
  return min == max ? 0 : max;
}

/// The block of Unicode that Chinese is written in.
bool is_ideograph(char32_t character) { return character >= 0x4E00 && character <= 0x9FFF; }

/// Judged by ideographs of one stroke and of many.
bool has_even_ideographs(TTF_Font* font) {
  constexpr std::u32string_view samples = U"一小国鑫";
  const auto advance_of = [&](char32_t character) {
    int advance = -1;
    TTF_GlyphMetrics32(font, static_cast<Uint32>(character), nullptr, nullptr, nullptr, nullptr, &advance);
    return advance;
  };
  return std::all_of(samples.begin(), samples.end(), [&](char32_t character) {
    return TTF_GlyphIsProvided32(font, static_cast<Uint32>(character)) != 0 &&
           advance_of(character) == advance_of(samples.front());
  });
}

}  // namespace

FontFace::FontFace(FontFile file) : file_(std::move(file)) {}

bool FontFace::has(char32_t character) {
  return open() && TTF_GlyphIsProvided32(open(), static_cast<Uint32>(character)) != 0;
}

bool FontFace::is_even_ideograph(char32_t character) {
  if (!is_ideograph(character) || !has(character)) return false;
  if (!has_even_ideographs_) has_even_ideographs_ = has_even_ideographs(open());
  return *has_even_ideographs_;
}

SizedFont FontFace::at(int pixels) {
  if (!open()) return {};
  if (pixels != pixels_) {
    TTF_SetFontSize(open(), pixels);
    TTF_SetFontHinting(open(), pixels < first_smooth_text ? TTF_HINTING_MONO : TTF_HINTING_NORMAL);
    pixels_ = pixels;
  }
  const auto [cell, is_new] = digit_cells_.try_emplace(pixels);
  if (is_new) cell->second = digit_cell_of(open());
  return {open(), cell->second};
}

TTF_Font* FontFace::open() {
  if (font_ || is_refused_) return font_.get();
  if (SDL_RWops* stream = open_font_stream(file_.path))
    font_.reset(TTF_OpenFontIndexRW(stream, 1, first_smooth_text, file_.index));
  is_refused_ = !font_;
  return font_.get();
}

}  // namespace rankwall
