// A baked picture, stored as runs of eight pixels, equal runs only once. Panels are mostly ground and repeat the
// strokes of their characters, so this takes a fifth of the memory, and is copied about as fast as plain memory.
// Internal to render.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "base/geometry.h"
#include "render/run_table.h"

struct SDL_Surface;

namespace rankwall {

class PackedPicture {
 public:
  /// Packs `picture`, whatever its format. `table` is only working memory.
  PackedPicture(const SDL_Surface& picture, RunTable& table);

  Size size() const { return size_; }
  std::size_t bytes() const { return runs_.size() * sizeof(runs_[0]) + pixels_.size(); }

  /// Copies `part`, which must lie within the picture, to where its first pixel is `to` and lines are `pitch` bytes
  /// apart.
  void copy(const Rect& part, std::byte* to, std::ptrdiff_t pitch) const;

 private:
  class RunReader;
  /// Visits the runs until `visit` returns false; returns whether it never did.
  template <class Visit>
  bool each_run(RunReader& reader, Visit visit) const;
  /// Finds the distinct runs. False when there are more than can be numbered, as in a photograph.
  bool pack(RunReader& reader, RunTable& table);
  void copy_line(std::size_t line, std::size_t begin, std::size_t end, std::byte* to) const;

  Size size_;
  std::size_t pixel_bytes_;
  std::size_t runs_a_line_;
  std::vector<std::uint16_t> runs_;  ///< line by line: which of the distinct runs is there; empty: all are distinct
  std::vector<std::byte> pixels_;    ///< of the distinct runs, one after the other
};

}  // namespace rankwall
