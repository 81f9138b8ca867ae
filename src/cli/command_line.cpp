#include "cli/command_line.h"

#include <cstdio>
#include <iostream>
#include <sstream>
#include <utility>

#include "base/log.h"
#include "base/output.h"

namespace rankwall {

CommandLine::CommandLine() : app_{"rankwall: the program behind a public LED wall", "rankwall"} {
  app_.set_version_flag("--version", "rankwall " RANKWALL_VERSION);
  app_.require_subcommand(1);
}

CLI::App* CommandLine::add(const char* name, const char* help, std::function<Result<void>()> act) {
  CLI::App* command = app_.add_subcommand(name, help);
  command->callback([this, act = std::move(act)] { chosen_ = act; });
  return command;
}

CLI::App* CommandLine::add(const char* name, const char* help, CommonOptions& options,
                           std::function<Result<void>()> act) {
  CLI::App* command = add(name, help, std::move(act));
  command->add_option("--config", options.config, "config file")->type_name("FILE");
  command->add_option("--feed", options.feed, "where the feed is, over the config")->type_name("URL|FILE");
  command->add_flag("--verbose", verbose_, "log more");
  return command;
}

int CommandLine::run(std::vector<std::string> words) {
  int code = 0;
  Result<void> outcome;
  try {
    app_.parse(std::vector<std::string>(words.rbegin(), words.rend()));  // CLI11 takes them from the back
    start_log(verbose_ ? LogLevel::Debug : LogLevel::Info);
    outcome = chosen_();
  } catch (const CLI::ParseError& end) {
    const bool is_answer = end.get_exit_code() == static_cast<int>(CLI::ExitCodes::Success);
    std::ostringstream answer;
    app_.exit(end, answer, std::cerr);
    print(answer.str());
    if (!is_answer) code = static_cast<int>(Fault::Usage);
  }
  if (const auto printed = finish_output(); outcome && !printed) outcome = printed;
  if (outcome) return code;
  write_to_stderr(outcome.error().message + "\n");
  return static_cast<int>(outcome.error().fault);
}

CLI::Option* add_path(CLI::App* command, const char* name, std::filesystem::path& path, const char* help) {
  return command->add_option_function<std::string>(
      name, [&path](const std::string& text) { path = text; }, help);
}

CLI::Option* add_size(CLI::App* command, std::optional<Size>& size, const char* help, const char* option) {
  const auto read = [&size](const std::string& text) {
    const auto parsed = parse_size(text);
    if (!parsed) throw CLI::ValidationError(parsed.error().message);
    size = *parsed;
  };
  return command->add_option_function<std::string>(option, read, help)->type_name("WxH");
}

}  // namespace rankwall
