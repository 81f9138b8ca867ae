#include "base/clusters.h"

#include <array>

#include "base/text.h"

namespace rankwall {

namespace {

constexpr char32_t joiner = 0x200D;

struct Range {
  char32_t first, last;
};

template <std::size_t Count>
bool is_in(const std::array<Range, Count>& ranges, char32_t character) {
  for (const auto& range : ranges)
    if (character >= range.first && character <= range.last) return true;
  return false;
}

constexpr std::array<Range, 5> invisible{{
    {0x180B, 0x180D},    // Mongolian variation selectors
    {0x200C, 0x200D},    // zero width non-joiner and joiner
    {0xFE00, 0xFE0F},    // variation selectors
    {0xE0020, 0xE007F},  // tags
    {0xE0100, 0xE01EF},  // ideographic variation selectors
}};

constexpr std::array<Range, 21> marks{{
    {0x0300, 0x036F},    // combining marks
    {0x0483, 0x0489},    // Cyrillic
    {0x0591, 0x05BD},    // Hebrew points
    {0x0610, 0x061A},    // Arabic
    {0x064B, 0x065F},    // Arabic vowels
    {0x0670, 0x0670},    // Arabic superscript alef
    {0x0E31, 0x0E31},    // Thai
    {0x0E34, 0x0E3A},    //
    {0x0E47, 0x0E4E},    //
    {0x0F18, 0x0F19},    // Tibetan
    {0x0F35, 0x0F39},    //
    {0x0F71, 0x0F84},    //
    {0x0F8D, 0x0FBC},    //
    {0x1AB0, 0x1AFF},    // combining marks, extended
    {0x1DC0, 0x1DFF},    // combining marks, supplement
    {0x20D0, 0x20FF},    // combining marks for symbols, keycaps among them
    {0x302A, 0x302F},    // ideographic tone marks
    {0x3099, 0x309A},    // kana voicing marks
    {0xA66F, 0xA67D},    // Cyrillic, extended
    {0xFE20, 0xFE2F},    // combining half marks
    {0x1F3FB, 0x1F3FF},  // skin tones
}};

bool is_flag_letter(char32_t character) { return character >= 0x1F1E6 && character <= 0x1F1FF; }

}  // namespace

bool is_invisible_extender(char32_t character) { return is_in(invisible, character); }

bool is_extender(char32_t character) { return is_in(marks, character) || is_invisible_extender(character); }

std::vector<std::size_t> cluster_ends(std::string_view text) {
  std::vector<std::size_t> ends;
  char32_t before = 0;
  bool half_flag = false;  // two flag letters make one flag
  for (Utf8Reader reader(text); auto character = reader.next();) {
    const bool completes_flag = half_flag && is_flag_letter(*character);
    if (!ends.empty() && (is_extender(*character) || before == joiner || completes_flag))
      ends.back() = reader.position();
    else
      ends.push_back(reader.position());
    half_flag = is_flag_letter(*character) && !completes_flag;
    before = *character;
  }
  return ends;
}

}  // namespace rankwall
