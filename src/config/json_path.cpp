#include "config/json_path.h"

#include "base/violations.h"

namespace rankwall {

std::string JsonPath::pointer() const {
  if (!parent) return {};
  return index ? pointer_to(parent->pointer(), *index) : pointer_to(parent->pointer(), shown_value(key));
}

std::string JsonPath::pattern() const {
  if (!parent) return {};
  return index ? parent->pattern() + "/*" : pointer_to(parent->pattern(), shown_value(key));
}

std::size_t JsonPath::depth() const { return parent ? parent->depth() + 1 : 0; }

}  // namespace rankwall
