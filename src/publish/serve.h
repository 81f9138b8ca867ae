// `rankwall serve`: publishes a feed file, or a living fictional city, over HTTP until SIGINT or SIGTERM.
// For small offices and for trying things; a process of its own beside the wall.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

#include "base/result.h"

namespace rankwall {

struct ServeOptions {
  std::string listen = "127.0.0.1:8787";
  std::filesystem::path file;         ///< the feed to publish; empty with `demo`
  std::filesystem::path signing_key;  ///< of keygen; empty: the feed is not signed
  bool demo = false;                  ///< publish a fictional city
  std::optional<std::uint64_t> seed;  ///< of the city; absent: always the same
  double step_seconds = 3;            ///< pause between two publications of the city
};

/// Call on the main thread before any other was started: it waits for the signals that end it.
/// A good file is published byte by byte as it is. When it later breaks the format or vanishes, the last good feed
/// stays published and the log says so. As long as there was no good one, a broken file is published, which is logged
/// too, and without a file requests get 503. Errors: Usage for options that contradict each other, else those of the
/// server's start.
Result<void> serve(const ServeOptions& options);

}  // namespace rankwall
