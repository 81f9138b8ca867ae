#include "render/picture_header.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>

#include <zlib.h>

namespace rankwall {

namespace {

constexpr std::string_view png_magic("\x89PNG\r\n\x1a\n", 8);
constexpr std::string_view jpeg_magic("\xff\xd8\xff", 3);
constexpr std::string_view exif_magic("Exif\0\0", 6);
constexpr std::string_view jpeg_profile_magic("ICC_PROFILE\0", 12);
constexpr std::size_t max_profile = 4u << 20;

/// Numbers at places that may lie behind the end, where they are 0.
class Bytes {
 public:
  explicit Bytes(std::string_view bytes, bool big_endian = true) : bytes_(bytes), big_endian_(big_endian) {}

  std::uint32_t number(std::size_t at, std::size_t count) const {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < count; ++i) value = value << 8 | byte(at + (big_endian_ ? i : count - 1 - i));
    return value;
  }

 private:
  std::uint32_t byte(std::size_t at) const { return at < bytes_.size() ? static_cast<unsigned char>(bytes_[at]) : 0; }

  std::string_view bytes_;
  bool big_endian_;
};

std::string_view part(std::string_view bytes, std::size_t at, std::size_t count) {
  return at < bytes.size() ? bytes.substr(at, count) : std::string_view();
}

/// The tag 0x0112 of the first directory of a TIFF header.
int orientation_of(std::string_view tiff) {
  if (!tiff.starts_with("II") && !tiff.starts_with("MM")) return 1;
  const Bytes numbers(tiff, tiff.front() == 'M');
  const std::size_t directory = numbers.number(4, 4);
  const std::size_t count = numbers.number(directory, 2);
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t entry = directory + 2 + 12 * i;
    if (entry >= tiff.size()) break;
    const auto value = static_cast<int>(numbers.number(entry + 8, 2));
    if (numbers.number(entry, 2) == 0x0112) return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}

void read_png(std::string_view bytes, PictureHeader& header) {
  const Bytes numbers(bytes);
  const auto side = [&](std::size_t at) { return static_cast<int>(std::min(numbers.number(at, 4), 0x7fffffffu)); };
  header.stored = {side(16), side(20)};
  for (std::size_t at = 8; at + 8 < bytes.size(); at += 12 + std::size_t{numbers.number(at, 4)}) {
    const std::string_view content = part(bytes, at + 8, numbers.number(at, 4));
    const std::string_view kind = part(bytes, at + 4, 4);
    if (kind == "eXIf") header.orientation = orientation_of(content);
    if (kind == "acTL") header.is_moving = true;
    if (kind != "iCCP") continue;
    // A name, a zero, the method 0, and the packed profile.
    const std::size_t name_end = content.find('\0');
    const std::string_view packed = name_end == std::string_view::npos ? "" : part(content, name_end + 2, max_profile);
    std::string profile(max_profile, '\0');
    auto size = static_cast<uLongf>(profile.size());
    const auto* source = reinterpret_cast<const Bytef*>(packed.data());
    if (uncompress(reinterpret_cast<Bytef*>(profile.data()), &size, source, packed.size()) != Z_OK) continue;
    profile.resize(size);
    header.profile = std::move(profile);
  }
}

void read_jpeg(std::string_view bytes, PictureHeader& header) {
  const Bytes numbers(bytes);
  std::map<std::uint32_t, std::string_view> profile;  // its parts, by their number
  for (std::size_t at = 2; at + 9 < bytes.size() && numbers.number(at, 1) == 0xff;) {
    const std::uint32_t marker = numbers.number(at + 1, 1);
    const std::size_t length = numbers.number(at + 2, 2);
    const std::string_view content = part(bytes, at + 4, std::max<std::size_t>(2, length) - 2);
    if (marker == 0xe1 && content.starts_with(exif_magic))
      header.orientation = orientation_of(content.substr(exif_magic.size()));
    if (marker == 0xe2 && content.starts_with(jpeg_profile_magic) && content.size() > jpeg_profile_magic.size() + 2)
      profile[numbers.number(at + 4 + jpeg_profile_magic.size(), 1)] = content.substr(jpeg_profile_magic.size() + 2);
    const bool is_frame = marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    if (is_frame) {
      header.stored = {static_cast<int>(numbers.number(at + 7, 2)), static_cast<int>(numbers.number(at + 5, 2))};
      header.is_cmyk = numbers.number(at + 9, 1) == 4;
      break;
    }
    at += marker == 0xff ? 1 : 2 + length;
  }
  for (const auto& [number, content] : profile) header.profile += content;
}

void read_webp(std::string_view bytes, PictureHeader& header) {
  const Bytes numbers(bytes, false);
  const auto side = [&](std::uint32_t value) { return static_cast<int>(value); };
  for (std::size_t at = 12; at + 8 < bytes.size(); at += 8 + ((std::size_t{numbers.number(at + 4, 4)} + 1) & ~1u)) {
    const std::string_view kind = part(bytes, at, 4);
    const std::string_view content = part(bytes, at + 8, numbers.number(at + 4, 4));
    if (kind == "VP8X") {
      header.stored = {side(numbers.number(at + 12, 3)) + 1, side(numbers.number(at + 15, 3)) + 1};
    } else if (kind == "VP8 " && header.stored.width == 0) {
      header.stored = {side(numbers.number(at + 14, 2) & 0x3fff), side(numbers.number(at + 16, 2) & 0x3fff)};
    } else if (kind == "VP8L" && header.stored.width == 0) {
      const std::uint32_t sides = numbers.number(at + 9, 4);
      header.stored = {side(sides & 0x3fff) + 1, side(sides >> 14 & 0x3fff) + 1};
    } else if (kind == "EXIF") {
      header.orientation = orientation_of(content.starts_with(exif_magic) ? content.substr(6) : content);
    } else if (kind == "ICCP") {
      header.profile = content;
    } else if (kind == "ANIM") {
      header.is_moving = true;
    }
  }
}

}  // namespace

std::optional<PictureHeader> header_of(std::string_view bytes) {
  PictureHeader header;
  if (bytes.starts_with(png_magic)) {
    header.format = PictureFormat::Png;
    read_png(bytes, header);
  } else if (bytes.starts_with(jpeg_magic)) {
    header.format = PictureFormat::Jpeg;
    read_jpeg(bytes, header);
  } else if (bytes.starts_with("RIFF") && part(bytes, 8, 4) == "WEBP") {
    header.format = PictureFormat::Webp;
    read_webp(bytes, header);
  } else if (bytes.substr(0, 4096).find("<svg") != std::string_view::npos) {
    header.format = PictureFormat::Svg;
  } else {
    return std::nullopt;
  }
  return header;
}

}  // namespace rankwall
