// Every text of a snapshot and where it is in the feed: for reports on texts whatever they say, such as
// characters that no font has.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

#include "model/snapshot.h"

namespace rankwall {

struct PlacedText {
  std::string_view list;  ///< "towns"; empty for a text of the feed itself
  std::size_t index = 0;  ///< in the list
  std::string key;        ///< within the entry
  std::string_view text;
  std::string_view kind;  ///< what the entry is: "town"; empty for the feed itself
  std::string_view name;  ///< and which

  /// As in the feed's messages: /towns/5/name.
  std::string pointer() const;
};

/// In the feed's order of keys. The views are valid as long as the snapshot.
void each_text(const Snapshot& snapshot, const std::function<void(const PlacedText&)>& visit);

}  // namespace rankwall
