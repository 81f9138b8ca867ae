#include "wall/missing_glyphs.h"

#include <cstddef>
#include <unordered_map>

#include <fmt/format.h>

#include "base/clusters.h"
#include "base/text.h"
#include "config/texts.h"
#include "model/texts.h"

namespace rankwall {

namespace {

/// The first occurrence of a character, and how often it occurs.
struct Missing {
  char32_t character = 0;
  std::string pointer;
  std::string owner;  ///< " (town 𫟹溪镇)" or empty
  std::size_t count = 0;
};

std::string line_of(const Missing& missing, std::string_view source_name) {
  std::string character;
  append_utf8(character, missing.character);
  std::string line = fmt::format("{}: {}: no font has U+{:04X} \"{}\"{}", source_name, missing.pointer,
                                 static_cast<std::uint32_t>(missing.character), character, missing.owner);
  if (missing.count > 1) line += fmt::format(", {} times", missing.count);
  return line;
}

/// Collects what is missing, in the order of their first occurrence.
class Collector {
 public:
  explicit Collector(const HasGlyph& has_glyph) : has_glyph_(has_glyph) {}

  void add(const PlacedText& text) {
    add(text.text, [&](Missing& missing) {
      missing.pointer = text.pointer();
      if (!text.kind.empty()) missing.owner = fmt::format(" ({} {})", text.kind, text.name);
    });
  }
  void add(const ConfigText& text) {
    add(text.text, [&](Missing& missing) { missing.pointer = text.pointer; });
  }

  /// One line for each character that is not known yet.
  std::vector<std::string> lines(std::string_view source_name, std::set<char32_t>& known) const {
    std::vector<std::string> lines;
    for (const auto& each : missing_)
      if (known.insert(each.character).second) lines.push_back(line_of(each, source_name));
    return lines;
  }

 private:
  static constexpr std::size_t present = static_cast<std::size_t>(-1);

  template <class SayWhere>
  void add(std::string_view text, SayWhere say_where) {
    for (Utf8Reader reader(text); auto character = reader.next();) {
      if (is_invisible_extender(*character)) continue;
      const auto [position, is_new] = positions_.try_emplace(*character, present);
      if (is_new && !has_glyph_(*character)) {
        position->second = missing_.size();
        say_where(missing_.emplace_back(Missing{*character, {}, {}, 0}));
      }
      if (position->second != present) ++missing_[position->second].count;
    }
  }

  const HasGlyph& has_glyph_;
  std::unordered_map<char32_t, std::size_t> positions_;  ///< in `missing_`; `present` for those that a font has
  std::vector<Missing> missing_;
};

}  // namespace

std::vector<std::string> missing_glyphs(const Snapshot& snapshot, std::string_view source_name,
                                        const HasGlyph& has_glyph, std::set<char32_t>& known) {
  Collector collector(has_glyph);
  each_text(snapshot, [&](const PlacedText& text) { collector.add(text); });
  return collector.lines(source_name, known);
}

std::vector<std::string> missing_glyphs(const Config& config, std::string_view source_name, const HasGlyph& has_glyph,
                                        std::set<char32_t>& known) {
  Collector collector(has_glyph);
  for (const auto& text : texts_of(config)) collector.add(text);
  return collector.lines(source_name, known);
}

}  // namespace rankwall
