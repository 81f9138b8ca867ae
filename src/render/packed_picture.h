// A baked picture, kept as runs of 64 bytes (sixteen pixels) of which equal ones are kept once. Panels are ground for
// the most part and repeat the strokes of their characters, so that takes a fraction of the memory; and since a run is
// a line of the processor's cache, copying it is as fast as copying plain memory. Internal to render.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "base/geometry.h"

struct SDL_Surface;

namespace rankwall {

class PackedPicture {
 public:
  /// Of `picture`, whatever its format.
  explicit PackedPicture(const SDL_Surface& picture);

  Size size() const { return size_; }
  std::size_t bytes() const { return runs_.size() * sizeof(runs_[0]) + distinct_.size(); }

  /// Copies `part`, which must lie within the picture, to where its first pixel is `to` and lines are `pitch` bytes
  /// apart.
  void copy(const Rect& part, std::byte* to, std::ptrdiff_t pitch) const;

 private:
  Size size_;
  std::size_t pixel_bytes_;
  std::size_t runs_a_line_;
  std::vector<std::uint32_t> runs_;  ///< line by line: which of the distinct runs stands there
  std::vector<std::byte> distinct_;  ///< their bytes, one run after the other
};

}  // namespace rankwall
