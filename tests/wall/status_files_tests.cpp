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

/// What is being written is over at some time.
bool becomes_due(StatusFiles& files, StatusFiles::Moment now) {
  for (int i = 0; i < 500 && !files.is_due(now); ++i) std::this_thread::sleep_for(std::chrono::milliseconds{10});
  return files.is_due(now);
}

}  // namespace

TEST_CASE("Status files are written at once and then when they are due, the picture on demand") {
  const TemporaryFolder folder;
  const auto canvas = *Canvas::offscreen({64, 32});
  StatusSettings settings;
  settings.folder = folder.path().string();
  settings.thumbnail_seconds = 0;
  const StatusFiles::Moment now{std::chrono::hours{1}};
  StatusFiles files;
  files.configure(settings);
  REQUIRE(files.is_due(now));
  files.write(now, canvas, {});
  CHECK(comes(folder.path() / "status.json"));
  CHECK(comes(folder.path() / "rankwall.prom"));
  CHECK_FALSE(std::filesystem::exists(folder.path() / "wall.png"));
  CHECK_FALSE(files.is_due(now + std::chrono::seconds{14}));
  files.ask_thumbnail();
  CHECK(becomes_due(files, now + std::chrono::seconds{14}));
  files.write(now + std::chrono::seconds{14}, canvas, {});
  CHECK(comes(folder.path() / "wall.png"));
  CHECK_FALSE(files.is_due(now + std::chrono::seconds{28}));
  CHECK(becomes_due(files, now + std::chrono::seconds{29}));
}

TEST_CASE("A status that cannot be written is tried again") {
  const TemporaryFolder folder;
  REQUIRE(write_file(folder.path() / "file", "no folder"));
  const auto canvas = *Canvas::offscreen({64, 32});
  StatusSettings settings;
  settings.folder = (folder.path() / "file").string();
  StatusFiles files;
  files.configure(settings);
  const StatusFiles::Moment now{std::chrono::hours{1}};
  files.write(now, canvas, {});
  CHECK(becomes_due(files, now + std::chrono::seconds{15}));
  std::filesystem::remove(folder.path() / "file");
  files.write(now + std::chrono::seconds{15}, canvas, {});
  CHECK(comes(folder.path() / "file" / "status.json"));
}

TEST_CASE("Without a folder, and where there is no runtime folder, no status is written") {
  ::unsetenv("RUNTIME_DIRECTORY");
  StatusFiles files;
  files.configure({});
  const StatusFiles::Moment now{std::chrono::hours{1}};
  CHECK_FALSE(files.is_due(now));
  const TemporaryFolder folder;
  ::setenv("RUNTIME_DIRECTORY", folder.path().c_str(), 1);
  files.configure({});
  ::unsetenv("RUNTIME_DIRECTORY");
  CHECK(files.is_due(now));
}

TEST_CASE("A picture of a wall is scaled down, never up") {
  const auto canvas = *Canvas::offscreen({640, 160});
  CHECK(canvas.scaled_down(64)->size() == Size{64, 16});
  CHECK(canvas.scaled_down(6400)->size() == Size{640, 160});
  CHECK(Canvas::offscreen({640, 1})->scaled_down(16)->size() == Size{16, 1});
}
