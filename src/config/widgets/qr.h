// Settings of a widget: a QR code with a caption.
#pragma once

#include <string>
#include <string_view>

#include "base/violations.h"
#include "config/field.h"

namespace rankwall {

/// How much of the code may be hidden or broken: about 7, 15, 25 and 30 percent.
enum class QrLevel { Low, Medium, Quartile, High };

template <>
struct EnumWords<QrLevel> {
  static constexpr auto words = word_table<QrLevel>(
      {{"low", QrLevel::Low}, {"medium", QrLevel::Medium}, {"quartile", QrLevel::Quartile}, {"high", QrLevel::High}});
};

struct QrSettings {
  static constexpr std::string_view word = "qr";
  static constexpr std::string_view help = "a QR code with a caption";

  std::string text;
  std::string caption;
  QrLevel error_correction = QrLevel::Medium;

  bool operator==(const QrSettings&) const = default;
};

template <class Visitor>
void describe(Visitor& visit, QrSettings& widget) {
  visit("text", widget.text, Range{1, 1000}, "content of the code, such as a URL");
  visit("caption", widget.caption, Range{0, 64}, "beside the code or below it; empty for none");
  visit("error_correction", widget.error_correction, "how much of the code may be damaged");
}

/// The text must not be longer than the largest code of its level can hold (ISO/IEC 18004, version 40).
void check_settings(const QrSettings& widget, const std::string& pointer, Violations& violations);

}  // namespace rankwall
