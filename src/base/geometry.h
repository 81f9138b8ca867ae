// Whole-pixel geometry. The origin is the wall's top left corner, y grows downwards.
#pragma once

#include <algorithm>

namespace rankwall {

struct Point {
  int x = 0;
  int y = 0;

  bool operator==(const Point&) const = default;
  Point operator+(Point other) const { return {x + other.x, y + other.y}; }
  Point operator-(Point other) const { return {x - other.x, y - other.y}; }
};

struct Size {
  int width = 0;
  int height = 0;

  bool operator==(const Size&) const = default;
  bool empty() const { return width <= 0 || height <= 0; }
};

struct Rect {
  int x = 0;
  int y = 0;
  int width = 0;
  int height = 0;

  bool operator==(const Rect&) const = default;
  int right() const { return x + width; }
  int bottom() const { return y + height; }
  Point origin() const { return {x, y}; }
  Size size() const { return {width, height}; }
  bool empty() const { return width <= 0 || height <= 0; }
  Rect moved(Point by) const { return {x + by.x, y + by.y, width, height}; }
  bool contains(const Rect& inner) const {
    return inner.x >= x && inner.y >= y && inner.right() <= right() && inner.bottom() <= bottom();
  }
};

inline Rect rect_at(Point origin, Size size) { return {origin.x, origin.y, size.width, size.height}; }

/// The overlap; empty (width or height 0) where there is none.
inline Rect intersection(const Rect& a, const Rect& b) {
  const int left = std::max(a.x, b.x);
  const int top = std::max(a.y, b.y);
  const int right = std::min(a.right(), b.right());
  const int bottom = std::min(a.bottom(), b.bottom());
  return {left, top, std::max(0, right - left), std::max(0, bottom - top)};
}

/// The smallest rectangle around both; an empty one is ignored.
inline Rect united(const Rect& a, const Rect& b) {
  if (a.empty()) return b;
  if (b.empty()) return a;
  const int left = std::min(a.x, b.x);
  const int top = std::min(a.y, b.y);
  return {left, top, std::max(a.right(), b.right()) - left, std::max(a.bottom(), b.bottom()) - top};
}

/// `rect` smaller by `horizontal` and `vertical` pixels on every side.
inline Rect inset(const Rect& rect, int horizontal, int vertical) {
  return {rect.x + horizontal, rect.y + vertical, std::max(0, rect.width - 2 * horizontal),
          std::max(0, rect.height - 2 * vertical)};
}

}  // namespace rankwall
