#include "report/typesetter.h"

#include "catch.h"
#include "report/office.h"
#include "support/repeated.h"

using namespace rankwall;

namespace {

/// Bytes of each line: three per Chinese character.
std::vector<int> lengths(const std::vector<TextLine>& lines) {
  std::vector<int> found;
  for (const auto& line : lines) found.push_back(pango_layout_get_line_readonly(line.layout.get(), line.index)->length);
  return found;
}

}  // namespace

TEST_CASE("28 characters of the grid fill a line of the block, whatever they are") {
  const Typesetter setter = typesetter();
  const auto lines = setter.lines(repeated("通报", 50), grid_style(Typeface::Body), {block_width, 0, true});
  CHECK(lengths(lines) == std::vector<int>{84, 84, 84, 48});
  CHECK(std::abs(lines.front().width - block_width) < 0.5);
}

TEST_CASE("A first line is indented by two characters") {
  const Typesetter setter = typesetter();
  const auto lines =
      setter.lines(repeated("字", 60), grid_style(Typeface::Body), {block_width, 2 * character_pitch, true});
  CHECK(lengths(lines) == std::vector<int>{78, 84, 18});
}

TEST_CASE("A closing mark never begins a line") {
  const Typesetter setter = typesetter();
  const auto lines = setter.lines(repeated("字", 28) + "。", grid_style(Typeface::Body), {block_width, 0, true});
  CHECK(lengths(lines) == std::vector<int>{81, 6});
}

TEST_CASE("A chain without an installed font is the environment's fault; one that falls back says so") {
  PaperFonts fonts;
  fonts.body = {"No Such Font", "Noto Serif CJK SC"};
  const auto found = find_typefaces(fonts);
  REQUIRE(found);
  const auto& notes = found->substitutes;
  CHECK(std::find(notes.begin(), notes.end(), "No Such Font → Noto Serif CJK SC") != notes.end());
  fonts.body = {"No Such Font"};
  const auto missing = find_typefaces(fonts);
  REQUIRE_FALSE(missing);
  CHECK(missing.error() == environment_error("fonts: expected one of No Such Font to be installed"));
}
