// A picture as stored in its file: bytes that were checked once, a size, and a digest that names them. Read by app,
// named by settings and panels, decoded by render.
#pragma once

#include <memory>
#include <string>

#include "base/geometry.h"

namespace rankwall {

enum class PictureFormat { Png, Jpeg, Svg };

struct PictureFile {
  PictureFormat format = PictureFormat::Png;
  Size size;  ///< in pixels; of an SVG only the shape counts
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
