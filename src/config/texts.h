// Every text of a config and where it is: for reports on texts whatever they say, such as characters
// that no font has.
#pragma once

#include <string>
#include <vector>

#include "config/config.h"

namespace rankwall {

struct ConfigText {
  std::string pointer;  ///< /layouts/0/root/column/2/text, as in the config's messages
  std::string text;
};

/// In the order of the field tables, defaults included: the wall shows them like what the file says.
std::vector<ConfigText> texts_of(const Config& config);

}  // namespace rankwall
