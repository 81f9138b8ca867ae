// `rankwall pattern`: the installer's test pictures.
#include <memory>
#include <string>

#include <fmt/format.h>

#include "cli/command_line.h"
#include "wall/pattern.h"
#include "wall/pattern_loop.h"

namespace rankwall {

namespace {

std::string list_of_pages() {
  std::string list = "Pages, turned by arrow keys, space and time:\n";
  for (const auto& page : pattern_pages()) list += fmt::format("  {:<8}{}\n", page.name, page.help);
  return list;
}

}  // namespace

void add_pattern(CommandLine& line) {
  const auto options = std::make_shared<PatternOptions>();
  CLI::App* command = line.add("pattern", "test pictures for whoever installs the wall", options->common,
                               [options] { return show_pattern(*options); });
  command->footer(list_of_pages());
  command->add_option("--page", options->page, "the first page, or the only one of --output")->type_name("NAME");
  command->add_option("--seconds", options->seconds, "that a page is shown; 0: until a key (default 10)")
      ->check(CLI::Range(0, 3600));
  command->add_flag("--windowed", options->windowed, "in a window, for the desk");
  add_size(command, options->size, "of the window or the files (default: the display; files 1920x1080)");
  add_size(command, options->cabinet, "of the LED cabinets, to number them (default 128x128)", "--cabinet");
  add_path(command, "--output", options->output, "write PNGs into this folder, and show nothing")->type_name("DIR");
}

}  // namespace rankwall
