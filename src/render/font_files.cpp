#include "render/font_files.h"

#include <algorithm>
#include <memory>
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

}  // namespace

std::vector<FontFile> find_fonts(const std::vector<std::string>& patterns) {
  std::vector<FontFile> files;
  for (const auto& text : patterns) {
    const Pattern pattern(FcNameParse(fc(text)));
    if (!pattern) continue;
    const std::string wanted(family_at(pattern.get(), 0));
    FcPatternAddString(pattern.get(), FC_LANG, fc("zh-cn"));
    FcConfigSubstitute(nullptr, pattern.get(), FcMatchPattern);
    FcDefaultSubstitute(pattern.get());
    FcResult result = FcResultNoMatch;
    const Pattern font(FcFontMatch(nullptr, pattern.get(), &result));
    if (!font || (!is_generic(wanted) && !is_of_family(font.get(), wanted))) continue;
    FcChar8* path = nullptr;
    int index = 0;
    if (FcPatternGetString(font.get(), FC_FILE, 0, &path) != FcResultMatch) continue;
    FcPatternGetInteger(font.get(), FC_INDEX, 0, &index);
    FontFile file{reinterpret_cast<const char*>(path), index & 0xffff};
    if (std::find(files.begin(), files.end(), file) == files.end()) files.push_back(std::move(file));
  }
  return files;
}

}  // namespace rankwall
