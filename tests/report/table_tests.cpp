#include "report/table.h"

#include <algorithm>

#include "catch.h"
#include "report/attachment.h"
#include "report/marks.h"
#include "report/office.h"

using namespace rankwall;

namespace {

std::size_t times(const Page& page, const std::string& text) {
  const auto is_text = [&](const TextMark& mark) { return text_of(mark) == text; };
  const auto upright = marks_of<TextMark>(page.upright);
  const auto turned = marks_of<TextMark>(page.turned);
  return static_cast<std::size_t>(std::count_if(upright.begin(), upright.end(), is_text) +
                                  std::count_if(turned.begin(), turned.end(), is_text));
}

PaperTable numbered(int rows) {
  PaperTable table;
  table.columns = {{"名次", ColumnSetting::Centre}, {"单位", ColumnSetting::Left}, {"得分", ColumnSetting::Decimal}};
  for (int i = 1; i <= rows; ++i)
    table.rows.push_back({{std::to_string(i)}, {"镇" + std::to_string(i)}, {std::to_string(i) + ".50"}});
  return table;
}

std::vector<Page> attached(const Typesetter& setter, PaperTable table) {
  PageWriter writer(setter);
  write_attachment(writer, {"附件1", "综合得分榜", "数据截至6月30日", "注", std::move(table)});
  return writer.finished();
}

}  // namespace

TEST_CASE("Figures are aligned at the decimal point") {
  const Typesetter setter = typesetter();
  PaperTable table;
  table.columns = {{"得分", ColumnSetting::Decimal}};
  table.rows = {{{"5.25"}}, {{"123.5"}}, {{"-7"}}};
  std::vector<Mark> marks;
  TableSetting(setter, table, 200, 12).draw(marks, {0, 0}, 0, 3);
  const auto found = marks_of<TextMark>(marks);
  const auto point = [&](std::size_t row, const char* before) {
    return found[row + 1].at.x + setter.width(before, {Typeface::Body, 12});
  };
  CHECK(point(0, "5") == Approx(point(1, "123")).margin(0.01));
  CHECK(point(2, "-7") == Approx(point(1, "123")).margin(0.01));
}

TEST_CASE("A long table has its head on every page and every row once") {
  const Typesetter setter = typesetter();
  const auto pages = attached(setter, numbered(300));
  REQUIRE(pages.size() > 5);
  for (const auto& page : pages) CHECK(times(page, "名次") == 1);
  for (int row = 1; row <= 300; ++row) {
    std::size_t found = 0;
    for (const auto& page : pages) found += times(page, "镇" + std::to_string(row));
    CHECK(found == 1);
  }
}

TEST_CASE("A row of 1,000 characters is kept whole on one page") {
  const Typesetter setter = typesetter();
  std::string text;
  for (int i = 0; i < 1000; ++i) text += "题";
  PaperTable table;
  table.columns = {{"序号", ColumnSetting::Centre}, {"堵点问题", ColumnSetting::Wrapped}};
  table.rows = {{{"1"}, {text}}, {{"2"}, {"短"}}};
  const auto pages = attached(setter, table);
  std::size_t characters = 0;
  for (const auto& mark : marks_of<TextMark>(pages.front().upright)) {
    const std::string line = text_of(mark);
    if (line.find("题") != std::string::npos && line != "堵点问题") characters += line.size() / 3;
    CHECK(mark.at.y < block_top + block_height);
  }
  CHECK(characters == 1000);
}

TEST_CASE("A table too wide for the page is turned, within the block") {
  const Typesetter setter = typesetter();
  PaperTable table;
  for (int i = 0; i < 14; ++i) table.columns.push_back({"纳统投资", ColumnSetting::Decimal});
  table.rows.assign(20, std::vector<PaperCell>(14, {"12.82"}));
  const auto pages = attached(setter, table);
  for (const auto& page : pages) {
    CHECK(page.upright.empty());
    for (const auto& mark : marks_of<TextMark>(page.turned)) {
      CHECK(mark.at.x >= 0);
      CHECK(mark.at.x + mark.line.width <= block_height);
      CHECK(mark.at.y <= block_width);
    }
  }
}

TEST_CASE("A bar is as long as the completion, with the pace's mark across it") {
  const Typesetter setter = typesetter();
  PaperTable table;
  table.columns = {{"进度", ColumnSetting::Bar}};
  table.rows = {{{"", PaperBar{0, 0.25, 0.5, {}}}}, {{"", PaperBar{0, 1.3, 0.5, {}}}}};
  std::vector<Mark> marks;
  TableSetting(setter, table, 200, 10).draw(marks, {0, 0}, 0, 2);
  const auto areas = marks_of<AreaMark>(marks);
  auto crossing = marks_of<RuleMark>(marks);
  std::erase_if(crossing, [](const RuleMark& rule) { return rule.width <= 1; });
  REQUIRE(areas.size() == 5);  // filled part and whole of both bars, and the table's frame
  REQUIRE(crossing.size() == 2);
  CHECK(areas[0].width == Approx(areas[1].width / 4));
  CHECK(areas[2].width == Approx(areas[3].width));
  CHECK(crossing[0].from.x == Approx(areas[1].at.x + areas[1].width / 2));
  CHECK(crossing[0].from.y < areas[1].at.y);
  CHECK(crossing[0].to.y > areas[1].at.y + areas[1].height);
}
