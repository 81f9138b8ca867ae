// How evenly the wall has run: how many periods, and how many pixels of every roll and marquee, lie between two frames
// that were presented, and how far their interval was from whole periods. Counts only, of a fixed size.
#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "scene/scene.h"
#include "wall/frame_clock.h"

namespace rankwall {

class PaceRecord {
 public:
  explicit PaceRecord(int frames_per_second);

  /// `frame` of `scene` began to be presented at `presented`. Allocates nothing.
  void note(const Scene& scene, FrameNumber frame, Monotonic presented);

  std::uint64_t intervals() const { return intervals_; }
  /// Share of the intervals in which exactly one period passed, from 0 to 1; 1 without intervals.
  double exact_share() const;
  /// How often a roll or marquee moved by how many pixels from one frame to the next, the most being "32+".
  std::vector<std::pair<std::string, std::uint64_t>> advances() const;
  /// Frames that came more than one period after their own.
  std::uint64_t late_frames() const;
  /// The difference from whole periods that `share` of the intervals stay within, in milliseconds, rounded up to 20 µs;
  /// differences from 20 ms on are not told apart.
  double error_ms(double share) const;

  /// One `name value` per line: what the functions above say and both histograms, of periods and of pixels.
  std::string text() const;

 private:
  template <std::size_t Bins>
  class Histogram {
   public:
    /// What is beyond the last bin is counted in it.
    void count(std::uint64_t value) { ++bins_[value < Bins ? value : Bins - 1]; }
    std::uint64_t operator[](std::size_t bin) const { return bins_[bin]; }
    /// Those that have a count, by name: "0", "1", "32+".
    std::vector<std::pair<std::string, std::uint64_t>> counts() const;
    /// "0:12 1:3588 5+:1", bins without a count left out.
    std::string text() const;

   private:
    std::array<std::uint64_t, Bins> bins_{};
  };

  void note_pixels(const Scene& scene, FrameNumber from, FrameNumber to);

  std::chrono::nanoseconds period_;
  std::optional<FrameNumber> frame_;
  Monotonic presented_;
  std::uint64_t intervals_ = 0;
  Histogram<8> periods_;
  Histogram<33> pixels_;
  Histogram<1001> errors_;  ///< in steps of 20 µs
};

}  // namespace rankwall
