// The command line, to which every command adds itself: its name, its options and what it does. Only the commands' own
// files include this; it brings CLI11 with it.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "base/geometry.h"
#include "base/result.h"
#include "wall/setup.h"

namespace rankwall {

class CommandLine {
 public:
  CommandLine();

  /// Adds a command; `act` runs if the command line names it.
  CLI::App* add(const char* name, const char* help, std::function<Result<void>()> act);
  /// The same with --config, --feed and --verbose. `options` must live as long as the command line.
  CLI::App* add(const char* name, const char* help, CommonOptions& options, std::function<Result<void>()> act);

  /// Parses the words and runs the command that they name. Returns the exit code.
  int run(std::vector<std::string> words);

 private:
  CLI::App app_;
  std::function<Result<void>()> chosen_;
  bool verbose_ = false;
};

/// A file or folder that a command writes to or reads; empty when not given.
CLI::Option* add_path(CLI::App* command, const char* name, std::filesystem::path& path, const char* help);
/// A size as WIDTHxHEIGHT.
CLI::Option* add_size(CLI::App* command, std::optional<Size>& size, const char* help, const char* option = "--size");

}  // namespace rankwall
