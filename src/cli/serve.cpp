// `rankwall serve`: a feed over HTTP.
#include "publish/serve.h"

#include <memory>

#include "cli/command_line.h"

namespace rankwall {

void add_serve(CommandLine& line) {
  const auto options = std::make_shared<ServeOptions>();
  CLI::App* command = line.add("serve", "publish a feed over HTTP", [options] { return serve(*options); });
  CLI::Option* file = add_path(command, "file", options->file, "the feed to publish")->type_name("FILE");
  command->add_flag("--demo", options->demo, "publish a living fictional city")->excludes(file);
  command->add_option("--listen", options->listen, "default 127.0.0.1:8787")->type_name("HOST:PORT");
  add_path(command, "--sign", options->signing_key, "sign it with this key of keygen")->type_name("KEY");
  command->add_option("--seed", options->seed, "of the fictional city; absent: always the same");
  command->add_option("--step", options->step_seconds, "seconds between two of its publications (default 3)")
      ->check(CLI::Range(0.05, 3600.0));
}

}  // namespace rankwall
