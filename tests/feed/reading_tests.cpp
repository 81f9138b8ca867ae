#include "feed/reading.h"

#include "base/file.h"
#include "base/text.h"
#include "catch.h"
#include "feed/write.h"
#include "feeds.h"
#include "helpers.h"

using namespace rankwall;
using namespace rankwall::test;

TEST_CASE("Unprintable characters are removed from texts before they are measured") {
  CHECK(good(with("/towns/0/name", "云\u202e溪\u0007街道")).towns[0].name == "云溪街道");
  CHECK(good(with("/towns/0/name", "云\n溪")).towns[0].name == "云 溪");
  CHECK(good(with("/towns/0/name", repeated("长\u200b", 32))).towns[0].name == repeated("长", 32));
}

TEST_CASE("Blanks at both ends of a text are cut before it is measured, and not logged") {
  json feed = with("/towns/0/group", "　一组\u3164");
  feed["towns"][0]["name"] = " " + repeated("长", 32) + "\u3000";
  feed["title"] = "　固投 比拼　";
  const CapturedLog log;
  const Snapshot snapshot = good(feed);
  CHECK(snapshot.towns[0].group == "一组");
  CHECK(snapshot.towns[0].name == repeated("长", 32));
  CHECK(snapshot.title == "固投 比拼");
  CHECK(log.count("") == 0);
}

TEST_CASE("A text of nothing visible is absent, and refused where there has to be one") {
  for (const auto* blank : {" ", "\u3000", "\u200b", "\u3164", "\u115f", "\uffa0", "\u2800", "\ufeff", "\t\n"}) {
    CAPTURE(blank);
    CHECK(good(with("/title", blank)).title == "");
    CHECK(good(with("/towns/0/group", blank)).towns[0].group == "");
    CHECK(refusal(with("/towns/0/name", blank)) ==
          "feed: /towns/0/name: expected a text of 1 to 32 characters, got nothing visible");
  }
  CHECK(refusal(with("/towns/0/name", "")) == "feed: /towns/0/name: expected a text of 1 to 32 characters, got \"\"");
}

TEST_CASE("A number in a message is written as people write it") {
  CHECK(
      refusal_of_bytes(
          with("/serial", 4711).dump().replace(with("/serial", 4711).dump().find("4711"), 4, "20200000000000000000")) ==
      "feed: /serial: expected a whole number from 0 to 9007199254740991, got 20200000000000000000");
}

TEST_CASE("Cleaned texts are logged in one line") {
  json feed = minimal();
  feed["title"] = "固\u202e投";
  feed["towns"][0]["name"] = "云\u0007溪";
  const CapturedLog log;
  good(feed);
  CHECK(log.count("feed: removed unprintable characters from 2 texts, the first at /title") == 1);
  CHECK(log.count("") == 1);
}

TEST_CASE("Unknown keys are ignored with one log line that names each of them once") {
  json feed = minimal();
  feed["remark"] = {{"deep", {1, 2, 3}}};
  feed["towns"][0]["mayor"] = "x";
  feed["towns"].push_back({{"id", "T02"}, {"name", "A"}, {"mayor", "y"}});
  const CapturedLog log;
  CHECK(good(feed).towns.size() == 2);
  CHECK(log.count("feed: ignored unknown keys: /remark, /towns/*/mayor") == 1);
  CHECK(log.count("") == 1);
}

TEST_CASE("No more than ten unknown keys are named") {
  json feed = minimal();
  for (int i = 10; i < 30; ++i) feed["x" + std::to_string(i)] = i;
  const CapturedLog log;
  good(feed);
  CHECK(log.count("/x18, /x19 and more") == 1);
  CHECK(log.count("/x20") == 0);
}

TEST_CASE("Known keys and keys that are data are not reported as unknown") {
  const auto bytes = read_file(RANKWALL_SOURCE_DIR "/tests/data/demo.json", max_feed_bytes);
  REQUIRE(bytes);
  const CapturedLog log;
  CHECK(parse_feed(*bytes, "demo.json", now));
  CHECK(log.count("") == 0);
}

TEST_CASE("No message contains more than 200 characters of a value, or any control characters") {
  const std::string name = refusal(with("/towns/0/name", std::string(1u << 18, 'x')));
  CHECK(name.size() < 300);
  CHECK(name.ends_with("xxx…"));
  const std::string token = refusal_of_bytes("{\"a\": " + std::string(1u << 18, '7') + "x}");
  CHECK(token.size() < 400);
  const std::string key = refusal(with("/towns/0/values", {{"\u001b[2J\u202e", 1}}));
  for (Utf8Reader reader(key); const auto character = reader.next();) CHECK_FALSE(is_unprintable(*character));
}

TEST_CASE("A list that is not published is not known, an empty one says that there are none") {
  CHECK(good(minimal()).published == PublishedLists{});
  CHECK(good(with("/problems", json::array())).published == PublishedLists{false, false, true});
  CHECK(good(with("/projects", nullptr)).published == PublishedLists{});
  Snapshot snapshot = good(with("/experiences", json::array()));
  CHECK(parse_feed(write_feed(snapshot), "feed", now)->published == PublishedLists{false, true, false});
}

TEST_CASE("Experiences and notices keep their line ends, every other text is on one line") {
  const json lines = "甲\r\n\r\n乙 ";
  const Snapshot snapshot = good(with("/notices", json::array({{{"text", lines}}})));
  CHECK(snapshot.notices[0].text == "甲\n\n乙");
  CHECK(good(with("/title", lines)).title == "甲 乙");
}

TEST_CASE("A rank of the baseline that no town can have is refused") {
  const auto with_rank = [](int rank) {
    return with("/baseline", {{"label", "1—5月"}, {"ranks", {{"overall", {{"T01", rank}}}}}});
  };
  CHECK(good(with_rank(10'000)).baseline->ranks.at("overall").at("T01") == 10'000);
  CHECK(refusal(with_rank(2147483646)).find("expected a whole number from 1 to 10000, got 2147483646") !=
        std::string::npos);
}
