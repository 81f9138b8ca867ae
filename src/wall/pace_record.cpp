#include "wall/pace_record.h"

#include <cmath>
#include <cstdlib>

#include <fmt/format.h>

#include "scene/slide_view.h"

namespace rankwall {

namespace {

constexpr std::chrono::microseconds error_step{20};

}  // namespace

template <std::size_t Bins>
std::vector<std::pair<std::string, std::uint64_t>> PaceRecord::Histogram<Bins>::counts() const {
  std::vector<std::pair<std::string, std::uint64_t>> counts;
  for (std::size_t i = 0; i < Bins; ++i)
    if (bins_[i] > 0) counts.emplace_back(std::to_string(i) + (i + 1 < Bins ? "" : "+"), bins_[i]);
  return counts;
}

template <std::size_t Bins>
std::string PaceRecord::Histogram<Bins>::text() const {
  std::string text;
  for (const auto& [bin, count] : counts()) text += fmt::format("{}{}:{}", text.empty() ? "" : " ", bin, count);
  return text.empty() ? "none" : text;
}

PaceRecord::PaceRecord(int frames_per_second)
    : period_(std::chrono::nanoseconds{std::chrono::seconds{1}} / frames_per_second) {}

void PaceRecord::note(const Scene& scene, FrameNumber frame, Monotonic presented) {
  // A clock that was set back shows earlier frames: that is no interval.
  if (frame_ && frame > *frame_) {
    const std::uint64_t advance = frame - *frame_;
    const auto due = period_ * static_cast<std::int64_t>(advance);
    const auto error = std::chrono::abs(presented - presented_ - due);
    ++intervals_;
    periods_.count(advance);
    errors_.count(static_cast<std::uint64_t>(error / error_step));
    note_pixels(scene, *frame_, frame);
  }
  frame_ = frame;
  presented_ = presented;
}

void PaceRecord::note_pixels(const Scene& scene, FrameNumber from, FrameNumber to) {
  for (const auto& track : scene.tracks) {
    if (!is_moving(track.motion) || !view_at(scene, track.slide, from).shown || !view_at(scene, track.slide, to).shown)
      continue;
    const std::int64_t pixels =
        travelled(track.motion, time_of(scene, track, to)) - travelled(track.motion, time_of(scene, track, from));
    pixels_.count(static_cast<std::uint64_t>(std::abs(pixels)));
  }
}

double PaceRecord::exact_share() const {
  return intervals_ == 0 ? 1 : static_cast<double>(periods_[1]) / static_cast<double>(intervals_);
}

std::vector<std::pair<std::string, std::uint64_t>> PaceRecord::advances() const { return pixels_.counts(); }

std::uint64_t PaceRecord::late_frames() const { return intervals_ - periods_[1] - periods_[2]; }

double PaceRecord::error_ms(double share) const {
  const auto enough = static_cast<std::uint64_t>(std::ceil(share * static_cast<double>(intervals_)));
  std::uint64_t counted = 0;
  std::size_t bin = 0;
  while (counted < enough) counted += errors_[bin++];
  return static_cast<double>(bin) * std::chrono::duration<double, std::milli>(error_step).count();
}

std::string PaceRecord::text() const {
  return fmt::format(
      "intervals {}\ncadence_exact {:.5f}\nlate_frames {}\npace_p99_error_ms {:.2f}\n"
      "periods_per_frame {}\npixels_per_frame {}\n",
      intervals_, exact_share(), late_frames(), error_ms(0.99), periods_.text(), pixels_.text());
}

}  // namespace rankwall
