#include "render/font_files.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <string_view>

#include <fontconfig/fontconfig.h>

namespace rankwall {

namespace {

struct PatternDeleter {
  void operator()(FcPattern* pattern) const { FcPatternDestroy(pattern); }
};
using Pattern = std::unique_ptr<FcPattern, PatternDeleter>;

const FcChar8* fc(const std::string& text) { return reinterpret_cast<const FcChar8*>(text.c_str()); }

std::string_view family_at(FcPattern* pattern, int index) {
  FcChar8* family = nullptr;
  if (FcPatternGetString(pattern, FC_FAMILY, index, &family) != FcResultMatch) return {};
  return reinterpret_cast<const char*>(family);
}

bool is_generic(std::string_view family) {
  return family == "sans-serif" || family == "sans" || family == "serif" || family == "monospace";
}

/// Fontconfig always answers with its nearest font; it counts only when it is of the family that was asked for.
bool is_of_family(FcPattern* font, std::string_view wanted) {
  for (int i = 0; !family_at(font, i).empty(); ++i)
    if (family_at(font, i) == wanted) return true;
  return false;
}

/// The face that fontconfig has for a pattern, or nothing.
std::optional<FontFile> find_font(const std::string& text) {
  const Pattern pattern(FcNameParse(fc(text)));
  if (!pattern) return std::nullopt;
  const std::string wanted(family_at(pattern.get(), 0));
  FcPatternAddString(pattern.get(), FC_LANG, fc("zh-cn"));
  FcConfigSubstitute(nullptr, pattern.get(), FcMatchPattern);
  FcDefaultSubstitute(pattern.get());
  FcResult result = FcResultNoMatch;
  const Pattern font(FcFontMatch(nullptr, pattern.get(), &result));
  if (!font || (!is_generic(wanted) && !is_of_family(font.get(), wanted))) return std::nullopt;
  FcChar8* path = nullptr;
  int index = 0;
  if (FcPatternGetString(font.get(), FC_FILE, 0, &path) != FcResultMatch) return std::nullopt;
  FcPatternGetInteger(font.get(), FC_INDEX, 0, &index);
  return FontFile{reinterpret_cast<const char*>(path), index & 0xffff};
}

}  // namespace

FoundFonts find_fonts(const std::vector<std::string>& patterns) {
  FoundFonts found;
  for (const auto& pattern : patterns) {
    auto file = find_font(pattern);
    if (!file)
      found.not_installed.push_back(pattern);
    else if (std::find(found.files.begin(), found.files.end(), *file) == found.files.end())
      found.files.push_back(std::move(*file));
  }
  return found;
}

}  // namespace rankwall
