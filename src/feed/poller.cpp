#include "feed/poller.h"

#include <atomic>
#include <chrono>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <variant>

#include <fmt/format.h>

#include "base/digest.h"
#include "base/log.h"
#include "feed/backoff.h"
#include "feed/history_store.h"
#include "feed/parse.h"
#include "feed/source.h"
#include "feed/store.h"
#include "feed/stored_snapshot.h"

namespace rankwall {

namespace {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

milliseconds in_milliseconds(double duration) { return milliseconds{static_cast<std::int64_t>(duration * 1000)}; }

std::string described(const Snapshot& snapshot) {
  const std::string serial = snapshot.serial ? fmt::format(" with serial {}", *snapshot.serial) : "";
  return fmt::format("snapshot {}{}, {} towns", snapshot.id, serial, snapshot.towns.size());
}

bool is_made_of(const Snapshot& snapshot, std::string_view bytes) { return sha256_hex(bytes).starts_with(snapshot.id); }

/// FEED rule of `serial`: a lower one is an older publication.
bool is_older(const Snapshot& candidate, const Snapshot& shown) {
  return candidate.serial && shown.serial && *candidate.serial < *shown.serial;
}

}  // namespace

class Poller::Loop {
 public:
  Loop(const FeedSettings& settings, const std::filesystem::path& state_folder, Slot<FeedReport>& reports, Zone zone)
      : pace_{in_milliseconds(settings.interval_seconds), in_milliseconds(settings.longest_pause_seconds)},
        source_(open_source(settings)),
        store_(state_folder),
        history_store_(state_folder / history_folder),
        zone_(zone),
        reports_(reports),
        random_(std::random_device{}()),
        thread_([this] { run(); }) {}
  Loop(const Loop&) = delete;
  Loop& operator=(const Loop&) = delete;

  ~Loop() {
    is_stopping_ = true;
    source_->interrupt();
    thread_.join();
  }

 private:
  void run() {
    history_ = history_store_.load();
    if (auto snapshot = stored_snapshot(store_)) show(std::move(*snapshot), "stored feed");
    publish();
    keep_news();
    while (!is_stopping_) source_->wait(poll());
  }

  /// One turn. Returns the pause until the next.
  Pause poll() {
    FetchOutcome outcome = source_->fetch();
    if (is_stopping_) return {};
    ++report_.polls;
    std::optional<milliseconds> retry_after;
    if (const auto* const failure = std::get_if<FetchFailure>(&outcome)) {
      retry_after = failure->retry_after;
      note_failure(failure->error);
    } else if (const auto taken = take(std::get<Fetched>(std::move(outcome))); !taken) {
      source_->forget_validators();
      note_failure(taken.error());
    } else {
      note_success();
    }
    publish();
    keep_news();
    return {soonest_pause(pace_, failures_, retry_after),
            next_pause(pace_, failures_, retry_after, std::uniform_real_distribution(0.0, 1.0)(random_))};
  }

  Result<void> take(Fetched fetched) {
    const Snapshot* const shown = report_.snapshot.get();
    if (fetched.not_modified || (shown && is_made_of(*shown, fetched.body))) return {};

    auto snapshot = parse_feed(fetched.body, source_->name(), system_now());
    if (!snapshot) return snapshot.error();
    if (shown && is_older(*snapshot, *shown))
      return input_error(fmt::format("{}: /serial: expected at least {}, the one shown, got {}: an older publication",
                                     source_->name(), *shown->serial, *snapshot->serial));
    show(std::move(*snapshot), source_->name());
    unkept_body_ = std::move(fetched.body);
    return {};
  }

  void show(Snapshot snapshot, std::string_view source_name) {
    log_info(fmt::format("{}: {}", source_name, described(snapshot)));
    remember(snapshot);
    report_.snapshot = std::make_shared<const Snapshot>(std::move(snapshot));
  }

  /// Adds the snapshot's day to the history.
  void remember(const Snapshot& snapshot) {
    unkept_day_ = figures_of(snapshot, zone_);
    history_ = with_day(std::move(history_), *unkept_day_);
    report_.history = std::make_shared<const History>(history_);
  }

  /// After publishing: the wall need not wait for the disk.
  void keep_news() {
    const auto log_failure = [](const Result<void>& kept) {
      if (!kept) log_error(kept.error().message);
    };
    if (const auto body = std::exchange(unkept_body_, std::nullopt)) log_failure(store_.keep(*body));
    if (const auto day = std::exchange(unkept_day_, std::nullopt)) log_failure(history_store_.keep(*day));
  }

  /// A failure that persists is logged once.
  void note_failure(const Error& error) {
    if (failures_ == 0) {
      report_.failing_since = system_now();
      failed_first_ = steady_clock::now();
    }
    ++failures_;
    if (error.message != logged_failure_) log_each_line(error.message);
    logged_failure_ = error.message;
  }

  void note_success() {
    if (failures_ > 0) {
      const auto outage = std::chrono::floor<std::chrono::seconds>(steady_clock::now() - failed_first_);
      log_info(fmt::format("{}: answers again after {} {}, {} s", source_->name(), failures_,
                           failures_ == 1 ? "failure" : "failures", outage.count()));
    }
    failures_ = 0;
    logged_failure_.clear();
    report_.failing_since.reset();
    report_.confirmed = true;
  }

  void publish() { reports_.publish(std::make_shared<const FeedReport>(report_)); }

  PollPace pace_;
  std::unique_ptr<Source> source_;
  Store store_;
  HistoryStore history_store_;
  Zone zone_;
  Slot<FeedReport>& reports_;
  std::minstd_rand random_;

  History history_;
  FeedReport report_;
  std::optional<std::string> unkept_body_;  ///< of what is shown, until the disk has it
  std::optional<DayFigures> unkept_day_;
  unsigned failures_ = 0;  ///< in a row
  steady_clock::time_point failed_first_;
  std::string logged_failure_;

  std::atomic<bool> is_stopping_ = false;
  std::thread thread_;  // last: it uses all of the above
};

Poller::Poller(const FeedSettings& settings, const std::filesystem::path& state_folder, Slot<FeedReport>& reports,
               Zone zone)
    : loop_(std::make_unique<Loop>(settings, state_folder, reports, zone)) {}

Poller::~Poller() = default;

Result<Snapshot> fetch_once(const FeedSettings& settings, Instant now) {
  const auto source = open_source(settings);
  const FetchOutcome outcome = source->fetch();
  if (const auto* const failure = std::get_if<FetchFailure>(&outcome)) return failure->error;
  return parse_feed(std::get<Fetched>(outcome).body, source->name(), now);
}

}  // namespace rankwall
