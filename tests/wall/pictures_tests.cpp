#include "wall/pictures.h"

#include "catch.h"

using namespace rankwall;

namespace {

Config config_with_image(const std::string& file) {
  auto config = parse_config(R"({"layouts": [{"root": {"column": [{"widget": "header"},
      {"widget": "image", "file": ")" +
                                 file + R"("}]}}]})",
                             "config.json");
  REQUIRE(config);
  return *config;
}

const ImageSettings& image_of(const Config& config) {
  return std::get<ImageSettings>(config.layouts[0].root.children[1].widget);
}

}  // namespace

TEST_CASE("A picture is read from beside its config") {
  Config config = config_with_image("emblem.svg");
  REQUIRE(load_pictures(config, RANKWALL_SOURCE_DIR "/assets/config.json"));
  REQUIRE(image_of(config).picture.file);
  CHECK(image_of(config).picture.file->format == PictureFormat::Svg);
}

TEST_CASE("A picture that cannot be read is named with its path") {
  Config config = config_with_image("none.png");
  const auto missing = load_pictures(config, "config.json");
  REQUIRE_FALSE(missing);
  CHECK(
      missing.error().message.starts_with("config.json: /layouts/0/root/column/1/file: "
                                          "expected a readable PNG, JPEG, WebP or SVG, got \"none.png\" ("));
  Config text = config_with_image("LICENSE");
  const auto other = load_pictures(text, RANKWALL_SOURCE_DIR "/config.json");
  REQUIRE_FALSE(other);
  CHECK(other.error().message.ends_with("got \"LICENSE\" (is none of them)"));
}
