// A font file, opened once: every further opening of a file of Chinese glyphs takes some 2 MB. It is set to the size
// that is asked for, which discards the glyphs drawn at the size before. Internal to render.
#pragma once

#include <map>
#include <optional>

#include "render/font_files.h"
#include "render/sdl_handles.h"

namespace rankwall {

/// A font file at one size.
struct SizedFont {
  TTF_Font* font = nullptr;  ///< null when the file cannot be read
  /// The width given to each digit if the font's digits differ in width (hinted outlines at small sizes do); else 0.
  int digit_cell = 0;
};

class FontFace {
 public:
  explicit FontFace(FontFile file);

  bool is_readable() { return open() != nullptr; }
  bool has(char32_t character);
  /// Whether it has the character as one of ideographs that are all equally wide.
  bool is_even_ideograph(char32_t character);
  /// Valid until another size is asked for.
  SizedFont at(int pixels);

 private:
  TTF_Font* open();

  FontFile file_;
  FontHandle font_;
  bool is_refused_ = false;
  int pixels_ = 0;
  std::map<int, int> digit_cells_;  ///< by size
  std::optional<bool> has_even_ideographs_;
};

}  // namespace rankwall
