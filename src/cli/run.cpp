// `rankwall run`: the wall.
#include "wall/run.h"

#include <memory>

#include "cli/command_line.h"

namespace rankwall {

void add_run(CommandLine& line) {
  const auto options = std::make_shared<RunOptions>();
  CLI::App* command = line.add("run", "show the wall (default)", options->common, [options] { return run(*options); });
  CLI::Option* windowed = command->add_flag("--windowed", options->windowed, "in a window, for the desk");
  CLI::Option* headless = command->add_flag("--headless", options->headless, "draw offscreen at full pace");
  headless->excludes(windowed);
  add_size(command, options->size, "of the window or the offscreen picture");
  command->add_option("--frames", options->frames, "stop after this many frames")->check(CLI::PositiveNumber);
  add_path(command, "--picture", options->picture, "with --headless: keep a current PNG here, at the wall's own pace")
      ->type_name("FILE")
      ->needs(headless);
}

}  // namespace rankwall
