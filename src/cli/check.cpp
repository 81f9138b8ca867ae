// `rankwall check`: what is wrong with a config and its feed.
#include <algorithm>
#include <cstdio>
#include <memory>
#include <set>
#include <sstream>

#include <fmt/format.h>

#include "base/output.h"
#include "base/violations.h"
#include "cli/command_line.h"
#include "feed/fetch_once.h"
#include "feed/order.h"
#include "feed/store.h"
#include "feed/stored_snapshot.h"
#include "feed/url.h"
#include "model/gate.h"
#include "model/mismatches.h"
#include "wall/missing_glyphs.h"
#include "widgets/compose.h"

namespace rankwall {

namespace {

struct CheckOptions {
  CommonOptions common;
  std::optional<Size> size;  ///< of the wall; absent: the config's, if it has one
  bool is_strict = false;    ///< whether a warning is an error
};

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

/// Says what the wall would show and what is hardly meant.
class Warnings {
 public:
  void add(std::string_view line) {
    std::fputs(fmt::format("warning: {}\n", line).c_str(), stderr);
    ++count_;
  }
  void add_lines(const std::string& text) {
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) add(line);
  }
  int count() const { return count_; }

 private:
  int count_ = 0;
};

void warn_of_mismatches(const Setup& setup, const Snapshot& snapshot, Warnings& warnings) {
  const Violations found = mismatches(setup.config.rules, snapshot, setup.zone);
  if (found.empty()) return;
  warnings.add_lines(found.to_error(shown_address(setup.config.feed.url)).message);
}

/// Widgets, columns and titles that have no room on a wall of this size.
void warn_of_room(const Setup& setup, const Snapshot& snapshot, Size size, const Fonts& fonts, Warnings& warnings) {
  const TextMeasure measure = [&](std::string_view text, const TextStyle& style) { return fonts.width(text, style); };
  const auto standings = rank_all(snapshot, setup.config.rules);
  SceneInput input{setup.config, measure, size, setup.zone, system_now()};
  input.snapshot = &snapshot;
  input.standings = &standings;
  input.freshness = {FreshnessState::Fresh, 0};
  for (const auto& line : compose(input).left_out) warnings.add(line);
}

/// A missing glyph is no mistake, but looks like one on the wall.
template <class Texts>
void warn_of_missing_glyphs(const Texts& texts, const std::string& source_name, const Fonts& fonts,
                            Warnings& warnings) {
  std::set<char32_t> known;
  const HasGlyph has_glyph = [&](char32_t character) { return fonts.has(character); };
  for (const auto& line : missing_glyphs(texts, source_name, has_glyph, known)) warnings.add(line);
}

/// What the wall of this machine would say to the feed, which is good by itself.
Result<void> check_order(const Config& config, const Snapshot& snapshot, Warnings& warnings) {
  const Store store(state_folder() / source_folder(config.feed));
  if (store.has_forgotten_order()) return {};
  const auto shown = stored_snapshot(store);
  if (!shown) return {};
  const std::string source_name = shown_address(config.feed.url);
  if (const auto reason = why_older(snapshot, *shown)) return input_error(fmt::format("{}: {}", source_name, *reason));
  const Doubts doubts = doubts_about(snapshot, *shown, config.rules, config.gate);
  if (!doubts.warned.empty()) warnings.add_lines(doubts.warned.to_error(source_name).message);
  if (doubts.held.empty()) return {};
  return input_error(
      fmt::format("{}\n{}: implausible after snapshot {}, which is shown; the wall holds it until "
                  "`rankwall accept`",
                  doubts.held.to_error(source_name).message, source_name, shown->id));
}

/// Validates config, feed and fonts; the error lists every violation found. A character that no font has, and what
/// config and feed do not have in common, is a warning on stderr, not an error: the wall shows what there is.
Result<void> check(const CheckOptions& checked) {
  const CommonOptions& options = checked.common;
  ErrorList errors;
  Warnings warnings;
  auto setup = set_up(options);
  if (!setup) errors.add(setup.error());
  // A broken config does not prevent checking the feed if the command line says where it is.
  Config config = setup ? setup->config : Config{};
  override_feed(config.feed, options);
  const auto fonts = open_fonts(config.theme);
  if (setup && fonts) warn_of_missing_glyphs(config, setup->config_path.string(), **fonts, warnings);
  if (setup || !options.feed.empty()) {
    const auto snapshot = fetch_once(config.feed, system_now());
    if (!snapshot) errors.add(snapshot.error());
    if (snapshot && setup)
      print(fmt::format("{}: good\n{}: good, snapshot {}, {} towns, {} projects\n", setup->config_path.string(),
                        shown_address(config.feed.url), snapshot->id, snapshot->towns.size(),
                        snapshot->projects.size()));
    if (snapshot && setup) warn_of_mismatches(*setup, *snapshot, warnings);
    if (snapshot && setup && fonts) {
      const ScreenSettings& screen = setup->config.screen;
      const bool has_size = screen.width > 0 && screen.height > 0;
      const auto size = checked.size ? checked.size
                        : has_size   ? std::optional<Size>({screen.width, screen.height})
                                     : std::nullopt;
      if (size) warn_of_room(*setup, *snapshot, *size, **fonts, warnings);
    }
    if (snapshot)
      if (const auto in_order = check_order(config, *snapshot, warnings); !in_order) errors.add(in_order.error());
    if (snapshot && fonts) warn_of_missing_glyphs(*snapshot, shown_address(config.feed.url), **fonts, warnings);
  }
  if (!fonts) errors.add(fonts.error());
  if (checked.is_strict && warnings.count() > 0)
    errors.add(input_error(fmt::format("expected no warning, with --strict: {} above", warnings.count())));
  return errors.result();
}

}  // namespace

void add_check(CommandLine& line) {
  const auto options = std::make_shared<CheckOptions>();
  CLI::App* command =
      line.add("check", "validate config and feed", options->common, [options] { return check(*options); });
  add_size(command, options->size, "of the wall, to name what has no room on it (default: the config's)");
  command->add_flag("--strict", options->is_strict, "a warning is an error");
}

}  // namespace rankwall
