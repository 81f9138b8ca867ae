#include "catch.h"
#include "config/widgets.h"
#include "support/sample.h"

using namespace rankwall;

namespace {

ImageSettings image_of(PictureFormat format, Size size, ImageFit fit) {
  ImageSettings settings;
  settings.file = "picture";
  settings.fit = fit;
  settings.picture.file = std::make_shared<const PictureFile>(PictureFile{format, size, 1, "bytes", "digest"});
  return settings;
}

/// Where the picture is in its panel of 800 × 400, above the line that says what a wall's figures are.
Rect placed(const ImageSettings& settings) {
  const Scene scene = scene_of(sample_city(3), config_of(settings), {800, 420});
  for (const auto& panel : scene.panels)
    for (const auto& command : panel.commands) {
      const auto* image = std::get_if<ImageCommand>(&command);
      if (!image) continue;
      CHECK(panel.size == Size{800, 400});
      return image->rect;
    }
  return {};
}

}  // namespace

TEST_CASE("A contained picture is shown whole and centred, and a photo no larger than its own size") {
  const auto contained = [](PictureFormat format, Size size) {
    return placed(image_of(format, size, ImageFit::Contain));
  };
  CHECK(contained(PictureFormat::Jpeg, {1600, 400}).size() == Size{800, 200});
  CHECK(contained(PictureFormat::Png, {400, 1600}).size() == Size{100, 400});
  CHECK(contained(PictureFormat::Png, {200, 100}).size() == Size{200, 100});
  CHECK(contained(PictureFormat::Svg, {200, 100}).size() == Size{800, 400});
  CHECK(contained(PictureFormat::Jpeg, {100, 100}) == Rect{350, 150, 100, 100});
}

TEST_CASE("A covering picture fills its area, and the excess is cut equally on both sides") {
  const auto covering = [](Size size) { return placed(image_of(PictureFormat::Jpeg, size, ImageFit::Cover)); };
  CHECK(covering({1600, 400}) == Rect{-400, 0, 1600, 400});
  CHECK(covering({400, 400}) == Rect{0, -200, 800, 800});
  CHECK(covering({80, 40}) == Rect{0, 0, 800, 400});
}
