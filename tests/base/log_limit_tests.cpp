#include "base/log_limit.h"

#include <deque>

#include "catch.h"

using namespace rankwall;
using namespace std::chrono_literals;

namespace {

using Moment = LogLimit::Moment;

constexpr Moment start{1000h};

std::vector<std::string> texts(const std::vector<LogLimit::Line>& lines) {
  std::vector<std::string> found;
  for (const auto& line : lines) found.push_back(line.text);
  return found;
}

/// The most lines that fell into any minute.
class Minutes {
 public:
  void add(Moment now, std::size_t lines) {
    for (std::size_t i = 0; i < lines; ++i) written_.push_back(now);
    while (written_.front() + 1min <= now) written_.pop_front();
    most_ = std::max(most_, written_.size());
  }
  std::size_t most() const { return most_; }

 private:
  std::deque<Moment> written_{Moment{}};
  std::size_t most_ = 0;
};

}  // namespace

TEST_CASE("Lines that come now and then are all written at once") {
  LogLimit limit;
  for (int i = 0; i < 100; ++i)
    CHECK(texts(limit.take({LogLevel::Info, std::to_string(i)}, start + i * 3s)) ==
          std::vector<std::string>{std::to_string(i)});
}

TEST_CASE("A line that is said again within a minute is counted, and the count is told") {
  LogLimit limit;
  CHECK(limit.take({LogLevel::Info, "flaps"}, start).size() == 1);
  for (int i = 1; i <= 40; ++i) CHECK(limit.take({LogLevel::Info, "flaps"}, start + i * 1s).empty());
  CHECK(limit.take_due(start + 59s).empty());
  CHECK(texts(limit.take_due(start + 60s)) == std::vector<std::string>{"flaps (said 40 more times within a minute)"});
  CHECK(texts(limit.take({LogLevel::Info, "flaps"}, start + 61s)) == std::vector<std::string>{"flaps"});
}

TEST_CASE("No minute of a flood has more than sixty lines, and what was left out is told") {
  LogLimit limit;
  Minutes minutes;
  std::size_t told = 0;
  for (int i = 0; i < 30'000; ++i) {
    const Moment now = start + i * 20ms;
    const auto level = i % 3 == 0 ? LogLevel::Error : LogLevel::Info;
    const auto lines = limit.take({level, "line " + std::to_string(i)}, now);
    minutes.add(now, lines.size());
    for (const auto& line : lines) told += line.text.starts_with("left out of the log") ? 1u : 0u;
  }
  CHECK(minutes.most() <= 60);
  CHECK(minutes.most() > 25);
  CHECK(told > 0);
}

TEST_CASE("An error is read in a flood of news") {
  LogLimit limit;
  for (int i = 0; i < 1000; ++i) limit.take({LogLevel::Info, "news " + std::to_string(i)}, start + i * 1ms);
  CHECK(texts(limit.take({LogLevel::Error, "the feed is refused"}, start + 1s)) ==
        std::vector<std::string>{"the feed is refused"});
}

TEST_CASE("A message of more lines than there is room for is cut, not left out") {
  LogLimit limit;
  std::string message = "the config is refused";
  for (int i = 0; i < 100; ++i) message += "\nmistake " + std::to_string(i);
  const auto lines = limit.take({LogLevel::Error, message}, start);
  REQUIRE(lines.size() == 1);
  CHECK(lines[0].text.starts_with("the config is refused\nmistake 0\n"));
  CHECK(lines[0].text.ends_with("mistake 18\nand 81 lines more"));
}

TEST_CASE("A message of many lines counts as many") {
  LogLimit limit;
  const std::string table = std::string(20, '\n');
  CHECK(limit.take({LogLevel::Info, table + "1"}, start).size() == 1);
  CHECK(limit.take({LogLevel::Info, table + "2"}, start).empty());
}
