// What the tests of feed share: waiting for another thread, the log as a list.
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "feed/source.h"
#include "support/eventually.h"
#include "support/temporary_folder.h"

namespace spdlog {
class logger;
}

namespace rankwall::test {

/// Sets the time of a file's last change to long ago.
void make_old(const std::filesystem::path& path);

/// The time that `action` takes.
std::chrono::milliseconds time_of(const std::function<void()>& action);

/// Settings of a source that is given five seconds.
FeedSettings fetching(std::string url);

/// The limit for whatever must stop within 500 ms, with a margin for what else the machine has to do.
constexpr std::chrono::milliseconds prompt{450};

const Fetched& fetched(const FetchOutcome& outcome);
const FetchFailure& failed(const FetchOutcome& outcome);

/// Replaces the log while it exists. Create it before the first thread that logs.
class CapturedLog {
 public:
  CapturedLog();
  CapturedLog(const CapturedLog&) = delete;
  CapturedLog& operator=(const CapturedLog&) = delete;
  ~CapturedLog();

  /// How many lines contain `text` so far.
  std::size_t count(std::string_view text) const;

 private:
  class Lines;
  std::shared_ptr<Lines> lines_;
  std::shared_ptr<spdlog::logger> before_;
};

/// While it exists, the look-up of any name that ends in `.hangs.test` does not return. A name that ends in
/// `.unknown.test` never has an address.
class HangingNames {
 public:
  HangingNames();
  HangingNames(const HangingNames&) = delete;
  HangingNames& operator=(const HangingNames&) = delete;
  ~HangingNames();

  /// Returns once a look-up hangs.
  void await_lookup() const;
};

/// A small feed that breaks no rule.
std::string feed_text(std::int64_t serial, std::string_view town = "云溪街道");

}  // namespace rankwall::test
