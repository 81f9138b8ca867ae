#include "render/packed_picture.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cstring>

#include <SDL.h>

namespace rankwall {

namespace {

constexpr std::size_t run_bytes = RunTable::run_bytes;

}  // namespace

/// The runs of a picture, line by line.
class PackedPicture::RunReader {
 public:
  RunReader(const SDL_Surface& picture, std::size_t line_bytes) : picture_(picture), line_bytes_(line_bytes) {}

  /// The run that begins `at` bytes into a line; padded at the line's end. Valid until the next call.
  const std::byte* run(std::size_t line, std::size_t at) {
    const auto* from = static_cast<const std::byte*>(picture_.pixels) + line * static_cast<std::size_t>(picture_.pitch);
    if (at + run_bytes <= line_bytes_) return from + at;
    std::memcpy(last_.data(), from + at, line_bytes_ - at);
    return last_.data();
  }

 private:
  const SDL_Surface& picture_;
  std::size_t line_bytes_;
  std::array<std::byte, run_bytes> last_{};
};

PackedPicture::PackedPicture(const SDL_Surface& picture, RunTable& table)
    : size_{picture.w, picture.h}, pixel_bytes_(picture.format->BytesPerPixel) {
  const std::size_t line_bytes = static_cast<std::size_t>(size_.width) * pixel_bytes_;
  runs_a_line_ = (line_bytes + run_bytes - 1) / run_bytes;
  RunReader reader(picture, line_bytes);
  if (pack(reader, table)) return;
  runs_ = {};
  pixels_.reserve(runs_a_line_ * static_cast<std::size_t>(size_.height) * run_bytes);
  each_run(reader, [&](const std::byte* run) {
    pixels_.insert(pixels_.end(), run, run + run_bytes);
    return true;
  });
}

template <class Visit>
bool PackedPicture::each_run(RunReader& reader, Visit visit) const {
  for (std::size_t line = 0; line < static_cast<std::size_t>(size_.height); ++line)
    for (std::size_t i = 0; i < runs_a_line_; ++i)
      if (!visit(reader.run(line, i * run_bytes))) return false;
  return true;
}

bool PackedPicture::pack(RunReader& reader, RunTable& table) {
  const std::size_t count = runs_a_line_ * static_cast<std::size_t>(size_.height);
  table.clear(count);
  runs_.reserve(count);
  const bool is_packed = each_run(reader, [&](const std::byte* run) {
    const auto number = table.number_of(run);
    if (number) runs_.push_back(*number);
    return number.has_value();
  });
  if (is_packed) pixels_ = table.distinct();
  return is_packed;
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
