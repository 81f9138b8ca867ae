// The proportions of the widgets' pictures: what part of one length another is. Internal to the widgets.
#pragma once

#include "layout/proportion.h"

namespace rankwall::proportions {

/// Heights of what is set in a text of some size: of that size.
constexpr Proportion line{3, 2};
constexpr Proportion badge{8, 5};
constexpr Proportion number_line{5, 4};
constexpr Proportion legend_square{7, 10};

namespace list {
constexpr Proportion text_on_card{6, 7};  ///< of the title
constexpr Proportion text{5, 7};          ///< of the title where it is larger than on a card
constexpr Proportion small{7, 10};        ///< of the text
constexpr Proportion max_row{3, 2};       ///< of the lowest row
}  // namespace list

/// Of the header's height without its rule; `band` is all in one band.
namespace header {
namespace band {
constexpr Proportion title = percent(53);
constexpr Proportion marks = percent(32);
constexpr Proportion digits = percent(48);
constexpr Proportion above_clock = percent(5);
constexpr Proportion clock = percent(58);
constexpr Proportion status = percent(22);
constexpr Proportion below_status = percent(6);
}  // namespace band
constexpr Proportion upper_band = percent(56);
/// Of the upper and the lower band.
constexpr Proportion title = percent(76);
constexpr Proportion digits = percent(68);
constexpr Proportion lower_text = percent(62);
/// Of the strip, where there is only one line.
constexpr Proportion text{3, 4};
/// Of the larger text beside it.
constexpr Proportion mark{3, 4};
}  // namespace header

namespace overview {
constexpr Proportion line{3, 4};            ///< the text of a figure on one line, of its height
constexpr Proportion number = percent(80);  ///< of the height above the label
constexpr Proportion gap{1, 24};            ///< between figures, of one's width
}  // namespace overview

namespace pipeline {
constexpr Proportion column{6, 10};    ///< of its link's width
constexpr Proportion number{5, 8};     ///< of the height above the plate
constexpr Proportion above_bar{3, 10};  ///< of a line's height
constexpr Proportion bar{4, 10};
}  // namespace pipeline

namespace comparison {
constexpr Proportion row{5, 2};           ///< two figures, of the small text
constexpr Proportion bar{7, 10};          ///< of its figure's height
constexpr Proportion name = percent(34);  ///< at most, of a block's width
}  // namespace comparison

namespace trend {
constexpr Proportion value{4, 5};    ///< of the head's height
constexpr Proportion day{5, 4};      ///< the line of the days, of their text
constexpr Proportion column{7, 10};  ///< of the width of its day
}  // namespace trend

namespace experiences {
constexpr Proportion on_card{7, 8};   ///< the text, of the title
constexpr Proportion smallest{3, 4};  ///< of that
constexpr Proportion above{2, 5};     ///< above a short text, of what is left
}  // namespace experiences

}  // namespace rankwall::proportions
