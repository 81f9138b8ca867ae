// Text as pictures: finds fonts with fontconfig, splits a text into runs by the first font that has each character,
// measures and draws them. A character that no font of the theme has is drawn in any installed one that has it, else as
// a box. A set of fonts is immutable: another theme
// has another set, and both are used while its scene is composed on one thread and the one before is drawn on another.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "draw/panel.h"
#include "draw/text_style.h"

struct SDL_Surface;

namespace rankwall {

/// Fontconfig patterns in order of preference, e.g. "Noto Sans CJK SC:bold".
struct FontFamilies {
  std::vector<std::string> regular;
  std::vector<std::string> bold;
  std::vector<std::string> small;  ///< below `first_smooth_text`

  bool operator==(const FontFamilies&) const = default;
};

class Fonts {
 public:
  /// A chain whose first choice is not installed logs that and goes on with the next.
  /// Errors: Environment, when no font at all can be found.
  static Result<SharedFonts> open(const FontFamilies& families);
  Fonts(const Fonts&) = delete;
  Fonts& operator=(const Fonts&) = delete;
  ~Fonts();

  const FontFamilies& families() const { return families_; }
  /// A different number for every set that was opened: what was drawn with another one looks different.
  std::uint64_t number() const { return number_; }

  /// Whether an installed font has the character.
  bool has(char32_t character) const;
  /// Advance width in pixels of one line; the ink of some characters hangs over it by a pixel.
  int width(std::string_view text, const TextStyle& style) const;
  /// Draws on a surface without alpha.
  void draw(SDL_Surface* target, const TextCommand& command) const;

 private:
  struct Chains;
  Fonts(std::unique_ptr<Chains> chains, FontFamilies families, std::uint64_t number);

  std::unique_ptr<Chains> chains_;  ///< open files and caches, behind the lock of SDL_ttf
  FontFamilies families_;
  std::uint64_t number_;
};

}  // namespace rankwall
