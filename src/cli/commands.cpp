#include "cli/commands.h"

#include <exception>
#include <new>
#include <string>
#include <vector>

#include <unistd.h>

#include "base/log.h"
#include "base/output.h"
#include "cli/command_line.h"

namespace rankwall {

// One file each. A new command is declared and listed here.
void add_run(CommandLine& line);
void add_init(CommandLine& line);
void add_shot(CommandLine& line);
void add_pattern(CommandLine& line);
void add_check(CommandLine& line);
void add_standings(CommandLine& line);
void add_accept(CommandLine& line);
void add_forget(CommandLine& line);
void add_bulletin(CommandLine& line);
void add_cards(CommandLine& line);
void add_serve(CommandLine& line);
void add_signing(CommandLine& line);
void add_schema(CommandLine& line);

namespace {

constexpr void (*commands[])(CommandLine&) = {add_run,       add_init,    add_shot,   add_pattern,  add_check,
                                              add_standings, add_accept,  add_forget, add_bulletin, add_cards,
                                              add_serve,     add_signing, add_schema};

/// Without a subcommand the wall runs: `rankwall --windowed` is `rankwall run --windowed`.
std::vector<std::string> with_default_command(int count, char** arguments) {
  std::vector<std::string> words(arguments + 1, arguments + count);
  const bool is_about_program = !words.empty() && (words[0] == "--help" || words[0] == "-h" || words[0] == "--version");
  if (words.empty() || (words[0].starts_with("-") && !is_about_program)) words.insert(words.begin(), "run");
  return words;
}

void say_failure(const std::exception& failure) noexcept {
  if (dynamic_cast<const std::bad_alloc*>(&failure))
    return write_last_words("memory: expected more than the system gives\n");
  write_last_words("system: expected the files and threads that the program needs, got: ");
  write_last_words(failure.what());
  write_last_words("\n");
}

/// Where no handler is left, as in a destructor that runs out of memory: a sentence in place of a dump, and the exit
/// code of the environment. At the start of a wall it counts as a crash.
[[noreturn]] void end_with_a_sentence() noexcept {
  try {
    if (const auto failure = std::current_exception()) std::rethrow_exception(failure);
  } catch (const std::exception& failure) {
    say_failure(failure);
  } catch (...) {
    write_last_words("system: ended by what is no exception of the language\n");
  }
  ::_exit(static_cast<int>(Fault::Environment));
}

}  // namespace

/// No machine is so poor that the program ends without a sentence.
int run_command(int count, char** arguments) {
  prepare_output();
  std::set_terminate(end_with_a_sentence);
  try {
    CommandLine line;
    for (const auto add : commands) add(line);
    return line.run(with_default_command(count, arguments));
  } catch (const std::exception& failure) {
    say_failure(failure);
  }
  return static_cast<int>(Fault::Environment);
}

}  // namespace rankwall
