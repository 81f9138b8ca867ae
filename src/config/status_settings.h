// Where a wall says how it is, for whoever watches it from afar: files, since it opens no port.
#pragma once

#include <string>

#include "config/field.h"

namespace rankwall {

struct StatusSettings {
  std::string folder;
  int seconds = 15;
  int thumbnail_seconds = 60;
  int thumbnail_width = 480;

  bool operator==(const StatusSettings&) const = default;
};

template <class Visitor>
void describe(Visitor& visit, StatusSettings& status) {
  visit("folder", status.folder, Range{0, 4096},
        "gets status.json, rankwall.prom and wall.png; empty: a service's runtime folder, and none without one");
  visit("seconds", status.seconds, Range{1, 60}, "how often the first two are written");
  visit("thumbnail_seconds", status.thumbnail_seconds, Range{0, 86400},
        "how often the picture of the wall is written; 0: on SIGUSR1 only");
  visit("thumbnail_width", status.thumbnail_width, Range{16, 1024}, "its width in pixels, at most that of the wall");
}

}  // namespace rankwall
