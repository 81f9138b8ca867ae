#include "layout/text_element.h"

#include "catch.h"
#include "support/fixed_measure.h"

using namespace rankwall;

namespace {

constexpr TextStyle style{20, Weight::Regular, {}};

Panel panel_of(Size size) { return {size, {}, {}, {}}; }

/// Every text with where it begins: "甲镇@0 96.4@60".
std::string drawn(const Panel& panel) {
  std::string all;
  for (const auto& command : panel.commands)
    if (const auto* each = std::get_if<TextCommand>(&command))
      all += (all.empty() ? "" : " ") + each->text + "@" + std::to_string(each->baseline.x);
  return all;
}

std::string drawn(const Element& element, Size size) {
  Panel panel = panel_of(size);
  draw(element, panel, {0, 0, size.width, size.height});
  return drawn(panel);
}

Element word(std::vector<std::string> wordings) { return text(fixed_measure, std::move(wordings), style); }

/// Remembers the boxes it is drawn into.
Element marked(Size size, std::vector<Rect>& boxes) {
  return painted(size, [&boxes](Panel&, const Rect& box, std::size_t) { boxes.push_back(box); });
}

}  // namespace

TEST_CASE("A row sets its elements side by side") {
  CHECK(drawn(row(10, {word({"甲镇"}), word({"乙"}), word({"丙"})}), {200, 30}) == "甲镇@0 乙@50 丙@80");
}

TEST_CASE("A column sets its elements one below the other") {
  std::vector<Rect> boxes;
  Panel panel = panel_of({100, 100});
  draw(column(5, {marked({0, 20}, boxes), marked({0, 30}, boxes).growing_high(30), marked({0, 10}, boxes)}), panel,
       {0, 0, 100, 100});
  CHECK(boxes == std::vector<Rect>{{0, 0, 100, 20}, {0, 25, 100, 60}, {0, 90, 100, 10}});
}

TEST_CASE("A spread column leaves the same space above, between and below") {
  std::vector<Rect> boxes;
  Panel panel = panel_of({100, 100});
  draw(spread_column({marked({0, 20}, boxes), marked({0, 20}, boxes)}), panel, {0, 0, 100, 100});
  CHECK(boxes == std::vector<Rect>{{0, 20, 100, 20}, {0, 60, 100, 20}});
}

TEST_CASE("What matters least gives way where a row is too narrow") {
  const Element all =
      row(10, {word({"甲镇"}).with_priority(9), word({"乙"}).with_priority(1), word({"丙"}).with_priority(5)});
  CHECK(drawn(all, {75, 30}) == "甲镇@0 丙@50");
  CHECK(drawn(all, {45, 30}) == "甲镇@0");
}

TEST_CASE("Where there is no height, lines give way by their priority too") {
  const Element all = column(0, {word({"甲镇"}).with_priority(9), word({"乙"})});
  CHECK(drawn(all, {100, 60}) == "甲镇@0 乙@0");
  CHECK(drawn(all, {100, 40}) == "甲镇@0");
}

TEST_CASE("Columns of a grid are as wide as their widest element, with the same wording in every row") {
  Grid grid({{word({"甲镇"}).growing_wide(20), word({"超序时一", "一"})},
             {word({"乙镇"}).growing_wide(20), word({"超", "二"})}},
            10);
  const auto rows = [&](int width) {
    Panel panel = panel_of({width, 60});
    grid.settle(width);
    grid.draw_row(0, panel, {0, 0, width, 30});
    grid.draw_row(1, panel, {0, 30, width, 30});
    return drawn(panel);
  };
  CHECK(rows(160) == "甲镇@0 超序时一@80 乙镇@0 超@80");
  CHECK(rows(90) == "甲镇@0 一@70 乙镇@0 二@70");
  CHECK(grid.wording() == 1);
}

TEST_CASE("A grid says whether it is complete") {
  Grid grid({{word({"甲镇", "甲"}), word({"乙"})}}, 10);
  CHECK(grid.fits(70, 0));
  CHECK_FALSE(grid.fits(69, 0));
  CHECK(grid.fits(50, 1));
  CHECK(grid.has_room_for_all(50));
  CHECK_FALSE(grid.has_room_for_all(49));
  grid.shorten(1);
  grid.settle(200);
  CHECK(grid.wording() == 1);
}

TEST_CASE("A text takes two lines rather than become small or be cut") {
  const auto lines = [](Size size) {
    return drawn(wrapped_text(fixed_measure, {"标准厂房二期征迁"}, style, 16), size);
  };
  CHECK(lines({160, 60}) == "标准厂房二期征迁@0");
  CHECK(lines({80, 60}) == "标准厂房@0 二期征迁@0");
  // Too low for two lines: it is cut.
  CHECK(lines({80, 30}).find("…") != std::string::npos);
  CHECK(wraps(fixed_measure, {"标准厂房二期征迁"}, style, 16, 80));
  CHECK_FALSE(wraps(fixed_measure, {"标准厂房二期征迁", "厂房"}, style, 16, 80));
}

TEST_CASE("A number has its unit on its right, which gives way where there is no room for it") {
  const Element each = number(fixed_measure, {"12", style, "个", {16, Weight::Regular, {}}, 4});
  CHECK(drawn(each, {100, 30}) == "12@0 个@24");
  CHECK(drawn(each, {20, 30}) == "12@0");
}

TEST_CASE("One that shrinks takes what it needs and no more than there is") {
  const Element all = row(10, {word({"甲镇甲镇甲镇"}).shrinking_wide(40), word({"乙"})});
  CHECK(drawn(all, {200, 30}) == "甲镇甲镇甲镇@0 乙@130");
  CHECK(drawn(all, {140, 30}) == "甲镇甲镇甲镇@0 乙@120");
  CHECK(all.fits(70));
  CHECK_FALSE(all.fits(69));
}

TEST_CASE("A phrase sets its texts on one baseline and leaves out the last ones where it is too long") {
  const TextStyle small{16, Weight::Regular, {}};
  const Element all = phrase(fixed_measure, {{"", small}, {"甲镇", style, 5}, {"乙", small, 10}, {"丙", small, 10}});
  CHECK(all.width.length(0) == 92);
  CHECK(drawn(all, {100, 30}) == "甲镇@0 乙@50 丙@76");
  CHECK(drawn(all, {91, 30}) == "甲镇@0 乙@50");
  CHECK(drawn(all, {40, 30}) == "甲镇@0");
  Panel panel = panel_of({100, 30});
  draw(all, panel, {0, 0, 100, 30});
  for (const auto& command : panel.commands)
    CHECK(std::get<TextCommand>(command).baseline.y == centred_baseline(30, style.pixels));
  CHECK(drawn(phrase(fixed_measure, {}), {100, 30}).empty());
}

TEST_CASE("The largest size that fits is taken, and the smallest text where none does") {
  const auto of_size = [](int pixels) { return text(fixed_measure, {"甲镇甲镇"}, {pixels, Weight::Regular, {}}); };
  const auto pixels_in = [&](int width) {
    Panel panel = panel_of({width, 60});
    draw(largest(40, of_size), panel, {0, 0, width, 60});
    return std::get<TextCommand>(panel.commands.front()).style.pixels;
  };
  CHECK(pixels_in(200) == 40);
  CHECK(pixels_in(159) == 39);
  CHECK(pixels_in(100) == 25);
  CHECK(pixels_in(64) == smallest_text);
  CHECK(pixels_in(30) == smallest_text);
}

TEST_CASE("A fill is centred in a higher box") {
  Panel panel = panel_of({100, 40});
  draw(fill({10, 10}, {}), panel, {5, 0, 10, 40});
  draw(fill({10, 0}, {}), panel, {5, 0, 10, 40});
  CHECK(std::get<FillCommand>(panel.commands[0]).rect == Rect{5, 15, 10, 10});
  CHECK(std::get<FillCommand>(panel.commands[1]).rect == Rect{5, 0, 10, 40});
}

TEST_CASE("A text goes on two lines only where they are larger than one") {
  // Two lines have room for 19 px; 37 characters of half a width fit on one line of 380 at 20.
  const std::string words = "Northside · Land for the second phase";
  Panel panel{{380, 48}, {}, {}, {}};
  draw(wrapped_text(fixed_measure, {words}, {26, Weight::Regular, {}}, 20), panel, {0, 0, 380, 48});
  REQUIRE(panel.commands.size() == 1);
  const auto& one = std::get<TextCommand>(panel.commands[0]);
  CHECK(one.text == words);
  CHECK(fixed_measure(words, {one.style.pixels, Weight::Regular, {}}) <= 380);
  // As large as fits.
  CHECK(one.style.pixels == fitted(fixed_measure, {words}, {26, Weight::Regular, {}}, 380).style.pixels);
  Panel narrow{{200, 48}, {}, {}, {}};
  draw(wrapped_text(fixed_measure, {words}, {26, Weight::Regular, {}}, 20), narrow, {0, 0, 200, 48});
  CHECK(narrow.commands.size() == 2);
}
