// The themes that are shipped, by the names of their files.
#pragma once

#include <filesystem>
#include <map>
#include <stdexcept>
#include <string>

#include "base/file.h"
#include "config/config.h"

namespace rankwall {

inline std::map<std::string, Theme> shipped_themes() {
  std::map<std::string, Theme> themes;
  for (const auto& entry : std::filesystem::directory_iterator(RANKWALL_SOURCE_DIR "/config/themes")) {
    const auto text = read_file(entry.path(), 1u << 20);
    if (!text) throw std::runtime_error(text.error().message);
    const auto config = parse_config("{ \"theme\": " + *text + " }", entry.path().filename().string());
    if (!config) throw std::runtime_error(config.error().message);
    themes[entry.path().stem().string()] = config->theme;
  }
  return themes;
}

}  // namespace rankwall
