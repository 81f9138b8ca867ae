#include "wall/status_files.h"

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <optional>
#include <utility>

#include "base/file.h"
#include "base/log.h"

namespace rankwall {

namespace {

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

}  // namespace

void StatusFiles::configure(const StatusSettings& settings) {
  settings_ = settings;
  folder_ = folder_of(settings);
  next_ = {};
  next_thumbnail_ = settings.thumbnail_seconds > 0 ? Moment{} : Moment::max();
}

void StatusFiles::update(Moment now, const Canvas& canvas, const std::function<WallHealth()>& health) {
  if (folder_.empty() || (now < next_ && now < next_thumbnail_)) return;
  if (writing_.valid()) {
    if (writing_.wait_for(std::chrono::seconds{0}) != std::future_status::ready) return;
    const auto written = writing_.get();
    if (!written && !is_failing_) log_error(written.error().message + "; the wall goes on and tries again");
    if (written && is_failing_) log_info("status files are written again");
    is_failing_ = !written;
  }
  std::shared_ptr<const Canvas> thumbnail;
  if (now >= next_thumbnail_) {
    if (auto copy = canvas.scaled_down(settings_.thumbnail_width); copy)
      thumbnail = std::make_shared<const Canvas>(std::move(*copy));
    next_thumbnail_ =
        settings_.thumbnail_seconds > 0 ? now + std::chrono::seconds{settings_.thumbnail_seconds} : Moment::max();
  }
  next_ = now + std::chrono::seconds{settings_.seconds};
  writing_ = std::async(std::launch::async, [folder = folder_, figures = health(), thumbnail = std::move(thumbnail)] {
    return write_all(folder, figures, thumbnail.get());
  });
}

}  // namespace rankwall
