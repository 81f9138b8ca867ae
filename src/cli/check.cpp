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
#include "feed/order.h"
#include "feed/poller.h"
#include "feed/store.h"
#include "feed/stored_snapshot.h"
#include "feed/url.h"
#include "model/mismatches.h"
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

void warn(std::string_view line) { std::fputs(fmt::format("warning: {}\n", line).c_str(), stderr); }

/// What the wall would show, but nobody can have meant.
void warn_of_mismatches(const Setup& setup, const Snapshot& snapshot) {
  const Violations found = mismatches(setup.config.rules, snapshot, setup.zone);
  if (found.empty()) return;
  std::istringstream lines(found.to_error(without_user_info(setup.config.feed.url)).message);
  for (std::string line; std::getline(lines, line);) warn(line);
}

/// A missing glyph is no mistake, but looks like one on the wall.
template <class Texts>
void warn_of_missing_glyphs(const Texts& texts, const std::string& source_name, const Fonts& fonts) {
  std::set<char32_t> known;
  const HasGlyph has_glyph = [&](char32_t character) { return fonts.has(character); };
  for (const auto& line : missing_glyphs(texts, source_name, has_glyph, known)) warn(line);
}

/// What the wall of this machine would say to the feed, which is good by itself.
Result<void> check_order(const FeedSettings& feed, const Snapshot& snapshot) {
  const auto shown = stored_snapshot(Store(state_folder() / source_folder(feed)));
  const auto reason = shown ? why_older(snapshot, *shown) : std::nullopt;
  if (reason) return input_error(fmt::format("{}: {}", without_user_info(feed.url), *reason));
  return {};
}

/// Validates config, feed and fonts; the error lists every violation found. A character that no font has, and what
/// config and feed do not have in common, is a warning on stderr, not an error: the wall shows what there is.
Result<void> check(const CommonOptions& options) {
  ErrorList errors;
  auto setup = set_up(options);
  if (!setup) errors.add(setup.error());
  // A broken config does not prevent checking the feed if the command line says where it is.
  Config config = setup ? setup->config : Config{};
  override_feed(config.feed, options);
  const auto fonts = open_fonts(config.theme);
  if (setup && fonts) warn_of_missing_glyphs(config, setup->config_path.string(), **fonts);
  if (setup || !options.feed.empty()) {
    const auto snapshot = fetch_once(config.feed, system_now());
    if (!snapshot) errors.add(snapshot.error());
    if (snapshot && setup)
      print(fmt::format("{}: good\n{}: good, snapshot {}, {} towns, {} projects\n", setup->config_path.string(),
                        config.feed.url, snapshot->id, snapshot->towns.size(), snapshot->projects.size()));
    if (snapshot && setup) warn_of_mismatches(*setup, *snapshot);
    if (snapshot)
      if (const auto in_order = check_order(config.feed, *snapshot); !in_order) errors.add(in_order.error());
    if (snapshot && fonts) warn_of_missing_glyphs(*snapshot, config.feed.url, **fonts);
  }
  if (!fonts) errors.add(fonts.error());
  return errors.result();
}

}  // namespace

void add_check(CommandLine& line) {
  const auto options = std::make_shared<CommonOptions>();
  line.add("check", "validate config and feed", *options, [options] { return check(*options); });
}

}  // namespace rankwall
