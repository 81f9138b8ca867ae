#include "wall/status.h"

#include "catch.h"

using namespace rankwall;

TEST_CASE("The status says what is shown and what somebody should look at") {
  FeedReport report;
  CHECK(status_text(report, false) == "no snapshot yet; the source has not answered yet");
  Snapshot snapshot;
  snapshot.id = "9f86d081884c";
  snapshot.serial = 1842;
  report.snapshot = std::make_shared<const Snapshot>(snapshot);
  report.source.is_confirmed = true;
  CHECK(status_text(report, false) == "snapshot 9f86d081884c, serial 1842; the source answers");
  report.held = "feed: /serial: expected one soon after 1842, got 9000\nfeed: /towns: expected T02";
  report.cannot_keep = true;
  CHECK(status_text(report, true) ==
        "snapshot 9f86d081884c, serial 1842; the source answers; a newer one is held: feed: /serial: "
        "expected one soon after 1842, got 9000; feed: /towns: expected T02; the disk takes nothing; the saved config "
        "is refused");
  report.source.failing_since = *parse_instant("2021-06-30T18:05:00+08:00");
  report.held.clear();
  report.cannot_keep = false;
  CHECK(status_text(report, false) ==
        "snapshot 9f86d081884c, serial 1842; the source does not answer since 2021-06-30T10:05:00Z");
}
