#include "wall/setup.h"

#include <algorithm>
#include <charconv>
#include <system_error>

#include <fmt/format.h>

#include "render/window.h"
#include "wall/pictures.h"

namespace rankwall {

namespace {

constexpr int min_side = 16;
constexpr int max_side = 16384;
/// Where the Debian package has it.
constexpr const char* machine_config = "/etc/rankwall/wall.json";

std::filesystem::path own_folder() {
  std::error_code failure;
  return std::filesystem::read_symlink("/proc/self/exe", failure).parent_path();
}

bool is_file(const std::filesystem::path& path) {
  std::error_code failure;
  return std::filesystem::is_regular_file(path, failure);
}

Error no_config() {
  std::string folders;
  for (const auto& path : config_candidates(own_folder()))
    folders += (folders.empty() ? "" : ", ") + path.parent_path().string();
  return environment_error(fmt::format("expected a config: none is named, and there is no wall.json in {}", folders));
}

}  // namespace

std::vector<std::filesystem::path> config_candidates(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> candidates;
  for (std::filesystem::path around = folder; around.has_relative_path(); around = around.parent_path()) {
    candidates.push_back(around / "config/wall.json");
    candidates.push_back(around / "share/rankwall/config/wall.json");
  }
  return candidates;
}

std::filesystem::path shipped_config_path() {
  const auto candidates = config_candidates(own_folder());
  const auto found = std::find_if(candidates.begin(), candidates.end(), is_file);
  if (found != candidates.end()) return *found;
  return candidates.empty() ? std::filesystem::path("config/wall.json") : candidates.front();
}

std::filesystem::path usual_config_path(const std::filesystem::path& shipped, const std::filesystem::path& of_machine) {
  const bool is_of_system = shipped == "/usr/share/rankwall/config/wall.json";
  return is_of_system && is_file(of_machine) ? of_machine : shipped;
}

Result<Setup> set_up(const CommonOptions& options, std::vector<std::filesystem::path>* looked_at) {
  Setup setup;
  const std::filesystem::path shipped = shipped_config_path();
  setup.read_at = system_now();
  setup.config_path =
      options.config.empty() ? usual_config_path(shipped, machine_config) : std::filesystem::path(options.config);
  if (options.config.empty() && !is_file(setup.config_path)) return no_config();
  // 1. The config with its themes and pictures. Even on failure, the files that count are known.
  auto config = read_config(setup.config_path, shipped.parent_path() / "themes", &setup.files);
  auto loaded = config ? load_pictures(*config, setup.config_path, &setup.files) : Result<void>(config.error());
  if (looked_at) *looked_at = setup.files;
  if (!loaded) return loaded.error();
  setup.config = std::move(*config);
  // 2. What only the machine knows.
  if (const auto& chord = setup.config.screen.exit_chord; !is_chord(chord))
    return input_error(fmt::format("{}: /screen/exit_chord: expected keys such as \"Ctrl+Alt+Q\", got \"{}\"",
                                   setup.config_path.string(), chord));
  auto zone = Zone::named(setup.config.time_zone);
  if (!zone) return zone.error();
  setup.zone = *zone;
  // 3. What the command line overrides.
  override_feed(setup.config.feed, options);
  return setup;
}

void override_feed(FeedSettings& feed, const CommonOptions& options) {
  if (options.feed.empty()) return;
  feed.url = options.feed;
  feed.folder.clear();
}

FontFamilies families_of(const Theme& theme) {
  // The theme may come from another machine: what the program is shipped with is there for all that it lacks.
  const Theme shipped;
  const auto chain = [](std::vector<std::string> fonts, const std::vector<std::string>& shipped_fonts) {
    for (const auto& font : shipped_fonts)
      if (std::find(fonts.begin(), fonts.end(), font) == fonts.end()) fonts.push_back(font);
    return fonts;
  };
  return {chain(theme.regular_fonts, shipped.regular_fonts), chain(theme.bold_fonts, shipped.bold_fonts),
          chain(theme.small_fonts, shipped.small_fonts)};
}

Result<SharedFonts> open_fonts(const Theme& theme) { return Fonts::open(families_of(theme)); }

Result<Size> parse_size(const std::string& text) {
  Size size;
  const char* end = text.data() + text.size();
  const auto width = std::from_chars(text.data(), end, size.width);
  const bool has_cross = width.ec == std::errc{} && width.ptr != end && *width.ptr == 'x';
  const auto height = has_cross ? std::from_chars(width.ptr + 1, end, size.height) : width;
  const auto is_side = [](int side) { return side >= min_side && side <= max_side; };
  if (!has_cross || height.ec != std::errc{} || height.ptr != end || !is_side(size.width) || !is_side(size.height))
    return usage_error(
        fmt::format("--size: expected WIDTHxHEIGHT, each {} to {}, got \"{}\"", min_side, max_side, text));
  return size;
}

}  // namespace rankwall
