#include "feed/order.h"

#include "catch.h"

using namespace rankwall;
using Catch::Matchers::ContainsSubstring;

namespace {

Snapshot publication(std::optional<std::uint64_t> serial, std::string_view published_at) {
  Snapshot snapshot;
  snapshot.id = "0123456789ab";
  snapshot.serial = serial;
  snapshot.published_at = *parse_instant(published_at);
  return snapshot;
}

const char* const monday = "2021-06-28T18:00:00+08:00";
const char* const tuesday = "2021-06-29T18:00:00+08:00";

}  // namespace

TEST_CASE("A lower serial is older, whatever the times say") {
  const auto reason = why_older(publication(1841, tuesday), publication(1842, monday));
  REQUIRE(reason);
  CHECK_THAT(*reason, ContainsSubstring("/serial: expected at least 1842, the one shown, got 1841") &&
                          ContainsSubstring("snapshot 0123456789ab") && ContainsSubstring("`rankwall accept`"));
}

TEST_CASE("A higher serial is not older, whatever the times say") {
  CHECK_FALSE(why_older(publication(1843, monday), publication(1842, tuesday)));
}

TEST_CASE("Where the serials do not decide, an earlier time of publication is older") {
  struct Case {
    const char* says;
    std::optional<std::uint64_t> candidate;
    std::optional<std::uint64_t> shown;
  };
  const auto row =
      GENERATE(Case{"no serials", std::nullopt, std::nullopt}, Case{"a serial is dropped", std::nullopt, 7},
               Case{"a serial is new", 7, std::nullopt}, Case{"equal serials", 7, 7});
  CAPTURE(row.says);
  const auto reason = why_older(publication(row.candidate, monday), publication(row.shown, tuesday));
  REQUIRE(reason);
  CHECK_THAT(*reason, ContainsSubstring("/published_at: expected 2021-06-29T10:00:00Z or later, the one shown, got "
                                        "2021-06-28T10:00:00Z"));
  CHECK_FALSE(why_older(publication(row.candidate, tuesday), publication(row.shown, monday)));
  CHECK_FALSE(why_older(publication(row.candidate, monday), publication(row.shown, monday)));
}

TEST_CASE("A publication says the same when only its id, serial and time are new") {
  const Snapshot before = publication(7, monday);
  Snapshot after = publication(8, tuesday);
  after.id = "ba9876543210";
  CHECK(says_the_same(before, after));
  after.title = "another one";
  CHECK_FALSE(says_the_same(before, after));
}
