#include "config/texts.h"

#include <nlohmann/json.hpp>

#include "config/writer.h"

namespace rankwall {

std::vector<ConfigText> texts_of(const Config& config) {
  // Field tables take what they describe by reference, to read into it; this visitor only looks.
  Config copy = config;
  std::vector<ConfigText> texts;
  const OrderedJson by_pointer = settings_json(copy).flatten();
  for (const auto& [pointer, value] : by_pointer.items())
    if (value.is_string()) texts.push_back({pointer, value.get<std::string>()});
  return texts;
}

}  // namespace rankwall
