#include "widgets/qr_matrix.h"

#include <memory>

#include <qrencode.h>

namespace rankwall {

namespace {

struct CodeDeleter {
  void operator()(QRcode* code) const { QRcode_free(code); }
};

}  // namespace

std::optional<QrMatrix> qr_matrix(const std::string& text, QrLevel level) {
  constexpr QRecLevel levels[] = {QR_ECLEVEL_L, QR_ECLEVEL_M, QR_ECLEVEL_Q, QR_ECLEVEL_H};
  const std::unique_ptr<QRcode, CodeDeleter> code(QRcode_encodeData(static_cast<int>(text.size()),
                                                                    reinterpret_cast<const unsigned char*>(text.data()),
                                                                    0, levels[static_cast<std::size_t>(level)]));
  if (!code) return std::nullopt;
  QrMatrix matrix{code->width, {}};
  const int count = code->width * code->width;
  for (int i = 0; i < count; ++i) matrix.dark.push_back((code->data[i] & 1) != 0);
  return matrix;
}

}  // namespace rankwall
