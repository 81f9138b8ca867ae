#include "cli/commands.h"

#include <string>
#include <vector>

#include "base/output.h"
#include "cli/command_line.h"

namespace rankwall {

// One file each. A new command is declared and listed here.
void add_run(CommandLine& line);
void add_init(CommandLine& line);
void add_shot(CommandLine& line);
void add_check(CommandLine& line);
void add_standings(CommandLine& line);
void add_accept(CommandLine& line);
void add_bulletin(CommandLine& line);
void add_cards(CommandLine& line);
void add_serve(CommandLine& line);
void add_schema(CommandLine& line);

namespace {

constexpr void (*commands[])(CommandLine&) = {add_run,    add_init,     add_shot,  add_check, add_standings,
                                              add_accept, add_bulletin, add_cards, add_serve, add_schema};

/// Without a subcommand the wall runs: `rankwall --windowed` is `rankwall run --windowed`.
std::vector<std::string> with_default_command(int count, char** arguments) {
  std::vector<std::string> words(arguments + 1, arguments + count);
  const bool is_about_program = !words.empty() && (words[0] == "--help" || words[0] == "-h" || words[0] == "--version");
  if (words.empty() || (words[0].starts_with("-") && !is_about_program)) words.insert(words.begin(), "run");
  return words;
}

}  // namespace

int run_command(int count, char** arguments) {
  prepare_output();
  CommandLine line;
  for (const auto add : commands) add(line);
  return line.run(with_default_command(count, arguments));
}

}  // namespace rankwall
