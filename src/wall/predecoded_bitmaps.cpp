#include "wall/predecoded_bitmaps.h"

#include <algorithm>

#include "render/picture.h"

namespace rankwall {

PredecodedBitmaps::Known PredecodedBitmaps::known(const ImageCommand& command) const {
  const Known wanted{command.picture.digest(), command.rect.size(), command.ground, {}};
  const auto found = std::find_if(known_.begin(), known_.end(), [&](const Known& each) {
    return each.digest == wanted.digest && each.size == wanted.size && each.ground == wanted.ground;
  });
  if (found != known_.end()) return *found;
  return {wanted.digest, wanted.size, wanted.ground, predecode(*command.picture.file, wanted.size, wanted.ground)};
}

void PredecodedBitmaps::draw(Scene& scene) {
  std::vector<Known> used;
  for (auto& panel : scene.panels)
    for (auto& each : panel.commands) {
      auto* image = std::get_if<ImageCommand>(&each);
      if (!image || !image->picture.file || image->rect.empty()) continue;
      used.push_back(known(*image));
      image->drawn = used.back().drawn;
    }
  known_ = std::move(used);
}

}  // namespace rankwall
