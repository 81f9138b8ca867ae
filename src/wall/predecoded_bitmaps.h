// Draws the pictures of a scene while it is composed, on whatever thread that is: a large picture takes longer to
// decode than a frame. Those that the scene before had too are drawn once.
#pragma once

#include <string>
#include <vector>

#include "scene/scene.h"

namespace rankwall {

class PredecodedBitmaps {
 public:
  /// Gives every picture of the scene its pixels, and forgets those that are not on it.
  void draw(Scene& scene);

 private:
  struct Known {
    std::string digest;
    Size size;
    Color ground;
    PredecodedBitmap drawn;
  };

  Known known(const ImageCommand& command) const;

  std::vector<Known> known_;
};

}  // namespace rankwall
