// The reference page of the config, Markdown for the people who edit it. It is made from the schema, so that the two
// cannot disagree. Used by the command `schema`.
#pragma once

#include <string>

namespace rankwall {

std::string config_reference();

}  // namespace rankwall
