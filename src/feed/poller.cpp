// Long: one thread, and what it does in a turn is read in one go.
#include "feed/poller.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <exception>
#include <new>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <variant>

#include <fmt/format.h>

#include "base/log.h"
#include "feed/backoff.h"
#include "feed/disk_queue.h"
#include "feed/failures.h"
#include "feed/fetch_once.h"
#include "feed/history_store.h"
#include "feed/order.h"
#include "feed/parse.h"
#include "feed/signature.h"
#include "feed/source.h"
#include "feed/store.h"
#include "feed/stored_snapshot.h"
#include "feed/throttle.h"

namespace rankwall {

namespace {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

constexpr milliseconds shortest_rest{500};
constexpr milliseconds look_for_requests{1000};
/// In place of bytes that were accepted and cannot be read; no feed.
constexpr const char* unreadable = "unreadable";
/// What a turn may take beyond the time that a fetch has: parsing, ranking of days, a slow disk.
constexpr std::chrono::seconds longest_work{60};

milliseconds in_milliseconds(double duration) { return milliseconds{static_cast<std::int64_t>(duration * 1000)}; }

void log_failure(const Result<void>& done) {
  if (!done) log_error(done.error().message);
}

}  // namespace

class Poller::Loop {
 public:
  Loop(const FeedSettings& settings, const std::filesystem::path& state_folder, Slot<FeedReport>& reports, Zone zone,
       const PollerPeriods& periods, LastShown last, std::shared_ptr<const Gate> gate)
      : settings_(settings),
        longest_pause_(in_milliseconds(settings.longest_pause_seconds)),
        longest_turn_(in_milliseconds(settings.timeout_seconds) + longest_work),
        pace_(poll_pace(in_milliseconds(settings.interval_seconds), longest_pause_)),
        periods_(periods),
        source_(open_source(settings)),
        gate_(std::move(gate), source_->name(), periods.refusal),
        failures_(source_->name()),
        store_(state_folder),
        history_store_(state_folder / history_folder),
        disk_(state_folder, last.note, periods.disk_retry),
        last_(std::move(last)),
        zone_(zone),
        reports_(reports),
        random_(std::random_device{}()) {
    expect_turn_within(longest_turn_);
    thread_ = std::thread([this] { run(); });
  }
  Loop(const Loop&) = delete;
  Loop& operator=(const Loop&) = delete;

  ~Loop() {
    is_stopping_ = true;
    source_->interrupt();
    thread_.join();
  }

  bool is_alive() const { return steady_clock::now().time_since_epoch().count() < next_turn_by_; }

 private:
  void run() {
    attempt([this] { start(); });
    const auto first_poll = steady_clock::now() + periods_.before_first;
    while (!is_stopping_ && steady_clock::now() < first_poll) {
      const auto rest = std::min(look_for_requests, std::chrono::ceil<milliseconds>(first_poll - steady_clock::now()));
      attempt([this] { take_requests(); });
      pause({rest, rest});
    }
    while (!is_stopping_) {
      Pause next{pace_.interval, pace_.interval};
      attempt([&] { next = poll(); });
      pause(next);
    }
  }

  void start() {
    history_ = history_store_.load();
    if (auto snapshot = stored_snapshot(store_)) {
      log_info("stored feed: " + described(*snapshot));
      show(std::move(*snapshot));
    } else {
      borrow();
    }
    publish();
    keep_news();
    if (periods_.before_first.count() > 0)
      log_warning(fmt::format("{}: is asked in {} s, since the last starts ended soon after one another",
                              source_->name(), std::chrono::ceil<std::chrono::seconds>(periods_.before_first).count()));
  }

  /// A turn that runs out of memory, or into what a library throws, is a turn that brought nothing: the wall goes on
  /// with what it has, and says that it is not told anything new.
  template <class Turn>
  void attempt(Turn turn) {
    expect_turn_within(longest_turn_);
    try {
      try {
        turn();
      } catch (const std::bad_alloc&) {
        drop_turn("expected enough memory for this publication, got none");
      } catch (const std::exception& exception) {
        drop_turn(fmt::format("expected a publication that can be taken, failed: {}", exception.what()));
      }
    } catch (const std::exception&) {
      // There is no memory even for a message: the next turn may have it.
    }
  }

  void drop_turn(std::string_view reason) {
    source_->forget_validators();
    ++report_.counts.invalid;
    note_refusal(environment_error(fmt::format("{}: {}", source_->name(), reason)));
    publish();
  }

  void pause(const Pause& pause) {
    expect_turn_within(pause.longest + longest_turn_);
    try {
      source_->wait(pause);
    } catch (const std::exception&) {
      // No memory to listen for events: then at least no turn follows the other at once.
      std::this_thread::sleep_for(pace_.interval < shortest_rest ? pace_.interval : shortest_rest);
    }
  }

  void expect_turn_within(milliseconds time) {
    next_turn_by_ = (steady_clock::now() + time).time_since_epoch().count();
  }

  /// Until this source has answered, what another one brought stays on the wall.
  void borrow() {
    report_.snapshot = last_.snapshot;
    if (!report_.snapshot && !last_.note.empty()) {
      const auto name = read_last_source(last_.note);
      auto snapshot = name ? stored_snapshot(Store(last_.note.parent_path() / *name)) : std::nullopt;
      if (snapshot) report_.snapshot = std::make_shared<const Snapshot>(std::move(*snapshot));
    }
    is_borrowed_ = report_.snapshot != nullptr;
    if (is_borrowed_)
      log_info(fmt::format("{}: has not answered yet; {} stays, which another source brought", source_->name(),
                           described(*report_.snapshot)));
  }

  /// One turn. Returns the pause until the next.
  Pause poll() {
    take_requests();
    if (is_state_lost()) source_->forget_validators();
    if (whole_look_.is_due(periods_.whole_look)) source_->forget_validators();
    FetchOutcome outcome = source_->fetch();
    if (is_stopping_) return {};
    ++report_.polls;
    ++report_.counts.polls;
    std::optional<milliseconds> retry_after;
    if (const auto* const failure = std::get_if<FetchFailure>(&outcome)) {
      if (failure->retry_after) retry_after = std::min(*failure->retry_after, longest_pause_);
      ++(failure->is_answer ? report_.counts.invalid : report_.counts.unreachable);
      note_failure(failure->error, failure->is_answer);
    } else {
      take(std::get<Fetched>(std::move(outcome)));
    }
    publish();
    keep_news();
    return {soonest_pause(pace_, failures_.count(), retry_after),
            next_pause(pace_, failures_.count(), retry_after, std::uniform_real_distribution(0.0, 1.0)(random_))};
  }

  void take(Fetched fetched) {
    if (fetched.not_modified) {
      release_held();
      return note_success();
    }
    // What was shown before there were keys is not signed.
    if (const auto checked = check_signature(fetched, settings_, source_->name(), system_now()); !checked) {
      source_->forget_validators();
      ++report_.counts.not_signed;
      return note_refusal(checked.error());
    }
    const std::string id = snapshot_id(fetched.body);
    // What the operator wants forgotten is not the next publication.
    if (has_forgotten_ && report_.snapshot && report_.snapshot->id == id) return note_success();
    // Publications of different sources know nothing of each other's order.
    const Snapshot* const shown = is_borrowed_ ? nullptr : report_.snapshot.get();
    if (shown && shown->id == id) {
      if (is_state_lost()) keep_shown(std::move(fetched.body));
      release_held();
      return note_success();
    }
    if (shown && gate_.still_holds(id, steady_clock::now())) {
      source_->forget_validators();
      gate_.log_held();
      return note_success();
    }

    auto snapshot = read_signed(fetched.body, settings_, source_->name(), system_now());
    if (!snapshot) {
      source_->forget_validators();
      ++report_.counts.invalid;
      return note_refusal(snapshot.error());
    }
    if (const auto reason = shown ? why_older(*snapshot, *shown) : std::nullopt) {
      source_->forget_validators();
      return refuse(snapshot->id, std::move(fetched.body), *reason);
    }
    if (shown && gate_.holds(*snapshot, *shown, steady_clock::now())) return hold(std::move(fetched.body));
    release_held();
    log_failure(store_.end_refusal());  // what was refused before this one is no longer for an operator to accept
    const bool is_news = !shown || !says_the_same(*snapshot, *shown);
    if (repetitions_.is_due(is_news ? milliseconds{0} : periods_.repetition)) {
      log_info(fmt::format("{}: {}", source_->name(), described(*snapshot)));
      disk_.add_shown(std::move(fetched.body), has_forgotten_);
    }
    show(std::move(*snapshot));
    ++report_.counts.shown;
    note_success();
  }

  /// Whether somebody has removed the state folder. A disk that takes nothing has nothing either.
  bool is_state_lost() const { return !store_.has_current() && !disk_.is_failing(); }

  void keep_shown(std::string body) {
    disk_.add_shown(std::move(body));
    disk_.add_day(figures_of(*report_.snapshot, zone_));
  }

  /// A publication that is implausible. Its source answers, and the last one stays.
  void hold(std::string body) {
    source_->forget_validators();
    note_success();
    report_.held = gate_.findings();
    ++report_.counts.held;
    disk_.add_refused(std::move(body));
    gate_.log_held();
  }

  void release_held() {
    gate_.release();
    report_.held.clear();
  }

  /// An older publication. The source answers, so it is asked at its interval: the next answer may be good, or an
  /// operator accepts this one. It is not logged at every poll, also where good ones come in turn with it.
  void refuse(const std::string& id, std::string body, std::string_view reason) {
    failures_.end();
    mark_failing(true);
    ++report_.counts.older;
    if (!is_other_refusal(id)) return;
    log_error(fmt::format("{}: {}", source_->name(), reason));
    disk_.add_refused(std::move(body));
  }

  /// Whether to log and to keep a publication that is not shown: not at every poll, also where others come in turn.
  bool is_other_refusal(const std::string& id) {
    if (!refusals_.is_due(id == refused_id_ ? periods_.repetition : periods_.refusal)) return false;
    refused_id_ = id;
    return true;
  }

  /// What an operator has said on this machine.
  void take_requests() {
    take_forgetting();
    take_accepted();
  }

  /// From now on the next good publication is taken as if nothing had been shown before.
  void take_forgetting() {
    if (!store_.has_forgotten_order()) {
      has_forgotten_ = false;
      return;
    }
    if (std::exchange(has_forgotten_, true)) return;  // until a publication is on the disk
    log_info("forgotten by the operator: what was shown before says nothing about the next publication");
    is_borrowed_ = report_.snapshot != nullptr;
    release_held();
    refusals_ = {};
    source_->forget_validators();
  }

  /// What was accepted is shown, whatever the order of publications.
  void take_accepted() {
    if (!store_.has_accepted()) return accepted_.clear();
    if (!store_.may_read_accepted()) {
      if (std::exchange(accepted_, unreadable) != unreadable)
        log_error("what was accepted cannot be read: run `rankwall accept` again, as the user who runs the wall");
      return;
    }
    const auto bytes = store_.load_accepted();
    if (bytes && *bytes == accepted_) return;  // it could not be kept or removed
    if (!bytes || show_accepted(*bytes)) log_failure(store_.end_acceptance());
  }

  /// Whether that is done: it is no feed any more, or it is on the disk.
  bool show_accepted(const std::string& bytes) {
    accepted_ = bytes;
    refusals_ = {};  // if it is refused again, that is news
    auto snapshot = parse_feed(bytes, "accepted feed", system_now());
    if (!snapshot) {
      log_each_line(snapshot.error().message);
      return true;
    }
    log_info(fmt::format("accepted by the operator: {}", described(*snapshot)));
    release_held();
    show(std::move(*snapshot));
    ++report_.counts.shown;
    publish();
    // Before it is removed from where it was accepted.
    disk_.drop_shown();
    const auto kept = store_.keep(bytes);
    log_failure(kept);
    keep_news();
    return bool(kept);
  }

  void show(Snapshot snapshot) {
    is_borrowed_ = false;
    remember(snapshot);
    report_.snapshot = std::make_shared<const Snapshot>(std::move(snapshot));
  }

  /// Adds the snapshot's day to the history.
  void remember(const Snapshot& snapshot) {
    auto day = figures_of(snapshot, zone_);
    history_ = with_day(std::move(history_), day);
    report_.history = std::make_shared<const History>(history_);
    disk_.add_day(std::move(day));
  }

  /// After publishing: the wall need not wait for the disk.
  void keep_news() {
    if (!is_noted_ && !is_borrowed_ && report_.source.is_confirmed) {
      is_noted_ = true;
      disk_.add_note();
    }
    disk_.write(steady_clock::now());
    if (report_.cannot_keep == disk_.is_failing()) return;
    report_.cannot_keep = disk_.is_failing();
    publish();
  }

  /// What the source said is not taken.
  void note_refusal(const Error& error) { note_failure(error, true); }

  void note_failure(const Error& error, bool is_answer) {
    failures_.add(error);
    mark_failing(is_answer);
  }

  void mark_failing(bool is_answer) {
    if (is_answer) count_reconnect();
    report_.source.is_refused = is_answer;
    if (!report_.source.failing_since) report_.source.failing_since = system_now();
  }

  void note_success() {
    failures_.end();
    count_reconnect();
    report_.source.failing_since.reset();
    report_.source.is_refused = false;
    report_.source.is_confirmed = true;
  }

  /// The source has answered, whatever it said.
  void count_reconnect() {
    if (report_.source.failing_since && !report_.source.is_refused) ++report_.counts.reconnects;
  }

  void publish() { reports_.publish(std::make_shared<const FeedReport>(report_)); }

  FeedSettings settings_;
  milliseconds longest_pause_;
  milliseconds longest_turn_;
  PollPace pace_;
  PollerPeriods periods_;
  std::unique_ptr<Source> source_;
  PublicationGate gate_;
  Failures failures_;
  Store store_;
  HistoryStore history_store_;
  DiskQueue disk_;
  LastShown last_;
  Zone zone_;
  Slot<FeedReport>& reports_;
  std::minstd_rand random_;

  History history_;
  FeedReport report_;
  std::string refused_id_;  ///< of the publication that was logged last as an older one
  std::string accepted_;    ///< what was taken last of what an operator accepted
  Throttle whole_look_;
  Throttle repetitions_;
  Throttle refusals_;
  bool is_borrowed_ = false;    ///< what is shown says nothing about the next publication, as from another source
  bool has_forgotten_ = false;  ///< the operator's word that it does not was heard
  bool is_noted_ = false;       ///< the next start will find what is shown by the note

  /// When at the latest the thread comes round again, by the monotonic clock.
  std::atomic<steady_clock::rep> next_turn_by_ = 0;
  std::atomic<bool> is_stopping_ = false;
  std::thread thread_;  // last: it uses all of the above
};

Poller::Poller(const FeedSettings& settings, const std::filesystem::path& state_folder, Slot<FeedReport>& reports,
               Zone zone, const PollerPeriods& periods, LastShown last, std::shared_ptr<const Gate> gate)
    : loop_(std::make_unique<Loop>(settings, state_folder, reports, zone, periods, std::move(last), std::move(gate))) {}

Poller::~Poller() = default;

bool Poller::is_alive() const { return loop_->is_alive(); }

}  // namespace rankwall
