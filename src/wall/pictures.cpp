#include "wall/pictures.h"

#include <memory>

#include <fmt/format.h>

#include "base/file.h"
#include "base/violations.h"
#include "render/picture.h"

namespace rankwall {

namespace {

constexpr std::size_t max_picture_bytes = 4u << 20;

/// Without the name that opens the message of a file that cannot be read.
std::string reason_of(const std::string& message, const std::filesystem::path& path) {
  const std::string opening = path.string() + ": ";
  return message.starts_with(opening) ? message.substr(opening.size()) : message;
}

class PictureLoader {
 public:
  PictureLoader(std::filesystem::path folder, std::vector<std::filesystem::path>* looked_at, Violations& violations)
      : folder_(std::move(folder)), looked_at_(looked_at), violations_(violations) {}

  void load(LayoutNode& node, const std::string& pointer) {
    const std::string list = pointer_to(pointer, word_of(node.split));
    for (std::size_t i = 0; i < node.children.size(); ++i) load(node.children[i], pointer_to(list, i));
    if (node.split != Split::Leaf) return;
    if (auto* image = std::get_if<ImageSettings>(&node.widget)) load(*image, pointer + "/file");
  }

 private:
  void load(ImageSettings& image, const std::string& pointer) {
    const std::filesystem::path path = folder_ / image.file;
    if (looked_at_) looked_at_->push_back(path);
    auto bytes = read_file(path, max_picture_bytes);
    auto file = bytes ? checked_picture(std::move(*bytes)) : Result<PictureFile>(bytes.error());
    if (file)
      image.picture.file = std::make_shared<const PictureFile>(std::move(*file));
    else
      violations_.add(pointer, "expected a readable PNG, JPEG, WebP or SVG",
                      fmt::format("\"{}\" ({})", image.file, reason_of(file.error().message, path)));
  }

  std::filesystem::path folder_;
  std::vector<std::filesystem::path>* looked_at_;
  Violations& violations_;
};

}  // namespace

Result<void> load_pictures(Config& config, const std::filesystem::path& config_path,
                           std::vector<std::filesystem::path>* looked_at) {
  Violations violations;
  PictureLoader loader(config_path.parent_path(), looked_at, violations);
  for (std::size_t i = 0; i < config.layouts.size(); ++i)
    loader.load(config.layouts[i].root, pointer_to(pointer_to("/layouts", i), "root"));
  if (!violations.empty()) return violations.to_error(config_path.string());
  return {};
}

}  // namespace rankwall
