// Standard output: what commands print. Whether it has arrived is asked once, when a command ends.
#pragma once

#include <string_view>

#include "base/result.h"

namespace rankwall {

/// Opens those of the three standard streams that are closed, so that no file that is opened later takes their numbers;
/// writing to a standard output that was closed fails. A reader that goes away is an error of writing from then on, and
/// does not end the program. To be called before anything else.
void prepare_output();

/// Adds to standard output, which may keep it for later.
void print(std::string_view text);

/// Writes out what was printed so far. Errors: Environment where any of it, now or before, could not be written.
Result<void> finish_output();

}  // namespace rankwall
