#include "feed/parse.h"

#include <ctime>

#include <fmt/format.h>

#include "base/file.h"
#include "catch.h"
#include "feeds.h"

using namespace rankwall;
using namespace rankwall::test;
using namespace std::chrono_literals;

namespace {

json project(std::string id) {
  return {{"id", std::move(id)}, {"name", "标准厂房二期"}, {"town", "T01"}, {"stage", "entered"}};
}

}  // namespace

TEST_CASE("The smallest feed gives a snapshot in which everything else is unknown") {
  const Snapshot snapshot = good(minimal());
  Snapshot expected;
  expected.id = snapshot.id;
  expected.period = {2021, 1, 6};
  expected.published_at = *parse_instant("2021-06-30T10:05:00Z");
  expected.towns.resize(1);
  expected.towns[0].id = "T01";
  expected.towns[0].name = "云溪街道";
  CHECK(snapshot == expected);
}

TEST_CASE("The id is the first 12 hex digits of the SHA-256 of the bytes") {
  const std::string bytes = R"({"format":"rankwall/1","status":"demo","period":{"from":"2021-01","to":"2021-06"},)"
                            R"("published_at":"2021-06-30T18:05:00+08:00","towns":[{"id":"T01","name":"A"}]})";
  const auto snapshot = parse_feed(bytes, "feed", now);
  REQUIRE(snapshot);
  CHECK(snapshot->id == "c79c26fedbc9");
  CHECK(parse_feed(bytes + "\n", "feed", now)->id != snapshot->id);
}

TEST_CASE("A full feed is read to the last field") {
  const auto bytes = read_file(RANKWALL_SOURCE_DIR "/tests/data/demo.json", max_feed_bytes);
  REQUIRE(bytes);
  const auto parsed = parse_feed(*bytes, "demo.json", now);
  REQUIRE(parsed);
  const Snapshot& snapshot = *parsed;
  CHECK(snapshot.serial == 1842u);
  CHECK(snapshot.title == "固投纳统比拼榜");
  CHECK(snapshot.status == Status::Demo);
  CHECK(snapshot.period == Period{2021, 1, 6});
  CHECK_FALSE(snapshot.pace);
  CHECK(std::get<Instant>(snapshot.as_of) == *parse_instant("2021-06-30T10:00:00Z"));
  CHECK(snapshot.published_at == *parse_instant("2021-06-30T10:05:00Z"));
  CHECK(snapshot.source == "市统计局、市发改局(重点办)");
  REQUIRE(snapshot.towns.size() == 27);
  const Town& first = snapshot.towns[0];
  CHECK(first.short_name == "云溪");
  CHECK(first.group == "一组");
  CHECK(first.ranked);
  CHECK(first.values.find("entered_investment") == 12.82);
  CHECK(first.adjustments == std::vector<Adjustment>{{1.5, "集中开工项目最多"}});
  CHECK_FALSE(snapshot.towns[25].values.find("entered_projects"));
  CHECK_FALSE(snapshot.towns[26].ranked);
  CHECK(snapshot.city.find("growth_yoy_change") == 1.8);
  REQUIRE(snapshot.baseline);
  CHECK(snapshot.baseline->label == "1—5月通报");
  CHECK(snapshot.baseline->ranks.at("overall").at("T01") == 2);
  CHECK(snapshot.projects.size() == 30);
  const Project& factory = snapshot.projects[0];
  CHECK(factory.town == 5);
  CHECK(factory.stage == Stage::Entered);
  CHECK(factory.total_investment == 3.2);
  CHECK(factory.year_plan == 1.1);
  CHECK(factory.invested == 0.7);
  CHECK(factory.milestones == Milestones{2021y / 1 / 12, 2021y / 3 / 2, 2021y / 3 / 20, 2021y / 4 / 8});
  CHECK(snapshot.experiences.size() == 5);
  CHECK(snapshot.experiences[0].title == "“专员跟办”提前入库");
  REQUIRE(snapshot.problems.size() == 8);
  CHECK(snapshot.problems[0] == Problem{"Q-01", 5, "P-0001", "标准厂房二期征迁", ProblemStatus::Open, "市自然资源局",
                                        2021y / 6 / 1, 2021y / 6 / 24, std::nullopt});
  REQUIRE(snapshot.notices.size() == 2);
  CHECK(snapshot.notices[1].level == NoticeLevel::Info);
  CHECK_FALSE(snapshot.notices[1].from);
  CHECK(snapshot.notices[1].until == *parse_instant("2021-07-08T10:00:00Z"));
}

TEST_CASE("Null is the same as absent") {
  for (const auto* pointer : {"/serial",
                              "/title",
                              "/pace",
                              "/as_of",
                              "/source",
                              "/city",
                              "/city/values",
                              "/baseline",
                              "/projects",
                              "/experiences",
                              "/problems",
                              "/notices",
                              "/towns/0/short",
                              "/towns/0/group",
                              "/towns/0/ranked",
                              "/towns/0/values",
                              "/towns/0/values/a",
                              "/towns/0/adjustments",
                              "/baseline/ranks",
                              "/baseline/ranks/r"}) {
    CAPTURE(pointer);
    CHECK(refusal(with(pointer, nullptr)) == "");
  }
  CHECK_FALSE(good(with("/towns/0/values/a", nullptr)).towns[0].values.find("a"));
  CHECK(good(with("/towns/0/ranked", nullptr)).towns[0].ranked);
}

TEST_CASE("Every broken rule is refused with its pointer, rule and value") {
  struct Row {
    const char* pointer;
    json value;
    const char* message;
  };
  const std::string long_name = repeated("长", 33);
  const std::vector<Row> rows = {
      {"/serial", -1, "/serial: expected a whole number from 0 to 9007199254740991, got -1"},
      {"/serial", 1.5, "/serial: expected a whole number from 0 to 9007199254740991, got 1.5"},
      {"/serial", "7", "/serial: expected a whole number from 0 to 9007199254740991, got \"7\""},
      {"/title", 5, "/title: expected a text of at most 64 characters, got 5"},
      {"/status", "final",
       "/status: expected one of \"demo\", \"forecast\", \"returned\", \"verified\", got \"final\""},
      {"/status", nullptr, "/status: expected one of \"demo\", \"forecast\", \"returned\", \"verified\", got null"},
      {"/period", "2021", "/period: expected an object, got \"2021\""},
      {"/period", nullptr, "/period: expected an object, got null"},
      {"/period/from", "2021-13",
       "/period/from: expected a month such as 2021-06 or a date such as 2021-06-30, got \"2021-13\""},
      {"/period/to", "2021-06-30", "/period/to: expected two months or two dates, not one of each, got \"2021-06-30\""},
      {"/period/to", 6, "/period/to: expected a month such as 2021-06 or a date such as 2021-06-30, got 6"},
      {"/period/to", "2022-01", "/period/to: expected a month of the same year as from, or two dates, got \"2022-01\""},
      {"/period/goal", "2021-12-31", "/period/goal: expected a goal only with two dates, got \"2021-12-31\""},
      {"/period/label", "上半年", "/period/label: expected a label only with two dates, got \"上半年\""},
      {"/period/from", "2021-07", "/period/to: expected a month that is not before from, got \"2021-06\""},
      {"/pace", 1.01, "/pace: expected a number from 0 to 1, got 1.01"},
      {"/pace", -0.1, "/pace: expected a number from 0 to 1, got -0.1"},
      {"/pace", "50%", "/pace: expected a number from 0 to 1, got \"50%\""},
      {"/as_of", "yesterday",
       "/as_of: expected a date such as 2021-06-30 or a time such as 2021-06-30T18:00:00+08:00, got \"yesterday\""},
      {"/published_at", "2021-06-30",
       "/published_at: expected a time such as 2021-06-30T18:05:00+08:00, got \"2021-06-30\""},
      {"/published_at", "2021-06-30T18:05:00",
       "/published_at: expected a time such as 2021-06-30T18:05:00+08:00, got \"2021-06-30T18:05:00\""},
      {"/published_at", nullptr, "/published_at: expected a time such as 2021-06-30T18:05:00+08:00, got null"},
      {"/towns", nullptr, "/towns: expected a list of 1 to 10000 entries, got null"},
      {"/towns", json::array(), "/towns: expected a list of 1 to 10000 entries, got a list of 0 entries"},
      {"/towns", json::object(), "/towns: expected a list of 1 to 10000 entries, got an object of 0 keys"},
      {"/towns/0", 5, "/towns/0: expected an object, got 5"},
      {"/towns/0/id", "云溪", "/towns/0/id: expected 1 to 32 of A-Z a-z 0-9 . _ -, got \"云溪\""},
      {"/towns/0/id", "", "/towns/0/id: expected 1 to 32 of A-Z a-z 0-9 . _ -, got \"\""},
      {"/towns/0/id", "a b", "/towns/0/id: expected 1 to 32 of A-Z a-z 0-9 . _ -, got \"a b\""},
      {"/towns/0/id", 1, "/towns/0/id: expected 1 to 32 of A-Z a-z 0-9 . _ -, got 1"},
      {"/towns/0/name", "", "/towns/0/name: expected a text of 1 to 32 characters, got \"\""},
      {"/towns/0/name", "\u202e", "/towns/0/name: expected a text of 1 to 32 characters, got nothing visible"},
      {"/towns/0/ranked", 1, "/towns/0/ranked: expected true or false, got 1"},
      {"/towns/0/values", json::array({1}), "/towns/0/values: expected an object, got a list of 1 entries"},
      {"/towns/0/values/a", "24", "/towns/0/values/a: expected a number, got \"24\""},
      {"/towns/0/values/a", true, "/towns/0/values/a: expected a number, got true"},
      {"/towns/0/values",
       {{"", 1}},
       "/towns/0/values/: expected an indicator id of 1 to 64 printable characters, got 1"},
      {"/city", 5, "/city: expected an object, got 5"},
      {"/city/values/growth~1yoy", "x", "/city/values/growth~1yoy: expected a number, got \"x\""},
      {"/baseline/label", 5, "/baseline/label: expected a text of at most 64 characters, got 5"},
      {"/baseline/ranks", 5, "/baseline/ranks: expected an object, got 5"},
      {"/baseline/ranks/overall", 5, "/baseline/ranks/overall: expected an object, got 5"},
      {"/baseline/ranks/overall/T01", 0, "/baseline/ranks/overall/T01: expected a whole number from 1 to 10000, got 0"},
      {"/baseline/ranks/overall/T01", 1.5,
       "/baseline/ranks/overall/T01: expected a whole number from 1 to 10000, got 1.5"},
      {"/baseline/ranks/overall/T01", 1e300,
       "/baseline/ranks/overall/T01: expected a whole number from 1 to 10000, got 1e+300"},
      {"/projects", 5, "/projects: expected a list of at most 100000 entries, got 5"},
      {"/notices", "x", "/notices: expected a list of at most 1000 entries, got \"x\""},
      {"/notices", json::array({{{"text", "x"}, {"level", "loud"}}}),
       "/notices/0/level: expected one of \"info\", \"urgent\", got \"loud\""},
      {"/notices", json::array({{{"level", "info"}}}),
       "/notices/0/text: expected a text of 1 to 1000 characters, got nothing"},
      {"/notices", json::array({{{"text", "x"}, {"from", "2021-06-28"}}}),
       "/notices/0/from: expected a time such as 2021-06-30T18:05:00+08:00, got \"2021-06-28\""},
      {"/towns/0/adjustments", json::array({{{"points", 101}, {"reason", "x"}}}),
       "/towns/0/adjustments/0/points: expected a number from -100 to 100, got 101"},
      {"/towns/0/adjustments", json::array({{{"reason", "x"}}}),
       "/towns/0/adjustments/0/points: expected a number from -100 to 100, got nothing"},
      {"/towns/0/adjustments", json::array({{{"points", 1}}}),
       "/towns/0/adjustments/0/reason: expected a text of 1 to 60 characters, got nothing"},
      {"/towns/0/adjustments", json::array({{{"points", 1}, {"reason", ""}}}),
       "/towns/0/adjustments/0/reason: expected a text of 1 to 60 characters, got \"\""},
  };
  for (const auto& row : rows) {
    CAPTURE(row.pointer);
    CHECK(refusal(with(row.pointer, row.value)) == std::string("feed: ") + row.message);
  }
  CHECK(refusal(with("/towns/0/name", long_name)) ==
        "feed: /towns/0/name: expected a text of 1 to 32 characters, got \"" + long_name + "\"");
}

TEST_CASE("Limits are exact, and those of texts are in characters") {
  struct Row {
    const char* pointer;
    std::size_t max;
  };
  for (const auto& [pointer, max] : {Row{"/title", 64}, Row{"/source", 200}, Row{"/towns/0/name", 32},
                                     Row{"/towns/0/short", 16}, Row{"/towns/0/group", 32}}) {
    CAPTURE(pointer);
    CHECK(refusal(with(pointer, repeated("长", max))) == "");
    CHECK(refusal(with(pointer, repeated("长", max + 1))) != "");
  }
  CHECK(refusal(with("/towns/0/id", std::string(32, 'x'))) == "");
  CHECK(refusal(with("/towns/0/id", std::string(33, 'x'))) != "");
  for (const double edge : {-100.0, 100.0})
    CHECK(refusal(with("/towns/0/adjustments", json::array({{{"points", edge}, {"reason", "x"}}}))) == "");
  for (const double edge : {0.0, 1.0}) CHECK(good(with("/pace", edge)).pace == edge);
}

TEST_CASE("A serial keeps all its digits") {
  CHECK(good(with("/serial", 0)).serial == 0u);
  CHECK(good(with("/serial", 9007199254740991u)).serial == 9007199254740991u);
  CHECK(good(with("/serial", 7.0)).serial == 7u);
}

TEST_CASE("A serial beyond what every reader of JSON can tell apart is refused") {
  for (const json& serial : {json(9007199254740992u), json(18446744073709551615u), json(1e20)}) {
    CAPTURE(serial);
    CHECK_THAT(refusal(with("/serial", serial)),
               Catch::Matchers::ContainsSubstring("/serial: expected a whole number from 0 to "));
  }
}

TEST_CASE("A whole number written with a decimal point is an integer") {
  CHECK(good(with("/baseline/ranks/overall/T01", 2.0)).baseline->ranks.at("overall").at("T01") == 2);
}

TEST_CASE("A wrong format is the only mistake that is reported of a document") {
  json feed = with("/towns/0/id", "");
  feed["format"] = "rankwall/2";
  CHECK(refusal(feed) == "feed: /format: expected \"rankwall/1\", got \"rankwall/2\"");
  feed["format"] = 1;
  CHECK(refusal(feed) == "feed: /format: expected \"rankwall/1\", got 1");
  feed.erase("format");
  CHECK(refusal(feed) == "feed: /format: expected \"rankwall/1\", got nothing");
}

TEST_CASE("All violations are reported at once, in the order of the format") {
  json feed = minimal();
  feed.erase("status");
  feed["pace"] = 2;
  feed["towns"] =
      json::array({{{"id", "T01"}, {"name", ""}, {"values", {{"a", "x"}}}}, {{"id", "T01"}, {"name", "A"}}});
  feed["problems"] = json::array({{{"town", "T09"}, {"title", "x"}, {"status", "open"}, {"due", "2021-06-31"}}});
  CHECK(refusal(feed) ==
        "feed: /status: expected one of \"demo\", \"forecast\", \"returned\", \"verified\", got nothing\n"
        "feed: /pace: expected a number from 0 to 1, got 2\n"
        "feed: /towns/0/name: expected a text of 1 to 32 characters, got \"\"\n"
        "feed: /towns/0/values/a: expected a number, got \"x\"\n"
        "feed: /towns/1/id: expected an id that no other town has, got \"T01\"\n"
        "feed: /problems/0/town: expected the id of a town of this feed, got \"T09\"\n"
        "feed: /problems/0/due: expected a date such as 2021-06-30, got \"2021-06-31\"");
}

TEST_CASE("Projects, experiences and problems must name a town of the feed") {
  const std::string rule = "expected the id of a town of this feed, got \"T99\"";
  json project_elsewhere = project("P-1");
  project_elsewhere["town"] = "T99";
  CHECK(refusal(with("/projects", json::array({project_elsewhere}))) == "feed: /projects/0/town: " + rule);
  CHECK(refusal(with("/experiences", json::array({{{"town", "T99"}, {"title", "x"}, {"text", "y"}}}))) ==
        "feed: /experiences/0/town: " + rule);
  CHECK(refusal(with("/problems", json::array({{{"town", "T99"}, {"title", "x"}, {"status", "open"}}}))) ==
        "feed: /problems/0/town: " + rule);
}

TEST_CASE("Where the towns can't be read, references to them are not reported as well") {
  json feed = with("/projects", json::array({project("P-1")}));
  feed["towns"] = 5;
  CHECK(refusal(feed) == "feed: /towns: expected a list of 1 to 10000 entries, got 5");
}

TEST_CASE("Ids are unique among projects and among problems") {
  CHECK(refusal(with("/projects", json::array({project("P-1"), project("P-2"), project("P-1")}))) ==
        "feed: /projects/2/id: expected an id that no other project has, got \"P-1\"");
  const json problem = {{"id", "Q-1"}, {"town", "T01"}, {"title", "x"}, {"status", "open"}};
  CHECK(refusal(with("/problems", json::array({problem, problem}))) ==
        "feed: /problems/1/id: expected an id that no other problem has, got \"Q-1\"");
}

TEST_CASE("A problem may name a project that the feed does not list, and need not name one") {
  const json problem = {{"town", "T01"}, {"title", "x"}, {"status", "closed"}, {"project", "P-9"}};
  CHECK(good(with("/problems", json::array({problem}))).problems[0].project == "P-9");
  json wrong = problem;
  wrong["project"] = 9;
  CHECK(refusal(with("/problems", json::array({wrong}))) ==
        "feed: /problems/0/project: expected a text of at most 64 characters, got 9");
}

TEST_CASE("All words of the format are read") {
  const char* stages[] = {"planned",  "signed",    "approved",  "started", "entered",
                          "building", "completed", "producing", "expanded"};
  for (int i = 0; i < 9; ++i) {
    json each = project("P-1");
    each["stage"] = stages[i];
    CHECK(good(with("/projects", json::array({each}))).projects[0].stage == static_cast<Stage>(i));
  }
  const char* statuses[] = {"open", "assigned", "in_progress", "closed"};
  for (int i = 0; i < 4; ++i) {
    const json each = {{"town", "T01"}, {"title", "x"}, {"status", statuses[i]}};
    CHECK(good(with("/problems", json::array({each}))).problems[0].status == static_cast<ProblemStatus>(i));
  }
  CHECK(good(with("/status", "forecast")).status == Status::Forecast);
  CHECK(good(with("/status", "returned")).status == Status::Returned);
  CHECK(good(with("/status", "verified")).status == Status::Verified);
}

TEST_CASE("A publication from more than 24 hours ahead is refused") {
  CHECK(refusal(with("/published_at", "2021-07-01T18:06:00+08:00")) == "");
  CHECK(refusal(with("/published_at", "2021-07-01T18:06:00.001+08:00")) ==
        "feed: /published_at: expected a time at most 24 h in the future, got \"2021-07-01T18:06:00.001+08:00\"");
  CHECK(refusal(with("/as_of", "2021-07-01T18:06:00+08:00")) == "");
  CHECK(refusal(with("/as_of", "2021-07-01T18:06:01+08:00")) ==
        "feed: /as_of: expected a time at most 24 h in the future, got \"2021-07-01T18:06:01+08:00\"");
  CHECK(refusal(with("/as_of", "2021-07-02")) == "");
  CHECK(refusal(with("/as_of", "2021-07-03")) ==
        "feed: /as_of: expected a time at most 24 h in the future, got \"2021-07-03\"");
}

TEST_CASE("Lists are limited in length") {
  json feed = minimal();
  feed["notices"] = json::array();
  for (int i = 0; i < 1001; ++i) feed["notices"].push_back({{"text", "x"}});
  CHECK(refusal(feed) == "feed: /notices: expected a list of at most 1000 entries, got a list of 1001 entries");
  feed["notices"].erase(0);
  CHECK(good(feed).notices.size() == 1000);
  feed["towns"] = json::array();
  for (int i = 0; i < 10'001; ++i) feed["towns"].push_back({{"id", std::to_string(i)}, {"name", "x"}});
  CHECK(refusal(feed) == "feed: /towns: expected a list of 1 to 10000 entries, got a list of 10001 entries");
}

TEST_CASE("The largest feed that the format allows takes only seconds, even without optimisation") {
  std::string towns;
  std::string ranks;
  std::string projects;
  for (int i = 0; i < 10'000; ++i) {
    towns += fmt::format(R"(,{{"id":"{0}","name":"镇","values":{{"a":{0},"a_target":9}}}})", i);
    ranks += fmt::format(R"(,"{}":{})", i, i + 1);
  }
  for (int i = 0; i < 100'000; ++i)
    projects +=
        fmt::format(R"(,{{"id":"{}","name":"项目","town":"{}","stage":"entered","invested":0.7}})", i, i % 10'000);
  const std::string bytes =
      fmt::format(R"({{"format":"rankwall/1","status":"demo","period":{{"from":"2021-01","to":"2021-06"}},)"
                  R"("published_at":"2021-06-30T18:05:00+08:00","towns":[{}],"projects":[{}],)"
                  R"("baseline":{{"ranks":{{"overall":{{{}}}}}}}}})",
                  towns.substr(1), projects.substr(1), ranks.substr(1));
  const std::clock_t start = std::clock();
  const auto snapshot = parse_feed(bytes, "feed", now);
  CHECK((std::clock() - start) / CLOCKS_PER_SEC < 30);
  INFO(refusal(snapshot));
  REQUIRE(snapshot);
  CHECK(snapshot->projects[99'999].town == 9'999);
  CHECK(snapshot->baseline->ranks.at("overall").at("9999") == 10'000);
}

TEST_CASE("A period of two dates may have a goal and a label, both in order") {
  const auto period = [](const char* text) {
    const std::string bytes =
        fmt::format(R"({{"format":"rankwall/1","status":"demo","period":{},"published_at":"2021-06-30T18:05:00+08:00",)"
                    R"("towns":[{{"id":"A","name":"A"}}]}})",
                    text);
    return parse_feed(bytes, "feed", now);
  };
  const auto term = period(R"({"from":"2020-09-01","to":"2021-01-20","goal":"2021-01-20","label":"秋季学期"})");
  REQUIRE(term);
  CHECK(term->period.days == DayPeriod{2020y / 9 / 1, 2021y / 1 / 20, 2021y / 1 / 20, "秋季学期"});
  CHECK(term->period.year == 2021);
  CHECK(period(R"({"from":"2021-06-02","to":"2021-06-01"})").error().message ==
        "feed: /period/to: expected a date that is not before from, got \"2021-06-01\"");
  CHECK(period(R"({"from":"2021-06-01","to":"2021-06-30","goal":"2021-06-29"})").error().message ==
        "feed: /period/goal: expected a date that is not before to, got \"2021-06-29\"");
  CHECK(period(R"({"from":"2021-06-01","to":"2021-06"})").error().message ==
        "feed: /period/to: expected two months or two dates, not one of each, got \"2021-06\"");
}
