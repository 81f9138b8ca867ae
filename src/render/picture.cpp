#include "render/picture.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>

#include <SDL_image.h>
#include <fmt/format.h>

#include "base/digest.h"
#include "render/color_profile.h"
#include "render/picture_header.h"
#include "render/svg_check.h"

namespace rankwall {

namespace {

constexpr int max_side = 8192;
constexpr std::int64_t max_pixels = 32'000'000;
constexpr std::size_t max_scans = 100;  // of a progressive JPEG; each costs a pass over the picture
constexpr int probe_side = 256;         // an SVG's shape is measured at this size
/// An SVG is drawn at up to this size and enlarged from there: limiting its pixels limits its cost.
constexpr double max_svg_pixels = 1920.0 * 1080.0;

std::size_t count_of(std::string_view bytes, std::string_view part) {
  std::size_t count = 0;
  for (auto at = bytes.find(part); at != std::string_view::npos; at = bytes.find(part, at + part.size())) ++count;
  return count;
}

SurfaceHandle decoded(PictureFormat format, const std::string& bytes, Size size) {
  SDL_RWops* source = SDL_RWFromConstMem(bytes.data(), static_cast<int>(bytes.size()));
  if (!source) return nullptr;
  SDL_Surface* picture = nullptr;
  switch (format) {
    case PictureFormat::Png: picture = IMG_LoadPNG_RW(source); break;
    case PictureFormat::Jpeg: picture = IMG_LoadJPG_RW(source); break;
    case PictureFormat::Webp: picture = IMG_LoadWEBP_RW(source); break;
    case PictureFormat::Svg: picture = IMG_LoadSizedSVG_RW(source, size.width, size.height); break;
  }
  SDL_RWclose(source);
  return SurfaceHandle(picture);
}

Size decoded_size(const PictureFile& file, Size size) {
  const double shrunk = std::sqrt(max_svg_pixels / (static_cast<double>(size.width) * size.height));
  if (file.format != PictureFormat::Svg || shrunk >= 1) return size;
  return {std::max(1, static_cast<int>(size.width * shrunk)), std::max(1, static_cast<int>(size.height * shrunk))};
}

/// What is wrong before anything is decoded; empty when nothing is.
std::string fault_before(const PictureHeader& header, const std::string& bytes) {
  if (header.format == PictureFormat::Svg) return std::string(svg_fault(bytes));
  const auto [width, height] = header.stored;
  if (width <= 0 || height <= 0) return "is broken";
  if (width > max_side || height > max_side || std::int64_t{width} * height > max_pixels)
    return fmt::format("has {}x{} pixels, more than 8192 a side or 32 million", width, height);
  if (header.is_moving) return "is a moving picture";
  if (header.is_cmyk) return "has the CMYK colours of print; save it in RGB";
  if (header.format == PictureFormat::Jpeg && count_of(bytes, std::string_view("\xff\xda", 2)) > max_scans)
    return "has more than 100 scans";
  // libjpeg would fill the missing part with grey.
  if (header.format == PictureFormat::Jpeg && bytes.rfind("\xff\xd9") == std::string::npos) return "is cut off";
  return {};
}

/// Copies a picture over the ground, which shows through.
SurfaceHandle over_ground(SDL_Surface* picture, Color ground) {
  SurfaceHandle flat(SDL_CreateRGBSurfaceWithFormat(0, picture->w, picture->h, 32, SDL_PIXELFORMAT_XRGB8888));
  if (!flat) return nullptr;
  SDL_FillRect(flat.get(), nullptr, SDL_MapRGB(flat->format, ground.red, ground.green, ground.blue));
  SDL_BlitSurface(picture, nullptr, flat.get(), nullptr);
  SDL_SetSurfaceBlendMode(flat.get(), SDL_BLENDMODE_NONE);
  return flat;
}

/// Halves the picture until less than half is left to go: a larger step would skip pixels.
SurfaceHandle scaled(SurfaceHandle picture, Size size) {
  while (picture && (picture->w != size.width || picture->h != size.height)) {
    const auto step = [](int from, int to) { return from > 2 * to ? (from + 1) / 2 : to; };
    const Size next{step(picture->w, size.width), step(picture->h, size.height)};
    SurfaceHandle smaller(SDL_CreateRGBSurfaceWithFormat(0, next.width, next.height, 32, picture->format->format));
    if (!smaller || SDL_SoftStretchLinear(picture.get(), nullptr, smaller.get(), nullptr) != 0) return nullptr;
    picture = std::move(smaller);
  }
  return picture;
}

/// The pixel of the stored picture that is seen at a place, by Exif's eight orientations.
Point stored_at(int orientation, Point seen, Size stored) {
  const int right = stored.width - 1;
  const int bottom = stored.height - 1;
  switch (orientation) {
    case 2: return {right - seen.x, seen.y};
    case 3: return {right - seen.x, bottom - seen.y};
    case 4: return {seen.x, bottom - seen.y};
    case 5: return {seen.y, seen.x};
    case 6: return {seen.y, bottom - seen.x};
    case 7: return {right - seen.y, bottom - seen.x};
    case 8: return {right - seen.y, seen.x};
    default: return seen;
  }
}

/// The picture of 32-bit pixels as it is to be seen.
SurfaceHandle turned(SurfaceHandle picture, int orientation) {
  if (!picture || orientation == 1) return picture;
  const Size stored{picture->w, picture->h};
  const Size seen = is_on_its_side(orientation) ? Size{stored.height, stored.width} : stored;
  SurfaceHandle upright(SDL_CreateRGBSurfaceWithFormat(0, seen.width, seen.height, 32, picture->format->format));
  if (!upright) return nullptr;
  const auto pixel = [](SDL_Surface* surface, Point at) -> std::uint32_t& {
    auto* line = static_cast<std::byte*>(surface->pixels) + std::ptrdiff_t{at.y} * surface->pitch;
    return reinterpret_cast<std::uint32_t*>(line)[at.x];
  };
  for (int y = 0; y < seen.height; ++y)
    for (int x = 0; x < seen.width; ++x)
      pixel(upright.get(), {x, y}) = pixel(picture.get(), stored_at(orientation, {x, y}, stored));
  SDL_SetSurfaceBlendMode(upright.get(), SDL_BLENDMODE_NONE);
  return upright;
}

}  // namespace

Result<PictureFile> checked_picture(std::string bytes) {
  PictureFile file;
  const auto header = header_of(bytes);
  if (!header) return input_error("is none of them");
  file.format = header->format;
  file.orientation = header->orientation;
  file.bytes = std::move(bytes);
  if (std::string fault = fault_before(*header, file.bytes); !fault.empty()) return input_error(std::move(fault));
  const SurfaceHandle picture = decoded(file.format, file.bytes, {probe_side, probe_side});
  if (!picture || picture->w <= 0 || picture->h <= 0) return input_error("is broken");
  file.size = {picture->w, picture->h};
  if (is_on_its_side(file.orientation)) std::swap(file.size.width, file.size.height);
  file.digest = sha256_hex(file.bytes);
  return file;
}

SurfaceHandle drawn_picture(const PictureFile& file, Size size, Color ground) {
  if (is_on_its_side(file.orientation)) std::swap(size.width, size.height);
  SurfaceHandle picture = decoded(file.format, file.bytes, decoded_size(file, size));
  if (!picture) return nullptr;
  if (const auto header = header_of(file.bytes)) convert_to_srgb(picture, header->profile);
  return turned(scaled(over_ground(picture.get(), ground), size), file.orientation);
}

PredecodedBitmap predecode(const PictureFile& file, Size size, Color ground) {
  const SurfaceHandle surface = drawn_picture(file, size, ground);
  if (!surface) return {};
  Bitmap drawn{size, {}};
  drawn.pixels.reserve(static_cast<std::size_t>(size.width) * static_cast<std::size_t>(size.height));
  for (int y = 0; y < size.height; ++y) {
    const auto* line = reinterpret_cast<const std::uint32_t*>(static_cast<const std::byte*>(surface->pixels) +
                                                              std::ptrdiff_t{y} * surface->pitch);
    drawn.pixels.insert(drawn.pixels.end(), line, line + size.width);
  }
  return {std::make_shared<const Bitmap>(std::move(drawn))};
}

}  // namespace rankwall
