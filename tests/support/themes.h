// The shipped themes, by the names of their files.
#pragma once

#include <filesystem>
#include <map>
#include <stdexcept>
#include <string>

#include "base/file.h"
#include "config/config.h"

namespace rankwall {

inline std::map<std::string, Theme> shipped_themes() {
  const std::filesystem::path folder = RANKWALL_SOURCE_DIR "/config/themes";
  const auto text_of = [&](const std::string& name) { return read_file(folder / (name + ".json"), 1u << 20); };
  std::map<std::string, Theme> themes;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    const std::string name = entry.path().stem().string();
    const auto config = parse_config("{ \"theme\": \"" + name + "\" }", name, text_of);
    if (!config) throw std::runtime_error(config.error().message);
    themes[name] = config->theme;
  }
  return themes;
}

}  // namespace rankwall
