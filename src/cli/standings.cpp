// `rankwall standings`: a computed ranking, or how one town came to its rank.
#include <map>
#include <memory>
#include <string>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/output.h"
#include "cli/command_line.h"
#include "cli/standings_table.h"
#include "feed/fetch_once.h"
#include "feed/standings_json.h"
#include "model/explain.h"

namespace rankwall {

namespace {

enum class TextFormat { Table, Json };

struct StandingsOptions {
  CommonOptions common;
  std::string ranking;  ///< empty: the first
  TextFormat format = TextFormat::Table;
  std::string explain;               ///< a town's id or name; empty: the whole ranking
  std::optional<Language> language;  ///< absent: the config's
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
  return explain(setup.config, ranked, *town, options.language.value_or(setup.config.language));
}

/// Prints one ranking, or explains a town's rank in it, to stdout. Errors: Usage for a ranking that the config does not
/// have or a town that the feed does not have; Input for a name that several towns have.
Result<void> print_standings(const StandingsOptions& options) {
  auto setup = set_up(options.common);
  if (!setup) return setup.error();
  const Rules& rules = setup->config.rules;
  const Ranking* ranking = options.ranking.empty() ? &rules.rankings.front() : rules.find_ranking(options.ranking);
  if (!ranking) return unknown_ranking(rules, options.ranking);
  const auto snapshot = fetch_once(setup->config.feed, system_now());
  if (!snapshot) return snapshot.error();
  const Standings standings = rank(*snapshot, rules, *ranking);
  const auto text = standings_text(*setup, {*snapshot, standings, day_of(*snapshot, setup->zone)}, options);
  if (!text) return text.error();
  print(*text);
  return {};
}

}  // namespace

void add_standings(CommandLine& line) {
  const auto options = std::make_shared<StandingsOptions>();
  CLI::App* command = line.add("standings", "print a computed ranking", options->common,
                               [options] { return print_standings(*options); });
  command->add_option("--ranking", options->ranking, "id of a ranking (default: the first)")->type_name("ID");
  const std::map<std::string, TextFormat> formats{{"table", TextFormat::Table}, {"json", TextFormat::Json}};
  CLI::Option* format = command->add_option("--format", options->format, "table or json")
                            ->transform(CLI::Transformer(formats))
                            ->option_text("table|json");
  CLI::Option* town =
      command->add_option("--explain", options->explain, "every step of one town's score and rank")
          ->type_name("TOWN")
          ->check(CLI::Validator([](const std::string& text) { return text.empty() ? "expected a town" : ""; }, ""))
          ->excludes(format);
  const std::map<std::string, Language> languages{{"zh", Language::Chinese}, {"en", Language::English}};
  command->add_option("--language", options->language, "of the explanation (default: the config's)")
      ->transform(CLI::Transformer(languages))
      ->option_text("zh|en")
      ->needs(town);
}

}  // namespace rankwall
