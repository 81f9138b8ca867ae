#include "publish/serve.h"

#include <chrono>
#include <cmath>
#include <functional>

#include <fmt/format.h>

#include "base/log.h"
#include "base/output.h"
#include "base/signals.h"
#include "feed/write.h"
#include "publish/demo_city.h"
#include "publish/feed_server.h"
#include "publish/file_publisher.h"

namespace rankwall {

namespace {

using namespace std::chrono_literals;
using std::chrono::milliseconds;

constexpr auto file_look_pause = 20ms;

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

/// A city that is started again is the same one: a wall has its figures, and takes others for a slip.
constexpr std::uint64_t usual_city = 2021;

Result<void> check(const ServeOptions& options) {
  if (options.demo != options.file.empty()) return usage_error("serve: expected either a feed FILE or --demo");
  if (!(options.step_seconds >= 0.05 && options.step_seconds <= 3600))
    return usage_error(fmt::format("serve: expected 0.05 to 3600 seconds a step, got {}", options.step_seconds));
  return {};
}

void publish_until_stopped(const FeedServer& server, milliseconds pause, const std::function<void()>& turn) {
  turn();
  print(fmt::format("rankwall: the feed is at {}\n", server.url()));
  // What is served does not depend on it; a failure is told at the end.
  static_cast<void>(finish_output());
  while (!stop_asked_within(pause)) {
    turn();
    flush_log();
  }
}

}  // namespace

Result<void> serve(const ServeOptions& options) {
  if (auto checked = check(options); !checked) return checked;
  log_as_service();
  catch_signals();
  auto server = FeedServer::start(options.listen);
  if (!server) return server.error();
  if (!options.signing_key.empty()) {
    const auto key = read_signing_key(options.signing_key);
    if (!key) return key.error();
    server->sign_with(*key);
  }

  if (!options.demo) {
    FilePublisher publisher(options.file, *server);
    publish_until_stopped(*server, file_look_pause, [&] { publisher.look(); });
    return {};
  }
  auto zone = Zone::named("Asia/Shanghai");
  if (!zone) return zone.error();
  const auto seed = options.seed.value_or(usual_city);
  CityPublisher publisher(DemoCity(seed, system_now(), *zone), *server);
  publish_until_stopped(*server, milliseconds(std::lround(options.step_seconds * 1000)), [&] { publisher.step(); });
  return {};
}

}  // namespace rankwall
