#include "feed/history_store.h"

#include <chrono>

#include <nlohmann/json.hpp>

#include "base/digest.h"
#include "base/file.h"
#include "base/file_stamp.h"
#include "catch.h"
#include "feed/helpers.h"

using namespace rankwall;
using namespace rankwall::test;

namespace {

DayFigures day_of_city(Date day, double value) {
  Snapshot snapshot;
  snapshot.as_of = day;
  snapshot.towns.resize(2);
  snapshot.towns[0].id = "T01";
  snapshot.towns[0].values.set("entered", value);
  snapshot.towns[1].id = "T02";
  snapshot.towns[1].values.set("built", 0.1);
  snapshot.city.set("growth", -1.5);
  return figures_of(snapshot, Zone());
}

bool are_alike(const DayFigures& a, const DayFigures& b) {
  return a.day == b.day && a.sums == b.sums && a.city == b.city && a.towns.towns == b.towns.towns &&
         a.towns.indicators == b.towns.indicators && a.towns.find("T01", "entered") == b.towns.find("T01", "entered") &&
         a.towns.find("T02", "built") == b.towns.find("T02", "built");
}

/// The text of a day with its checksum, as a wall writes it.
std::string sealed(const std::string& text) {
  auto object = nlohmann::json::parse(text);
  object["sha256"] = sha256_hex(object.dump());
  return object.dump();
}

const Date first = *parse_date("2021-06-29");
const Date second = *parse_date("2021-06-30");

}  // namespace

TEST_CASE("A history without a folder is empty and logs nothing") {
  const TemporaryFolder folder;
  const CapturedLog log;
  CHECK(HistoryStore(folder.path("not yet there")).load().days.empty());
  CHECK(log.count("") == 0);
}

TEST_CASE("Figures that are stored already are not written again") {
  const TemporaryFolder folder;
  const HistoryStore store(folder.path("history"));
  REQUIRE(store.keep(day_of_city(first, 1)));
  const auto stamp = stamp_of(folder.path("history/2021-06-29.json"));
  REQUIRE(stamp);
  REQUIRE(store.keep(day_of_city(first, 1)));
  CHECK(stamp_of(folder.path("history/2021-06-29.json")) == stamp);
  REQUIRE(store.keep(day_of_city(first, 2)));
  CHECK(stamp_of(folder.path("history/2021-06-29.json")) != stamp);
}

TEST_CASE("Stored days are there after a restart, each with its last publication") {
  const TemporaryFolder folder;
  const HistoryStore store(folder.path("history"));
  REQUIRE(store.keep(day_of_city(second, 1)));
  REQUIRE(store.keep(day_of_city(second, 12.82)));
  REQUIRE(store.keep(day_of_city(first, 3)));
  const History history = HistoryStore(folder.path("history")).load();
  REQUIRE(history.days.size() == 2);
  CHECK(history.days[0]->day == first);
  const DayFigures& day = *history.days[1];
  CHECK(day.day == second);
  CHECK(day.sums.find("entered") == 12.82);
  CHECK(day.city.find("growth") == -1.5);
  CHECK(day.towns.find("T01", "entered") == 12.82);
  CHECK(day.towns.find("T02", "built") == 0.1);
  CHECK_FALSE(day.towns.find("T02", "entered"));
}

TEST_CASE("A damaged day is skipped with a log line, and the others stay") {
  const TemporaryFolder folder;
  const HistoryStore store(folder.path(""));
  REQUIRE(store.keep(day_of_city(first, 3)));
  const std::string good =
      R"({"day":"2021-06-30","sums":{},"city":{},"towns":["T01"],"indicators":["built"],"figures":[1]})";
  const auto broken = GENERATE_COPY(std::string(), good, sealed(good).substr(0, 40), std::string("[]"),
                                    sealed(R"({"day":"2021-06-30"})"), sealed(R"({"day":5})"),
                                    sealed(R"({"day":"2021-06-28")" + good.substr(19)),
                                    sealed(R"({"day":"2021-06-30","sums":{"a":"b"})" + good.substr(29)),
                                    sealed(good.substr(0, good.size() - 2) + ",2]}"), std::string(100'000, '['));
  folder.write("2021-06-30.json", broken);
  folder.write("2021-02-30.json", good);
  folder.write("notes.txt", "mine");
  const CapturedLog log;
  const History history = store.load();
  REQUIRE(history.days.size() == 1);
  CHECK(history.days[0]->day == first);
  CHECK(log.count("2021-06-30.json") == 1);
  CHECK(log.count("") == 1);
  folder.write("2021-06-30.json", sealed(good));
  CHECK(store.load().days.size() == 2);
}

TEST_CASE("A day in which one bit is another is never taken") {
  const TemporaryFolder folder;
  const HistoryStore store(folder.path(""));
  REQUIRE(store.keep(day_of_city(first, 12.82)));
  const std::string good = *read_file(folder.path("2021-06-29.json"), 10'000);
  const auto kept = store.load().days.at(0);
  const CapturedLog log;
  std::size_t flips = 0;
  for (std::size_t byte = 0; byte + 1 < good.size(); ++byte) {  // the last one is the line's end
    std::string flipped = good;
    flipped[byte] = static_cast<char>(flipped[byte] ^ (1 << byte % 8));
    folder.write("2021-06-29.json", flipped);
    ++flips;
    for (const auto& day : store.load().days) CHECK(are_alike(*day, *kept));
  }
  CHECK(flips > 200);
  CHECK(log.count("2021-06-29.json") > flips * 9 / 10);
}

TEST_CASE("The oldest days are removed from the folder") {
  const TemporaryFolder folder;
  const HistoryStore store(folder.path(""));
  Date day = first;
  for (std::size_t i = 0; i < max_history_days; ++i) {
    folder.write(to_string(day) + ".json", "{}");
    day = std::chrono::sys_days{day} + std::chrono::days{1};
  }
  REQUIRE(store.keep(day_of_city(day, 1)));
  CHECK_FALSE(std::filesystem::exists(folder.path("2021-06-29.json")));
  CHECK(std::filesystem::exists(folder.path("2021-06-30.json")));
  CHECK(std::filesystem::exists(folder.path(to_string(day) + ".json")));
}

TEST_CASE("A history whose folder cannot be written is an error of the environment") {
  const TemporaryFolder folder;
  folder.write("file", "");
  const auto kept = HistoryStore(folder.path("file")).keep(day_of_city(first, 1));
  REQUIRE_FALSE(kept);
  CHECK(kept.error().fault == Fault::Environment);
}
