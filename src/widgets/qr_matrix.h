// The modules of a QR code. Used by the QR widget; its source is the only file that knows libqrencode. Pure.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "config/widgets/qr.h"

namespace rankwall {

struct QrMatrix {
  int side = 0;
  std::vector<bool> dark;  ///< row by row

  bool is_dark(int x, int y) const {
    return dark[static_cast<std::size_t>(y) * static_cast<std::size_t>(side) + static_cast<std::size_t>(x)];
  }
};

/// Nothing if the text is too long for any code.
std::optional<QrMatrix> qr_matrix(const std::string& text, QrLevel level);

}  // namespace rankwall
