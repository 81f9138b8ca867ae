#include "layout/line_breaks.h"

#include "base/clusters.h"
#include "base/text.h"

namespace rankwall {

namespace {

constexpr char32_t wide_from = 0x2E80;

bool contains(std::u32string_view set, char32_t character) { return set.find(character) != std::u32string_view::npos; }

bool is_space(char32_t c) { return c == U' ' || c == U'\u3000'; }
bool is_no_break_space(char32_t c) { return c == U'\u00A0' || c == U'\u202F'; }
bool is_opening(char32_t c) { return contains(U"([{（［｛【〔〖〘〚〈《「『“‘«‹｢￥￡", c); }
bool is_closing(char32_t c) {
  return contains(U",.:;!?)]}%、。，．：；！？）］｝】〕〗〙〛〉》」』”’»›｡､｣…—·・‧～℃％‰°々／", c);
}
/// Their direction is unknown, so they stay with both neighbours.
bool is_straight_quote(char32_t c) { return c == U'"' || c == U'\''; }

/// Marks that are part of a word or figure between two of its characters: 12,345 · 10:30 · don’t · 1—6.
bool connects(char32_t c) { return contains(U",.:;!?)]}%’—·～．：", c); }
/// Marks that end a line rather than begin one when they are between Chinese characters.
bool hangs(char32_t c) { return contains(U"-/~–&", c); }

bool is_digit(char32_t c) { return (c >= U'0' && c <= U'9') || (c >= U'０' && c <= U'９'); }
bool is_wide_word(char32_t c) { return is_digit(c) || (c >= U'Ａ' && c <= U'Ｚ') || (c >= U'ａ' && c <= U'ｚ'); }
/// Characters that stay together without spaces between them: Latin letters, figures and what is written like them.
bool is_word(char32_t c) {
  return (c < wide_from && !is_space(c) && !is_opening(c) && !is_closing(c) && !is_straight_quote(c)) ||
         is_wide_word(c);
}
/// A figure keeps the unit after it.
bool is_unit(char32_t c) { return contains(U"个亿万元年月日天时分秒项家位名次倍吨米", c); }

/// The base characters of a text's clusters, and what may happen between two of them.
class Neighbours {
 public:
  explicit Neighbours(std::u32string bases) : bases_(std::move(bases)) {}

  /// The quality of the break before cluster `next`, which is neither the first nor past the last.
  BreakQuality before(std::size_t next) const {
    const char32_t after = bases_[next];
    if (is_space(after) || is_no_break_space(after)) return BreakQuality::Bad;
    const std::size_t last = last_ink_before(next);
    if (last == none) return BreakQuality::Bad;
    const char32_t ahead = bases_[last];
    if (parts_marks(ahead, after)) return BreakQuality::Bad;
    if (last + 1 < next) return BreakQuality::Good;
    if (is_word(after) && hangs(after) && !is_word(ahead) && !is_digit(at(next + 1))) return BreakQuality::Bad;
    return joins(last, next) ? BreakQuality::Forced : BreakQuality::Good;
  }

 private:
  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  char32_t at(std::size_t index) const { return index < bases_.size() ? bases_[index] : U'\0'; }
  bool is_word_at(std::size_t index) const { return index < bases_.size() && is_word(bases_[index]); }

  std::size_t last_ink_before(std::size_t index) const {
    while (index-- > 0)
      if (!is_space(bases_[index])) return index;
    return none;
  }

  static bool parts_marks(char32_t ahead, char32_t after) {
    return is_closing(after) || is_opening(ahead) || is_straight_quote(ahead) || is_straight_quote(after) ||
           is_no_break_space(ahead);
  }

  /// Whether `last` and the cluster after it are parts of one word or figure.
  bool joins(std::size_t last, std::size_t next) const {
    const char32_t ahead = bases_[last];
    const char32_t after = bases_[next];
    if (is_word(ahead) && is_word(after)) return true;
    if (connects(ahead) && is_word(after)) return last > 0 && is_word_at(last - 1);
    if (is_word(ahead) && contains(U"([{", after)) return is_word_at(next + 1);
    if (is_digit(ahead) && is_unit(after)) return true;
    if (ahead == U'第' && is_digit(after)) return true;
    return (ahead == U'亿' || ahead == U'万') && after == U'元';
  }

  std::u32string bases_;
};

}  // namespace

std::vector<LineBreak> line_breaks(std::string_view text) {
  std::vector<LineBreak> breaks;
  std::u32string bases;
  std::size_t begin = 0;
  for (const auto end : cluster_ends(text)) {
    bases += *Utf8Reader(text.substr(begin, end - begin)).next();
    breaks.push_back({end, BreakQuality::Good});
    begin = end;
  }
  const Neighbours neighbours(std::move(bases));
  for (std::size_t i = 1; i < breaks.size(); ++i) breaks[i - 1].quality = neighbours.before(i);
  return breaks;
}

bool dangles(char32_t character) {
  return is_space(character) || is_opening(character) || contains(U",、，:：;；·・—-", character);
}

}  // namespace rankwall
