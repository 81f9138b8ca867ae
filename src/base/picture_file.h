// A picture as stored in its file: bytes that were checked once, a size, and a digest that names them. Read by app,
// named by settings and panels, decoded by render.
#pragma once

#include <memory>
#include <string>

#include "base/geometry.h"

namespace rankwall {

enum class PictureFormat { Png, Jpeg, Webp, Svg };

struct PictureFile {
  PictureFormat format = PictureFormat::Png;
  Size size;            ///< in pixels as it is to be seen; of an SVG only the shape counts
  int orientation = 1;  ///< of Exif, 1 to 8: how the stored pixels are to be turned and mirrored
  std::string bytes;
  std::string digest;
};

/// A picture in a setting or a panel: equal when its bytes are.
struct SharedPicture {
  std::shared_ptr<const PictureFile> file;  ///< null where none was read

  std::string digest() const { return file ? file->digest : std::string(); }
  bool operator==(const SharedPicture& other) const { return digest() == other.digest(); }
};

}  // namespace rankwall
