// A picture without fonts: paints the frames of a scene into a grid of numbers, each of which tells whose pixel it is.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "draw/frame.h"

namespace rankwall {

class Raster {
 public:
  /// What a panel is called; panels of the same name and size look the same.
  using Name = std::function<std::uint64_t(const PanelCopy&)>;

  /// Panels are called by their digests.
  explicit Raster(Size size);
  Raster(Size size, Name name);

  void draw(const Frame& frame);
  std::uint64_t at(int x, int y) const { return cells_[index(x, y)]; }
  bool operator==(const Raster& other) const { return cells_ == other.cells_; }

  /// The pixels of an area that differ.
  std::vector<Point> differences(const Raster& other, const Rect& area) const;

 private:
  /// Numbers the pixels of `visible` from `number` on, by their position from `origin`; with a step of 0 all alike.
  void paint(const Rect& visible, Point origin, std::uint64_t number, std::uint64_t step);
  /// Mixes a veil into the pixels: what is below still counts, and a second veil shows.
  void cover(const Rect& visible, const Veil& veil);
  void move(const Rect& area, Point by);
  std::size_t index(int x, int y) const {
    return static_cast<std::size_t>(y) * static_cast<std::size_t>(size_.width) + static_cast<std::size_t>(x);
  }

  Size size_;
  Name name_;
  std::vector<std::uint64_t> cells_;
};

}  // namespace rankwall
