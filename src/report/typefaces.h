// Which installed fonts set the paper: chains of fontconfig patterns, the official fonts first. The only file of report
// that knows fontconfig.
#pragma once

#include <array>
#include <memory>
#include <string>
#include <vector>

#include <pango/pango.h>

#include "base/result.h"
#include "config/bulletin.h"

namespace rankwall {

/// What a text is, which decides its font.
enum class Typeface { Title, Body, Heading, Subheading };

using FontDescription = std::shared_ptr<const PangoFontDescription>;

struct Typefaces {
  std::array<FontDescription, 4> faces;
  std::vector<std::string> substitutes;  ///< "仿宋_GB2312 → Noto Serif CJK SC", where a chain's first font is missing

  const PangoFontDescription* of(Typeface face) const { return faces[static_cast<std::size_t>(face)].get(); }
};

/// Errors: Environment, when no font of a chain is installed.
Result<Typefaces> find_typefaces(const PaperFonts& fonts);

}  // namespace rankwall
