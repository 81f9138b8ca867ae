// The whole config: one struct with a default for every setting. Read once at the start and again on demand;
// afterwards it is a value that everybody gets by const reference.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "config/feed_settings.h"
#include "config/field.h"
#include "config/finding_settings.h"
#include "config/lamps.h"
#include "config/layout.h"
#include "config/lists.h"
#include "config/rules.h"
#include "config/screen.h"
#include "config/theme.h"
#include "config/words.h"

namespace rankwall {

struct Config {
  std::string schema;
  std::string title = "固投纳统比拼榜";
  std::string time_zone = "Asia/Shanghai";
  FeedSettings feed;
  ScreenSettings screen;
  Theme theme;
  Words words;
  LampSettings lamps;
  FindingSettings findings;
  ListSettings lists;
  UnenteredSettings unentered;
  std::vector<Indicator> indicators = shipped_rules().indicators;
  std::vector<Ranking> rankings = shipped_rules().rankings;
  std::vector<Layout> layouts;

  bool operator==(const Config&) const = default;

  Rules rules() const { return {indicators, rankings}; }
  /// The first layout that fits a wall of this size; the last one where none does.
  const Layout& layout_for(int width, int height) const;
};

template <class Visitor>
void describe(Visitor& visit, Config& config) {
  visit("$schema", config.schema, Range{0, 1000}, "for editors; not read");
  visit("title", config.title, Range{1, 64}, "title of the wall, where the feed gives none");
  visit("time_zone", config.time_zone, Range{1, 64}, "zone of every date and time, whatever the machine's is");
  visit("feed", config.feed, "the data's source");
  visit("screen", config.screen, "where the wall stands");
  visit("theme", config.theme, "colours and fonts");
  visit("words", config.words, "what the wall says by itself");
  visit("lamps", config.lamps, "how a town stands against the pace");
  visit("findings", config.findings, "what is told of the changes between two snapshots");
  visit("lists", config.lists, "who is praised and who is reminded");
  visit("unentered", config.unentered, "projects that should have been entered by now");
  visit("indicators", config.indicators, Range{1, 200}, "what the feed's figures mean");
  visit("rankings", config.rankings, Range{1, 50}, "how towns are ranked");
  visit("layouts", config.layouts, Range{1, 50}, "the first that fits the wall's size is shown");
}

/// Reads and checks a config: JSON with comments. `place` opens every message.
/// Errors: Input, all violations at once, one a line.
Result<Config> parse_config(std::string_view text, std::string_view place);

/// The same from a file of at most 4 MiB.
Result<Config> read_config(const std::filesystem::path& path);

}  // namespace rankwall
