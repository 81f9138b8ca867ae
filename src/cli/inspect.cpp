#include "cli/inspect.h"

#include <algorithm>
#include <cstdio>
#include <set>

#include <fmt/format.h>

#include "base/violations.h"
#include "cli/standings_table.h"
#include "feed/poller.h"
#include "feed/standings_json.h"
#include "model/standings.h"
#include "wall/missing_glyphs.h"

namespace rankwall {

namespace {

/// Joins errors; the environment's fault outweighs the input's.
class ErrorList {
 public:
  void add(const Error& error) {
    if (!message_.empty()) message_ += '\n';
    message_ += error.message;
    fault_ = std::max(fault_, error.fault);
  }
  Result<void> result() const {
    if (message_.empty()) return {};
    return Error{fault_, message_};
  }

 private:
  std::string message_;
  Fault fault_ = Fault::Input;
};

Error unknown_ranking(const Rules& rules, const std::string& id) {
  std::vector<std::string> known;
  for (const auto& each : rules.rankings) known.push_back(each.id);
  return usage_error(fmt::format("--ranking: expected one of {}, got \"{}\"", fmt::join(known, ", "), id));
}

Result<std::string> standings_text(const Setup& setup, const RankedSnapshot& ranked, const StandingsOptions& options) {
  if (options.explain.empty())
    return options.format == TextFormat::Json ? standings_json(ranked.snapshot, ranked.standings)
                                              : standings_table(ranked.snapshot, ranked.standings, setup.config.words);
  const auto town = find_town(ranked.snapshot, options.explain);
  if (!town) return town.error();
  return explain(setup.config, ranked, *town, options.language);
}

/// A missing glyph is no mistake, but looks like one on the wall.
template <class Texts>
void warn_of_missing_glyphs(const Texts& texts, const std::string& source_name, const Fonts& fonts) {
  std::set<char32_t> known;
  const HasGlyph has_glyph = [&](char32_t character) { return fonts.has(character); };
  for (const auto& line : missing_glyphs(texts, source_name, has_glyph, known))
    fmt::print(stderr, "warning: {}\n", line);
}

}  // namespace

Result<void> check(const CommonOptions& options) {
  ErrorList errors;
  auto setup = set_up(options);
  if (!setup) errors.add(setup.error());
  // A broken config does not prevent checking the feed if the command line says where it is.
  Config config = setup ? setup->config : Config{};
  if (!options.feed.empty()) config.feed.url = options.feed;
  const auto fonts = open_fonts(config.theme);
  if (setup && fonts) warn_of_missing_glyphs(config, setup->config_path.string(), **fonts);
  if (setup || !options.feed.empty()) {
    const auto snapshot = fetch_once(config.feed, system_now());
    if (!snapshot) errors.add(snapshot.error());
    if (snapshot && setup)
      fmt::print("{}: good\n{}: good, snapshot {}, {} towns, {} projects\n", setup->config_path.string(),
                 config.feed.url, snapshot->id, snapshot->towns.size(), snapshot->projects.size());
    if (snapshot && fonts) warn_of_missing_glyphs(*snapshot, config.feed.url, **fonts);
  }
  if (!fonts) errors.add(fonts.error());
  return errors.result();
}

Result<void> print_standings(const StandingsOptions& options) {
  auto setup = set_up(options.common);
  if (!setup) return setup.error();
  const Rules rules = setup->config.rules();
  const Ranking* ranking = rules.find_ranking(options.ranking);
  if (!ranking) return unknown_ranking(rules, options.ranking);
  const auto snapshot = fetch_once(setup->config.feed, system_now());
  if (!snapshot) return snapshot.error();
  const Standings standings = rank(*snapshot, rules, *ranking);
  const auto text = standings_text(*setup, {*snapshot, standings, day_of(*snapshot, setup->zone)}, options);
  if (!text) return text.error();
  std::fputs(text->c_str(), stdout);
  return {};
}

}  // namespace rankwall
