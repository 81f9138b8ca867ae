#include "wall/status_files.h"

#include <cstdlib>
#include <thread>

#include "base/file.h"
#include "catch.h"
#include "support/temporary_folder.h"

using namespace rankwall;

namespace {

bool comes(const std::filesystem::path& path) {
  for (int i = 0; i < 500 && !std::filesystem::exists(path); ++i)
    std::this_thread::sleep_for(std::chrono::milliseconds{10});
  return std::filesystem::exists(path);
}

WallHealth some_health() { return {}; }

}  // namespace

TEST_CASE("Status files are written at once and then when they are due, the picture on demand") {
  const TemporaryFolder folder;
  const auto canvas = *Canvas::offscreen({64, 32});
  StatusSettings settings;
  settings.folder = folder.path().string();
  settings.thumbnail_seconds = 0;
  StatusFiles::Moment now{std::chrono::hours{1}};
  {
    StatusFiles files;
    files.configure(settings);
    files.update(now, canvas, some_health);
  }  // waits for what is being written
  CHECK(comes(folder.path() / "status.json"));
  CHECK(comes(folder.path() / "rankwall.prom"));
  CHECK_FALSE(std::filesystem::exists(folder.path() / "wall.png"));

  StatusFiles files;
  files.configure(settings);
  int asked = 0;
  const auto count = [&] { return ++asked, WallHealth{}; };
  files.update(now, canvas, count);
  files.update(now + std::chrono::seconds{14}, canvas, count);
  CHECK(asked == 1);
  files.ask_thumbnail();
  while (asked == 1) files.update(now + std::chrono::seconds{14}, canvas, count);
  CHECK(comes(folder.path() / "wall.png"));
}

TEST_CASE("Without a folder, and where there is no runtime folder, no status is written") {
  ::unsetenv("RUNTIME_DIRECTORY");
  const auto canvas = *Canvas::offscreen({64, 32});
  StatusFiles files;
  files.configure({});
  bool is_asked = false;
  files.update(StatusFiles::Moment{std::chrono::hours{1}}, canvas, [&] { return is_asked = true, WallHealth{}; });
  CHECK_FALSE(is_asked);
  const TemporaryFolder folder;
  ::setenv("RUNTIME_DIRECTORY", folder.path().c_str(), 1);
  files.configure({});
  ::unsetenv("RUNTIME_DIRECTORY");
  files.update(StatusFiles::Moment{std::chrono::hours{1}}, canvas, some_health);
  CHECK(comes(folder.path() / "status.json"));
}

TEST_CASE("A picture of a wall is scaled down, never up") {
  const auto canvas = *Canvas::offscreen({640, 160});
  CHECK(canvas.scaled_down(64)->size() == Size{64, 16});
  CHECK(canvas.scaled_down(6400)->size() == Size{640, 160});
  CHECK(Canvas::offscreen({640, 1})->scaled_down(16)->size() == Size{16, 1});
}
