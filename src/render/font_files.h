// Finds font files by fontconfig patterns. Internal to render; the only place that knows fontconfig.
#pragma once

#include <string>
#include <vector>

namespace rankwall {

/// A face in a font file.
struct FontFile {
  std::string path;
  long index = 0;

  bool operator==(const FontFile&) const = default;
};

/// The files of a chain, in the patterns' order, each once. A family that is not installed is passed over; generic
/// families such as "sans-serif" always find something, if there is any font. Text is taken to be Chinese.
std::vector<FontFile> find_fonts(const std::vector<std::string>& patterns);

}  // namespace rankwall
