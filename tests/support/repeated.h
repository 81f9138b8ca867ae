// Long texts for tests of limits and of what does not fit.
#pragma once

#include <string>
#include <string_view>

namespace rankwall {

inline std::string repeated(std::string_view text, std::size_t count) {
  std::string all;
  all.reserve(text.size() * count);
  for (std::size_t i = 0; i < count; ++i) all += text;
  return all;
}

}  // namespace rankwall
