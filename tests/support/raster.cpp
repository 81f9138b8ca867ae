#include "support/raster.h"

#include <algorithm>
#include <utility>

namespace rankwall {

namespace {

std::uint64_t number_of(Color color) {
  return 1u + ((std::uint64_t{color.red} << 16u) | (std::uint64_t{color.green} << 8u) | color.blue);
}

std::uint64_t digest_name(const PanelCopy& copy) { return copy.digest; }

}  // namespace

Raster::Raster(Size size) : Raster(size, digest_name) {}

Raster::Raster(Size size, Name name)
    : size_(size),
      name_(std::move(name)),
      cells_(static_cast<std::size_t>(size.width) * static_cast<std::size_t>(size.height)) {}

void Raster::draw(const Frame& frame) {
  const Rect whole = rect_at({}, size_);
  for (const auto& stroke : frame.strokes) {
    if (const auto* fill = std::get_if<FillCommand>(&stroke)) {
      paint(intersection(fill->rect, whole), {}, number_of(fill->color), 0);
    } else if (const auto* veil = std::get_if<Veil>(&stroke)) {
      cover(intersection(veil->rect, whole), *veil);
    } else if (const auto* scroll = std::get_if<Scroll>(&stroke)) {
      move(intersection(scroll->area, whole), scroll->by);
    } else {
      const auto& copy = std::get<PanelCopy>(stroke);
      const Rect visible = intersection(intersection(rect_at(copy.at, copy.panel->size), copy.clip), whole);
      // Every pixel of a panel differs from the others, so that a misplaced panel shows.
      paint(visible, copy.at, name_(copy) * 0x9e3779b97f4a7c15u, 1);
    }
  }
}

void Raster::cover(const Rect& visible, const Veil& veil) {
  const std::uint64_t number = number_of(veil.color) * 0x9e3779b97f4a7c15u + static_cast<std::uint64_t>(veil.share);
  for (int y = visible.y; y < visible.bottom(); ++y)
    for (int x = visible.x; x < visible.right(); ++x) cells_[index(x, y)] = cells_[index(x, y)] * 31 + number;
}

void Raster::move(const Rect& area, Point by) {
  const std::vector<std::uint64_t> before = cells_;
  const Rect kept = intersection(area, area.moved(by));
  for (int y = kept.y; y < kept.bottom(); ++y)
    for (int x = kept.x; x < kept.right(); ++x) cells_[index(x, y)] = before[index(x - by.x, y - by.y)];
}

void Raster::paint(const Rect& visible, Point origin, std::uint64_t number, std::uint64_t step) {
  for (int y = visible.y; y < visible.bottom(); ++y) {
    std::uint64_t* cell = cells_.data() + index(visible.x, y);
    const auto column = static_cast<std::uint64_t>(visible.x - origin.x);
    std::uint64_t value = number + step * ((static_cast<std::uint64_t>(y - origin.y) << 20u) + column);
    for (std::uint64_t* const end = cell + visible.width; cell < end; value += step) *cell++ = value;
  }
}

std::vector<Point> Raster::differences(const Raster& other, const Rect& area) const {
  std::vector<Point> found;
  const Rect visible = intersection(area, rect_at({}, size_));
  for (int y = visible.y; y < visible.bottom(); ++y) {
    const std::uint64_t* cell = cells_.data() + index(visible.x, y);
    const std::uint64_t* others = other.cells_.data() + index(visible.x, y);
    if (std::equal(cell, cell + visible.width, others)) continue;
    for (int x = 0; x < visible.width; ++x)
      if (cell[x] != others[x]) found.push_back({visible.x + x, y});
  }
  return found;
}

}  // namespace rankwall
