// Setting text into rectangles: choosing a size and a wording that fit. Pure; the measure is an argument. Breaking and
// cutting are in cutting.h.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/geometry.h"
#include "draw/panel.h"
#include "draw/text_style.h"
#include "layout/cutting.h"

namespace rankwall {

/// No text is smaller than this: Chinese on an LED wall needs 16 px at the very least.
constexpr int smallest_text = 16;

enum class Align { Left, Centre, Right };

/// A text size that can be drawn well: `pixels`, but at least the smallest, and never between that and the first smooth
/// size, since there are no bitmap glyphs in between.
int text_pixels(int pixels);
/// The next smaller size that can be drawn well; less than the smallest if there is none.
int smaller_text(int pixels);
/// The size of smaller text beside text of `pixels`: beside smooth text, small text is smooth as well.
int smaller_beside(int pixels, int wanted);

/// The baseline that centres Chinese characters and figures of this size in `height`.
int centred_baseline(int height, int pixels);

/// Where something of this width begins in the box.
int aligned(const Rect& box, int width, Align align);

/// A text that was made to fit.
struct FittedText {
  std::string text;
  TextStyle style;
  int width = 0;
};

/// When a shorter wording takes over: as soon as the longer one would be smaller than four fifths, so that a label
/// is about as large as its neighbours; or only at the smallest text, so that a town keeps its full name as long as it
/// can, and then keeps both its ends.
enum class Rewording { AtFourFifths, AtSmallest };

/// The first of `wordings` that fits into `width`, at the largest size from `style.pixels` down to the smallest text.
/// If none fits, the last is cut with an ellipsis: at its end, a name in its middle.
FittedText fitted(const TextMeasure& measure, const std::vector<std::string>& wordings, TextStyle style, int width,
                  Rewording rewording = Rewording::AtFourFifths);

/// Sets `text` on one line into `box` of a panel, centred in its height. It must fit; see fitted().
void set_text(Panel& panel, const TextMeasure& measure, const Rect& box, Align align, const std::string& text,
              const TextStyle& style);
void set_text(Panel& panel, const Rect& box, Align align, const FittedText& text);
/// Sets the first of `wordings` that fits into `box`; nothing if the box has no width.
void set_fitted(Panel& panel, const TextMeasure& measure, const Rect& box, Align align,
                const std::vector<std::string>& wordings, const TextStyle& style,
                Rewording rewording = Rewording::AtFourFifths);

}  // namespace rankwall
