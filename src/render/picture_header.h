// What a picture's file says of itself before anything is decoded: its format, its size, how it is to be turned, the
// colours it is in. Internal to render; pure.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/picture_file.h"

namespace rankwall {

struct PictureHeader {
  PictureFormat format = PictureFormat::Png;
  Size stored;             ///< in pixels, before it is turned; empty for an SVG, and where the header is broken
  int orientation = 1;     ///< of Exif, 1 to 8
  bool is_cmyk = false;    ///< inks for a printing press, of which a wall makes wrong colours
  bool is_moving = false;  ///< more than one picture
  std::string profile;     ///< the ICC profile of its colours; empty: sRGB
};

/// Nothing where the bytes are no PNG, JPEG, WebP or SVG.
std::optional<PictureHeader> header_of(std::string_view bytes);

/// Whether the orientation makes width of height.
constexpr bool is_on_its_side(int orientation) { return orientation >= 5; }

}  // namespace rankwall
