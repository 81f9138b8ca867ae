// `rankwall run`: opens the wall in one of its modes and runs it until it is told to stop.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>

#include "base/geometry.h"
#include "base/result.h"
#include "wall/setup.h"

namespace rankwall {

struct RunOptions {
  CommonOptions common;
  bool windowed = false;
  bool headless = false;
  std::optional<Size> size;             ///< of a desk window or of the offscreen picture
  std::optional<std::uint64_t> frames;  ///< stop after this many
  std::filesystem::path picture;        ///< headless: keep a PNG of the wall here, at the wall's own pace
};

/// Runs until it is told to stop. Errors: see the exit codes.
Result<void> run(const RunOptions& options);

}  // namespace rankwall
