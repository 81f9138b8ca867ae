// UTF-8 as the rest of the program needs it: decoding that never fails, counting and cutting by character.
// Text from outside is cleaned once, in feed and config; after that every string is valid UTF-8 without controls.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace rankwall {

/// Walks over the characters of a string. An invalid byte sequence reads as U+FFFD, one for each byte.
class Utf8Reader {
 public:
  explicit Utf8Reader(std::string_view text) : text_(text) {}

  /// The next character, or nothing at the end.
  std::optional<char32_t> next() {
    if (position_ < text_.size() && static_cast<unsigned char>(text_[position_]) < 0x80)
      return static_cast<unsigned char>(text_[position_++]);
    return next_beyond_ascii();
  }
  /// Bytes read so far.
  std::size_t position() const { return position_; }
  /// True once an invalid byte was met.
  bool met_invalid() const { return met_invalid_; }

 private:
  std::optional<char32_t> next_beyond_ascii();

  std::string_view text_;
  std::size_t position_ = 0;
  bool met_invalid_ = false;
};

void append_utf8(std::string& text, char32_t character);

bool is_valid_utf8(std::string_view text);

/// Control characters, bidirectional overrides and isolates, zero-width and line separators, noncharacters:
/// what has no place in a name and could make a wall show something other than the feed says.
bool is_unprintable(char32_t character);

/// Valid UTF-8 without unprintable characters: `cleaned` would leave it as it is.
bool is_clean(std::string_view text);

/// `text` without unprintable characters; tabs and line ends become one space.
std::string cleaned(std::string_view text);

/// The same line by line, for texts of several lines: without blanks at the ends of lines, and with at most one blank
/// line between two others.
std::string cleaned_lines(std::string_view text);

/// White space and what is as empty on a wall: U+3000, fillers such as U+3164, the empty braille pattern.
bool is_blank(char32_t character);

/// `text` without blanks at both ends. Empty where nothing in it can be seen.
std::string_view trimmed(std::string_view text);

std::size_t character_count(std::string_view text);

/// The first `count` characters.
std::string_view first_characters(std::string_view text, std::size_t count);

/// `pattern` with every `{name}` replaced by its value. A name that is not given is left as it is, so that a slip in
/// a config is seen when the wall is tested and not swallowed. `{days|day|days}` is the first word if the value is 1,
/// else the second.
struct Placeholder {
  std::string_view name;
  std::string_view value;
};
std::string_view plural_form(std::string_view forms, std::string_view count);
std::string filled(std::string_view pattern, std::initializer_list<Placeholder> values);

}  // namespace rankwall
