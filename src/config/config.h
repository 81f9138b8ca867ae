// The whole config: one struct with a default for every setting. Read once at the start and again on demand;
// afterwards it is a value that is passed around by const reference.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "config/feed_settings.h"
#include "config/field.h"
#include "config/finding_settings.h"
#include "config/gate_settings.h"
#include "config/lamps.h"
#include "config/layout.h"
#include "config/lists.h"
#include "config/rules.h"
#include "config/schedule.h"
#include "config/screen.h"
#include "config/status_settings.h"
#include "config/theme.h"
#include "config/words.h"

namespace rankwall {

/// Which of the two movement colours means risen.
enum class MovementColors { Theme, Swapped };

template <>
struct EnumWords<MovementColors> {
  static constexpr auto words =
      word_table<MovementColors>({{"theme", MovementColors::Theme}, {"swapped", MovementColors::Swapped}});
};

/// In which language the program's own words are, where a config does not set them.
enum class Language { Chinese, English };

template <>
struct EnumWords<Language> {
  static constexpr auto words = word_table<Language>({{"zh", Language::Chinese}, {"en", Language::English}});
};

/// What the wall shows at some time by the schedule.
struct ActiveSchedule {
  const Layout* layout = nullptr;
  const Theme* theme = nullptr;
  int brightness = 100;  ///< percent

  bool operator==(const ActiveSchedule&) const = default;
};

struct Config {
  std::string schema;
  Language language = Language::Chinese;
  std::string title = "固投纳统比拼榜";
  std::string time_zone = "Asia/Shanghai";
  FeedSettings feed;
  GateSettings gate;
  ScreenSettings screen;
  StatusSettings status;
  Theme theme;
  MovementColors movement_colors = MovementColors::Theme;
  Words words;
  LampSettings lamps;
  FindingSettings findings;
  ListSettings lists;
  UnenteredSettings unentered;
  Rules rules = shipped_rules();
  std::vector<Layout> layouts;
  std::vector<ScheduleEntry> schedule;
  std::vector<Theme> scheduled_themes;  ///< those that the schedule names, once each

  bool operator==(const Config&) const = default;

  /// The first layout of this name (empty: of any) that fits a wall of this size; the last one where none does.
  const Layout& layout_for(int width, int height, std::string_view name = {}) const;
  ActiveSchedule active_schedule_at(const LocalTime& time, int width, int height) const;
};

template <class Visitor>
void describe(Visitor& visit, Config& config) {
  visit("$schema", config.schema, Range{0, 1000}, "for editors; not read");
  visit("language", config.language, "of all words that are not set here, the paper's too");
  visit("title", config.title, Range{1, 64}, "title of the wall, where the feed gives none");
  visit("time_zone", config.time_zone, Range{1, 64}, "zone of all dates and times, whatever the machine's");
  visit("feed", config.feed, "where the figures come from");
  visit("gate", config.gate, "which publications are implausible, and are held until somebody has looked");
  visit("screen", config.screen, "where the wall is on the display");
  visit("status", config.status, "where the wall says how it is, for whoever watches it from afar");
  visit("theme", config.theme, "colours and fonts: the name of a file in themes/, or an object");
  visit("movement_colors", config.movement_colors, "theme: risen is in its \"up\" colour; swapped: in \"down\"");
  visit("words", config.words, "the program's own words on wall and paper");
  visit("lamps", config.lamps, "how a town compares with the pace (the share of the year that has passed)");
  visit("findings", config.findings, "which changes between two snapshots are reported");
  visit("lists", config.lists, "who is praised and who is reminded");
  visit("unentered", config.unentered, "projects that should have been entered in the statistics by now");
  visit("indicators", config.rules.indicators, Range{1, 200}, "what the feed's figures mean");
  visit("rankings", config.rules.rankings, Range{1, 50}, "how towns are ranked");
  visit("layouts", config.layouts, Range{0, 50},
        "the first that fits the wall's size is shown; empty: title, table and marquee of the first ranking");
  visit("schedule", config.schedule, Range{0, 100}, "the first entry that covers the time applies");
}

/// The text of a theme by its name. Errors: Input, without the name of a file.
using ThemeSource = std::function<Result<std::string>(const std::string& name)>;

/// Reads and checks a config: JSON with comments. `source_name` starts every message.
/// Errors: Input, all violations at once, one per line; those of its themes too.
Result<Config> parse_config(std::string_view text, std::string_view source_name, const ThemeSource& themes = {});

/// The same from a file of at most 4 MiB, with the themes in `themes/` beside it, else in that of the shipped config.
/// The feed's files that it names are relative to its folder.
/// `looked_at` gets every file that counts, good or bad, present or not: a change of one may change the outcome.
Result<Config> read_config(const std::filesystem::path& path, const std::filesystem::path& shipped_themes = {},
                           std::vector<std::filesystem::path>* looked_at = nullptr);

}  // namespace rankwall
