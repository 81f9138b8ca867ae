#include "wall/session.h"

#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/log.h"
#include "base/signals.h"
#include "wall/memory.h"
#include "wall/status.h"
#include "wall/watchdog.h"

namespace rankwall {

namespace {

using std::chrono::steady_clock;

/// How often the config's files are looked at; a change is read at the second look, when writing has ended.
constexpr std::chrono::milliseconds config_look{250};

std::int64_t microseconds_since_boot() {
  return std::chrono::duration_cast<std::chrono::microseconds>(steady_clock::now().time_since_epoch()).count();
}

}  // namespace

WallSession::WallSession(Setup setup, CommonOptions options, FeedWatch feed, SharedFonts fonts, Size size,
                         int frames_per_second)
    : options_(std::move(options)),
      setup_(std::move(setup)),
      feed_(std::move(feed)),
      wall_(setup_.config, setup_.zone, std::move(fonts), size, frames_per_second, Composing::Async),
      clock_(system_now(), steady_clock::now(), frames_per_second),
      config_files_(setup_.files, setup_.read_at) {
  status_files_.configure(setup_.config.status);
  await_stored_snapshot();
  update_mark();
  wall_.update(feed_.report(), system_now());
}

void WallSession::resize(Size size) {
  wall_.resize(size);
  wall_.update(feed_.report(), system_now());
}

void WallSession::update() {
  if (take_reload_asked() || has_saved_config()) reload();
  const bool second_passed = steady_clock::now() >= next_look_;
  if (second_passed) look_at_clock();
  const bool has_news = feed_.has_news();
  has_other_status_ |= has_news;
  is_due_ |= has_news || second_passed;
  if (!is_due_ || wall_.is_composing()) return;
  is_due_ = false;
  update_mark();
  wall_.update(feed_.report(), system_now());
}

void WallSession::watch_start(StartRecord& record, const InstanceLock& lock) {
  start_ = &record;
  lock_ = &lock;
  is_after_crashes_ = record.is_in_crash_loop();
  is_due_ = true;
}

void WallSession::update_mark() {
  const FeedReport& report = feed_.report();
  const bool needs_mark =
      (is_after_crashes_ && report.polls == 0) || is_config_refused_ || !report.held.empty() || report.cannot_keep;
  if (needs_mark != has_mark_) wall_.mark_for_operator(needs_mark);
  has_mark_ = needs_mark;
}

/// The first picture is that of the stored snapshot, not a waiting message. Reading it takes milliseconds;
/// a disk that hangs does not keep the wall dark.
void WallSession::await_stored_snapshot() {
  const auto deadline = steady_clock::now() + std::chrono::seconds{2};
  while (!feed_.has_news() && !stop_asked() && steady_clock::now() < deadline)
    sleep_until(steady_clock::now() + std::chrono::milliseconds{1});
}

bool WallSession::has_saved_config() {
  if (steady_clock::now() < next_config_look_) return false;
  next_config_look_ = steady_clock::now() + config_look;
  return config_files_.has_settled_change();
}

void WallSession::reload() {
  notify_service_manager(fmt::format("RELOADING=1\nMONOTONIC_USEC={}", microseconds_since_boot()));
  const Instant read_at = system_now();
  std::vector<std::filesystem::path> files;
  auto setup = set_up(options_, &files);
  config_files_.watch(files, read_at);
  is_config_refused_ = !setup;
  has_other_status_ = true;
  if (!setup) {
    log_error("the config is refused, the old one stays:\n" + setup.error().message);
  } else {
    const bool other_display = setup->config.screen.display != setup_.config.screen.display;
    feed_.restart(setup->config, setup->zone);
    setup_ = std::move(*setup);
    wall_.reconfigure(setup_.config, setup_.zone);
    status_files_.configure(setup_.config.status);
    log_info(other_display ? "the config was read again; its display holds from the next start"
                           : "the config was read again");
  }
  is_due_ = true;
  notify_service_manager("READY=1");
}

void WallSession::tell_service_manager() {
  if (liveness_.is_alive(feed_.is_alive())) notify_service_manager("WATCHDOG=1");
  if (!std::exchange(has_other_status_, false)) return;
  std::string status = status_text(feed_.report(), is_config_refused_);
  if (status == told_status_) return;
  told_status_ = std::move(status);
  notify_service_manager("STATUS=" + without_secrets(told_status_));
}

void WallSession::write_status(const Canvas& canvas, const PaceRecord& since_start, bool with_picture) {
  if (with_picture) status_files_.ask_thumbnail();
  const auto now = steady_clock::now();
  if (!status_files_.is_due(now)) return;
  WallHealth health = health_of(feed_.report(), since_start, system_now());
  health.version = RANKWALL_VERSION;
  health.is_config_refused = is_config_refused_;
  health.log_lines_dropped = lines_not_logged();
  health.resident_bytes = resident_bytes();
  health.panel_bytes = static_cast<double>(canvas.baked_bytes());
  status_files_.write(now, canvas, std::move(health));
}

void WallSession::look_at_clock() {
  next_look_ = steady_clock::now() + std::chrono::seconds{1};
  if (start_ && steady_clock::now() - started_ >= StartRecord::long_enough) std::exchange(start_, nullptr)->forget();
  if (lock_) lock_->answer();
  flush_log();
  tell_service_manager();
  const std::int64_t drift = clock_.drift(system_now(), steady_clock::now());
  // A frame more or less may be rounding of the two readings.
  if (drift >= -1 && drift <= 1) return;
  clock_.adjust(drift);
  wall_.shift_frames(drift);
  log_info(fmt::format("the machine's clock was set, the wall follows by {} frames", drift));
}

}  // namespace rankwall
