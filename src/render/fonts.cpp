#include "render/fonts.h"

#include <algorithm>
#include <array>
#include <deque>
#include <mutex>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "base/clusters.h"
#include "base/log.h"
#include "base/text.h"
#include "render/font_face.h"
#include "render/font_files.h"
#include "render/sdl_handles.h"
#include "render/width_cache.h"

namespace rankwall {

namespace {

/// SDL_ttf has one FreeType for the process, so all sets of fonts take turns, also when files are opened and closed.
/// The lock is held for one text or one file at a time: a frame may wait for it.
std::mutex ttf_mutex;

bool start_ttf() {
  const std::lock_guard lock(ttf_mutex);
  return TTF_Init() == 0;
}

bool is_digit(char32_t character) { return character >= '0' && character <= '9'; }

/// Used for all digits and all ideographs of a font in which these are equally wide.
constexpr char32_t any_digit = U'0';
constexpr char32_t any_ideograph = U'一';

/// Part of a text that one font draws. Without a font it is one character, drawn as a box.
struct Run {
  TTF_Font* font = nullptr;
  int cell = 0;  ///< a fixed width; 0: the text's own
  std::string text;
};

int width_of(const Run& run) {
  if (run.cell > 0) return run.cell;
  int width = 0;
  return TTF_SizeUTF8(run.font, run.text.c_str(), &width, nullptr) == 0 ? width : 0;
}

/// Drawn for a character that no font has: an outlined box, an em wide.
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

bool is_digit(std::string_view cluster) { return cluster.size() == 1 && is_digit(char32_t(cluster[0])); }

/// What a font must have to draw a cluster.
std::u32string needed_characters(std::string_view cluster) {
  std::u32string needed;
  for (Utf8Reader reader(cluster); auto character = reader.next();)
    if (!is_invisible_extender(*character)) needed += *character;
  return needed;
}

}  // namespace

struct Fonts::Chains {
  static constexpr std::size_t max_asked = 1000;

  std::array<std::vector<FontFace>, 3> chains;  // regular, bold, small
  std::deque<FontFace> others;                  ///< for characters that no font of a chain has
  std::set<std::u32string> asked;               ///< what fontconfig was asked for
  WidthCache width_cache;

  static std::size_t chain_of(const TextStyle& style) {
    if (style.pixels < first_smooth_text) return 2;
    return style.weight == Weight::Bold ? 1 : 0;
  }

  /// Opens what nearly every text will ask for. The others wait until a text does.
  void open_first(Weight weight) {
    const std::lock_guard lock(ttf_mutex);
    auto& chain = chains[chain_of({.pixels = first_smooth_text, .weight = weight})];
    if (!chain.empty()) chain.front().is_readable();
  }

  static bool has_all(FontFace& face, const std::u32string& needed) {
    return std::all_of(needed.begin(), needed.end(), [&](char32_t character) { return face.has(character); });
  }

  template <class Condition>
  bool any(Condition condition) {
    return std::any_of(chains.begin(), chains.end(),
                       [&](auto& chain) { return std::any_of(chain.begin(), chain.end(), condition); });
  }

  /// The first font of the style's chain, then of the others, then any installed one, that has all of these characters;
  /// else none.
  SizedFont font_for(const std::u32string& needed, const TextStyle& style) {
    const std::size_t own = chain_of(style);
    for (std::size_t i = 0; i < chains.size(); ++i)
      for (auto& face : chains[(own + i) % chains.size()])
        if (has_all(face, needed)) return face.at(style.pixels);
    FontFace* const other = other_font_for(needed);
    return other ? other->at(style.pixels) : SizedFont{};
  }

  /// A font of no chain. Fontconfig is asked once for the same characters.
  FontFace* other_font_for(const std::u32string& needed) {
    for (auto& face : others)
      if (has_all(face, needed)) return &face;
    // Texts of many characters that no font has must cost neither time nor memory for ever.
    if (asked.size() >= max_asked || !asked.insert(needed).second) return nullptr;
    const auto file = find_font_with(needed);
    if (!file) return nullptr;
    FontFace& face = others.emplace_back(*file);
    return has_all(face, needed) ? &face : nullptr;
  }

  /// A text that is as wide as `text` and shared with many others, so that few are measured.
  std::string pattern_of(std::string_view text, const TextStyle& style) {
    auto& chain = chains[chain_of(style)];
    std::string pattern;
    for (Utf8Reader reader(text); auto character = reader.next();) {
      const bool is_even = !chain.empty() && chain.front().is_even_ideograph(*character);
      append_utf8(pattern, is_even ? any_ideograph : is_digit(*character) ? any_digit : *character);
    }
    return pattern;
  }

  /// The run of a single cluster; those of the same font without cells of their own are put together.
  Run run_of(std::string_view cluster, const std::u32string& needed, const TextStyle& style) {
    const SizedFont sized = font_for(needed, style);
    if (!sized.font) return {nullptr, style.pixels, std::string(cluster)};
    return {sized.font, is_digit(cluster) ? sized.digit_cell : 0, std::string(cluster)};
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

/// Its first choice is what the wall was designed with; the others are there to stand in for it, so only the lack of
/// the first is worth a warning.
void log_not_installed(const FoundFonts& found, const std::vector<std::string>& patterns) {
  if (found.not_installed.empty()) return;
  const std::string stand_in = found.files.empty() ? "another chain" : found.files.front().path;
  const std::string message =
      fmt::format("fonts: not installed: \"{}\"; {} stands in", fmt::join(found.not_installed, "\", \""), stand_in);
  if (found.not_installed.front() == patterns.front())
    log_warning(message);
  else
    log_debug(message);
}

std::vector<FontFace> faces_of(const std::vector<std::string>& patterns) {
  FoundFonts found = find_fonts(patterns);
  log_not_installed(found, patterns);
  std::vector<FontFace> chain;
  for (auto& file : found.files) chain.emplace_back(std::move(file));
  return chain;
}

}  // namespace

Result<SharedFonts> Fonts::open(const FontFamilies& families) {
  auto chains = std::make_unique<Chains>();
  const std::array<const std::vector<std::string>*, 3> wanted{&families.regular, &families.bold, &families.small};
  for (std::size_t i = 0; i < wanted.size(); ++i) chains->chains[i] = faces_of(*wanted[i]);
  if (!start_ttf()) return environment_error("fonts: expected SDL_ttf to start, it does not");
  for (const Weight weight : {Weight::Regular, Weight::Bold}) chains->open_first(weight);

  const std::lock_guard lock(ttf_mutex);
  if (!chains->any([](FontFace& face) { return face.is_readable(); })) {
    TTF_Quit();
    return environment_error(
        fmt::format("fonts: expected one of \"{}\" to be installed (package fonts-noto-cjk), found no font at all",
                    fmt::join(families.regular, "\", \"")));
  }
  static std::uint64_t opened = 0;
  return SharedFonts(new Fonts(std::move(chains), families, ++opened));
}

Fonts::Fonts(std::unique_ptr<Chains> chains, FontFamilies families, std::uint64_t number)
    : chains_(std::move(chains)), families_(std::move(families)), number_(number) {}

Fonts::~Fonts() {
  const std::lock_guard lock(ttf_mutex);
  chains_.reset();
  TTF_Quit();
}

int Fonts::width(std::string_view text, const TextStyle& style) const {
  const std::lock_guard lock(ttf_mutex);
  const std::string pattern = chains_->pattern_of(text, style);
  return chains_->width_cache.find(pattern, style, [&] {
    int total = 0;
    chains_->each_run(pattern, style, [&](const Run& run) { total += width_of(run); });
    return total;
  });
}

bool Fonts::has(char32_t character) const {
  const std::lock_guard lock(ttf_mutex);
  return chains_->any([&](FontFace& face) { return face.has(character); }) ||
         chains_->other_font_for({character}) != nullptr;
}

void Fonts::draw(SDL_Surface* target, const TextCommand& command) const {
  const std::lock_guard lock(ttf_mutex);
  const Color color = command.style.color;
  const SDL_Color ink{color.red, color.green, color.blue, 255};
  int x = command.baseline.x;
  chains_->each_run(command.text, command.style, [&](const Run& run) {
    if (!run.font) {
      draw_box(target, {x, command.baseline.y}, command.style.pixels, ink);
      x += run.cell;
      return;
    }
    const bool smooth = command.style.pixels >= first_smooth_text;
    const SurfaceHandle picture(smooth ? TTF_RenderUTF8_Blended(run.font, run.text.c_str(), ink)
                                       : TTF_RenderUTF8_Solid(run.font, run.text.c_str(), ink));
    if (!picture) return;  // of no width
    SDL_Rect at{x, command.baseline.y - TTF_FontAscent(run.font), 0, 0};
    SDL_BlitSurface(picture.get(), nullptr, target, &at);
    // A picture is as wide as its text: measuring would shape the text once more.
    x += run.cell > 0 ? run.cell : picture->w;
  });
}

}  // namespace rankwall
