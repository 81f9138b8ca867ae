#include "base/text.h"

#include <array>

namespace rankwall {

namespace {

constexpr char32_t replacement = 0xFFFD;

struct Lead {
  int followers;
  char32_t bits;
  char32_t min;  // smaller values are overlong forms
};

std::optional<Lead> lead_of(unsigned char byte) {
  if (byte >= 0xC2 && byte <= 0xDF) return Lead{1, byte & 0x1Fu, 0x80};
  if (byte >= 0xE0 && byte <= 0xEF) return Lead{2, byte & 0x0Fu, 0x800};
  if (byte >= 0xF0 && byte <= 0xF4) return Lead{3, byte & 0x07u, 0x10000};
  return std::nullopt;
}

bool is_scalar(char32_t character) { return character <= 0x10FFFF && (character < 0xD800 || character > 0xDFFF); }

/// Characters that are seen only in the shape of the one before: joiners, variation selectors and tags.
bool changes_character_before(char32_t c) {
  return c == 0x34F || (c >= 0x180B && c <= 0x180F) || (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0000 && c <= 0xE0FFF);
}

/// Where the last character of a text begins.
std::size_t last_character(std::string_view text) {
  std::size_t start = text.size() - 1;
  while (start > 0 && (static_cast<unsigned char>(text[start]) & 0xC0u) == 0x80u) --start;
  return start;
}

}  // namespace

std::optional<char32_t> Utf8Reader::next_beyond_ascii() {
  if (position_ >= text_.size()) return std::nullopt;
  const auto byte = static_cast<unsigned char>(text_[position_++]);
  const auto lead = lead_of(byte);
  if (!lead || position_ + static_cast<std::size_t>(lead->followers) > text_.size()) {
    met_invalid_ = true;
    return replacement;
  }
  char32_t character = lead->bits;
  for (int i = 0; i < lead->followers; ++i) {
    const auto follower = static_cast<unsigned char>(text_[position_ + static_cast<std::size_t>(i)]);
    if ((follower & 0xC0u) != 0x80u) {
      met_invalid_ = true;
      return replacement;
    }
    character = (character << 6) | (follower & 0x3Fu);
  }
  if (character < lead->min || !is_scalar(character)) {
    met_invalid_ = true;
    return replacement;
  }
  position_ += static_cast<std::size_t>(lead->followers);
  return character;
}

void append_utf8(std::string& text, char32_t character) {
  if (!is_scalar(character)) character = replacement;
  const auto byte = [&](char32_t value) { text += static_cast<char>(static_cast<unsigned char>(value)); };
  if (character < 0x80) {
    byte(character);
  } else if (character < 0x800) {
    byte(0xC0u | (character >> 6));
    byte(0x80u | (character & 0x3Fu));
  } else if (character < 0x10000) {
    byte(0xE0u | (character >> 12));
    byte(0x80u | ((character >> 6) & 0x3Fu));
    byte(0x80u | (character & 0x3Fu));
  } else {
    byte(0xF0u | (character >> 18));
    byte(0x80u | ((character >> 12) & 0x3Fu));
    byte(0x80u | ((character >> 6) & 0x3Fu));
    byte(0x80u | (character & 0x3Fu));
  }
}

bool is_valid_utf8(std::string_view text) {
  Utf8Reader reader(text);
  while (reader.next()) {
  }
  return !reader.met_invalid();
}

bool is_unprintable(char32_t c) {
  if ((c >= 0x20 && c < 0x7F) || (c >= 0x3000 && c < 0xD800)) return false;  // nearly all characters in practice
  struct Range {
    char32_t first, last;
  };
  static constexpr std::array<Range, 9> ranges{{
      {0x00, 0x1F},      // C0 controls
      {0x7F, 0x9F},      // delete and C1 controls
      {0xAD, 0xAD},      // soft hyphen
      {0x61C, 0x61C},    // Arabic letter mark
      {0x200B, 0x200F},  // zero width characters and direction marks
      {0x2028, 0x202E},  // separators, bidirectional embeddings and overrides
      {0x2060, 0x206F},  // word joiner, bidirectional isolates
      {0xFEFF, 0xFEFF},  // byte order mark
      {0xFFF9, 0xFFFB},  // interlinear annotation
  }};
  for (const auto& range : ranges)
    if (c >= range.first && c <= range.last) return true;
  return (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
}

bool is_clean(std::string_view text) {
  Utf8Reader reader(text);
  while (const auto character = reader.next())
    if (is_unprintable(*character)) return false;
  return !reader.met_invalid();
}

std::string cleaned(std::string_view text) {
  if (is_clean(text)) return std::string(text);
  std::string clean;
  clean.reserve(text.size());
  bool space_due = false;
  for (Utf8Reader reader(text); auto character = reader.next();) {
    if (*character == U'\n' || *character == U'\r' || *character == U'\t') {
      space_due = true;
      continue;
    }
    if (is_unprintable(*character)) continue;
    if (space_due && !clean.empty()) clean += ' ';
    space_due = false;
    append_utf8(clean, *character);
  }
  return clean;
}

std::string cleaned_lines(std::string_view text) {
  std::string lines;
  for (bool is_first_of_paragraph = false;;) {
    const std::size_t end = text.find_first_of("\n\r");
    const std::string clean = cleaned(text.substr(0, end));
    const std::string_view line = trimmed(clean);
    if (!line.empty()) {
      if (!lines.empty()) lines += is_first_of_paragraph ? "\n\n" : "\n";
      lines += line;
    }
    is_first_of_paragraph = line.empty();
    if (end == std::string_view::npos) return lines;
    text.remove_prefix(end + (text.substr(end, 2) == "\r\n" ? 2 : 1));
  }
}

bool is_blank(char32_t c) {
  if (c > 0x20 && c < 0x7F) return false;
  return c <= 0x20 || c == 0x85 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200B) ||
         (c >= 0x2028 && c <= 0x2029) || c == 0x202F || (c >= 0x205F && c <= 0x2060) || c == 0x3000 || c == 0xFEFF ||
         c == 0x115F || c == 0x1160 || c == 0x3164 || c == 0xFFA0 || c == 0x2800;
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty()) {
    Utf8Reader reader(text);
    const char32_t first = *reader.next();
    if (!is_blank(first) && !changes_character_before(first)) break;
    text.remove_prefix(reader.position());
  }
  while (!text.empty()) {
    const std::string_view last = text.substr(last_character(text));
    if (!is_blank(*Utf8Reader(last).next())) break;
    text.remove_suffix(last.size());
  }
  return text;
}

std::size_t character_count(std::string_view text) {
  std::size_t count = 0;
  for (Utf8Reader reader(text); reader.next();) ++count;
  return count;
}

std::string_view first_characters(std::string_view text, std::size_t count) {
  Utf8Reader reader(text);
  for (std::size_t i = 0; i < count && reader.next(); ++i) {
  }
  return text.substr(0, reader.position());
}

/// "day|days": the first form for 1, else the second.
std::string_view plural_form(std::string_view forms, std::string_view count) {
  const auto bar = forms.find('|');
  if (bar == std::string_view::npos) return forms;
  return count == "1" ? forms.substr(0, bar) : forms.substr(bar + 1);
}

std::string filled(std::string_view pattern, std::initializer_list<Placeholder> values) {
  std::string text;
  while (!pattern.empty()) {
    const auto open = pattern.find('{');
    text += pattern.substr(0, open);
    if (open == std::string_view::npos) break;
    pattern.remove_prefix(open);
    const auto close = pattern.find('}');
    const Placeholder* found = nullptr;
    const std::string_view inner = close == std::string_view::npos ? "" : pattern.substr(1, close - 1);
    const auto bar = inner.find('|');
    for (const auto& value : values)
      if (!inner.empty() && inner.substr(0, bar) == value.name) found = &value;
    text += !found                          ? pattern.substr(0, 1)
            : bar == std::string_view::npos ? found->value
                                            : plural_form(inner.substr(bar + 1), found->value);
    pattern.remove_prefix(found ? close + 1 : 1);
  }
  return text;
}

}  // namespace rankwall
