// Finds font files by fontconfig patterns. Internal to render; the only place that knows fontconfig.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rankwall {

/// A face in a font file.
struct FontFile {
  std::string path;
  long index = 0;

  bool operator==(const FontFile&) const = default;
};

/// What became of a chain's patterns.
struct FoundFonts {
  std::vector<FontFile> files;             ///< in the patterns' order, each once
  std::vector<std::string> not_installed;  ///< patterns that were passed over
};

/// Looks for the patterns of a chain. A family that is not installed is passed over; generic families such as
/// "sans-serif" always find something if any font is installed. Text is taken to be Chinese.
FoundFonts find_fonts(const std::vector<std::string>& patterns);

/// The installed outline font that fontconfig likes best for Chinese among those that have all of these characters, or
/// nothing. Fonts of coloured pictures do not count.
std::optional<FontFile> find_font_with(std::u32string_view characters);

}  // namespace rankwall
