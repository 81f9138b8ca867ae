#include "render/font_files.h"

#include <filesystem>

#include "catch.h"

using namespace rankwall;

TEST_CASE("A family that is installed is found as a file, and its bold face as another") {
  const auto regular = find_fonts({"Noto Sans CJK SC"}).files;
  const auto bold = find_fonts({"Noto Sans CJK SC:bold"}).files;
  REQUIRE(regular.size() == 1);
  REQUIRE(bold.size() == 1);
  CHECK(std::filesystem::exists(regular[0].path));
  CHECK_FALSE(regular[0] == bold[0]);
}

TEST_CASE("Families keep their order, each is listed once, and what is not installed is skipped") {
  const auto found = find_fonts({"No Such Font", "Noto Sans CJK SC:bold", "Noto Sans CJK SC", "Noto Sans CJK SC:bold"});
  const auto& fonts = found.files;
  CHECK(found.not_installed == std::vector<std::string>{"No Such Font"});
  REQUIRE(fonts.size() == 2);
  CHECK(fonts[0] == find_fonts({"Noto Sans CJK SC:bold"}).files[0]);
  CHECK(fonts[1] == find_fonts({"Noto Sans CJK SC"}).files[0]);
}

TEST_CASE("A generic family always finds a font") { CHECK(find_fonts({"sans-serif"}).files.size() == 1); }

TEST_CASE("No patterns and unknown ones find nothing") {
  CHECK(find_fonts({}).files.empty());
  CHECK(find_fonts({"No Such Font"}).files.empty());
}

TEST_CASE("Any installed font that has the characters will do where no other has them") {
  const auto found = find_font_with(U"สวัสดี镇");
  const auto common = find_font_with(U"镇");
  REQUIRE(common);
  CHECK((!found || *found == *find_font_with(U"สวัสดี镇")));
  CHECK_FALSE(find_font_with(U"\uE123\U000FFFFD"));
}
