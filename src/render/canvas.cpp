#include "render/canvas.h"

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <memory>
#include <utility>

#include <SDL_image.h>
#include <fmt/format.h>

#include "base/file.h"
#include "render/fonts.h"
#include "render/painter.h"

namespace rankwall {

namespace {

/// Baked panels may take as much memory as a picture of the wall. Packed, a full wall with all its rows, pages and
/// texts takes half of that; only photographs take more. But not less than the floor, which small walls with long
/// texts need.
constexpr std::size_t min_budget = 8u << 20;

constexpr Uint32 offscreen_format = SDL_PIXELFORMAT_XRGB8888;

/// Names the picture of a panel, which looks different in other fonts.
std::uint64_t name_of(const PanelCopy& copy) {
  return copy.fonts ? copy.digest ^ (copy.fonts->number() * 0x9e3779b97f4a7c15u) : copy.digest;
}

std::size_t bytes_of(const SDL_Surface* surface) {
  return static_cast<std::size_t>(surface->pitch) * static_cast<std::size_t>(surface->h);
}

std::byte* pixel_at(const SDL_Surface* surface, Point at) {
  return static_cast<std::byte*>(surface->pixels) + std::ptrdiff_t{at.y} * surface->pitch +
         std::ptrdiff_t{at.x} * surface->format->BytesPerPixel;
}

/// Of a stream into the string that its first pointer names.
std::size_t SDLCALL append(SDL_RWops* stream, const void* bytes, std::size_t size, std::size_t count) {
  static_cast<std::string*>(stream->hidden.unknown.data1)->append(static_cast<const char*>(bytes), size * count);
  return count;
}

Error no_png() { return environment_error("expected enough memory for a PNG of the wall, got none"); }

}  // namespace

Result<Canvas> Canvas::offscreen(Size size) {
  SurfaceHandle target(SDL_CreateRGBSurfaceWithFormat(0, size.width, size.height, 32, offscreen_format));
  if (!target)
    return environment_error(
        fmt::format("canvas: expected memory for {}x{} pixels, got none", size.width, size.height));
  return Canvas(std::move(target));
}

Result<Canvas> Canvas::on_screen(SDL_Surface* screen, const Rect& wall) {
  auto* first = static_cast<Uint8*>(screen->pixels) + std::ptrdiff_t{wall.y} * screen->pitch +
                std::ptrdiff_t{wall.x} * screen->format->BytesPerPixel;
  SurfaceHandle target(SDL_CreateRGBSurfaceWithFormatFrom(first, wall.width, wall.height, screen->format->BitsPerPixel,
                                                          screen->pitch, screen->format->format));
  if (!target) return environment_error("canvas: expected a window that can be drawn on, got none");
  return Canvas(std::move(target));
}

Canvas::Canvas(SurfaceHandle target) : target_(std::move(target)) {
  budget_ = std::max(min_budget, bytes_of(target_.get()));
}

void Canvas::draw(const Frame& frame) {
  ++draws_;
  for (const auto& stroke : frame.strokes) {
    if (const auto* panel = std::get_if<PanelCopy>(&stroke))
      copy(*panel);
    else if (const auto* rect = std::get_if<FillCommand>(&stroke))
      fill(*rect);
    else if (const auto* moved = std::get_if<Scroll>(&stroke))
      scroll(*moved);
    else
      veil(target_.get(), std::get<Veil>(stroke));
  }
  // Baking comes in bursts; between them the resources would waste memory.
  if (!std::exchange(is_baking_, false)) bake_resources_ = {};
}

bool Canvas::prepare(const PanelCopy& copy) {
  const bool known = panels_.contains(name_of(copy));
  baked(copy);
  return !known;
}

const PackedPicture* Canvas::baked(const PanelCopy& copy) {
  const std::uint64_t name = name_of(copy);
  const auto found = panels_.find(name);
  if (found != panels_.end()) {
    found->second.last_used = draws_;
    return &found->second.picture;
  }
  is_baking_ = true;
  const SurfaceHandle picture = bake(*copy.panel, copy.fonts, bake_resources_.scratch, target_->format->format);
  if (!picture) return nullptr;
  const auto added = panels_.emplace(name, Baked{PackedPicture(*picture, bake_resources_.runs), draws_}).first;
  const PackedPicture& packed = added->second.picture;
  baked_bytes_ += packed.bytes();
  if (baked_bytes_ > budget_) keep_budget();
  return &packed;
}

void Canvas::keep_budget() {
  while (baked_bytes_ > budget_) {
    const auto oldest = std::min_element(panels_.begin(), panels_.end(), [](const auto& a, const auto& b) {
      return a.second.last_used < b.second.last_used;
    });
    // What this frame needs is never forgotten.
    if (oldest->second.last_used == draws_) return;
    baked_bytes_ -= oldest->second.picture.bytes();
    panels_.erase(oldest);
  }
}

void Canvas::copy(const PanelCopy& stroke) {
  const PackedPicture* picture = baked(stroke);
  if (!picture) return;
  const Rect visible =
      intersection(intersection(rect_at(stroke.at, picture->size()), stroke.clip), rect_at({}, size()));
  picture->copy(visible.moved(Point{} - stroke.at), pixel_at(target_.get(), visible.origin()), target_->pitch);
}

void Canvas::scroll(const Scroll& stroke) {
  const Rect area = intersection(stroke.area, rect_at({}, size()));
  const Rect kept = intersection(area, area.moved(stroke.by));
  const auto bytes = static_cast<std::size_t>(std::max(0, kept.width)) * target_->format->BytesPerPixel;
  // A line is read before it is written over.
  const bool is_downwards = stroke.by.y > 0;
  for (int i = 0; i < kept.height; ++i) {
    const int y = is_downwards ? kept.bottom() - 1 - i : kept.y + i;
    std::memmove(pixel_at(target_.get(), {kept.x, y}), pixel_at(target_.get(), {kept.x - stroke.by.x, y - stroke.by.y}),
                 bytes);
  }
}

void Canvas::fill(const FillCommand& stroke) {
  const SDL_Rect rect = sdl_rect(stroke.rect);
  SDL_FillRect(target_.get(), &rect,
               SDL_MapRGB(target_->format, stroke.color.red, stroke.color.green, stroke.color.blue));
}

Result<Canvas> Canvas::scaled_down(int width) const {
  const Size from = size();
  width = std::min(width, from.width);
  auto copy = offscreen({width, std::max(1, static_cast<int>(std::int64_t{from.height} * width / from.width))});
  if (!copy) return copy;
  // The first does it well, but for equal formats only.
  if (SDL_SoftStretchLinear(target_.get(), nullptr, copy->target_.get(), nullptr) != 0 &&
      SDL_BlitScaled(target_.get(), nullptr, copy->target_.get(), nullptr) != 0)
    return environment_error(fmt::format("canvas: expected a picture that can be scaled, got {}", SDL_GetError()));
  return copy;
}

Result<std::string> Canvas::png() const {
  std::string bytes;
  const std::unique_ptr<SDL_RWops, decltype(&SDL_FreeRW)> stream(SDL_AllocRW(), &SDL_FreeRW);
  if (!stream) return no_png();
  stream->write = append;
  stream->hidden.unknown.data1 = &bytes;
  if (IMG_SavePNG_RW(target_.get(), stream.get(), 0) != 0) return no_png();
  return bytes;
}

Result<void> Canvas::write_png(const std::filesystem::path& path) const {
  const auto bytes = png();
  if (!bytes) return bytes.error();
  return write_own_file(path, *bytes, Readers::All);
}

}  // namespace rankwall
