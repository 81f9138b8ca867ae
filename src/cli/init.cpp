// `rankwall init`: a wall of one's own in one command. Writes config, feed, paper and a README into a folder, from
// flags, or from questions where it is started on a terminal without any.
#include <unistd.h>

#include <cstdio>
#include <iostream>
#include <map>
#include <memory>
#include <string>

#include <fmt/format.h>

#include "base/file.h"
#include "base/output.h"
#include "cli/command_line.h"
#include "feed/parse.h"
#include "publish/contest.h"
#include "wall/setup.h"

namespace rankwall {

namespace {

constexpr std::size_t max_names_bytes = 1u << 20;

struct InitOptions {
  std::filesystem::path folder;
  std::filesystem::path towns;  ///< a list of names; empty: made up
  ContestPlan plan;
  std::string from;
  std::string to;
  std::string goal;
  bool asks = false;  ///< no flag says what the contest is
};

/// An answer from the terminal; `usual` where there is none.
std::string answer_to(const std::string& question, const std::string& usual) {
  print(usual.empty() ? fmt::format("{}: ", question) : fmt::format("{} [{}]: ", question, usual));
  std::fflush(stdout);
  std::string line;
  std::getline(std::cin, line);
  return line.empty() ? usual : line;
}

void ask(InitOptions& options) {
  ContestPlan& plan = options.plan;
  plan.language = answer_to("Language, zh or en", "zh") == "en" ? Language::English : Language::Chinese;
  const bool english = plan.language == Language::English;
  plan.title = answer_to(english ? "Title of the wall" : "大屏标题", english ? "The Contest" : "比拼榜");
  plan.figure.label = answer_to(english ? "What is counted" : "比什么", english ? "Points" : "积分");
  plan.figure.unit = answer_to(english ? "Its unit (empty: none)" : "单位(可以不填)", "");
  const std::string less = english ? "less" : "少";
  const std::string more = english ? "more" : "多";
  if (answer_to(english ? "Is more better, or less" : "多的好还是少的好", more) == less)
    plan.figure.better = Better::Lower;
  options.towns =
      answer_to(english ? "File with a name a line (empty: made up names)" : "名单文件,每行一个(可以不填)", "");
}

Result<void> read_date(const char* option, const std::string& text, std::optional<Date>& date) {
  if (text.empty()) return {};
  date = parse_date(text);
  if (!date) return usage_error(fmt::format("{}: expected a date such as 2025-09-01, got \"{}\"", option, text));
  return {};
}

/// What is written is good: the rules of config and feed are theirs.
Result<void> check_files(const std::map<std::string, std::string>& files, Instant now) {
  if (auto config = parse_config(files.at("wall.json"), "wall.json"); !config) return config.error();
  if (auto feed = parse_feed(files.at("feed.json"), "feed.json", now); !feed) return feed.error();
  return {};
}

std::filesystem::path paper_template(const ContestPlan& plan) {
  const std::filesystem::path shipped = shipped_config_path().parent_path();
  const bool english = plan.language == Language::English;
  if (plan.kind == ContestTemplate::City) return shipped / (english ? "bulletin.en.json" : "bulletin.json");
  return shipped / "templates" / (english ? "bulletin.en.json" : "bulletin.zh.json");
}

/// Writes the files, and none over one that is there. Errors: Usage for dates that are none; Input for a list of names
/// that is none, for what config or feed would be refused for, and for a folder that has such files; Environment.
Result<void> init(InitOptions& options) {
  if (options.asks && isatty(STDIN_FILENO)) ask(options);
  ContestPlan& plan = options.plan;
  for (const auto& [option, text, date] :
       {std::tuple("--from", &options.from, &plan.from), std::tuple("--to", &options.to, &plan.to),
        std::tuple("--goal", &options.goal, &plan.goal)})
    if (auto read = read_date(option, *text, *date); !read) return read;
  if ((plan.to || plan.goal || !plan.label.empty()) && !plan.from)
    return usage_error("--from: expected a date, with --to, --goal or --period");
  if (!options.towns.empty()) {
    const auto text = read_file(options.towns, max_names_bytes);
    if (!text) return text.error();
    auto entrants = parse_entrants(*text, options.towns.string());
    if (!entrants) return entrants.error();
    plan.entrants = std::move(*entrants);
  }
  const Instant now = system_now();
  fill_in(plan, Date{std::chrono::floor<std::chrono::days>(now)});
  const auto paper = read_file(paper_template(plan), max_names_bytes);
  if (!paper) return paper.error();
  const auto files = contest_files(plan, *paper, now, options.folder.string());
  if (auto good = check_files(files, now); !good) return good;
  std::error_code failure;
  for (const auto& [name, text] : files)
    if (std::filesystem::exists(options.folder / name, failure))
      return input_error(
          fmt::format("{}: expected no such file yet, nothing is written over", (options.folder / name).string()));
  for (const auto& [name, text] : files)
    if (auto written = write_file(options.folder / name, text); !written) return written;
  print(files.at("README.md"));
  return {};
}

}  // namespace

void add_init(CommandLine& line) {
  const auto options = std::make_shared<InitOptions>();
  CLI::App* command = line.add("init", "write config and feed of a contest of your own into a folder",
                               [options] { return init(*options); });
  ContestPlan& plan = options->plan;
  add_path(command, "folder", options->folder, "where to")->required()->type_name("DIR");
  const std::map<std::string, ContestTemplate> kinds{
      {"contest", ContestTemplate::Contest}, {"city", ContestTemplate::City}, {"empty", ContestTemplate::Empty}};
  const std::map<std::string, Language> languages{{"zh", Language::Chinese}, {"en", Language::English}};
  const std::map<std::string, Better> directions{{"higher", Better::Higher}, {"lower", Better::Lower}};
  command->add_option("--template", plan.kind, "one figure; the investment contest of a city; or the least there is")
      ->transform(CLI::Transformer(kinds))
      ->option_text("contest|city|empty");
  command->add_option("--language", plan.language, "of wall, paper and terminal (default zh)")
      ->transform(CLI::Transformer(languages))
      ->option_text("zh|en");
  add_path(command, "--towns", options->towns,
           "who takes part: a name a line, with a figure and a target behind commas if they are known")
      ->type_name("FILE");
  command->add_option("--title", plan.title, "title of the wall")->type_name("TEXT");
  command->add_option("--measure", plan.figure.label, "what is counted, with template contest")->type_name("TEXT");
  command->add_option("--unit", plan.figure.unit, "its unit")->type_name("TEXT");
  command->add_option("--better", plan.figure.better, "whether more or less of it is better (default higher)")
      ->transform(CLI::Transformer(directions))
      ->option_text("higher|lower");
  command->add_option("--time-zone", plan.time_zone, "of all times, such as Europe/Paris")->type_name("ZONE");
  command->add_option("--from", options->from, "first day of the period (default: this year's months)")
      ->type_name("YYYY-MM-DD");
  command->add_option("--to", options->to, "its last day so far (default today)")->type_name("YYYY-MM-DD");
  command->add_option("--goal", options->goal, "the day by which targets are due")->type_name("YYYY-MM-DD");
  command->add_option("--period", plan.label, "name of the period, such as Autumn term")->type_name("TEXT");
  command->preparse_callback([options](std::size_t words) { options->asks = words <= 1; });
}

}  // namespace rankwall
