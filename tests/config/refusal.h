// What is wrong with a config, for tests that look for a message.
#pragma once

#include <string>
#include <string_view>

#include "catch.h"
#include "config/config.h"

namespace rankwall {

/// Why a config is refused, without the file name in front; empty when it is good.
inline std::string refusal(std::string_view text) {
  const auto config = parse_config(text, "wall.json");
  if (config) return {};
  CHECK(config.error().fault == Fault::Input);
  const std::string& message = config.error().message;
  REQUIRE(message.starts_with("wall.json: "));
  return message.substr(11);
}

}  // namespace rankwall
