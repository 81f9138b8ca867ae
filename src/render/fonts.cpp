#include "render/fonts.h"

#include <algorithm>
#include <array>
#include <limits>
#include <map>
#include <utility>

#include <fmt/format.h>

#include "base/clusters.h"
#include "base/log.h"
#include "base/text.h"
#include "render/font_files.h"
#include "render/sdl_handles.h"

namespace rankwall {

namespace {

/// A font file at one size.
struct SizedFont {
  FontHandle font;  ///< null when the file cannot be read
  /// Where the font's digits differ in width (hinted outlines at small sizes do), what each of them is given; else 0.
  int digit_cell = 0;
};

int digit_cell_of(TTF_Font* font) {
  int least = std::numeric_limits<int>::max();
  int most = 0;
  for (const char digit : std::string_view("0123456789")) {
    int width = 0;
    TTF_SizeUTF8(font, std::string(1, digit).c_str(), &width, nullptr);
    least = std::min(least, width);
    most = std::max(most, width);
  }
  return least == most ? 0 : most;
}

/// A font file at every size that was asked for.
class Face {
 public:
  explicit Face(FontFile file) : file_(std::move(file)) {}

  const FontFile& file() const { return file_; }

  /// Asked at a size that is open anyway: another one costs memory.
  bool has(char32_t character) {
    return TTF_GlyphIsProvided32(at(first_smooth_size).font.get(), static_cast<Uint32>(character)) != 0;
  }

  const SizedFont& at(int pixels) {
    const auto [position, is_new] = sizes_.try_emplace(pixels);
    SizedFont& sized = position->second;
    if (is_new) {
      sized.font.reset(TTF_OpenFontIndex(file_.path.c_str(), pixels, file_.index));
      if (sized.font && pixels < first_smooth_size) TTF_SetFontHinting(sized.font.get(), TTF_HINTING_MONO);
      if (sized.font) sized.digit_cell = digit_cell_of(sized.font.get());
    }
    return sized;
  }

 private:
  FontFile file_;
  std::map<int, SizedFont> sizes_;
};

/// Part of a text that one font draws. Without a font it is one character and a box.
struct Run {
  TTF_Font* font = nullptr;
  int cell = 0;  ///< a width that is given; 0: the text's own
  std::string text;
};

int width_of(const Run& run) {
  if (run.cell > 0) return run.cell;
  int width = 0;
  return TTF_SizeUTF8(run.font, run.text.c_str(), &width, nullptr) == 0 ? width : 0;
}

/// What stands for a character that no font has: an outlined box, an em wide.
void draw_box(SDL_Surface* target, Point baseline, int pixels, const SDL_Color& ink) {
  const Uint32 color = SDL_MapRGB(target->format, ink.r, ink.g, ink.b);
  const int line = std::max(1, pixels / 14);
  const int side = std::max(1, pixels / 12);
  const Rect box{baseline.x + side, baseline.y - pixels * 80 / 100, pixels - 2 * side, pixels * 88 / 100};
  for (const Rect& edge : {Rect{box.x, box.y, box.width, line}, Rect{box.x, box.bottom() - line, box.width, line},
                           Rect{box.x, box.y, line, box.height}, Rect{box.right() - line, box.y, line, box.height}}) {
    const SDL_Rect area = sdl_rect(edge);
    SDL_FillRect(target, &area, color);
  }
}

bool is_digit(std::string_view cluster) { return cluster.size() == 1 && cluster[0] >= '0' && cluster[0] <= '9'; }

/// What a font must have to draw a cluster.
std::u32string needed_characters(std::string_view cluster) {
  std::u32string needed;
  for (Utf8Reader reader(cluster); auto character = reader.next();)
    if (!is_invisible_extender(*character)) needed += *character;
  return needed;
}

}  // namespace

struct Fonts::Chains {
  std::array<std::vector<Face>, 3> chains;  // regular, bold, small

  static std::size_t chain_of(const TextStyle& style) {
    if (style.pixels < first_smooth_size) return 2;
    return style.weight == Weight::Bold ? 1 : 0;
  }

  static bool has_all(Face& face, const std::u32string& needed) {
    return std::all_of(needed.begin(), needed.end(), [&](char32_t character) { return face.has(character); });
  }

  /// The first font of the style's chain, then of the others, that has all of these characters; else null.
  const SizedFont* font_for(const std::u32string& needed, const TextStyle& style) {
    const std::size_t own = chain_of(style);
    for (std::size_t i = 0; i < chains.size(); ++i)
      for (auto& face : chains[(own + i) % chains.size()])
        if (has_all(face, needed))
          if (const SizedFont& sized = face.at(style.pixels); sized.font) return &sized;
    return nullptr;
  }

  /// The run of a single cluster; those of the same font without cells of their own are put together.
  Run run_of(std::string_view cluster, const std::u32string& needed, const TextStyle& style) {
    const SizedFont* sized = font_for(needed, style);
    if (!sized) return {nullptr, style.pixels, std::string(cluster)};
    return {sized->font.get(), is_digit(cluster) ? sized->digit_cell : 0, std::string(cluster)};
  }

  template <class Visit>
  void each_run(std::string_view text, const TextStyle& style, Visit visit) {
    Run run;
    std::size_t begin = 0;
    for (const auto end : cluster_ends(text)) {
      const std::string_view cluster = text.substr(begin, end - begin);
      begin = end;
      const std::u32string needed = needed_characters(cluster);
      if (needed.empty()) continue;  // a selector without a character
      Run next = run_of(cluster, needed, style);
      if (next.font == run.font && next.cell == 0 && run.cell == 0) {
        run.text += cluster;
        continue;
      }
      if (!run.text.empty()) visit(run);
      run = std::move(next);
    }
    if (!run.text.empty()) visit(run);
  }
};

namespace {

/// The fonts of a chain that can be read. Its first choice is what the wall was designed with; the others are there to
/// stand in for it, so only the lack of the first is worth a warning.
std::vector<Face> open_chain(const std::vector<std::string>& patterns) {
  FoundFonts found = find_fonts(patterns);
  std::vector<Face> chain;
  for (auto& file : found.files) {
    Face face(std::move(file));
    if (face.at(first_smooth_size).font) chain.push_back(std::move(face));
  }
  if (found.not_installed.empty()) return chain;
  const std::string message = fmt::format("fonts: not installed: \"{}\"; {}", fmt::join(found.not_installed, "\", \""),
                                          chain.empty() ? "another chain stands in" : chain.front().file().path);
  if (!patterns.empty() && found.not_installed.front() == patterns.front())
    log_warning(message + (chain.empty() ? "" : " stands in"));
  else
    log_debug(message + (chain.empty() ? "" : " is used"));
  return chain;
}

}  // namespace

Result<std::unique_ptr<Fonts>> Fonts::open(const FontFamilies& families) {
  if (TTF_Init() != 0) return environment_error(fmt::format("fonts: cannot start SDL_ttf: {}", TTF_GetError()));
  auto chains = std::make_unique<Chains>();
  const std::array<const std::vector<std::string>*, 3> wanted{&families.regular, &families.bold, &families.small};
  for (std::size_t i = 0; i < wanted.size(); ++i) chains->chains[i] = open_chain(*wanted[i]);
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
  return std::unique_ptr<Fonts>(new Fonts(std::move(chains), families));
}

Result<void> Fonts::use(const FontFamilies& families) {
  if (families == families_) return {};
  auto other = open(families);
  if (!other) return other.error();
  std::swap(chains_, (*other)->chains_);
  families_ = families;
  ++generation_;
  return {};
}

Fonts::Fonts(std::unique_ptr<Chains> chains, FontFamilies families)
    : chains_(std::move(chains)), families_(std::move(families)) {}

Fonts::~Fonts() {
  chains_.reset();
  TTF_Quit();
}

int Fonts::width(std::string_view text, const TextStyle& style) {
  int total = 0;
  chains_->each_run(text, style, [&](const Run& run) { total += width_of(run); });
  return total;
}

bool Fonts::has(char32_t character) const { return chains_->font_for({character}, {first_smooth_size, {}, {}}); }

void Fonts::draw(SDL_Surface* target, const TextCommand& command) {
  const Color color = command.style.color;
  const SDL_Color ink{color.red, color.green, color.blue, 255};
  int x = command.baseline.x;
  chains_->each_run(command.text, command.style, [&](const Run& run) {
    const int width = width_of(run);
    const int begin = std::exchange(x, x + width);
    if (!run.font) return draw_box(target, {begin, command.baseline.y}, command.style.pixels, ink);
    const bool smooth = command.style.pixels >= first_smooth_size;
    const SurfaceHandle picture(smooth ? TTF_RenderUTF8_Blended(run.font, run.text.c_str(), ink)
                                       : TTF_RenderUTF8_Solid(run.font, run.text.c_str(), ink));
    if (picture) {
      SDL_Rect at{begin, command.baseline.y - TTF_FontAscent(run.font), 0, 0};
      SDL_BlitSurface(picture.get(), nullptr, target, &at);
    }
  });
}

}  // namespace rankwall
