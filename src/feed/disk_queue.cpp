#include "feed/disk_queue.h"

#include <algorithm>
#include <utility>

#include "base/log.h"
#include "feed/sealed_file.h"

namespace rankwall {

namespace {

/// The longest pause between two attempts is the first one, doubled as many times.
constexpr unsigned max_doublings = 4;

/// Writes what there is; then there is nothing.
template <class T, class Write>
Result<void> write_if_any(std::optional<T>& unwritten, Write write) {
  if (!unwritten) return {};
  auto written = write(*unwritten);
  if (written) unwritten.reset();
  return written;
}

}  // namespace

DiskQueue::DiskQueue(const std::filesystem::path& folder, std::filesystem::path note, std::chrono::milliseconds retry)
    : store_(folder),
      history_(folder / history_folder),
      folder_name_(folder.filename().string()),
      note_(std::move(note)),
      retry_(retry) {}

void DiskQueue::write(Moment now) {
  if ((!shown_ && !day_ && !refused_ && !has_note_) || now < next_attempt_) return;
  const auto written = write_all();
  if (written) {
    if (std::exchange(failures_, 0) > 0) log_info("the disk takes what the next start needs again");
    return;
  }
  // A disk that takes nothing is told once, until it does again.
  if (failures_ == 0)
    log_error(written.error().message + "; the wall goes on and tries again, a start before that lacks it");
  next_attempt_ = now + retry_ * (1 << std::min(failures_++, max_doublings));
}

/// All are tried, and the first failure is told: where one has no room, another may have it.
Result<void> DiskQueue::write_all() {
  Result<void> outcome;
  const auto note_outcome = [&](Result<void> written) {
    if (outcome) outcome = std::move(written);
  };
  note_outcome(write_if_any(shown_, [&](const std::string& body) {
    auto kept = store_.keep(body);
    return kept && ends_forgetting_ ? store_.end_forgetting() : kept;
  }));
  note_outcome(write_if_any(day_, [&](const DayFigures& day) { return history_.keep(day); }));
  note_outcome(write_if_any(refused_, [&](const std::string& body) { return store_.keep_refused(body); }));
  if (!has_note_) return outcome;
  auto noted = write_note();
  has_note_ = !noted;
  note_outcome(std::move(noted));
  return outcome;
}

Result<void> DiskQueue::write_note() const {
  const auto noted = read_last_source(note_);
  if (noted == folder_name_) return {};
  return write_sealed(note_, folder_name_);
}

}  // namespace rankwall
