// One line about a running wall for its service manager: what is shown, and what somebody should look at. Pure.
#pragma once

#include <string>

#include "feed/report.h"

namespace rankwall {

/// "snapshot 9f86d081884c, serial 1842; the source answers". `is_config_refused`: the config that was saved last is not
/// the one that is shown.
std::string status_text(const FeedReport& report, bool is_config_refused);

}  // namespace rankwall
