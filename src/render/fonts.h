// Text as pictures: finds fonts with fontconfig, splits a text into runs by the first font that has each character,
// measures and draws them. A character that no font has is drawn as a box. Calls may come from two threads, one that
// draws and one that measures for the next scene; SDL_ttf sees them one after the other.
#pragma once

#include <memory>
#include <mutex>
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
  std::vector<std::string> small;  ///< below `first_smooth_size`

  bool operator==(const FontFamilies&) const = default;
};

/// Below this size glyphs are drawn without grey edges: on an LED wall half-lit pixels blur a small character.
constexpr int first_smooth_size = 20;

class Fonts {
 public:
  /// A chain whose first choice is not installed logs that and goes on with the next.
  /// Errors: Environment, when no font at all can be found.
  static Result<std::unique_ptr<Fonts>> open(const FontFamilies& families);
  Fonts(const Fonts&) = delete;
  Fonts& operator=(const Fonts&) = delete;
  ~Fonts();

  /// Draws with other families from now on. Errors: Environment, when none of them can be found; then the fonts stay.
  Result<void> use(const FontFamilies& families);
  /// A different number for every set of families: what was drawn with another set looks different.
  int generation() const { return generation_; }

  /// Whether a font of any chain has the character.
  bool has(char32_t character) const;
  /// Advance width in pixels of one line; the ink of some characters hangs over it by a pixel.
  int width(std::string_view text, const TextStyle& style);
  /// Draws on a surface without alpha.
  void draw(SDL_Surface* target, const TextCommand& command);

 private:
  struct Chains;
  Fonts(std::unique_ptr<Chains> chains, FontFamilies families);

  mutable std::mutex mutex_;
  std::unique_ptr<Chains> chains_;
  FontFamilies families_;
  int generation_ = 0;
};

}  // namespace rankwall
