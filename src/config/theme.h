// Colours, fonts, sizes and radii of the wall, in a file of their own. The defaults are the night-red look: black
// ground, warm accents; a file names only what differs.
// Every text colour has a contrast of 7:1 to the ground behind it.
#pragma once

#include <string>
#include <vector>

#include "base/color.h"
#include "config/field.h"

namespace rankwall {

/// A filled badge and the text on it.
struct Plate {
  Color fill;
  Color text;

  bool operator==(const Plate&) const = default;
};

struct Theme {
  std::string name;  ///< of its file; empty for one that is written in the config itself
  std::string schema;
  Color ground{0x00, 0x00, 0x00};
  Color text{0xff, 0xff, 0xff};
  Color muted{0xb6, 0xc1, 0xcf};
  Color title{0xff, 0xd6, 0x66};
  Color leading{0xff, 0xe0, 0x8a};
  Color warm{0xff, 0xb4, 0x8f};
  Color rule{0xc8, 0x10, 0x2e};
  Color divider{0x2a, 0x33, 0x40};
  Color row{0x20, 0x25, 0x2d};
  Color row_lit{0x30, 0x3b, 0x49};
  Color row_lifted{0x46, 0x54, 0x6a};
  Plate rank{{0x2d, 0x35, 0x40}, {0xff, 0xff, 0xff}};
  Color first_row{0x3a, 0x2d, 0x0c};
  Color second_row{0x2a, 0x30, 0x38};
  Color third_row{0x36, 0x26, 0x1a};
  Color bar{0xb2, 0x1c, 0x22};
  Color bar_beyond{0xff, 0x53, 0x40};
  Color bar_missing{0x34, 0xd0, 0x7f};
  Color second_bar{0xff, 0xd6, 0x66};
  Color bar_ground{0x27, 0x31, 0x3d};
  Color pace_mark{0xff, 0xff, 0xff};
  Color up{0xff, 0x94, 0x86};
  Color down{0x34, 0xd0, 0x7f};
  Plate far_down{{0x34, 0xd0, 0x7f}, {0x06, 0x14, 0x0c}};
  Color demo{0xff, 0xc5, 0x2e};
  Plate tag{{0xae, 0x0d, 0x27}, {0xff, 0xff, 0xff}};
  Plate first{{0xff, 0xc5, 0x3d}, {0x1a, 0x12, 0x00}};
  Plate second{{0xcc, 0xd6, 0xe0}, {0x10, 0x18, 0x20}};
  Plate third{{0xd9, 0x8b, 0x4a}, {0x14, 0x0a, 0x00}};
  Plate overdue{{0x7d, 0x1d, 0x18}, {0xff, 0xe2, 0xde}};
  Plate pending{{0x66, 0x4a, 0x00}, {0xff, 0xec, 0xb8}};
  Plate closed{{0x1c, 0x4a, 0x34}, {0xc4, 0xf5, 0xd8}};
  std::vector<std::string> regular_fonts{"Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Micro Hei", "sans-serif"};
  std::vector<std::string> bold_fonts{"Noto Sans CJK SC:bold", "Source Han Sans SC:bold", "sans-serif:bold"};
  std::vector<std::string> small_fonts{"WenQuanYi Zen Hei Sharp", "Unifont", "Noto Sans CJK SC:bold"};
  double text_scale = 1;
  double corner_radius = 1;
  bool soft_edges = true;

  bool operator==(const Theme&) const = default;
};

template <class Visitor>
void describe(Visitor& visit, Plate& plate) {
  visit("fill", plate.fill, "colour of the badge");
  visit("text", plate.text, "colour of the text on it");
}

template <class Visitor>
void describe(Visitor& visit, Theme& theme) {
  visit("$schema", theme.schema, Range{0, 1000}, "for editors; not read");
  visit("ground", theme.ground, "behind everything");
  visit("text", theme.text, "names and figures");
  visit("muted", theme.muted, "column headings, captions, units");
  visit("title", theme.title, "titles");
  visit("leading", theme.leading, "names of the first three");
  visit("warm", theme.warm, "period and ranking in the header");
  visit("rule", theme.rule, "the lines below the header and above the footer");
  visit("divider", theme.divider, "lines between rows");
  visit("row", theme.row, "a row of a table");
  visit("row_lit", theme.row_lit, "a row that takes part in an overtaking");
  visit("row_lifted", theme.row_lifted, "the row that overtakes");
  visit("rank", theme.rank, "the rank at the left of a row");
  visit("first_row", theme.first_row, "the row of rank 1");
  visit("second_row", theme.second_row, "the row of rank 2");
  visit("third_row", theme.third_row, "the row of rank 3");
  visit("bar", theme.bar, "a progress bar up to the pace");
  visit("bar_beyond", theme.bar_beyond, "a progress bar beyond the pace, or where there is none");
  visit("bar_missing", theme.bar_missing, "outline and stripes of what a progress bar lacks to the pace");
  visit("second_bar", theme.second_bar, "the second of two bars that are compared");
  visit("bar_ground", theme.bar_ground, "unfilled part of a progress bar");
  visit("pace_mark", theme.pace_mark, "mark of the share of the year that has passed");
  visit("up", theme.up, "risen, ahead of the pace (default: red up, green down)");
  visit("down", theme.down, "fallen, behind the pace");
  visit("far_down", theme.far_down, "far behind the pace");
  visit("demo", theme.demo, "mark of demo data");
  visit("tag", theme.tag, "tag before the marquee");
  visit("first", theme.first, "rank 1");
  visit("second", theme.second, "rank 2");
  visit("third", theme.third, "rank 3");
  visit("overdue", theme.overdue, "an overdue problem");
  visit("pending", theme.pending, "a problem in progress");
  visit("closed", theme.closed, "a closed problem");
  visit("regular_fonts", theme.regular_fonts, Range{1, 16},
        "fontconfig patterns; a character is drawn in the first font that has it");
  visit("bold_fonts", theme.bold_fonts, Range{1, 16}, "the same for bold text");
  visit("small_fonts", theme.small_fonts, Range{1, 16},
        "the same below 20 px, where glyphs are drawn without antialiasing");
  visit("text_scale", theme.text_scale, Range{0.8, 1.3}, "text size of tables and cards; 1 as designed");
  visit("corner_radius", theme.corner_radius, Range{0, 3}, "corners of badges and plates: 0 square, 1 as designed");
  visit("soft_edges", theme.soft_edges, "rolling rows and running texts fade in and out, line by line");
}

}  // namespace rankwall
