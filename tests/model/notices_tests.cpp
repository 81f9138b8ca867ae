#include "model/notices.h"

#include "catch.h"

using namespace rankwall;
using namespace std::chrono_literals;

namespace {

const Instant shown_at = *parse_instant("2021-06-30T18:05:32+08:00");

}  // namespace

TEST_CASE("A notice is valid from its beginning until just before its end") {
  CHECK(holds({"", NoticeLevel::Info, {}, {}}, shown_at));
  CHECK(holds({"", NoticeLevel::Info, shown_at, shown_at + 1ms}, shown_at));
  CHECK_FALSE(holds({"", NoticeLevel::Info, shown_at + 1ms, {}}, shown_at));
  CHECK_FALSE(holds({"", NoticeLevel::Info, {}, shown_at}, shown_at));
}

TEST_CASE("Valid urgent notices come in the feed's order") {
  Snapshot snapshot;
  snapshot.notices = {{"later", NoticeLevel::Urgent, shown_at + 1h, {}},
                      {"first", NoticeLevel::Urgent, {}, {}},
                      {"plain", NoticeLevel::Info, {}, {}},
                      {"second", NoticeLevel::Urgent, {}, shown_at + 1h}};
  const auto urgent = urgent_notices(snapshot, shown_at);
  REQUIRE(urgent.size() == 2);
  CHECK(urgent[0]->text == "first");
  CHECK(urgent[1]->text == "second");
}
