#include "publish/serve.h"

#include <chrono>
#include <cmath>
#include <csignal>
#include <cstdio>
#include <ctime>
#include <functional>

#include <sys/stat.h>

#include <fmt/format.h>

#include "base/file.h"
#include "base/log.h"
#include "feed/parse.h"
#include "feed/write.h"
#include "publish/demo_city.h"
#include "publish/feed_server.h"

namespace rankwall {

namespace {

using namespace std::chrono_literals;
using std::chrono::milliseconds;

constexpr auto file_look_pause = 20ms;
/// A file that is written in place is published when it has not changed for this long.
constexpr auto rest = 200ms;
/// A file that breaks the format's 16 MiB is still served; this only bounds memory.
constexpr std::size_t max_file_bytes = 4 * max_feed_bytes;

/// SIGINT and SIGTERM, blocked while it lives. Threads that start later inherit that, so the signals stay pending until
/// the main thread asks for them, and nothing ever runs inside a signal handler.
class StopSignals {
 public:
  StopSignals() {
    sigemptyset(&awaited_);
    sigaddset(&awaited_, SIGINT);
    sigaddset(&awaited_, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &awaited_, &before_);
  }
  StopSignals(const StopSignals&) = delete;
  StopSignals& operator=(const StopSignals&) = delete;
  ~StopSignals() { pthread_sigmask(SIG_SETMASK, &before_, nullptr); }

  /// True when one came within `pause`.
  bool came_within(milliseconds pause) const {
    const auto seconds = std::chrono::floor<std::chrono::seconds>(pause);
    const timespec timeout{seconds.count(), std::chrono::nanoseconds(pause - seconds).count()};
    return sigtimedwait(&awaited_, nullptr, &timeout) > 0;
  }

 private:
  sigset_t awaited_{};
  sigset_t before_{};
};

/// Tells one state of a file from the next, also when it was replaced by one of the same size.
struct Stamp {
  ino_t node = 0;
  off_t size = 0;
  std::time_t seconds = 0;
  long nanoseconds = 0;

  bool operator==(const Stamp&) const = default;
};

std::optional<Stamp> stamp_of(const std::filesystem::path& path) {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0) return std::nullopt;
  return Stamp{status.st_ino, status.st_size, status.st_mtim.tv_sec, status.st_mtim.tv_nsec};
}

class FilePublisher {
 public:
  FilePublisher(std::filesystem::path path, FeedServer& server) : path_(std::move(path)), server_(server) {}

  /// Publishes the file if it has changed since the last time.
  void look() {
    const auto stamp = stamp_of(path_);
    if (looked_ && (stamp == published_ || may_be_unfinished(stamp))) return;
    looked_ = true;
    published_ = stamp;
    auto bytes = read_file(path_, max_file_bytes);
    if (!bytes) {
      log_warning(bytes.error().message);
      return server_.withdraw(bytes.error().message);
    }
    if (const auto snapshot = parse_feed(*bytes, path_.string(), system_now()); !snapshot)
      log_warning("published, but walls will refuse it: " + snapshot.error().message);
    const Instant modified{stamp ? std::chrono::seconds{stamp->seconds} : 0s};
    server_.publish(make_publication(std::move(*bytes), std::min(modified, system_now())));
  }

 private:
  /// A file that took the place of another by a rename is whole. Others may still be written until they have come to
  /// rest.
  bool may_be_unfinished(const std::optional<Stamp>& stamp) {
    if (!stamp || (published_ && published_->node != stamp->node)) return false;
    if (stamp != seen_) seen_since_ = std::chrono::steady_clock::now();
    seen_ = stamp;
    return std::chrono::steady_clock::now() - seen_since_ < rest;
  }

  std::filesystem::path path_;
  FeedServer& server_;
  bool looked_ = false;
  std::optional<Stamp> published_;
  std::optional<Stamp> seen_;  ///< of the last look
  std::chrono::steady_clock::time_point seen_since_;
};

class CityPublisher {
 public:
  CityPublisher(DemoCity city, FeedServer& server) : city_(std::move(city)), server_(server) {}

  void step() {
    city_.step(system_now());
    server_.publish(make_publication(write_feed(city_.snapshot()), city_.snapshot().published_at));
  }

 private:
  DemoCity city_;
  FeedServer& server_;
};

Result<void> check(const ServeOptions& options) {
  if (options.demo != options.file.empty()) return usage_error("serve: expected either a feed FILE or --demo");
  if (!(options.step_seconds >= 0.05 && options.step_seconds <= 3600))
    return usage_error(fmt::format("serve: expected 0.05 to 3600 seconds a step, got {}", options.step_seconds));
  return {};
}

void publish_until_stopped(const StopSignals& signals, const FeedServer& server, milliseconds pause,
                           const std::function<void()>& turn) {
  turn();
  fmt::print("rankwall: the feed is at {}\n", server.url());
  std::fflush(stdout);
  while (!signals.came_within(pause)) turn();
}

}  // namespace

Result<void> serve(const ServeOptions& options) {
  if (auto checked = check(options); !checked) return checked;
  const StopSignals signals;
  auto server = FeedServer::start(options.listen);
  if (!server) return server.error();

  if (!options.demo) {
    FilePublisher publisher(options.file, *server);
    publish_until_stopped(signals, *server, file_look_pause, [&] { publisher.look(); });
    return {};
  }
  auto zone = Zone::named("Asia/Shanghai");
  if (!zone) return zone.error();
  const auto seed = options.seed.value_or(static_cast<std::uint64_t>(system_now().time_since_epoch().count()));
  CityPublisher publisher(DemoCity(seed, system_now(), *zone), *server);
  publish_until_stopped(signals, *server, milliseconds(std::lround(options.step_seconds * 1000)),
                        [&] { publisher.step(); });
  return {};
}

}  // namespace rankwall
