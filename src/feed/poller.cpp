#include "feed/poller.h"

#include <algorithm>
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
#include "base/file.h"
#include "base/log.h"
#include "feed/backoff.h"
#include "feed/history_store.h"
#include "feed/order.h"
#include "feed/parse.h"
#include "feed/source.h"
#include "feed/store.h"
#include "feed/stored_snapshot.h"
#include "feed/throttle.h"

namespace rankwall {

namespace {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

constexpr std::size_t max_note_bytes = 64;

milliseconds in_milliseconds(double duration) { return milliseconds{static_cast<std::int64_t>(duration * 1000)}; }

bool is_made_of(const Snapshot& snapshot, std::string_view bytes) { return sha256_hex(bytes).starts_with(snapshot.id); }

void log_failure(const Result<void>& done) {
  if (!done) log_error(done.error().message);
}

}  // namespace

class Poller::Loop {
 public:
  Loop(const FeedSettings& settings, const std::filesystem::path& state_folder, Slot<FeedReport>& reports, Zone zone,
       const PollerPeriods& periods, LastShown last)
      : longest_pause_(in_milliseconds(settings.longest_pause_seconds)),
        pace_(poll_pace(in_milliseconds(settings.interval_seconds), longest_pause_)),
        periods_(periods),
        source_(open_source(settings)),
        store_(state_folder),
        history_store_(state_folder / history_folder),
        folder_name_(state_folder.filename().string()),
        last_(std::move(last)),
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
    if (auto snapshot = stored_snapshot(store_)) {
      log_info("stored feed: " + described(*snapshot));
      show(std::move(*snapshot));
    } else {
      borrow();
    }
    publish();
    keep_news();
    while (!is_stopping_) source_->wait(poll());
  }

  /// Until this source has answered, what another one brought stays on the wall.
  void borrow() {
    report_.snapshot = last_.snapshot;
    if (!report_.snapshot && !last_.note.empty()) {
      const auto name = read_file(last_.note, max_note_bytes);
      auto snapshot = name ? stored_snapshot(Store(last_.note.parent_path() / *name)) : std::nullopt;
      if (snapshot) report_.snapshot = std::make_shared<const Snapshot>(std::move(*snapshot));
    }
    is_borrowed_ = report_.snapshot != nullptr;
    if (is_borrowed_)
      log_info(fmt::format("{}: has not answered yet; {} stays, which another source brought", source_->name(),
                           described(*report_.snapshot)));
  }

  /// The next start finds by it what was shown last.
  Result<void> note_source() {
    is_noted_ = true;
    const auto noted = read_file(last_.note, max_note_bytes);
    if (noted && *noted == folder_name_) return {};
    return write_file(last_.note, folder_name_);
  }
  bool has_to_note_source() const {
    return !is_noted_ && !last_.note.empty() && !is_borrowed_ && report_.source.is_confirmed;
  }

  /// One turn. Returns the pause until the next.
  Pause poll() {
    take_accepted();
    if (whole_look_.is_due(periods_.whole_look)) source_->forget_validators();
    FetchOutcome outcome = source_->fetch();
    if (is_stopping_) return {};
    ++report_.polls;
    std::optional<milliseconds> retry_after;
    if (const auto* const failure = std::get_if<FetchFailure>(&outcome)) {
      if (failure->retry_after) retry_after = std::min(*failure->retry_after, longest_pause_);
      note_failure(failure->error, failure->is_answer);
    } else {
      take(std::get<Fetched>(std::move(outcome)));
    }
    publish();
    keep_news();
    return {soonest_pause(pace_, failures_, retry_after),
            next_pause(pace_, failures_, retry_after, std::uniform_real_distribution(0.0, 1.0)(random_))};
  }

  void take(Fetched fetched) {
    // Publications of different sources know nothing of each other's order.
    const Snapshot* const shown = is_borrowed_ ? nullptr : report_.snapshot.get();
    if (fetched.not_modified || (shown && is_made_of(*shown, fetched.body))) return note_success();

    auto snapshot = parse_feed(fetched.body, source_->name(), system_now());
    if (!snapshot) {
      source_->forget_validators();
      return note_failure(snapshot.error(), true);
    }
    if (const auto reason = shown ? why_older(*snapshot, *shown) : std::nullopt) {
      source_->forget_validators();
      return refuse(snapshot->id, std::move(fetched.body), *reason);
    }
    const bool is_news = !shown || !says_the_same(*snapshot, *shown);
    if (repetitions_.is_due(is_news ? milliseconds{0} : periods_.repetition)) {
      log_info(fmt::format("{}: {}", source_->name(), described(*snapshot)));
      unkept_body_ = std::move(fetched.body);
    }
    show(std::move(*snapshot));
    note_success();
  }

  /// An older publication. The source answers, so it is asked at its interval: the next answer may be good, or an
  /// operator accepts this one. It is not logged at every poll, also where good ones come in turn with it.
  void refuse(const std::string& id, std::string body, std::string_view reason) {
    note_answer();
    mark_failing(true);
    if (!refusals_.is_due(id == refused_id_ ? periods_.repetition : periods_.refusal)) return;
    refused_id_ = id;
    log_error(fmt::format("{}: {}", source_->name(), reason));
    unkept_refused_ = std::move(body);
  }

  /// What an operator has accepted is shown, whatever the order of publications.
  void take_accepted() {
    if (!store_.has_accepted()) return accepted_.clear();
    const auto bytes = store_.load_accepted();
    if (bytes && *bytes == accepted_) return;  // it could not be removed
    if (bytes) show_accepted(*bytes);
    log_failure(store_.end_acceptance());
  }

  void show_accepted(const std::string& bytes) {
    accepted_ = bytes;
    refusals_ = {};  // if it is refused again, that is news
    auto snapshot = parse_feed(bytes, "accepted feed", system_now());
    if (!snapshot) return log_each_line(snapshot.error().message);
    log_info(fmt::format("accepted by the operator: {}", described(*snapshot)));
    show(std::move(*snapshot));
    publish();
    // Before it is removed from where it was accepted.
    log_failure(store_.keep(bytes));
    keep_news();
  }

  void show(Snapshot snapshot) {
    is_borrowed_ = false;
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
    if (!unkept_body_ && !unkept_day_ && !unkept_refused_ && !has_to_note_source()) return;
    Result<void> kept;
    const auto add = [&](Result<void> done) {
      if (kept) kept = std::move(done);
    };
    if (const auto body = std::exchange(unkept_body_, std::nullopt)) add(store_.keep(*body));
    if (const auto day = std::exchange(unkept_day_, std::nullopt)) add(history_store_.keep(*day));
    if (const auto body = std::exchange(unkept_refused_, std::nullopt)) add(store_.keep_refused(*body));
    if (has_to_note_source()) add(note_source());
    // A disk that takes nothing is told once, until it does again.
    if (!kept && !cannot_keep_) log_error(kept.error().message + "; the wall goes on, the next start will lack it");
    cannot_keep_ = !kept;
  }

  /// A failure that persists is logged once.
  void note_failure(const Error& error, bool is_answer) {
    if (failures_++ == 0) failed_first_ = steady_clock::now();
    mark_failing(is_answer);
    if (error.message != logged_failure_) log_each_line(error.message);
    logged_failure_ = error.message;
  }

  void mark_failing(bool is_answer) {
    report_.source.is_refused = is_answer;
    if (!report_.source.failing_since) report_.source.failing_since = system_now();
  }

  void note_success() {
    note_answer();
    report_.source.failing_since.reset();
    report_.source.is_refused = false;
    report_.source.is_confirmed = true;
  }

  void note_answer() {
    if (failures_ > 0) {
      const auto outage = std::chrono::floor<std::chrono::seconds>(steady_clock::now() - failed_first_);
      log_info(fmt::format("{}: answers again after {} {}, {} s", source_->name(), failures_,
                           failures_ == 1 ? "failure" : "failures", outage.count()));
    }
    failures_ = 0;
    logged_failure_.clear();
  }

  void publish() { reports_.publish(std::make_shared<const FeedReport>(report_)); }

  milliseconds longest_pause_;
  PollPace pace_;
  PollerPeriods periods_;
  std::unique_ptr<Source> source_;
  Store store_;
  HistoryStore history_store_;
  std::string folder_name_;
  LastShown last_;
  Zone zone_;
  Slot<FeedReport>& reports_;
  std::minstd_rand random_;

  History history_;
  FeedReport report_;
  std::optional<std::string> unkept_body_;  ///< of what is shown, until the disk has it
  std::optional<DayFigures> unkept_day_;
  std::optional<std::string> unkept_refused_;
  std::string refused_id_;  ///< of the publication that was logged last as an older one
  std::string accepted_;    ///< what was taken last of what an operator accepted
  Throttle whole_look_;
  Throttle repetitions_;
  Throttle refusals_;
  bool is_borrowed_ = false;  ///< what is shown came from another source
  bool cannot_keep_ = false;  ///< the disk took nothing the last time
  bool is_noted_ = false;     ///< the next start will find what is shown by the note
  unsigned failures_ = 0;     ///< in a row
  steady_clock::time_point failed_first_;
  std::string logged_failure_;

  std::atomic<bool> is_stopping_ = false;
  std::thread thread_;  // last: it uses all of the above
};

Poller::Poller(const FeedSettings& settings, const std::filesystem::path& state_folder, Slot<FeedReport>& reports,
               Zone zone, const PollerPeriods& periods, LastShown last)
    : loop_(std::make_unique<Loop>(settings, state_folder, reports, zone, periods, std::move(last))) {}

Poller::~Poller() = default;

Result<Snapshot> fetch_once(const FeedSettings& settings, Instant now) {
  const auto source = open_source(settings);
  const FetchOutcome outcome = source->fetch();
  if (const auto* const failure = std::get_if<FetchFailure>(&outcome)) return failure->error;
  return parse_feed(std::get<Fetched>(outcome).body, source->name(), now);
}

}  // namespace rankwall
