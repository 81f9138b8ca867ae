#include "config/boards/qr.h"

#include <fmt/format.h>

namespace rankwall {

void check_settings(const QrSettings& board, const std::string& pointer, Violations& violations) {
  constexpr std::size_t capacities[] = {2953, 2331, 1663, 1273};
  const std::size_t most = capacities[static_cast<std::size_t>(board.error_correction)];
  if (board.text.size() > most)
    violations.add(pointer + "/text", fmt::format("expected a text of at most {} bytes in UTF-8", most),
                   fmt::format("{} bytes", board.text.size()));
}

}  // namespace rankwall
