#include "render/picture.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include <SDL_image.h>
#include <fmt/format.h>

#include "base/digest.h"
#include "render/svg_check.h"

namespace rankwall {

namespace {

constexpr int max_side = 8192;
constexpr std::int64_t max_pixels = 32'000'000;
constexpr std::size_t max_scans = 100;  // of a progressive JPEG; each costs a pass over the picture
constexpr int probe_side = 256;         // an SVG's shape is measured at this size
/// An SVG is drawn at up to this size and enlarged from there: limiting its pixels limits its cost.
constexpr double max_svg_pixels = 1920.0 * 1080.0;

constexpr std::string_view png_magic("\x89PNG\r\n\x1a\n", 8);
constexpr std::string_view jpeg_magic("\xff\xd8\xff", 3);

int byte_at(std::string_view bytes, std::size_t at) { return static_cast<unsigned char>(bytes[at]); }
int word_at(std::string_view bytes, std::size_t at) { return byte_at(bytes, at) * 256 + byte_at(bytes, at + 1); }

/// Read from the header, so that a picture that is too large costs nothing.
std::optional<Size> png_size(std::string_view bytes) {
  if (bytes.size() < 24 || byte_at(bytes, 16) > 0 || byte_at(bytes, 20) > 0) return std::nullopt;
  return Size{byte_at(bytes, 17) * 65536 + word_at(bytes, 18), byte_at(bytes, 21) * 65536 + word_at(bytes, 22)};
}

std::optional<Size> jpeg_size(std::string_view bytes) {
  for (std::size_t at = 2; at + 9 < bytes.size() && byte_at(bytes, at) == 0xff;) {
    const int marker = byte_at(bytes, at + 1);
    const bool is_frame = marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    if (is_frame) return Size{word_at(bytes, at + 7), word_at(bytes, at + 5)};
    at += marker == 0xff ? 1 : 2 + static_cast<std::size_t>(word_at(bytes, at + 2));
  }
  return std::nullopt;
}

std::size_t count_of(std::string_view bytes, std::string_view part) {
  std::size_t count = 0;
  for (auto at = bytes.find(part); at != std::string_view::npos; at = bytes.find(part, at + part.size())) ++count;
  return count;
}

std::optional<PictureFormat> format_of(std::string_view bytes) {
  if (bytes.starts_with(png_magic)) return PictureFormat::Png;
  if (bytes.starts_with(jpeg_magic)) return PictureFormat::Jpeg;
  if (bytes.substr(0, 4096).find("<svg") != std::string_view::npos) return PictureFormat::Svg;
  return std::nullopt;
}

SurfaceHandle decoded(PictureFormat format, const std::string& bytes, Size size) {
  SDL_RWops* source = SDL_RWFromConstMem(bytes.data(), static_cast<int>(bytes.size()));
  if (!source) return nullptr;
  SDL_Surface* picture = nullptr;
  switch (format) {
    case PictureFormat::Png: picture = IMG_LoadPNG_RW(source); break;
    case PictureFormat::Jpeg: picture = IMG_LoadJPG_RW(source); break;
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
std::string fault_before(const PictureFile& file) {
  if (file.format == PictureFormat::Svg) return std::string(svg_fault(file.bytes));
  const auto size = file.format == PictureFormat::Png ? png_size(file.bytes) : jpeg_size(file.bytes);
  if (!size || size->width <= 0 || size->height <= 0) return "is broken";
  if (size->width > max_side || size->height > max_side || std::int64_t{size->width} * size->height > max_pixels)
    return fmt::format("has {}x{} pixels, more than 8192 a side or 32 million", size->width, size->height);
  if (file.format == PictureFormat::Jpeg && count_of(file.bytes, std::string_view("\xff\xda", 2)) > max_scans)
    return "has more than 100 scans";
  // libjpeg would fill the missing part with grey.
  if (file.format == PictureFormat::Jpeg && file.bytes.rfind("\xff\xd9") == std::string::npos) return "is cut off";
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

}  // namespace

Result<PictureFile> checked_picture(std::string bytes) {
  PictureFile file;
  const auto format = format_of(bytes);
  if (!format) return input_error("is none of them");
  file.format = *format;
  file.bytes = std::move(bytes);
  if (std::string fault = fault_before(file); !fault.empty()) return input_error(std::move(fault));
  const SurfaceHandle picture = decoded(file.format, file.bytes, {probe_side, probe_side});
  if (!picture || picture->w <= 0 || picture->h <= 0) return input_error(fmt::format("is broken: {}", IMG_GetError()));
  file.size = {picture->w, picture->h};
  file.digest = sha256_hex(file.bytes);
  return file;
}

SurfaceHandle drawn_picture(const PictureFile& file, Size size, Color ground) {
  const SurfaceHandle picture = decoded(file.format, file.bytes, decoded_size(file, size));
  if (!picture) return nullptr;
  return scaled(over_ground(picture.get(), ground), size);
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
