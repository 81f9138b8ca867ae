#include "wall/status_files.h"

#include <atomic>
#include <cstdlib>
#include <exception>
#include <thread>
#include <utility>

#include "base/file.h"
#include "base/log.h"

namespace rankwall {

namespace {

constexpr std::chrono::minutes long_time{1};

std::filesystem::path folder_of(const StatusSettings& settings) {
  if (!settings.folder.empty()) return settings.folder;
  // Set by systemd for a service that has one.
  const char* const runtime = std::getenv("RUNTIME_DIRECTORY");
  return runtime ? runtime : "";
}

Result<void> write_all(const std::filesystem::path& folder, const WallHealth& health, const Canvas* thumbnail) {
  if (auto written = write_own_file(folder / "status.json", health_json(health), Readers::All); !written)
    return written;
  if (auto written = write_own_file(folder / "rankwall.prom", health_metrics(health), Readers::All); !written)
    return written;
  return thumbnail ? thumbnail->write_png(folder / "wall.png") : Result<void>();
}

Error failed(const std::exception& failure) {
  return environment_error(std::string("status: expected files that can be written, failed: ") + failure.what());
}

}  // namespace

/// What the thread that writes says when it has done so.
struct StatusFiles::Writing {
  Moment begun;
  Result<void> result;  ///< to be read once it is over
  std::atomic<bool> is_over = false;
};

void StatusFiles::configure(const StatusSettings& settings) {
  settings_ = settings;
  folder_ = folder_of(settings);
  next_ = {};
  next_thumbnail_ = settings.thumbnail_seconds > 0 ? Moment{} : Moment::max();
}

bool StatusFiles::is_due(Moment now) {
  if (folder_.empty() || (now < next_ && now < next_thumbnail_)) return false;
  if (!writing_) return true;
  if (writing_->is_over) {
    note(std::exchange(writing_, nullptr)->result);
    return true;
  }
  if (!is_failing_ && now - writing_->begun > long_time)
    note(environment_error(folder_.string() + ": expected a disk that takes the status, got no answer"));
  return false;
}

void StatusFiles::note(const Result<void>& written) {
  if (!written && !is_failing_) log_error(written.error().message + "; the wall goes on and tries again");
  if (written && is_failing_) log_info("the status is written again");
  is_failing_ = !written;
}

std::shared_ptr<const Canvas> StatusFiles::thumbnail_of(const Canvas& canvas) {
  auto copy = canvas.scaled_down(settings_.thumbnail_width);
  if (copy) return std::make_shared<const Canvas>(std::move(*copy));
  note(copy.error());
  return nullptr;
}

void StatusFiles::write(Moment now, const Canvas& canvas, WallHealth health) {
  next_ = now + std::chrono::seconds{settings_.seconds};
  const bool with_thumbnail = now >= next_thumbnail_;
  if (with_thumbnail)
    next_thumbnail_ =
        settings_.thumbnail_seconds > 0 ? now + std::chrono::seconds{settings_.thumbnail_seconds} : Moment::max();
  try {
    auto writing = std::make_shared<Writing>();
    writing->begun = now;
    // Not a future: that would wait for the disk when the wall ends.
    std::thread([writing, folder = folder_, health = std::move(health),
                 thumbnail = with_thumbnail ? thumbnail_of(canvas) : nullptr] {
      try {
        writing->result = write_all(folder, health, thumbnail.get());
      } catch (const std::exception& failure) {
        writing->result = failed(failure);
      }
      writing->is_over = true;
    }).detach();
    writing_ = std::move(writing);
  } catch (const std::exception& failure) {  // no memory, no thread: perhaps the next time
    note(failed(failure));
  }
}

}  // namespace rankwall
