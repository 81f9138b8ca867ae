// The proportions of the widgets' pictures: what part of one length another is. Internal to the widgets.
#pragma once

#include "layout/proportion.h"

namespace rankwall::proportions {

/// Heights of what is set in a text of some size: of that size.
constexpr Proportion line{3, 2};
constexpr Proportion badge{8, 5};
constexpr Proportion number_line{5, 4};
constexpr Proportion legend_square{7, 10};
constexpr Proportion soft_edge_of_row{3, 10};   ///< of a rolling row's height
constexpr Proportion soft_edge_of_line{4, 10};  ///< of a running line's height
constexpr Proportion badge_space{2, 5};         ///< at both ends of its text

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
constexpr Proportion column{6, 10};     ///< of its link's width
constexpr Proportion number{5, 8};      ///< of the height above the plate
constexpr Proportion above_bar{3, 10};  ///< of a line's height
constexpr Proportion bar{4, 10};
constexpr Proportion max_line{5, 2};  ///< of the text
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

/// Of the footer's height without its rule, and of its width.
namespace footer {
constexpr Proportion tag = percent(42);
constexpr Proportion told = percent(40);    ///< the source, of its room
constexpr Proportion corner = percent(20);  ///< of the width
}  // namespace footer

namespace countdown {
constexpr Proportion figure = percent(70);       ///< of its box
constexpr Proportion room{13, 12};               ///< around the phrase, of its width
constexpr Proportion words = percent(45);        ///< of the figure
constexpr Proportion target{7, 8};               ///< of the title
constexpr Proportion title = percent(45);        ///< of the only line
constexpr Proportion title_width = percent(55);  ///< of that, at most
}  // namespace countdown

/// Of the head's height.
namespace urgent {
constexpr Proportion tag = percent(45);
constexpr Proportion mark{2, 3};  ///< of the tag
constexpr Proportion end = percent(30);
constexpr Proportion text{19, 20};  ///< of what is below the head
}  // namespace urgent

namespace clock {
constexpr Proportion width = percent(92);        ///< at most, of the widget's
constexpr Proportion alone = percent(85);        ///< the digits, of the height
constexpr Proportion above_date = percent(60);   ///< the same with the date below
constexpr Proportion beside_date = percent(70);  ///< the same with the date before it
constexpr Proportion time{11, 10};               ///< the line of the time, of its digits
constexpr Proportion date = percent(28);         ///< of the digits above it
}  // namespace clock

namespace table {
constexpr Proportion text = percent(56);               ///< of a row's height
constexpr Proportion plate_gap = percent(9);           ///< between plates, of a row's height
constexpr Proportion plated_text = percent(74);        ///< of a plate's height
constexpr Proportion plated_column_gap = percent(40);  ///< of the text
constexpr Proportion two_lines = percent(40);          ///< a name on two lines, of the plate's height
constexpr Proportion line{6, 5};                       ///< such a line, of its text
constexpr Proportion legend{4, 10};                    ///< of a row's height
constexpr Proportion plated_head = percent(47);        ///< of the text
constexpr Proportion sub = percent(86);                ///< of a head's first line
constexpr Proportion rank{9, 8};                       ///< width of a plate's rank, of its height
constexpr Proportion chip_space{1, 5};                 ///< at both ends of a chip's text
constexpr Proportion chip{7, 5};                       ///< height of a chip, of its text
constexpr Proportion bracket{1, 5};                    ///< of a plate's height
constexpr Proportion small{3, 4};                      ///< of the text
constexpr Proportion unit{3, 5};                       ///< of the text
constexpr Proportion head{3, 5};                       ///< of the text
constexpr Proportion medal{3, 4};                      ///< of a row's height
constexpr Proportion max_medal{3, 2};                  ///< of the text
constexpr Proportion medal_text{4, 5};                 ///< of the medal
constexpr Proportion min_bar = percent(16);            ///< of the table's width
constexpr Proportion max_name = percent(34);
}  // namespace table

/// Heights on the podium; the steps of the second and the third rank are lower.
namespace podium {
constexpr Proportion lower_by[] = {percent(0), percent(8), percent(15)};  ///< of the height
constexpr Proportion lowest = percent(85);                                ///< of the height: what the third leaves
constexpr Proportion unit{3, 5};                                          ///< of the score
constexpr Proportion small{7, 10};                                        ///< of the name
constexpr Proportion rank{7, 10};                                         ///< of the medal
constexpr Proportion bar{4, 5};                                           ///< of the name
constexpr Proportion text = percent(55);                                  ///< of a line
}  // namespace podium

namespace list_card {
constexpr Proportion pitch{17, 10};         ///< of the text
constexpr Proportion gap{4, 5};             ///< of the text
constexpr Proportion badge{5, 6};           ///< of the text
constexpr Proportion text{6, 7};            ///< of the title
constexpr Proportion text_of_line{10, 17};  ///< without a title
constexpr Proportion max_text{3, 2};        ///< of the usual
constexpr Proportion max_row{8, 5};         ///< of the pitch
}  // namespace list_card

namespace problems {
constexpr Proportion text{6, 7};      ///< of the title
constexpr Proportion badge{5, 6};     ///< of the text
constexpr Proportion min_text{3, 4};  ///< before it is wrapped
constexpr Proportion gap{4, 5};       ///< of the text
constexpr Proportion pitch{5, 4};     ///< of the text
constexpr Proportion detail{9, 8};    ///< its line, of its text
constexpr Proportion row{13, 8};      ///< of the text
}  // namespace problems

namespace projects {
constexpr Proportion name = percent(34);  ///< at most, of the width
constexpr Proportion row{8, 5};           ///< of the text
constexpr Proportion two_lines{13, 10};   ///< of both texts
constexpr Proportion three_lines{14, 10};
}  // namespace projects

namespace text {
constexpr Proportion smallest{3, 4};  ///< of the size asked for
}  // namespace text

/// Of a line that says something on the wall without data.
namespace waiting {
constexpr Proportion title{3, 4};
constexpr Proportion clock{4, 3};  ///< of its digits
}  // namespace waiting

constexpr Proportion data_line{2, 3};             ///< the text, of the line
constexpr Proportion operator_mark{3, 4};         ///< the text, of the square
constexpr Proportion bar = percent(45);           ///< of its row
constexpr Proportion running_text = percent(46);  ///< of the marquee's height

}  // namespace rankwall::proportions
