#include "wall/missing_glyphs.h"

#include "catch.h"
#include "wall/setup.h"

using namespace rankwall;

namespace {

using Warnings = std::vector<std::string>;

/// A font that has everything but what is for private use.
bool has_glyph(char32_t character) { return character < 0xE000 || (character > 0xF8FF && character < 0xE0100); }

Snapshot city() {
  Snapshot snapshot;
  snapshot.towns.resize(2);
  snapshot.towns[0].name = "云溪街道";
  snapshot.towns[0].short_name = "云溪";
  snapshot.towns[1].name = "\uE001溪镇";
  snapshot.towns[1].short_name = "\uE001溪";
  snapshot.problems.resize(1);
  snapshot.problems[0].title = "征迁\uE002\uE001";
  return snapshot;
}

Warnings lines_of(const Snapshot& snapshot) {
  std::set<char32_t> known;
  return missing_glyphs(snapshot, "feed.json", has_glyph, known);
}

}  // namespace

TEST_CASE("A missing character is named once, with its code point, its first position, the town and its count") {
  CHECK(lines_of(city()) ==
        Warnings{"feed.json: /towns/1/name: no font has U+E001 \"\uE001\" (town \uE001溪镇), 3 times",
                 "feed.json: /problems/0/title: no font has U+E002 \"\uE002\" (problem 征迁\uE002\uE001)"});
}

TEST_CASE("Every text of the feed is searched") {
  Snapshot snapshot = city();
  snapshot.towns.pop_back();
  snapshot.problems[0].title = "征迁";
  CHECK(lines_of(snapshot).empty());
  snapshot.title = "\uE010";
  snapshot.source = "\uE011";
  snapshot.towns[0].group = "\uE012";
  snapshot.towns[0].adjustments = {{1, "好"}, {1, "\uE013"}};
  snapshot.projects.resize(1);
  snapshot.projects[0].name = "\uE014厂";
  snapshot.experiences = {{0, "\uE015", "\uE016"}};
  snapshot.problems[0].owner = "\uE017";
  snapshot.notices = {{"\uE018", NoticeLevel::Info, {}, {}}};
  const Warnings lines = lines_of(snapshot);
  const Warnings pointers{"/title",
                          "/source",
                          "/towns/0/group",
                          "/towns/0/adjustments/1/reason",
                          "/projects/0/name",
                          "/experiences/0/title",
                          "/experiences/0/text",
                          "/problems/0/owner",
                          "/notices/0/text"};
  REQUIRE(lines.size() == pointers.size());
  for (std::size_t i = 0; i < lines.size(); ++i) CHECK(lines[i].find(": " + pointers[i] + ": ") != std::string::npos);
  CHECK(lines[4].ends_with("(project \uE014厂)"));
}

TEST_CASE("A character that has been named is not named again") {
  std::set<char32_t> known;
  CHECK(missing_glyphs(city(), "feed.json", has_glyph, known).size() == 2);
  CHECK(missing_glyphs(city(), "feed.json", has_glyph, known).empty());
}

TEST_CASE("Selectors do not count as missing") {
  Snapshot snapshot = city();
  snapshot.towns[1].name = "葛\U000E0100\uFE0F";
  snapshot.towns[1].short_name = "";
  snapshot.problems.clear();
  CHECK(lines_of(snapshot).empty());
}

TEST_CASE("The wall's own fonts have the demo's characters and lack an unassigned one") {
  const auto fonts = open_fonts(Theme{});
  REQUIRE(fonts);
  Snapshot snapshot = city();
  snapshot.towns[1].name = "\U0001CCFF镇";
  snapshot.towns[1].short_name = "";
  snapshot.problems.clear();
  std::set<char32_t> known;
  const HasGlyph has = [&](char32_t character) { return (*fonts)->has(character); };
  CHECK(missing_glyphs(snapshot, "feed.json", has, known) ==
        Warnings{"feed.json: /towns/1/name: no font has U+1CCFF \"\U0001CCFF\" (town \U0001CCFF镇)"});
}

TEST_CASE("The config's own texts are searched too, and named by their pointers") {
  Config config = *read_config(RANKWALL_SOURCE_DIR "/config/wall.json");
  std::set<char32_t> known;
  CHECK(missing_glyphs(config, "wall.json", has_glyph, known).empty());
  config.title = "纳统\uE001比拼";
  config.rules.rankings[1].label = "\uE002榜\uE001";
  LayoutNode slogan;
  slogan.widget = TextSettings{};
  std::get<TextSettings>(slogan.widget).text = "标语\uE003";
  config.layouts[0].root = slogan;
  CHECK(missing_glyphs(config, "wall.json", has_glyph, known) ==
        Warnings{"wall.json: /title: no font has U+E001 \"\uE001\", 2 times",
                 "wall.json: /rankings/1/label: no font has U+E002 \"\uE002\"",
                 "wall.json: /layouts/0/root/text: no font has U+E003 \"\uE003\""});
  CHECK(missing_glyphs(config, "wall.json", has_glyph, known).empty());  // named once
}
