#include "render/packed_picture.h"

#include <algorithm>
#include <bit>
#include <cassert>
#include <cstring>
#include <functional>
#include <limits>
#include <optional>
#include <string_view>

#include <SDL.h>

namespace rankwall {

namespace {

constexpr std::size_t run_bytes = 32;
constexpr std::size_t most_runs = std::numeric_limits<std::uint16_t>::max();

/// The picture's lines one after the other, each filled up to whole runs.
std::vector<std::byte> whole_runs(const SDL_Surface& picture, std::size_t line_bytes, std::size_t filled_bytes) {
  std::vector<std::byte> lines(filled_bytes * static_cast<std::size_t>(picture.h));
  const auto* from = static_cast<const std::byte*>(picture.pixels);
  for (std::size_t y = 0; y < static_cast<std::size_t>(picture.h); ++y)
    std::memcpy(&lines[y * filled_bytes], from + y * static_cast<std::size_t>(picture.pitch), line_bytes);
  return lines;
}

/// Finds equal runs. A flat table that is gone after the packing: nodes would leave holes between what stays.
class KnownRuns {
 public:
  explicit KnownRuns(std::size_t most) : slots_(std::bit_ceil(2 * std::min(most, most_runs) + 1)) {}

  /// The number of a run equal to `run`: one that `distinct` holds already, or a new one at its end, unless that is
  /// full.
  std::optional<std::uint16_t> number_of(const std::byte* run, std::vector<std::byte>& distinct) {
    const std::string_view bytes(reinterpret_cast<const char*>(run), run_bytes);
    for (std::size_t at = std::hash<std::string_view>()(bytes);; ++at) {
      std::uint16_t& slot = slots_[at % slots_.size()];
      if (slot == 0) {
        if (distinct.size() == most_runs * run_bytes) return std::nullopt;
        distinct.insert(distinct.end(), run, run + run_bytes);
        slot = static_cast<std::uint16_t>(distinct.size() / run_bytes);
      } else if (std::memcmp(distinct.data() + (slot - 1u) * run_bytes, run, run_bytes) != 0) {
        continue;
      }
      return static_cast<std::uint16_t>(slot - 1);
    }
  }

 private:
  std::vector<std::uint16_t> slots_;  ///< the run's number and 1, or 0
};

}  // namespace

PackedPicture::PackedPicture(const SDL_Surface& picture)
    : size_{picture.w, picture.h}, pixel_bytes_(picture.format->BytesPerPixel) {
  const std::size_t line_bytes = static_cast<std::size_t>(size_.width) * pixel_bytes_;
  runs_a_line_ = (line_bytes + run_bytes - 1) / run_bytes;
  std::vector<std::byte> lines = whole_runs(picture, line_bytes, runs_a_line_ * run_bytes);
  if (pack(lines)) return;
  runs_ = {};
  pixels_ = std::move(lines);
}

bool PackedPicture::pack(const std::vector<std::byte>& lines) {
  const std::size_t count = lines.size() / run_bytes;
  KnownRuns known(count);
  runs_.reserve(count);
  for (std::size_t i = 0; i < count; ++i) {
    const auto number = known.number_of(lines.data() + i * run_bytes, pixels_);
    if (!number) return false;
    runs_.push_back(*number);
  }
  pixels_.shrink_to_fit();
  return true;
}

void PackedPicture::copy(const Rect& part, std::byte* to, std::ptrdiff_t pitch) const {
  assert(part.empty() || (Rect{0, 0, size_.width, size_.height}.contains(part)));
  const std::size_t begin = static_cast<std::size_t>(part.x) * pixel_bytes_;
  const std::size_t end = static_cast<std::size_t>(part.right()) * pixel_bytes_;
  for (int y = part.y; y < part.bottom(); ++y, to += pitch) copy_line(static_cast<std::size_t>(y), begin, end, to);
}

void PackedPicture::copy_line(std::size_t line, std::size_t begin, std::size_t end, std::byte* to) const {
  const std::size_t first = line * runs_a_line_;
  if (runs_.empty()) {
    std::memcpy(to, pixels_.data() + first * run_bytes + begin, end - begin);
    return;
  }
  for (std::size_t at = begin; at < end;) {
    const std::byte* const run = pixels_.data() + runs_[first + at / run_bytes] * run_bytes;
    const std::size_t within = at % run_bytes;
    const std::size_t count = std::min(run_bytes - within, end - at);
    // Nearly all runs are whole: a copy whose length the compiler knows.
    if (count == run_bytes)
      std::memcpy(to, run, run_bytes);
    else
      std::memcpy(to, run + within, count);
    to += count;
    at += count;
  }
}

}  // namespace rankwall
