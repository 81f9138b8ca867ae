// What every command starts from: the config, overridden by the command line, and the time zone.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "base/clock.h"
#include "base/result.h"
#include "config/config.h"
#include "render/fonts.h"

namespace rankwall {

/// Options that every command takes.
struct CommonOptions {
  std::string config;  ///< a file; empty: the default one
  std::string feed;    ///< a URL or file over the config's; empty: the config's
};

struct Setup {
  std::filesystem::path config_path;
  Config config;
  Zone zone;
  std::vector<std::filesystem::path> files;  ///< that the config was made of
  Instant read_at;                           ///< when reading them began
};

/// Where a program in this folder may find its shipped config, the nearest first: `config/wall.json` of a checkout
/// around it, `share/rankwall/config/wall.json` of an installation around it. So both may be moved.
std::vector<std::filesystem::path> config_candidates(const std::filesystem::path& folder);

/// The first of them that exists, of the folder of this program; without any the first.
std::filesystem::path shipped_config_path();

/// The config that is used where none is named: of a program that is installed in /usr the machine's own, where it has
/// one, else the shipped one.
std::filesystem::path usual_config_path(const std::filesystem::path& shipped, const std::filesystem::path& of_machine);

/// Reads the config. Errors: Input with all its violations; Environment without a time zone database, or where none is
/// named and there is no shipped one, with every folder looked in.
/// `looked_at` gets every file that counts, even if it is refused.
Result<Setup> set_up(const CommonOptions& options, std::vector<std::filesystem::path>* looked_at = nullptr);

/// Takes the feed that the command line names, if it does, in place of the config's. A relative file is relative to the
/// shell's folder.
void override_feed(FeedSettings& feed, const CommonOptions& options);

/// The font chains of a theme, each followed by the fonts that the program is shipped with.
FontFamilies families_of(const Theme& theme);

/// Errors: Environment, when there is no font at all.
Result<SharedFonts> open_fonts(const Theme& theme);

/// Reads `WIDTHxHEIGHT`, each 16 to 16384. Errors: Usage.
Result<Size> parse_size(const std::string& text);

}  // namespace rankwall
