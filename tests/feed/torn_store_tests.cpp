// What a power cut or a failing disk makes of the two stored feeds: only ever one of the two is read, whole, or none.
#include <random>
#include <string>

#include "base/file.h"
#include "catch.h"
#include "feed/helpers.h"
#include "feed/store.h"

using namespace rankwall;
using namespace rankwall::test;

namespace {

/// Makes damaged copies of files as disks do.
class TornFiles {
 public:
  explicit TornFiles(unsigned seed) : random_(seed) {}

  std::string torn(const std::string& good, const std::string& other) {
    std::string bytes = good;
    const std::size_t at = below(bytes.size() + 1);
    switch (below(9)) {
      case 0: return bytes.substr(0, at);
      case 1: return bytes.replace(at, std::string::npos, bytes.size() - at, '\0');  // length is there, blocks are not
      case 2: bytes[at % bytes.size()] = static_cast<char>(bytes[at % bytes.size()] ^ (1 << below(8))); return bytes;
      case 3: return bytes.substr(0, at) + other.substr(std::min(at, other.size()));  // half of each
      case 4: return bytes + bytes;
      case 5: return bytes + other;
      case 6: return bytes.insert(at, 1, static_cast<char>(below(256)));
      case 7: return bytes.erase(at % bytes.size(), 1);
      default: return {};
    }
  }
  std::size_t below(std::size_t count) { return std::uniform_int_distribution<std::size_t>(0, count - 1)(random_); }

 private:
  std::mt19937 random_;
};

}  // namespace

TEST_CASE("Torn stores: only a whole feed is ever read, and the previous one stands in") {
  const TemporaryFolder folder;
  const Store store(folder.path(""));
  const std::string first = feed_text(1);
  const std::string second = feed_text(2, "柳岸街道");
  REQUIRE(store.keep(first));
  REQUIRE(store.keep(second));
  const std::string current = *read_file(folder.path("snapshot"), 100'000);
  const std::string previous = *read_file(folder.path("snapshot.previous"), 100'000);
  TornFiles files(20210630);
  const CapturedLog log;
  std::size_t stood_in = 0;
  for (int i = 0; i < 1000; ++i) {
    const bool is_previous_torn = i % 3 == 0;
    const std::string torn = files.torn(current, previous);
    folder.write("snapshot", torn);
    folder.write("snapshot.previous", is_previous_torn ? files.torn(previous, current) : previous);
    const auto read = store.load();
    const bool is_whole = torn == current;
    if (is_whole) CHECK(read == second);
    if (!is_whole && !is_previous_torn) CHECK(read == first);
    if (read) CHECK((*read == first || *read == second));
    stood_in += !is_whole && read == first ? 1u : 0u;
  }
  CHECK(stood_in > 500);
}
