// How a track of panels moves. A motion is data, not state: where it is at a frame is computed from the frame
// number, never accumulated, so nothing drifts and any frame can be drawn alone.
#pragma once

#include <cstdint>
#include <limits>

namespace rankwall {

/// Frames are whole periods of the wall clock since the Unix epoch.
using FrameNumber = std::uint64_t;

/// Still: never moves. Roll: a loop upwards. Marquee: a loop to the left. Deck: pages that turn to the left.
/// Clock: digits of the time of day, which is a function of the frame number like every other motion.
enum class MotionKind { Still, Roll, Marquee, Deck, Clock };

/// `pixels` pixels every `frames` frames; one of the two is 1, so the cadence is even.
struct Rate {
  int pixels = 1;
  int frames = 1;

  bool operator==(const Rate&) const = default;
};

struct Motion {
  MotionKind kind = MotionKind::Still;
  FrameNumber anchor_frame = 0;
  std::int64_t anchor_offset = 0;  ///< roll, marquee: pixels; deck: pages
  Rate rate;                       ///< roll, marquee
  std::int64_t loop = 0;           ///< roll, marquee: length in pixels; deck: number of pages
  std::int64_t loop_start = std::numeric_limits<std::int64_t>::min();  ///< marquee: pixels, before which nothing comes
  int step = 0;                ///< roll: pixels that it goes at once before it rests; 0: it never does
  int step_frames = 0;         ///< roll: from one step to the next
  FrameNumber rest_from = 0;   ///< roll: since then it rests
  int rest_frames = 0;         ///< roll: for that long
  int glide = 0;               ///< roll: pixels that it goes at the beginning of the rest, to what is worth seeing
  int glide_frames = 0;        ///< roll: in that time
  int page_frames = 0;         ///< deck: from one turn to the next
  int turn_frames = 0;         ///< deck: how long a turn takes
  int extent = 0;              ///< deck: width of a page in pixels
  int slide_frames = 0;        ///< deck: of its slide's turns; 0: always shown
  int utc_offset_seconds = 0;  ///< clock
  int frames_per_second = 60;  ///< clock
  int step_seconds = 1;        ///< clock: 60 if it shows no seconds

  bool operator==(const Motion&) const = default;
};

/// Whether it moves all the time: a roll or a marquee.
inline bool is_moving(const Motion& motion) {
  return motion.kind == MotionKind::Roll || motion.kind == MotionKind::Marquee;
}

/// Pixels that a roll or marquee has moved from its loop's start at `frame`; not reduced to the loop.
std::int64_t travelled(const Motion& motion, FrameNumber frame);

/// Of a way of `distance` pixels in `duration` frames, what is gone after `frame` of them: the same whole pixels every
/// frame, until it is there.
int gone_evenly(int distance, int frame, int duration);

/// The roll or marquee `motion`, anchored so that it has moved `moved` pixels at `now`, and takes its steps in the same
/// frames as `old` if it is as fast.
Motion anchored(Motion motion, const Motion& old, FrameNumber now, std::int64_t moved);

/// A deck at a frame: the page that is shown or leaving, and how far it has left.
struct Turn {
  std::int64_t page = 0;
  int shift = 0;  ///< pixels to the left, 0 while the page is still

  bool operator==(const Turn&) const = default;
};
/// A turn that would be under way when its slide ends is none: the next page is there when the slide comes again.
Turn turn_at(const Motion& motion, FrameNumber frame);

/// The local second of the day that a clock shows.
int second_of_day(const Motion& motion, FrameNumber frame);

/// A number that differs between two frames exactly when the track's picture does.
std::int64_t phase(const Motion& motion, FrameNumber frame);

/// The fastest even rate at which `length` pixels take at least `seconds`: whole pixels every frame, or one pixel
/// every few frames.
Rate rate_for(int length, double seconds, int frames_per_second);

/// What remains of `from` after `elapsed` of a change's `frames` frames: whole pixels, down to 0, fast first.
int eased(int from, std::uint64_t elapsed, int frames);

}  // namespace rankwall
