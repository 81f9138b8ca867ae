// Secrets come from files and from nowhere else. They are read at every use, so that they can be changed while the wall
// runs, and never appear in a message.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace rankwall {

/// The one line of a secret file, without its line end. `setting` names it in errors.
/// Errors: Input for a file that is unreadable or not one line of printable characters.
Result<std::string> read_secret(std::string_view setting, const std::string& path);

}  // namespace rankwall
