// Reads the picture files that the widgets of a config name. Part of reading a config.
#pragma once

#include <filesystem>
#include <vector>

#include "base/result.h"
#include "config/config.h"

namespace rankwall {

/// Files are named relative to the config's folder, and are at most 4 MiB. Errors: Input, all of them at once, each
/// with the pointer of its setting.
/// `looked_at` gets the files, good or bad.
Result<void> load_pictures(Config& config, const std::filesystem::path& config_path,
                           std::vector<std::filesystem::path>* looked_at = nullptr);

}  // namespace rankwall
