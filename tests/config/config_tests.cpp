#include <algorithm>
#include <string>

#include <fmt/format.h>

#include "catch.h"
#include "config/config.h"
#include "config/refusal.h"
#include "support/temporary_folder.h"

using namespace rankwall;

namespace {

const std::string source = RANKWALL_SOURCE_DIR;

std::string ranking(std::string_view settings) {
  return fmt::format(R"({{ "rankings": [ {{ "id": "overall", "label": "榜", {} }} ] }})", settings);
}

}  // namespace

TEST_CASE("The shipped config is good") {
  const auto config = read_config(source + "/config/wall.json");
  REQUIRE(config);
  CHECK(config->layouts.size() == 4);
  CHECK(config->title == "固投纳统比拼榜");
}

TEST_CASE("Each wall gets the layout for its shape from the shipped config") {
  const auto config = read_config(source + "/config/wall.json");
  REQUIRE(config);
  const auto name = [&](int width, int height) { return config->layout_for(width, height).name; };
  CHECK(name(320, 160) == "small");
  CHECK(name(640, 320) == "small");
  CHECK(name(1536, 384) == "strip");
  CHECK(name(1280, 256) == "strip");
  CHECK(name(2560, 512) == "strip");
  CHECK(name(3840, 1080) == "strip");
  CHECK(name(1080, 1920) == "portrait");
  CHECK(name(1920, 1080) == "wall");
  CHECK(name(1280, 720) == "wall");
  CHECK(name(3840, 2160) == "wall");
}

TEST_CASE("A wall that no layout fits gets the last one") {
  const auto config = parse_config(R"({ "layouts": [
    { "name": "low", "max_height": 100, "root": { "widget": "header" } },
    { "name": "narrow", "max_width": 100, "root": { "widget": "footer" } } ] })",
                                   "wall.json");
  REQUIRE(config);
  CHECK(config->layout_for(500, 50).name == "low");
  CHECK(config->layout_for(500, 500).name == "narrow");
}

TEST_CASE("An empty config is the defaults with a plain layout") {
  auto config = parse_config("{}", "wall.json");
  REQUIRE(config);
  REQUIRE(config->layouts.size() == 1);
  CHECK(config->layouts[0].root.children.size() == 3);
  config->layouts.clear();
  CHECK(*config == Config{});
}

TEST_CASE("A config may contain comments of both kinds") {
  const auto config = parse_config("// first\n{ \"title\": \"榜\" /* said */ }\n// last", "wall.json");
  REQUIRE(config);
  CHECK(config->title == "榜");
}

TEST_CASE("A setting in the config takes its value from there, and the others keep their defaults") {
  const auto config = parse_config(R"({ "screen": { "width": 320 }, "theme": { "rule": "#010203",
    "first": { "fill": "#0a0b0c" } }, "feed": { "interval_seconds": 2.5 } })",
                                   "wall.json");
  REQUIRE(config);
  CHECK(config->screen.width == 320);
  CHECK(config->screen.height == ScreenSettings{}.height);
  CHECK(config->theme.rule == Color{1, 2, 3});
  CHECK(config->theme.first.fill == Color{10, 11, 12});
  CHECK(config->theme.first.text == Theme{}.first.text);
  CHECK(config->feed.interval_seconds == 2.5);
}

TEST_CASE("A list replaces the default list and its entries start from defaults") {
  const auto config = parse_config(R"({ "indicators": [ { "id": "a", "label": "甲" } ],
    "rankings": [ { "id": "overall", "label": "榜", "by": "value", "indicator": "a", "completion": "" } ],
    "layouts": [ { "root": { "widget": "header" } } ] })",
                                   "wall.json");
  REQUIRE(config);
  REQUIRE(config->rules.indicators.size() == 1);
  CHECK(config->rules.indicators[0].decimals == 0);
  CHECK(config->rules.rankings[0].decimals == 2);
}

TEST_CASE("A config with its own ranking and no layout shows that ranking") {
  const auto config = parse_config(R"({ "indicators": [ { "id": "a", "label": "甲" } ],
    "rankings": [ { "id": "mine", "label": "榜", "by": "value", "indicator": "a", "completion": "" } ] })",
                                   "wall.json");
  REQUIRE(config);
  const auto& leaves = config->layouts[0].root.children;
  CHECK(std::get<HeaderSettings>(leaves[0].widget).ranking == "mine");
  const auto& table = std::get<LeaderboardSettings>(leaves[1].widget);
  CHECK(table.ranking == "mine");
  for (const auto& column : table.columns) CHECK((column.kind != ColumnKind::Indicator || column.indicator == "a"));
}

TEST_CASE("A file that is not JSON is refused with the position of the mistake") {
  CHECK(refusal("") == "expected a JSON object, got nothing");
  CHECK(refusal("{ \"title\": ") == "expected JSON at line 1, column 12, got the end of the document");
  CHECK(refusal("{\n  \"title\" \"榜\"\n}") == "expected JSON at line 2, column 11, got \"榜\"");
  CHECK(refusal("{ /* never closed ") == "expected JSON at line 1, column 19, got the end of the document");
  CHECK(refusal("[1, 2]") == "expected an object, got a list of 2 entries");
  CHECK(refusal("{ \"title\": \"\xff\" }") == "expected valid UTF-8, got an invalid byte at line 1, column 13");
  CHECK(refusal("{ \"title\": \"\xB0\xF1\xB5\xA5\" }") == "expected JSON in UTF-8, got text in GBK (GB18030)");
  CHECK(refusal("<html>") == "expected JSON in UTF-8, got a web page (HTML)");
  CHECK(refusal(R"({ "screen": { "x": 1e999 } })") == "expected numbers that a double can hold, got 1e999");
}

TEST_CASE("A config file that is missing is refused with its name") {
  const auto missing = read_config("/nowhere/wall.json");
  REQUIRE_FALSE(missing);
  CHECK(missing.error().message.find("/nowhere/wall.json") != std::string::npos);
}

TEST_CASE("The feed's files that a config names are relative to its folder") {
  const TemporaryFolder folder;
  const std::string path = folder.write("wall.json", R"({ "feed": { "url": "data/feed.json", "token_file": "token",
    "login_file": "/run/login", "ca_file": "../ca.pem" } })");
  const auto config = read_config(path);
  REQUIRE(config);
  CHECK(config->feed.url == "data/feed.json");
  CHECK(config->feed.folder == folder.path());
  CHECK(config->feed.token_file == folder / "token");
  CHECK(config->feed.login_file == "/run/login");
  CHECK(config->feed.ca_file == folder / "../ca.pem");
  const auto plain = read_config(folder.write("plain.json", "{}"));
  REQUIRE(plain);
  CHECK(plain->feed.token_file == "");
}

TEST_CASE("A key that occurs twice in an object is refused there, in a theme too") {
  CHECK(refusal(R"({ "title": "榜", "title": "榜" })") == "/title: expected this key only once");
  CHECK(refusal(R"({ "layouts": [ { "root": { "widget": "header" } }, { "root": { "row": [ { "widget": "clock" },
    { "widget": "header", "gap": "1px", "size": "1fr", "gap": "2px" } ] } } ] })") ==
        "/layouts/1/root/row/1/gap: expected this key only once");
  CHECK(refusal(R"({ "feed": { "url": "a" }, "screen": { "x": 1, "y": 1 }, "feed": { "url": "b" } })") ==
        "/feed: expected this key only once");
  const auto config = parse_config(R"({ "theme": "mine" })", "wall.json", [](const std::string&) {
    return Result<std::string>(R"({ "rule": "#000000", "rule": "#ffffff" })");
  });
  REQUIRE_FALSE(config);
  CHECK(config.error().message.find("themes/mine.json: /rule: expected this key only once") != std::string::npos);
}

TEST_CASE("A document that is nested too deeply is refused without filling the stack") {
  constexpr int depth = 100'000;
  std::string lists;
  std::string nodes;
  for (int i = 0; i < depth; ++i) {
    lists += '[';
    nodes += R"({"row":[)";
  }
  CHECK(refusal(R"({ "title": )" + lists + std::string(depth, ']') + "}") ==
        "/title: expected a text of 1 to 64 characters, got a list of 1 entries");
  std::string ends;
  for (int i = 0; i < depth; ++i) ends += "]}";
  CHECK(refusal(R"({ "layouts": [ { "root": )" + nodes + ends + "} ] }").find("nested at most 16 deep") !=
        std::string::npos);
}

TEST_CASE("Ids that nothing defines are refused where they are used") {
  CHECK(refusal(ranking(R"("by": "ratio", "indicator": "gdp")")) ==
        R"(/rankings/0/indicator: expected the id of an indicator, got "gdp")");
  CHECK(refusal(ranking(R"("by": "value", "indicator": "growth_yoy", "completion": "gdp")")) ==
        R"(/rankings/0/completion: expected the id of an indicator, got "gdp")");
  CHECK(refusal(ranking(R"("items": [ { "indicator": "gdp", "weight": 1 } ])")) ==
        R"(/rankings/0/items/0/indicator: expected the id of an indicator, got "gdp")");
  CHECK(refusal(ranking(R"("by": "value", "indicator": "growth_yoy", "tie_break": [ "built_investment", "gdp" ])")) ==
        R"(/rankings/0/tie_break/1: expected the id of an indicator, got "gdp")");
  CHECK(refusal(R"({ "layouts": [ { "root": { "row": [ { "widget": "footer", "ranking": "all" } ] } } ] })") ==
        R"(/layouts/0/root/row/0/ranking: expected the id of a ranking, got "all")");
  CHECK(refusal(R"({ "layouts": [ { "root": { "widget": "leaderboard",
    "columns": [ { "kind": "name" }, { "kind": "indicator", "indicator": "gdp" } ] } } ] })") ==
        R"(/layouts/0/root/columns/1/indicator: expected the id of an indicator, got "gdp")");
}

TEST_CASE("Weights that sum to 0 are refused for a score") {
  CHECK(refusal(ranking(R"("items": [ { "indicator": "growth_yoy", "weight": 0 } ])")) ==
        "/rankings/0/items: expected weights with a sum above 0, got 0");
  CHECK(refusal(ranking(R"("by": "score")")) == "/rankings/0/items: expected weights with a sum above 0, got 0");
}

TEST_CASE("An id may be defined only once") {
  CHECK(refusal(R"({ "indicators": [ { "id": "built_investment", "label": "甲" },
    { "id": "growth_yoy", "label": "乙" }, { "id": "built_investment", "label": "丙" } ],
    "rankings": [ { "id": "overall", "label": "榜", "by": "value", "indicator": "growth_yoy" } ],
    "layouts": [ { "root": { "widget": "header" } } ] })") ==
        R"(/indicators/2/id: expected an id that no other entry has, got "built_investment")");
  const std::string overall = R"({ "id": "overall", "label": "榜", "by": "value", "indicator": "growth_yoy" })";
  CHECK(refusal(R"({ "rankings": [ )" + overall + ", " + overall + "] }") ==
        R"(/rankings/1/id: expected an id that no other entry has, got "overall")");
}

TEST_CASE("An unknown time zone is refused") {
  CHECK(refusal(R"({ "time_zone": "Asia/Nanan" })") ==
        R"(/time_zone: expected a time zone such as "Asia/Shanghai", got "Asia/Nanan")");
}

TEST_CASE("All mistakes are reported at once, one per line") {
  const auto config =
      parse_config(R"({ "title": "", "screen": { "x": -1 }, "time_zone": "Mars", "nonsense": 1 })", "wall.json");
  REQUIRE_FALSE(config);
  const std::string& message = config.error().message;
  CHECK(std::count(message.begin(), message.end(), '\n') == 3);
  for (const auto* pointer : {"/title", "/screen/x", "/time_zone", "/nonsense"})
    CHECK(message.find(std::string("wall.json: ") + pointer + ": ") != std::string::npos);
}
