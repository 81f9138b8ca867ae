#include "cli/commands.h"

#include <cstdio>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include "base/log.h"
#include "cli/inspect.h"
#include "cli/paper.h"
#include "cli/print_schema.h"
#include "cli/shot.h"
#include "publish/serve.h"
#include "wall/run.h"

namespace rankwall {

namespace {

/// The command line's arguments, as text where the commands have richer types.
struct Arguments {
  CommonOptions common;
  bool verbose = false;
  RunOptions run;
  std::string size;
  std::uint64_t frames = 0;
  std::string picture;
  std::string at;
  std::string output = "wall.png";
  std::string history;
  int count = 1;
  StandingsOptions standings;
  ServeOptions serve;
  SchemaOptions schema;
  BulletinOptions bulletin;
  CardOptions cards;
  std::string file;
};

CLI::App* add_command(CLI::App& app, const char* name, const char* help, Arguments& arguments) {
  CLI::App* command = app.add_subcommand(name, help);
  command->add_option("--config", arguments.common.config, "config file")->type_name("FILE");
  command->add_option("--feed", arguments.common.feed, "where the feed is, over the config")->type_name("URL|FILE");
  command->add_flag("--verbose", arguments.verbose, "log more");
  return command;
}

void add_run(CLI::App& app, Arguments& arguments) {
  CLI::App* command = add_command(app, "run", "show the wall (default)", arguments);
  CLI::Option* windowed = command->add_flag("--windowed", arguments.run.windowed, "in a window, for the desk");
  CLI::Option* headless = command->add_flag("--headless", arguments.run.headless, "draw offscreen at full pace");
  headless->excludes(windowed);
  command->add_option("--size", arguments.size, "of the window or the offscreen picture")->type_name("WxH");
  command->add_option("--frames", arguments.frames, "stop after this many frames")->check(CLI::PositiveNumber);
  command
      ->add_option("--picture", arguments.picture, "with --headless: keep a current PNG here, at the wall's own pace")
      ->type_name("FILE")
      ->needs(headless);
}

void add_shot(CLI::App& app, Arguments& arguments) {
  CLI::App* command = add_command(app, "shot", "frames of the wall as PNG, without a display", arguments);
  command->add_option("--at", arguments.at, "when, RFC 3339 (default: now)")->type_name("TIME");
  command->add_option("--size", arguments.size, "default 1920x1080")->type_name("WxH");
  command->add_option("--output", arguments.output, "default wall.png")->type_name("FILE");
  command->add_option("--history", arguments.history, "what trends are drawn from, a file a day (default: none)")
      ->type_name("DIR")
      ->check(CLI::ExistingDirectory);
  command->add_option("--count", arguments.count, "consecutive frames of the 60 Hz clock, numbered")
      ->check(CLI::Range(1, 9999));
}

void add_standings(CLI::App& app, Arguments& arguments) {
  CLI::App* command = add_command(app, "standings", "print a computed ranking", arguments);
  command->add_option("--ranking", arguments.standings.ranking, "id of a ranking (default overall)")->type_name("ID");
  const std::map<std::string, TextFormat> formats{{"table", TextFormat::Table}, {"json", TextFormat::Json}};
  CLI::Option* format = command->add_option("--format", arguments.standings.format, "table or json")
                            ->transform(CLI::Transformer(formats))
                            ->option_text("table|json");
  CLI::Option* town =
      command->add_option("--explain", arguments.standings.explain, "every step of one town's score and rank")
          ->type_name("TOWN")
          ->check(CLI::Validator([](const std::string& text) { return text.empty() ? "expected a town" : ""; }, ""))
          ->excludes(format);
  const std::map<std::string, Language> languages{{"zh", Language::Chinese}, {"en", Language::English}};
  command->add_option("--language", arguments.standings.language, "of the explanation (default zh)")
      ->transform(CLI::Transformer(languages))
      ->option_text("zh|en")
      ->needs(town);
}

/// A file or folder that a command writes to or reads; absent when not given.
CLI::Option* add_path(CLI::App* command, const char* name, std::filesystem::path& path, const char* help) {
  return command->add_option_function<std::string>(
      name, [&path](const std::string& text) { path = text; }, help);
}

/// The inputs of bulletin and cards besides config and feed.
void add_paper_paths(CLI::App* command, std::filesystem::path& pattern, std::filesystem::path& history) {
  add_path(command, "--template", pattern, "default: bulletin.json beside the config")->type_name("FILE");
  add_path(command, "--history", history,
           "growth and trends, a file a day (default: what this machine's wall has kept)")
      ->type_name("DIR")
      ->check(CLI::ExistingDirectory);
}

void add_preview(CLI::App* command, Preview& preview) {
  CLI::Option* file = add_path(command, "--preview", preview.file, "one page as PNG")->type_name("FILE");
  command->add_option("--page", preview.page, "of the preview (default 1)")->check(CLI::Range(1, 9999))->needs(file);
}

void add_bulletin(CLI::App& app, Arguments& arguments) {
  CLI::App* command = add_command(app, "bulletin", "print the bulletin as PDF", arguments);
  BulletinOptions& options = arguments.bulletin;
  add_path(command, "--output", options.output, "the PDF")->type_name("FILE");
  add_paper_paths(command, options.pattern, options.history);
  add_preview(command, options.preview);
}

void add_cards(CLI::App& app, Arguments& arguments) {
  CLI::App* command = add_command(app, "cards", "print the score cards as PDF, a page a town", arguments);
  CardOptions& options = arguments.cards;
  add_path(command, "--output", options.output, "one PDF with all of them")->type_name("FILE");
  add_path(command, "--split", options.split, "a PDF for each town in this folder")->type_name("DIR");
  add_preview(command, options.preview);
  command->add_option("--town", options.town, "only this town's, by id or name")->type_name("TOWN");
  add_paper_paths(command, options.pattern, options.history);
}

void add_serve(CLI::App& app, Arguments& arguments) {
  CLI::App* command = app.add_subcommand("serve", "publish a feed over HTTP");
  CLI::Option* file = command->add_option("file", arguments.file, "the feed to publish")->type_name("FILE");
  command->add_flag("--demo", arguments.serve.demo, "publish a living fictional city")->excludes(file);
  command->add_option("--listen", arguments.serve.listen, "default 127.0.0.1:8787")->type_name("HOST:PORT");
  command->add_option("--seed", arguments.serve.seed, "of the fictional city; absent: another one at every start");
  command->add_option("--step", arguments.serve.step_seconds, "seconds between two of its publications (default 3)")
      ->check(CLI::Range(0.05, 3600.0));
}

void add_schema(CLI::App& app, Arguments& arguments) {
  CLI::App* command =
      app.add_subcommand("schema", "print the JSON Schema of a config, a theme, the paper's settings or a feed");
  const std::map<std::string, SchemaSubject> subjects{{"config", SchemaSubject::Config},
                                                      {"theme", SchemaSubject::Theme},
                                                      {"bulletin", SchemaSubject::Bulletin},
                                                      {"feed", SchemaSubject::Feed}};
  command->add_option("of", arguments.schema.of, "config, theme, bulletin or feed")
      ->required()
      ->transform(CLI::Transformer(subjects))
      ->option_text("config|theme|bulletin|feed");
  const std::map<std::string, SchemaFormat> formats{{"json", SchemaFormat::Json}, {"markdown", SchemaFormat::Markdown}};
  command->add_option("--format", arguments.schema.format, "json, or for the config markdown: its reference page")
      ->transform(CLI::Transformer(formats))
      ->option_text("json|markdown");
}

Result<void> run_with(Arguments arguments) {
  RunOptions& options = arguments.run;
  options.common = arguments.common;
  options.picture = arguments.picture;
  if (arguments.frames > 0) options.frames = arguments.frames;
  if (!arguments.size.empty()) {
    const auto size = parse_size(arguments.size);
    if (!size) return size.error();
    options.size = *size;
  }
  return run(options);
}

Result<void> shot_with(const Arguments& arguments) {
  ShotOptions options;
  options.common = arguments.common;
  options.output = arguments.output;
  options.history = arguments.history;
  options.count = arguments.count;
  if (!arguments.size.empty()) {
    const auto size = parse_size(arguments.size);
    if (!size) return size.error();
    options.size = *size;
  }
  if (!arguments.at.empty()) {
    options.at = parse_instant(arguments.at);
    if (!options.at)
      return usage_error(
          fmt::format("--at: expected a time such as 2021-06-30T18:05:32+08:00, got \"{}\"", arguments.at));
  }
  return shot(options);
}

Result<void> standings_with(const Arguments& arguments) {
  StandingsOptions options = arguments.standings;
  options.common = arguments.common;
  return print_standings(options);
}

Result<void> bulletin_with(const Arguments& arguments) {
  BulletinOptions options = arguments.bulletin;
  options.common = arguments.common;
  return print_bulletin(options);
}

Result<void> cards_with(const Arguments& arguments) {
  CardOptions options = arguments.cards;
  options.common = arguments.common;
  return print_cards(options);
}

Result<void> carry_out(const CLI::App& app, const Arguments& arguments) {
  if (app.got_subcommand("run")) return run_with(arguments);
  if (app.got_subcommand("shot")) return shot_with(arguments);
  if (app.got_subcommand("check")) return check(arguments.common);
  if (app.got_subcommand("standings")) return standings_with(arguments);
  if (app.got_subcommand("bulletin")) return bulletin_with(arguments);
  if (app.got_subcommand("cards")) return cards_with(arguments);
  if (app.got_subcommand("schema")) return print_schema(arguments.schema);
  ServeOptions serve_options = arguments.serve;
  serve_options.file = arguments.file;
  return serve(serve_options);
}

/// Without a subcommand the wall runs: `rankwall --windowed` is `rankwall run --windowed`.
std::vector<std::string> with_default_command(int count, char** arguments) {
  std::vector<std::string> words(arguments + 1, arguments + count);
  const bool is_about_program = !words.empty() && (words[0] == "--help" || words[0] == "-h" || words[0] == "--version");
  if (words.empty() || (words[0].starts_with("-") && !is_about_program)) words.insert(words.begin(), "run");
  return words;
}

}  // namespace

int run_command(int count, char** raw_arguments) {
  Arguments arguments;
  CLI::App app{"rankwall: the program behind a public LED wall", "rankwall"};
  app.set_version_flag("--version", "rankwall " RANKWALL_VERSION);
  app.require_subcommand(1);
  add_run(app, arguments);
  add_shot(app, arguments);
  add_command(app, "check", "validate config and feed", arguments);
  add_standings(app, arguments);
  add_bulletin(app, arguments);
  add_cards(app, arguments);
  add_serve(app, arguments);
  add_schema(app, arguments);

  std::vector<std::string> words = with_default_command(count, raw_arguments);
  try {
    app.parse(std::vector<std::string>(words.rbegin(), words.rend()));  // CLI11 takes them from the back
  } catch (const CLI::ParseError& end) {
    const bool is_answer = end.get_exit_code() == static_cast<int>(CLI::ExitCodes::Success);
    app.exit(end);
    return is_answer ? 0 : static_cast<int>(Fault::Usage);
  }
  start_log(arguments.verbose ? LogLevel::Debug : LogLevel::Info);
  const Result<void> outcome = carry_out(app, arguments);
  if (outcome) return 0;
  std::fputs((outcome.error().message + "\n").c_str(), stderr);
  return static_cast<int>(outcome.error().fault);
}

}  // namespace rankwall
