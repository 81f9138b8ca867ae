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
struct CharSetDeleter {
  void operator()(FcCharSet* characters) const { FcCharSetDestroy(characters); }
};
struct FontSetDeleter {
  void operator()(FcFontSet* fonts) const { FcFontSetDestroy(fonts); }
};

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

std::optional<FontFile> file_of(FcPattern* font) {
  FcChar8* path = nullptr;
  int index = 0;
  if (FcPatternGetString(font, FC_FILE, 0, &path) != FcResultMatch) return std::nullopt;
  FcPatternGetInteger(font, FC_INDEX, 0, &index);
  return FontFile{reinterpret_cast<const char*>(path), index & 0xffff};
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
  return file_of(font.get());
}

bool has_all(FcPattern* font, const FcCharSet* characters) {
  FcCharSet* own = nullptr;
  return FcPatternGetCharSet(font, FC_CHARSET, 0, &own) == FcResultMatch && FcCharSetIsSubset(characters, own);
}

bool is_set(FcPattern* font, const char* property) {
  FcBool value = FcFalse;
  return FcPatternGetBool(font, property, 0, &value) == FcResultMatch && value == FcTrue;
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

std::optional<FontFile> find_font_with(std::u32string_view characters) {
  const std::unique_ptr<FcCharSet, CharSetDeleter> wanted(FcCharSetCreate());
  for (const char32_t character : characters) FcCharSetAddChar(wanted.get(), character);
  const Pattern pattern(FcNameParse(fc("sans-serif")));
  if (!pattern) return std::nullopt;
  FcPatternAddString(pattern.get(), FC_LANG, fc("zh-cn"));
  FcConfigSubstitute(nullptr, pattern.get(), FcMatchPattern);
  FcDefaultSubstitute(pattern.get());
  FcResult result = FcResultNoMatch;
  const std::unique_ptr<FcFontSet, FontSetDeleter> sorted(
      FcFontSort(nullptr, pattern.get(), FcFalse, nullptr, &result));
  if (!sorted) return std::nullopt;
  for (int i = 0; i < sorted->nfont; ++i) {
    FcPattern* const font = sorted->fonts[i];
    if (has_all(font, wanted.get()) && is_set(font, FC_SCALABLE) && !is_set(font, FC_COLOR)) return file_of(font);
  }
  return std::nullopt;
}

}  // namespace rankwall
