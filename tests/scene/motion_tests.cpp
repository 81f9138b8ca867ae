#include "scene/motion.h"

#include <cstdlib>

#include "catch.h"

using namespace rankwall;

namespace {

constexpr int frames_watched = 10'000;
/// A frame of the year 2026 at 60 Hz.
constexpr FrameNumber today = 107'000'000'000u;

Motion roll(Rate rate) {
  Motion motion;
  motion.kind = MotionKind::Roll;
  motion.rate = rate;
  motion.loop = 1300;
  return motion;
}

Motion deck(int pages) {
  Motion motion;
  motion.kind = MotionKind::Deck;
  motion.loop = pages;
  motion.page_frames = 900;
  motion.turn_frames = 36;
  motion.extent = 500;
  return motion;
}

Motion clock_of(int utc_offset_seconds, int frames_per_second = 60) {
  Motion motion;
  motion.kind = MotionKind::Clock;
  motion.utc_offset_seconds = utc_offset_seconds;
  motion.frames_per_second = frames_per_second;
  return motion;
}

int second_at(const Motion& motion, std::uint64_t second) {
  return second_of_day(motion, second * static_cast<FrameNumber>(motion.frames_per_second));
}

}  // namespace

TEST_CASE("At a rate of whole pixels every frame advances by the same number") {
  const Motion motion = roll({3, 1});
  bool even = true;
  for (FrameNumber frame = today; frame < today + frames_watched; ++frame)
    even = even && travelled(motion, frame + 1) - travelled(motion, frame) == 3;
  CHECK(even);
}

TEST_CASE("At one pixel every second frame the steps alternate for ever") {
  const Motion motion = roll({1, 2});
  bool even = true;
  for (FrameNumber frame = today; frame < today + frames_watched; ++frame) {
    even = even && travelled(motion, frame + 2) - travelled(motion, frame) == 1;
    even = even && travelled(motion, frame + 1) - travelled(motion, frame) <= 1;
  }
  CHECK(even);
}

TEST_CASE("The cadence stays even across the anchor") {
  Motion motion = roll({1, 3});
  motion.anchor_frame = today;
  motion.anchor_offset = 77;
  CHECK(travelled(motion, today) == 77);
  for (FrameNumber frame = today - 30; frame < today + 30; ++frame)
    CHECK(travelled(motion, frame + 3) - travelled(motion, frame) == 1);
}

TEST_CASE("A row takes at least as long as requested, and not needlessly longer") {
  for (const int rate : {50, 60, 75, 144}) {
    for (int length = 16; length < 400; ++length) {
      const Rate found = rate_for(length, 2, rate);
      CAPTURE(length, rate, found.pixels, found.frames);
      CHECK((found.pixels == 1 || found.frames == 1));
      const double seconds = static_cast<double>(length) / found.pixels * found.frames / rate;
      CHECK(seconds >= 2 - 1e-9);
      const Rate faster = found.frames > 1 ? Rate{1, found.frames - 1} : Rate{found.pixels + 1, 1};
      CHECK(static_cast<double>(length) / faster.pixels * faster.frames / rate < 2);
    }
  }
}

TEST_CASE("A deck rests, turns and rests again") {
  const Motion motion = deck(3);
  CHECK(turn_at(motion, 0) == Turn{0, 0});
  CHECK(turn_at(motion, 864) == Turn{0, 0});
  CHECK(turn_at(motion, 865).shift > 0);
  CHECK(turn_at(motion, 899).shift <= 500);
  CHECK(turn_at(motion, 900) == Turn{1, 0});
  CHECK(turn_at(motion, 1800) == Turn{2, 0});
  CHECK(turn_at(motion, 2700) == Turn{0, 0});
}

TEST_CASE("A turning page only moves forward") {
  const Motion motion = deck(2);
  for (FrameNumber frame = 860; frame < 899; ++frame)
    CHECK(turn_at(motion, frame + 1).shift >= turn_at(motion, frame).shift);
}

TEST_CASE("A deck knows its page before its anchor") {
  Motion motion = deck(3);
  motion.anchor_frame = 2700;
  motion.anchor_offset = 1;
  CHECK(turn_at(motion, 2700) == Turn{1, 0});
  CHECK(turn_at(motion, 1800) == Turn{0, 0});
  CHECK(turn_at(motion, 900) == Turn{2, 0});
  CHECK(turn_at(motion, 1799).page == 2);
}

TEST_CASE("A single page never turns") {
  for (FrameNumber frame = 0; frame < 3000; ++frame) CHECK(turn_at(deck(1), frame) == Turn{});
  CHECK(turn_at(deck(0), 899) == Turn{});
}

TEST_CASE("The clock shows the second of the day in its own zone") {
  CHECK(second_at(clock_of(0), 0) == 0);
  CHECK(second_at(clock_of(0), 86'399) == 86'399);
  CHECK(second_at(clock_of(0), 86'400) == 0);
  CHECK(second_at(clock_of(28'800), 1'625'047'532) == 18 * 3600 + 5 * 60 + 32);
  CHECK(second_at(clock_of(-3600), 0) == 82'800);
  CHECK(second_at(clock_of(-3600), 3600) == 0);
}

TEST_CASE("A second lasts as many frames as the clock counts per second") {
  for (const int rate : {24, 50, 60, 75}) {
    const Motion motion = clock_of(28'800, rate);
    const auto frames = static_cast<FrameNumber>(rate);
    CHECK(second_of_day(motion, 100 * frames) == second_of_day(motion, 101 * frames - 1));
    CHECK(second_of_day(motion, 101 * frames) == second_of_day(motion, 100 * frames) + 1);
  }
}

TEST_CASE("The phase of a motion differs between frames exactly when its picture does") {
  const Motion pages = deck(2);
  const Motion slow = roll({1, 2});
  const Motion time = clock_of(0);
  for (FrameNumber frame = today; frame < today + 2000; ++frame) {
    CHECK((phase(slow, frame) == phase(slow, frame + 1)) == (travelled(slow, frame) == travelled(slow, frame + 1)));
    CHECK((phase(pages, frame) == phase(pages, frame + 1)) == (turn_at(pages, frame) == turn_at(pages, frame + 1)));
    CHECK((phase(time, frame) == phase(time, frame + 1)) ==
          (second_of_day(time, frame) == second_of_day(time, frame + 1)));
    CHECK(phase(Motion{}, frame) == 0);
  }
}

TEST_CASE("An eased movement begins at its start, never turns back and ends at its target") {
  for (const int from : {-500, -1, 0, 1, 7, 1080}) {
    CHECK(eased(from, 0, 48) == from);
    for (std::uint64_t elapsed = 0; elapsed < 60; ++elapsed)
      CHECK(std::abs(eased(from, elapsed + 1, 48)) <= std::abs(eased(from, elapsed, 48)));
    CHECK(eased(from, 48, 48) == 0);
    CHECK(eased(from, 1'000'000, 48) == 0);
  }
}

TEST_CASE("A change of no frames is over at once") { CHECK(eased(100, 0, 0) == 0); }

TEST_CASE("A turn of pages that would be under way when its slide ends waits until the slide comes again") {
  Motion deck;
  deck.kind = MotionKind::Deck;
  deck.loop = 3;
  deck.page_frames = 900;
  deck.turn_frames = 36;
  deck.extent = 640;
  deck.slide_frames = 1800;
  // The first turn is in the middle of the showing, the second would end with it.
  CHECK(turn_at(deck, 880).shift > 0);
  CHECK(turn_at(deck, 900) == Turn{1, 0});
  for (FrameNumber frame = 1700; frame < 1800; ++frame) REQUIRE(turn_at(deck, frame) == Turn{1, 0});
  CHECK(turn_at(deck, 1800) == Turn{2, 0});
  // One that would end a little after the showing is there from the beginning of the next.
  deck.slide_frames = 1790;
  CHECK(turn_at(deck, 1789) == Turn{1, 0});
  CHECK(turn_at(deck, 1790) == Turn{2, 0});
  CHECK(turn_at(deck, 1800) == Turn{2, 0});
  CHECK(turn_at(deck, 2690).shift > 0);
}
