#include "app/setup.h"

#include <charconv>
#include <system_error>

#include <fmt/format.h>

#include "app/pictures.h"

namespace rankwall {

namespace {

constexpr int least_side = 16;
constexpr int most_side = 16384;

bool lies_in(const std::filesystem::path& file, const std::filesystem::path& folder) {
  const auto relative = file.lexically_relative(folder);
  return !relative.empty() && *relative.begin() != "..";
}

}  // namespace

std::filesystem::path default_config_path() {
  std::error_code failure;
  const std::filesystem::path binary = std::filesystem::read_symlink("/proc/self/exe", failure);
  std::filesystem::path in_tree = RANKWALL_SOURCE_CONFIG;
  if (lies_in(binary, in_tree.parent_path().parent_path())) return in_tree;
  return binary.parent_path().parent_path() / "share/rankwall/config/wall.json";
}

Result<Setup> set_up(const CommonOptions& options) {
  Setup setup;
  setup.config_path = options.config.empty() ? default_config_path() : std::filesystem::path(options.config);
  auto config = read_config(setup.config_path, default_config_path().parent_path() / "themes");
  if (!config) return config.error();
  setup.config = std::move(*config);
  if (auto loaded = load_pictures(setup.config, setup.config_path); !loaded) return loaded.error();
  if (!options.feed.empty()) setup.config.feed.url = options.feed;
  auto zone = Zone::named(setup.config.time_zone);
  if (!zone) return zone.error();
  setup.zone = *zone;
  return setup;
}

Result<std::unique_ptr<Fonts>> open_fonts(const Theme& theme) {
  return Fonts::open({theme.regular_fonts, theme.bold_fonts, theme.small_fonts});
}

Instant now() { return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now()); }

Result<Size> parse_size(const std::string& text) {
  Size size;
  const char* end = text.data() + text.size();
  const auto width = std::from_chars(text.data(), end, size.width);
  const bool has_cross = width.ec == std::errc{} && width.ptr != end && *width.ptr == 'x';
  const auto height = has_cross ? std::from_chars(width.ptr + 1, end, size.height) : width;
  const auto is_side = [](int side) { return side >= least_side && side <= most_side; };
  if (!has_cross || height.ec != std::errc{} || height.ptr != end || !is_side(size.width) || !is_side(size.height))
    return usage_error(
        fmt::format("--size: expected WIDTHxHEIGHT, each {} to {}, got \"{}\"", least_side, most_side, text));
  return size;
}

}  // namespace rankwall
