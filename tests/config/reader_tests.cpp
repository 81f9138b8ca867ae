#include "config/reader.h"
#include "config/widgets.h"

#include <string>
#include <utility>

#include "catch.h"
#include "config/config.h"
#include "config/refusal.h"

using namespace rankwall;

namespace {

/// A config whose only layout has this node as its root.
std::string with_root(const std::string& node) { return R"({ "layouts": [ { "root": )" + node + " } ] }"; }

/// Rows nested to this depth, with a widget in the innermost one.
std::string nested_rows(int depth) {
  std::string text = R"({ "widget": "header" })";
  for (int i = 1; i < depth; ++i) text = R"({ "row": [ )" + text + " ] }";
  return text;
}

using Mistakes = std::vector<std::pair<std::string, std::string>>;

void check_all(const Mistakes& mistakes) {
  for (const auto& [text, message] : mistakes) CHECK(refusal(text) == message);
}

}  // namespace

TEST_CASE("An unknown key suggests the nearest known one if it is close") {
  check_all({
      {R"({ "titel": "榜" })", R"(/titel: unknown key, did you mean "title"?)"},
      {R"({ "feed": { "intervall_seconds": 5 } })",
       R"(/feed/intervall_seconds: unknown key, did you mean "interval_seconds"?)"},
      {R"({ "theme": { "zzzzzzzz": 5 } })", "/theme/zzzzzzzz: unknown key"},
      {R"({ "a/b~c": 5 })", "/a~1b~0c: unknown key"},
  });
}

TEST_CASE("Text outside the allowed length, counted in characters, is refused") {
  check_all({
      {R"({ "title": "" })", R"(/title: expected a text of 1 to 64 characters, got "")"},
      {R"({ "title": 7 })", "/title: expected a text of 1 to 64 characters, got 7"},
      {R"({ "title": null })", "/title: expected a text of 1 to 64 characters, got null"},
  });
  std::string longest;
  for (int i = 0; i < 64; ++i) longest += "榜";
  CHECK(refusal(R"({ "title": ")" + longest + R"(" })").empty());
  CHECK(refusal(R"({ "title": ")" + longest + R"(榜" })").starts_with("/title: expected a text of 1 to 64"));
}

TEST_CASE("Text is cleaned of what cannot be shown") {
  const auto config = parse_config(R"({ "title": "固投\u0007\u202e榜" })", "wall.json");
  REQUIRE(config);
  CHECK(config->title == "固投榜");
}

TEST_CASE("Numbers out of range or of the wrong kind are refused") {
  check_all({
      {R"({ "screen": { "width": 16385 } })", "/screen/width: expected a whole number from 0 to 16384, got 16385"},
      {R"({ "screen": { "width": -1 } })", "/screen/width: expected a whole number from 0 to 16384, got -1"},
      {R"({ "screen": { "width": 1.5 } })", "/screen/width: expected a whole number from 0 to 16384, got 1.5"},
      {R"({ "screen": { "width": "320" } })", R"(/screen/width: expected a whole number from 0 to 16384, got "320")"},
      {R"({ "screen": { "width": 1e30 } })", "/screen/width: expected a whole number from 0 to 16384, got 1e+30"},
      {R"({ "screen": { "width": 4294967616 } })",
       "/screen/width: expected a whole number from 0 to 16384, got 4294967616"},
      {R"({ "feed": { "interval_seconds": 0.05 } })",
       "/feed/interval_seconds: expected a number from 0.1 to 86400, got 0.05"},
      {R"({ "feed": { "interval_seconds": true } })",
       "/feed/interval_seconds: expected a number from 0.1 to 86400, got true"},
  });
  CHECK(refusal(R"({ "screen": { "width": 16384, "height": 0 }, "feed": { "interval_seconds": 0.1 } })").empty());
  CHECK(refusal(R"({ "screen": { "width": 320.0 } })").empty());
}

TEST_CASE("A number of blocks is one from 1 to 4, or auto") {
  const auto blocks = [](const std::string& value) {
    return R"({ "layouts": [{ "root": { "widget": "leaderboard", "blocks": )" + value + " } }] }";
  };
  const auto config = parse_config(blocks(R"("auto")"), "wall.json");
  REQUIRE(config);
  CHECK(std::get<LeaderboardSettings>(config->layouts[0].root.widget).blocks == 0);
  CHECK(refusal(blocks("4")).empty());
  check_all({
      {blocks("0"), R"(/layouts/0/root/blocks: expected a whole number from 1 to 4 or "auto", got 0)"},
      {blocks(R"("automatic")"),
       R"(/layouts/0/root/blocks: expected a whole number from 1 to 4 or "auto", got "automatic")"},
  });
}

TEST_CASE("Anything but true or false is refused for a switch") {
  check_all({
      {with_root(R"({ "widget": "header", "seconds": 1 })"), "/layouts/0/root/seconds: expected true or false, got 1"},
      {with_root(R"({ "widget": "header", "seconds": "no" })"),
       R"(/layouts/0/root/seconds: expected true or false, got "no")"},
  });
}

TEST_CASE("An unknown word is refused with a list of the possible ones") {
  check_all({
      {R"({ "rankings": [ { "id": "overall", "label": "榜", "by": "value", "indicator": "growth_yoy",
            "ties": "olympic" } ] })",
       R"(/rankings/0/ties: expected one of "competition", "dense", got "olympic")"},
  });
  const std::string message = refusal(with_root(R"({ "widget": "klock" })"));
  CHECK(message.starts_with("/layouts/0/root/widget: expected one of \"header\", "));
  CHECK(message.ends_with(", got \"klock\""));
  for (const auto word : widget_words) CHECK(message.find('"' + std::string(word) + '"') != std::string::npos);
}

TEST_CASE("Colours are six hex digits") {
  check_all({
      {R"({ "theme": { "rule": "red" } })", R"(/theme/rule: expected a colour such as "#c8102e", got "red")"},
      {R"({ "theme": { "rule": "#fff" } })", R"(/theme/rule: expected a colour such as "#c8102e", got "#fff")"},
      {R"({ "theme": { "first": { "text": 0 } } })",
       R"(/theme/first/text: expected a colour such as "#c8102e", got 0)"},
  });
}

TEST_CASE("Lists with too few or too many entries are refused") {
  check_all({
      {R"({ "words": { "weekdays": [ "日" ] } })",
       "/words/weekdays: expected a list of 7 to 7 entries, got a list of 1 entries"},
      {R"({ "theme": { "bold_fonts": "Noto" } })",
       R"(/theme/bold_fonts: expected a list of 1 to 16 entries, got "Noto")"},
      {R"({ "theme": { "bold_fonts": [ "Noto", 5 ] } })",
       "/theme/bold_fonts/1: expected a text of 1 to 200 characters, got 5"},
  });
}

TEST_CASE("Anything but an object is refused where one is expected") {
  check_all({
      {R"({ "feed": "http://127.0.0.1/feed.json" })", R"(/feed: expected an object, got "http://127.0.0.1/feed.json")"},
      {R"({ "layouts": [ 5 ] })", "/layouts/0: expected an object, got 5"},
  });
}

TEST_CASE("A key without a default is missed by its rule") {
  check_all({
      {R"({ "layouts": [ { "name": "wall" } ] })", "/layouts/0/root: expected a layout node, got nothing"},
      {R"({ "indicators": [ { "id": "growth" } ], "rankings": [ { "id": "a", "label": "榜", "by": "value",
            "indicator": "growth", "completion": "" } ] })",
       "/indicators/0/label: expected a text of 1 to 32 characters, got nothing"},
  });
}

TEST_CASE("A layout node must be exactly one thing, and its lengths must be valid") {
  const std::string one = R"(expected exactly one of "row", "column", "stack", "playlist" and "widget")";
  const std::string length = R"(expected a length such as "120px", "11%" or "1fr")";
  check_all({
      {with_root("{ }"), "/layouts/0/root: " + one},
      {with_root(R"({ "row": [ { "widget": "header" } ], "widget": "footer" })"), "/layouts/0/root: " + one},
      {with_root(R"({ "row": [ { "widget": "header", "size": "wide" } ] })"),
       "/layouts/0/root/row/0/size: " + length + R"(, got "wide")"},
      {with_root(R"({ "widget": "header", "padding": 5 })"), "/layouts/0/root/padding: " + length + ", got 5"},
      {with_root(R"({ "stack": [] })"),
       "/layouts/0/root/stack: expected a list of 1 to 32 entries, got a list of 0 entries"},
      {with_root(R"({ "widget": "header", "pinned": 5 })"), "/layouts/0/root/pinned: unknown key"},
      {with_root("5"), "/layouts/0/root: expected a layout node, got 5"},
  });
}

TEST_CASE("A widget's settings are read from beside its name") {
  const auto config = parse_config(
      with_root(R"({ "widget": "leaderboard", "ranking": "growth", "rows": 7, "size": "30%", "gap": "4px" })"),
      "wall.json");
  REQUIRE(config);
  const LayoutNode& root = config->layouts[0].root;
  CHECK(root.size == Extent{30, ExtentUnit::Percent});
  CHECK(root.gap == Extent{4, ExtentUnit::Pixels});
  const auto* widget = std::get_if<LeaderboardSettings>(&root.widget);
  REQUIRE(widget);
  CHECK(widget->rows == 7);
  CHECK(widget->ranking == "growth");
  CHECK(widget->pinned == LeaderboardSettings{}.pinned);
}

TEST_CASE("Layout nodes nest sixteen deep and no deeper") {
  CHECK(refusal(with_root(nested_rows(16))).empty());
  CHECK(refusal(with_root(nested_rows(17))).find("nested at most 16 deep") != std::string::npos);
}

TEST_CASE("A long value is shortened in the message") {
  const std::string message = refusal(R"({ "screen": { "x": ")" + std::string(5000, 'x') + R"(" } })");
  CHECK(message.size() < 400);
}
