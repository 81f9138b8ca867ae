#include "report/typefaces.h"

#include <fmt/format.h>

#include <fontconfig/fontconfig.h>

namespace rankwall {

namespace {

using Pattern = std::unique_ptr<FcPattern, decltype(&FcPatternDestroy)>;

struct InstalledFont {
  std::string family;
  bool bold = false;
};

const FcChar8* bytes_of(const std::string& text) {
  return reinterpret_cast<const FcChar8*>(text.c_str());  // fontconfig's own type of UTF-8
}

/// Whether a family of this name is there, in whichever language the name is.
bool is_installed(const FcChar8* family) {
  const Pattern wanted(FcPatternCreate(), FcPatternDestroy);
  FcPatternAddString(wanted.get(), FC_FAMILY, family);
  const std::unique_ptr<FcObjectSet, decltype(&FcObjectSetDestroy)> nothing(FcObjectSetCreate(), FcObjectSetDestroy);
  const std::unique_ptr<FcFontSet, decltype(&FcFontSetDestroy)> found(FcFontList(nullptr, wanted.get(), nothing.get()),
                                                                      FcFontSetDestroy);
  return found && found->nfont > 0;
}

std::vector<InstalledFont> installed_of(const std::vector<std::string>& chain) {
  std::vector<InstalledFont> installed;
  for (const auto& name : chain) {
    const Pattern pattern(FcNameParse(bytes_of(name)), FcPatternDestroy);
    FcChar8* family = nullptr;
    int weight = FC_WEIGHT_REGULAR;
    if (!pattern || FcPatternGetString(pattern.get(), FC_FAMILY, 0, &family) != FcResultMatch) continue;
    FcPatternGetInteger(pattern.get(), FC_WEIGHT, 0, &weight);
    if (is_installed(family)) installed.push_back({reinterpret_cast<const char*>(family), weight >= FC_WEIGHT_BOLD});
  }
  return installed;
}

/// Every installed family of the chain in its order; the first one's weight is the face's.
FontDescription described(const std::vector<InstalledFont>& installed) {
  std::string families;
  for (const auto& font : installed) families += (families.empty() ? "" : ",") + font.family;
  PangoFontDescription* description = pango_font_description_new();
  pango_font_description_set_family(description, families.c_str());
  pango_font_description_set_weight(description, installed.front().bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  return {description, [](const PangoFontDescription* each) {
            pango_font_description_free(const_cast<PangoFontDescription*>(each));
          }};
}

}  // namespace

Result<Typefaces> find_typefaces(const PaperFonts& fonts) {
  Typefaces typefaces;
  const std::vector<std::string>* chains[] = {&fonts.title, &fonts.body, &fonts.heading, &fonts.subheading};
  for (std::size_t i = 0; i < typefaces.faces.size(); ++i) {
    const auto& chain = *chains[i];
    const auto installed = installed_of(chain);
    if (installed.empty())
      return environment_error(fmt::format("fonts: expected one of {} to be installed", fmt::join(chain, ", ")));
    if (!chain.front().starts_with(installed.front().family))
      typefaces.substitutes.push_back(fmt::format("{} → {}", chain.front(), installed.front().family));
    typefaces.faces[i] = described(installed);
  }
  return typefaces;
}

}  // namespace rankwall
