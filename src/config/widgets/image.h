// Settings of a widget: a picture, PNG, JPEG, WebP or SVG.
#pragma once

#include <string>
#include <string_view>

#include "base/picture_file.h"
#include "config/field.h"

namespace rankwall {

/// How a picture fits its area: all of it is seen, or all of the area is filled.
enum class ImageFit { Contain, Cover };

template <>
struct EnumWords<ImageFit> {
  static constexpr auto words = word_table<ImageFit>({{"contain", ImageFit::Contain}, {"cover", ImageFit::Cover}});
};

struct ImageSettings {
  static constexpr std::string_view word = "image";
  static constexpr std::string_view help = "a picture from a file";

  std::string file;
  ImageFit fit = ImageFit::Contain;
  SharedPicture picture = {};  ///< of that file; read after the config, not a setting

  bool operator==(const ImageSettings&) const = default;
};

template <class Visitor>
void describe(Visitor& visit, ImageSettings& widget) {
  visit("file", widget.file, Range{1, 1000}, "a PNG, JPEG, WebP or SVG beside the config");
  visit("fit", widget.fit, "contain: the whole picture, photos not enlarged; cover: fills the area, edges are cut off");
}

}  // namespace rankwall
