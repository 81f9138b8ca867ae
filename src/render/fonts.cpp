#include "render/fonts.h"

#include <array>
#include <map>
#include <utility>

#include <fmt/format.h>

#include "base/text.h"
#include "render/font_files.h"
#include "render/sdl_handles.h"

namespace rankwall {

namespace {

/// A font file at every size that was asked for.
class Face {
 public:
  explicit Face(FontFile file) : file_(std::move(file)) {}

  const FontFile& file() const { return file_; }

  /// Null when the file cannot be read.
  TTF_Font* at(int pixels) {
    const auto [position, is_new] = sizes_.try_emplace(pixels);
    if (is_new) {
      position->second.reset(TTF_OpenFontIndex(file_.path.c_str(), pixels, file_.index));
      if (position->second && pixels < first_smooth_size) TTF_SetFontHinting(position->second.get(), TTF_HINTING_MONO);
    }
    return position->second.get();
  }

 private:
  FontFile file_;
  std::map<int, FontHandle> sizes_;
};

/// Part of a text that one font draws.
struct Run {
  TTF_Font* font = nullptr;
  std::string text;
};

}  // namespace

struct Fonts::Chains {
  std::array<std::vector<Face>, 3> chains;  // regular, bold, small

  std::vector<Face>& of(const TextStyle& style) {
    if (style.pixels < first_smooth_size) return chains[2];
    return chains[style.weight == Weight::Bold ? 1 : 0];
  }

  /// The first font that has the character; the chain's first where none has it, so that its box is seen.
  TTF_Font* font_for(char32_t character, const TextStyle& style) {
    TTF_Font* first = nullptr;
    for (auto& face : of(style)) {
      TTF_Font* font = face.at(style.pixels);
      if (!font) continue;
      if (TTF_GlyphIsProvided32(font, static_cast<Uint32>(character))) return font;
      if (!first) first = font;
    }
    return first;
  }

  template <class Visit>
  void each_run(std::string_view text, const TextStyle& style, Visit visit) {
    Run run;
    for (Utf8Reader reader(text); auto character = reader.next();) {
      TTF_Font* font = font_for(*character, style);
      if (!font) continue;
      if (font != run.font && !run.text.empty()) {
        visit(run);
        run.text.clear();
      }
      run.font = font;
      append_utf8(run.text, *character);
    }
    if (!run.text.empty()) visit(run);
  }
};

Result<std::unique_ptr<Fonts>> Fonts::open(const FontFamilies& families) {
  if (TTF_Init() != 0) return environment_error(fmt::format("fonts: cannot start SDL_ttf: {}", TTF_GetError()));
  auto chains = std::make_unique<Chains>();
  const std::array<const std::vector<std::string>*, 3> wanted{&families.regular, &families.bold, &families.small};
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    for (auto& file : find_fonts(*wanted[i])) {
      Face face(std::move(file));
      if (face.at(first_smooth_size)) chains->chains[i].push_back(std::move(face));
    }
  }
  // A chain that found nothing borrows from the others: the wall prefers the wrong weight to no text.
  for (auto& chain : chains->chains)
    for (std::size_t i = 0; chain.empty() && i < chains->chains.size(); ++i)
      for (const auto& face : chains->chains[i]) chain.emplace_back(face.file());
  if (chains->chains[0].empty()) {
    TTF_Quit();
    return environment_error(
        fmt::format("fonts: expected one of \"{}\" to be installed (package fonts-noto-cjk), found no font at all",
                    fmt::join(families.regular, "\", \"")));
  }
  return std::unique_ptr<Fonts>(new Fonts(std::move(chains)));
}

Fonts::Fonts(std::unique_ptr<Chains> chains) : chains_(std::move(chains)) {}

Fonts::~Fonts() {
  chains_.reset();
  TTF_Quit();
}

int Fonts::width(std::string_view text, const TextStyle& style) {
  int total = 0;
  chains_->each_run(text, style, [&](const Run& run) {
    int width = 0;
    if (TTF_SizeUTF8(run.font, run.text.c_str(), &width, nullptr) == 0) total += width;
  });
  return total;
}

void Fonts::draw(SDL_Surface* target, const TextCommand& command) {
  const Color color = command.style.color;
  const SDL_Color ink{color.red, color.green, color.blue, 255};
  int x = command.baseline.x;
  chains_->each_run(command.text, command.style, [&](const Run& run) {
    const bool smooth = command.style.pixels >= first_smooth_size;
    const SurfaceHandle picture(smooth ? TTF_RenderUTF8_Blended(run.font, run.text.c_str(), ink)
                                       : TTF_RenderUTF8_Solid(run.font, run.text.c_str(), ink));
    int width = 0;
    TTF_SizeUTF8(run.font, run.text.c_str(), &width, nullptr);
    if (picture) {
      SDL_Rect at{x, command.baseline.y - TTF_FontAscent(run.font), 0, 0};
      SDL_BlitSurface(picture.get(), nullptr, target, &at);
    }
    x += width;
  });
}

}  // namespace rankwall
