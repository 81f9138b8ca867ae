#include "feed/file_source.h"

#include <algorithm>
#include <fstream>
#include <thread>

#include "catch.h"
#include "feed/helpers.h"

using namespace rankwall;
using namespace rankwall::test;
using Catch::Matchers::ContainsSubstring;
using std::chrono::milliseconds;

namespace {

FeedSettings patient(double seconds) {
  FeedSettings settings;
  settings.timeout_seconds = seconds;
  return settings;
}

/// Writes `text` in small pieces without a rename, as a slow editor does; returns the longest pause between two writes.
milliseconds write_slowly(const std::filesystem::path& path, const std::string& text) {
  std::ofstream file(path, std::ios::binary);
  auto last = std::chrono::steady_clock::now();
  milliseconds longest{0};
  for (const char c : text) {
    file << c << std::flush;
    std::this_thread::sleep_for(milliseconds(15));
    const auto now = std::chrono::steady_clock::now();
    longest = std::max(longest, std::chrono::duration_cast<milliseconds>(now - last));
    last = now;
  }
  return longest;
}

}  // namespace

TEST_CASE("An old file is read at once, and is not modified until it changes") {
  const TemporaryFolder folder;
  make_old(folder.write("feed.json", "{}"));
  FileSource source(patient(5), folder.path("feed.json"));
  CHECK(time_of([&] { CHECK(fetched(source.fetch()).body == "{}"); }) < milliseconds(150));
  CHECK(fetched(source.fetch()).not_modified);
  CHECK(fetched(source.fetch()).not_modified);
}

TEST_CASE("A new file is read as soon as it has settled") {
  const TemporaryFolder folder;
  folder.write("feed.json", "{}");
  FileSource source(patient(5), folder.path("feed.json"));
  CHECK(time_of([&] { CHECK(fetched(source.fetch()).body == "{}"); }) < milliseconds(1000));
}

TEST_CASE("A file whose time is in the future is read too") {
  const TemporaryFolder folder;
  folder.write("feed.json", "{}");
  std::filesystem::last_write_time(folder.path("feed.json"),
                                   std::filesystem::file_time_type::clock::now() + std::chrono::hours(1));
  FileSource source(patient(0.1), folder.path("feed.json"));
  CHECK(fetched(source.fetch()).body == "{}");
}

TEST_CASE("A file that is replaced by a rename is read again, even with the same size and time") {
  const TemporaryFolder folder;
  make_old(folder.write("feed.json", "one"));
  FileSource source(patient(5), folder.path("feed.json"));
  CHECK(fetched(source.fetch()).body == "one");

  folder.write("next.json", "two");
  std::filesystem::last_write_time(folder.path("next.json"),
                                   std::filesystem::last_write_time(folder.path("feed.json")));
  std::filesystem::rename(folder.path("next.json"), folder.path("feed.json"));
  CHECK(fetched(source.fetch()).body == "two");
  CHECK(fetched(source.fetch()).not_modified);
}

TEST_CASE("A file that is changed in place is read again") {
  const TemporaryFolder folder;
  make_old(folder.write("feed.json", "one"));
  FileSource source(patient(5), folder.path("feed.json"));
  fetched(source.fetch());
  folder.write("feed.json", "two");
  CHECK(fetched(source.fetch()).body == "two");
}

TEST_CASE("A file that is being written is read once it is complete") {
  const TemporaryFolder folder;
  const std::string whole(60, 'x');
  std::string body;
  milliseconds longest_pause{0};
  do {  // a busy machine may hold the writer up until the file looks finished: that run proves nothing
    folder.write("feed.json", "x");
    FileSource source(patient(30), folder.path("feed.json"));
    std::thread writer([&] { longest_pause = write_slowly(folder.path("feed.json"), whole); });
    body = fetched(source.fetch()).body;
    writer.join();
  } while (longest_pause > milliseconds(150));
  CHECK(body == whole);
}

TEST_CASE("A file that keeps changing is an error once the timeout of the poll has passed") {
  const TemporaryFolder folder;
  folder.write("feed.json", "x");
  FileSource source(patient(0.3), folder.path("feed.json"));
  std::atomic<bool> done = false;
  std::thread writer([&] {
    for (std::string text; !done; std::this_thread::sleep_for(milliseconds(5))) folder.write("feed.json", text += 'x');
  });
  const auto outcome = source.fetch();
  done = true;
  writer.join();
  CHECK(failed(outcome).error == input_error(folder.path("feed.json").string() +
                                             ": expected a file that comes to rest within 0.3 s, it keeps changing"));
}

TEST_CASE("A file that is gone is an error, and is read again when it is back") {
  const TemporaryFolder folder;
  make_old(folder.write("feed.json", "{}"));
  FileSource source(patient(5), folder.path("feed.json"));
  fetched(source.fetch());
  std::filesystem::remove(folder.path("feed.json"));
  const auto gone = source.fetch();
  CHECK(failed(gone).error ==
        input_error(folder.path("feed.json").string() + ": expected a readable file: No such file or directory"));
  folder.write("feed.json", "[]");
  CHECK(fetched(source.fetch()).body == "[]");
}

TEST_CASE("A file whose content was rejected is read again even if it has not changed") {
  const TemporaryFolder folder;
  make_old(folder.write("feed.json", "{}"));
  FileSource source(patient(5), folder.path("feed.json"));
  fetched(source.fetch());
  source.forget_validators();
  CHECK(fetched(source.fetch()).body == "{}");
}

TEST_CASE("A file over the size cap and a folder are refused") {
  const TemporaryFolder folder;
  auto settings = patient(5);
  settings.max_mebibytes = 1;
  make_old(folder.write("feed.json", std::string((1u << 20) + 1, ' ')));
  CHECK_THAT(failed(FileSource(settings, folder.path("feed.json")).fetch()).error.message,
             ContainsSubstring("expected at most 1048576 bytes"));
  make_old(folder.path(""));
  CHECK_THAT(failed(FileSource(settings, folder.path("")).fetch()).error.message,
             ContainsSubstring("expected a regular file"));
}

TEST_CASE("Waiting for a file to settle can be interrupted") {
  const TemporaryFolder folder;
  folder.write("feed.json", "x");
  FileSource source(patient(3600), folder.path("feed.json"));
  std::optional<FetchOutcome> outcome;
  std::thread fetching([&] { outcome = source.fetch(); });
  std::this_thread::sleep_for(milliseconds(50));  // in the pause before its second look
  CHECK(time_of([&] {
          source.interrupt();
          fetching.join();
        }) < milliseconds(100));
  CHECK_THAT(failed(*outcome).error.message, ContainsSubstring("interrupted"));
}
