// `rankwall shot`: frames of the wall as PNG, without a display. The same arguments give the same bytes.
#pragma once

#include <filesystem>
#include <optional>

#include "base/clock.h"
#include "base/geometry.h"
#include "base/result.h"
#include "wall/setup.h"

namespace rankwall {

struct ShotOptions {
  CommonOptions common;
  std::optional<Instant> at;  ///< absent: now
  Size size{1920, 1080};
  std::filesystem::path output = "wall.png";
  std::filesystem::path history;  ///< folder of a history, one file per day; empty: there is none
  int count = 1;                  ///< consecutive frames of the 60 Hz clock
};

/// A feed that cannot be reached gives an error, not a picture.
Result<void> shot(const ShotOptions& options);

}  // namespace rankwall
