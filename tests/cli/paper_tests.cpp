// The paper of the demo city: its pages must look like the pictures in the docs. RANKWALL_ACCEPT=1 rewrites those.
#include "cli/paper.h"

#include <algorithm>
#include <cstdlib>

#include "base/file.h"
#include "catch.h"
#include "feed/parse.h"
#include "report/bulletin_document.h"
#include "report/document.h"
#include "report/page_dump.h"
#include "report/page_frame.h"
#include "report/score_card.h"
#include "support/pixels.h"
#include "support/temporary_folder.h"
#include "widgets/compose.h"

using namespace rankwall;

namespace {

namespace fs = std::filesystem;

const fs::path source = RANKWALL_SOURCE_DIR;

/// Of 1.2 million pixels. Debian 13's Pango and FreeType misplace 3 to 19 compared with Debian 12's; a misplaced rule
/// of a table makes several hundred.
constexpr std::size_t max_misplaced = 60;

CommonOptions demo() { return {(source / "config/wall.json").string(), (source / "tests/data/demo.json").string()}; }

/// A page of the demo city: what is on it, and its picture.
struct DrawnPage {
  std::string marks;
  std::string png;
};

class DemoPaper {
 public:
  DrawnPage bulletin(std::size_t number) const { return drawn(bulletin_pages(input(), typesetter_).at(number - 1)); }

  DrawnPage card(std::string_view town) const {
    const auto found = std::find_if(snapshot_.towns.begin(), snapshot_.towns.end(),
                                    [&](const Town& each) { return each.name == town; });
    std::vector<Page> pages{
        CardPress(input(), typesetter_).page_of(static_cast<std::size_t>(found - snapshot_.towns.begin()))};
    add_frame(pages, frame_of(input(), input().leading()), typesetter_);
    return drawn(pages.front());
  }

 private:
  template <class T>
  static T required(Result<T> result) {
    if (!result) FAIL(result.error().message);
    return std::move(*result);
  }

  PaperInput input() const { return {config_, bulletin_, snapshot_, standings_, zone_, &no_history_}; }

  static DrawnPage drawn(const Page& page) { return {dump(page), required(png_of(page))}; }

  Config config_ = required(read_config(source / "config/wall.json"));
  Bulletin bulletin_ = required(read_bulletin(source / "config/bulletin.json", config_.rules));
  Snapshot snapshot_ = required(parse_feed(*read_file(source / "tests/data/demo.json", 1u << 20), "demo.json",
                                           *parse_instant("2021-06-30T18:06:00+08:00")));
  std::vector<Standings> standings_ = rank_all(snapshot_, config_.rules);
  History no_history_;
  Zone zone_ = *Zone::named(config_.time_zone);
  Typesetter typesetter_{required(find_typefaces(bulletin_.fonts))};
};

bool accepting() { return std::getenv("RANKWALL_ACCEPT") != nullptr; }

/// Marks and texts must be the same; the picture must have its ink where the one in docs/ has it.
void expect_page(const std::string& name, const DrawnPage& page) {
  const fs::path marks = source / "tests/cli/pages" / (name + ".txt");
  const fs::path picture = source / "docs" / (name + ".png");
  if (accepting()) {
    REQUIRE(write_file(marks, page.marks));
    REQUIRE(write_file(picture, page.png));
  }
  CHECK(first_difference(*read_file(marks, 1u << 20), page.marks) == "");

  const fs::path actual = fs::temp_directory_path() / ("rankwall-" + name + ".png");
  REQUIRE(write_file(actual, page.png));
  INFO(actual.string());
  CHECK(misplaced_pixels(*read_picture(actual), *read_picture(picture)) <= max_misplaced);
}

}  // namespace

TEST_CASE("The bulletin's first page and a table look as they do in the docs") {
  const DemoPaper paper;
  expect_page("bulletin", paper.bulletin(1));
  expect_page("bulletin-table", paper.bulletin(4));
}

TEST_CASE("A score card looks as it does in the docs") { expect_page("card", DemoPaper().card("白塔镇")); }

TEST_CASE("Letters that are drawn slightly differently pass as the same page, and anything that has moved does not") {
  const Typesetter typesetter(*find_typefaces(PaperFonts{}));
  const TextLine line = typesetter.line("截至6月30日18:00，全市25个单位参加排名", grid_style(Typeface::Body));
  constexpr double pixel = 72.0 / 110;
  const TemporaryFolder folder;
  const auto picture = [&](PagePoint text, PagePoint rule) {
    Page page;
    page.upright = {TextMark{text, line, ink}, RuleMark{rule, {rule.x + 200, rule.y}, 0.7, ink}};
    REQUIRE(write_file(folder / "page.png", *png_of(page)));
    return read_picture(folder / "page.png");
  };
  const auto page = picture({80, 120}, {80, 140});
  CHECK(misplaced_pixels(*page, *picture({80 + 0.4 * pixel, 120 - 0.4 * pixel}, {80, 140})) < max_misplaced);
  CHECK(misplaced_pixels(*page, *picture({80, 120}, {80, 140 + 2 * pixel})) > max_misplaced);
  CHECK(misplaced_pixels(*page, *picture({80, 120 + 3 * pixel}, {80, 140})) > max_misplaced);
  CHECK(misplaced_pixels(*page, *picture({-1000, 120}, {80, 140})) > max_misplaced);
}

TEST_CASE("Marks are the same to a twentieth of a millimetre, and texts to the letter") {
  const std::string marks = "text 80.00 120.00 wide 10.00 size 16.00 #000000 第1位\nrule 1.00 2.00 to 3.00 2.00\n";
  const auto with = [&](std::string_view part, std::string_view other) {
    return std::string(marks).replace(marks.find(part), part.size(), other);
  };
  CHECK(first_difference(marks, marks) == "");
  CHECK(first_difference(marks, with("120.00", "120.10")) == "");
  CHECK(first_difference(marks, with("120.00", "120.20")) != "");
  CHECK(first_difference(marks, with("第1位", "第2位")) != "");
  CHECK(first_difference(marks, with("3.00", "3.20")) != "");
  CHECK(first_difference(marks, marks + "rule") != "");
  CHECK(first_difference(marks + "rule", marks) != "");
}

TEST_CASE("A page that does not exist and a town that is unknown are wrong usage") {
  BulletinOptions bulletin;
  bulletin.common = demo();
  bulletin.preview = {fs::temp_directory_path() / "rankwall-none.png", 99};
  const auto page = print_bulletin(bulletin);
  REQUIRE_FALSE(page);
  CHECK(page.error() == usage_error("--page: expected 1 to 10, got 99"));

  CardOptions cards;
  cards.common = demo();
  cards.output = fs::temp_directory_path() / "rankwall-none.pdf";
  cards.town = "白塔阵";
  const auto town = print_cards(cards);
  REQUIRE_FALSE(town);
  CHECK(town.error() == usage_error("--town: expected a town's id or name, got \"白塔阵\", did you mean \"白塔镇\"?"));
  CHECK_FALSE(fs::exists(cards.output));
}
