#include "config/widgets/qr.h"

#include <fmt/format.h>

namespace rankwall {

void check_settings(const QrSettings& widget, const std::string& pointer, Violations& violations) {
  constexpr std::size_t capacities[] = {2953, 2331, 1663, 1273};
  const std::size_t max = capacities[static_cast<std::size_t>(widget.error_correction)];
  if (widget.text.size() > max)
    violations.add(pointer + "/text", fmt::format("expected a text of at most {} bytes in UTF-8", max),
                   fmt::format("{} bytes", widget.text.size()));
}

}  // namespace rankwall
