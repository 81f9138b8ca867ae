// The demo city as its feed gives it, for tests of layers that see the feed.
#pragma once

#include "base/file.h"
#include "feed/parse.h"

namespace rankwall {

/// Read at 2021-06-30 18:05:32 in its zone.
inline Snapshot demo_city() {
  return *parse_feed(*read_file(RANKWALL_SOURCE_DIR "/tests/data/demo.json", 1u << 20), "demo.json",
                     *parse_instant("2021-06-30T18:05:32+08:00"));
}

}  // namespace rankwall
