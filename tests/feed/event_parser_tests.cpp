#include "feed/event_parser.h"

#include <array>
#include <random>

#include "catch.h"

using namespace rankwall;
using std::chrono::milliseconds;

namespace {

using Events = std::vector<ServerEvent>;

/// All events of `stream`, given to the parser in chunks of `size` bytes.
Events events_of(std::string_view stream, std::size_t size) {
  EventParser parser;
  Events all;
  for (; !stream.empty(); stream.remove_prefix(std::min(size, stream.size()))) {
    const auto events = parser.take(stream.substr(0, size));
    REQUIRE(events);
    all.insert(all.end(), events->begin(), events->end());
  }
  return all;
}

}  // namespace

TEST_CASE("A stream is read by the WHATWG's rules, however its bytes arrive") {
  struct Case {
    const char* says;
    std::string_view stream;
    Events events;
  };
  const auto row = GENERATE(
      Case{"an event has a type and data", "event: feed\ndata: 1842\n\n", {{"feed", "1842"}}},
      Case{"without a type it is a message", "data: a\n\n", {{"message", "a"}}},
      Case{"a type holds for one event", "event: feed\ndata: a\n\ndata: b\n\n", {{"feed", "a"}, {"message", "b"}}},
      Case{"several lines of data are joined", "data: a\ndata:\ndata: b\n\n", {{"message", "a\n\nb"}}},
      Case{"only one space is taken off", "data:a\n\ndata:  b\n\n", {{"message", "a"}, {"message", " b"}}},
      Case{"data may be empty", "data\n\ndata:\n\n", {{"message", ""}, {"message", ""}}},
      Case{"a type alone is no event", "event: feed\n\ndata: a\n\n", {{"message", "a"}}},
      Case{"comments say nothing", ": hello\n:\ndata: a\n: there\n\n", {{"message", "a"}}},
      Case{"unknown fields say nothing", "id: 7\nDATA: x\n data: y\ndata : z\nwhat\ndata: a\n\n", {{"message", "a"}}},
      Case{"lines may end with CR LF",
           "event: feed\r\ndata: a\r\n\r\ndata: b\r\n\r\n",
           {{"feed", "a"}, {"message", "b"}}},
      Case{"lines may end with CR", "event: feed\rdata: a\r\rdata: b\r\r", {{"feed", "a"}, {"message", "b"}}},
      Case{"line ends may be mixed", "data: a\r\ndata: b\n\rdata: c\n\r\n", {{"message", "a\nb"}, {"message", "c"}}},
      Case{"a byte order mark at the start is skipped",
           "\xEF\xBB\xBF"
           "data: a\n\n",
           {{"message", "a"}}},
      Case{"only one, and only there",
           "\xEF\xBB\xBF\xEF\xBB\xBF"
           "data: a\n\n\xEF\xBB\xBF"
           "data: b\n\n",
           {}},
      Case{"an event that is not ended is none", "data: a\n\ndata: b\n", {{"message", "a"}}},
      Case{"a value may hold colons and any bytes",
           std::string_view("data: a:b\0\xFF\n\n", 13),
           {{"message", std::string("a:b\0\xFF", 5)}}});
  INFO(row.says);
  const auto size = GENERATE(1u, 2u, 3u, 1000u);
  CHECK(events_of(row.stream, size) == row.events);
}

TEST_CASE("The pause before reconnecting is a number of milliseconds, and anything else is ignored") {
  EventParser parser;
  CHECK_FALSE(parser.retry());
  REQUIRE(parser.take("retry: 2500\n"));
  CHECK(parser.retry() == milliseconds{2500});
  REQUIRE(parser.take("retry: -1\nretry: 1s\nretry:\nretry: 99999999999999999999\n"));
  CHECK(parser.retry() == milliseconds{2500});
}

TEST_CASE("A line at the limit is accepted, a longer one ends the stream before it takes up memory") {
  constexpr std::size_t max = 100;
  const std::string longest = "data:" + std::string(max - 5, 'x');
  CHECK(EventParser(max).take(longest + "\n\n")->size() == 1);
  CHECK(EventParser(max).take(": " + std::string(max - 2, 'x') + "\n"));

  const auto refused = EventParser(max).take(longest + "x");
  REQUIRE_FALSE(refused);
  CHECK(refused.error() == input_error("expected lines and events of at most 100 bytes, got more"));
}

TEST_CASE("An event with endless data ends the stream") {
  EventParser parser(100);
  REQUIRE(parser.take("data: " + std::string(60, 'x') + "\n"));
  REQUIRE(parser.take("data: " + std::string(30, 'x') + "\n"));
  CHECK_FALSE(parser.take("data: " + std::string(30, 'x') + "\n"));
}

TEST_CASE("Garbage gives the same events in one piece and byte by byte") {
  std::minstd_rand random(2021);
  constexpr std::array<std::string_view, 12> pieces{"data",  ":", "x",    "\n",           "\r",   "\r\n",
                                                    "event", " ", "\n\n", "\xEF\xBB\xBF", "\xFF", "data:x\n"};
  std::uniform_int_distribution<std::size_t> piece(0, pieces.size() - 1);
  std::size_t found = 0;
  for (int round = 0; round < 300; ++round) {
    std::string stream;
    while (stream.size() < 500) stream += pieces[piece(random)];
    const Events whole = events_of(stream, stream.size());
    REQUIRE(events_of(stream, 1) == whole);
    found += whole.size();
  }
  CHECK(found > 300);
}
