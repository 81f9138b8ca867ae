#include "feed/backoff.h"

#include "catch.h"

using namespace rankwall;
using std::chrono::milliseconds;

TEST_CASE("The pause doubles with every failure, with jitter, from the interval to the longest pause") {
  struct Case {
    const char* says;
    unsigned failures;
    std::optional<int> retry_after;
    double random;
    int expected;
  };
  // An interval of 5 s, a longest pause of 60 s.
  const auto row = GENERATE(
      Case{"no failure: the interval", 0, std::nullopt, 1, 5000},         //
      Case{"the first failure: the interval", 1, std::nullopt, 0, 5000},  //
      Case{"jitter never goes below the interval", 1, std::nullopt, 1, 5000},
      Case{"doubled", 2, std::nullopt, 0, 10000}, Case{"doubled, half of the jitter", 2, std::nullopt, 0.5, 8750},
      Case{"doubled, all of the jitter", 2, std::nullopt, 1, 7500}, Case{"doubled twice", 3, std::nullopt, 0, 20000},
      Case{"up to the longest pause", 5, std::nullopt, 0, 60000},
      Case{"jitter at the longest pause", 5, std::nullopt, 1, 45000},
      Case{"a year of failures", 4'000'000'000, std::nullopt, 0, 60000},
      Case{"the server asks for more", 1, 30000, 0, 30000}, Case{"the server asks for less", 3, 1000, 0, 20000},
      Case{"the server asks for more than the longest pause", 5, 900000, 1, 900000});
  CAPTURE(row.says);
  const PollPace pace{.interval = milliseconds(5000), .longest_pause = milliseconds(60000)};
  std::optional<milliseconds> retry_after;
  if (row.retry_after) retry_after = milliseconds(*row.retry_after);
  CHECK(next_pause(pace, row.failures, retry_after, row.random) == milliseconds(row.expected));
}

TEST_CASE("A source that is back is asked within ten intervals or 10 s, and within the longest pause of the config") {
  using std::chrono::seconds;
  CHECK(poll_pace(seconds(5), seconds(300)).longest_pause == seconds(50));
  CHECK(poll_pace(milliseconds(200), seconds(300)).longest_pause == seconds(10));
  CHECK(poll_pace(seconds(60), seconds(300)).longest_pause == seconds(300));
  CHECK(poll_pace(milliseconds(200), seconds(1)).longest_pause == seconds(1));
  CHECK(poll_pace(seconds(5), seconds(300)).interval == seconds(5));
}

TEST_CASE("An interval longer than the longest pause is kept as the pause") {
  const PollPace pace{.interval = milliseconds(60000), .longest_pause = milliseconds(5000)};
  CHECK(next_pause(pace, 0, std::nullopt, 0) == milliseconds(60000));
  CHECK(next_pause(pace, 9, std::nullopt, 1) == milliseconds(60000));
}

TEST_CASE("An event shortens the pause to 50 ms, or after a failure to the interval or what the server asked for") {
  const PollPace pace{milliseconds{5000}, milliseconds{60000}};
  CHECK(soonest_pause(pace, 0, std::nullopt) == milliseconds{50});
  CHECK(soonest_pause({milliseconds{20}, milliseconds{60000}}, 0, std::nullopt) == milliseconds{20});
  CHECK(soonest_pause(pace, 1, std::nullopt) == milliseconds{5000});
  CHECK(soonest_pause(pace, 9, std::nullopt) == milliseconds{5000});
  CHECK(soonest_pause(pace, 1, milliseconds{7000}) == milliseconds{7000});
  CHECK(soonest_pause(pace, 1, milliseconds{1000}) == milliseconds{5000});
}
