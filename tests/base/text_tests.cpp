#include "base/text.h"

#include <string>
#include <vector>

#include "catch.h"

using namespace rankwall;

namespace {

std::vector<char32_t> characters(std::string_view text) {
  std::vector<char32_t> found;
  for (Utf8Reader reader(text); auto character = reader.next();) found.push_back(*character);
  return found;
}

}  // namespace

TEST_CASE("UTF-8 reads characters of one to four bytes") {
  CHECK(characters("A\u00e9云\U0001F600") == std::vector<char32_t>{U'A', U'é', U'云', U'\U0001F600'});
  CHECK(characters("").empty());
}

TEST_CASE("Every character that is appended is read back") {
  for (const char32_t character :
       {U'\0', U'\x7F', U'\x80', U'\u07FF', U'\u0800', U'\uFFFD', U'\U00010000', U'\U0010FFFF'}) {
    std::string text;
    append_utf8(text, character);
    CHECK(is_valid_utf8(text));
    CHECK(characters(text) == std::vector<char32_t>{character});
  }
}

TEST_CASE("What is not a character is appended as the replacement character") {
  std::string text;
  append_utf8(text, char32_t{0xD800});
  append_utf8(text, char32_t{0x110000});
  CHECK(text == "\uFFFD\uFFFD");
}

TEST_CASE("Invalid UTF-8 is detected and never read past its end") {
  const std::vector<std::string> invalid = {
      "\x80",              // a continuation byte without a lead byte
      "\xC0\xAF",          // overlong in two bytes
      "\xE0\x80\xAF",      // overlong in three
      "\xF0\x80\x80\xAF",  // overlong in four
      "\xED\xA0\x80",      // a surrogate
      "\xF4\x90\x80\x80",  // beyond U+10FFFF
      "\xFF",              // never a lead byte
      "\xE4\xBA",          // cut off
      "\xE4(\xA1",         // a continuation byte is missing
  };
  for (const auto& text : invalid) {
    CAPTURE(text);
    CHECK_FALSE(is_valid_utf8(text));
    CHECK_FALSE(is_valid_utf8("云" + text + "溪"));
  }
}

TEST_CASE("An invalid byte reads as one replacement character, and reading continues") {
  CHECK(characters("a\x80"
                   "b") == std::vector<char32_t>{U'a', char32_t{0xFFFD}, U'b'});
}

TEST_CASE("The reader tells how many bytes it has read") {
  Utf8Reader reader("a云");
  CHECK(reader.position() == 0);
  reader.next();
  CHECK(reader.position() == 1);
  reader.next();
  CHECK(reader.position() == 4);
  CHECK_FALSE(reader.next());
  CHECK_FALSE(reader.met_invalid());
}

TEST_CASE("Controls, bidirectional and zero width characters are unprintable") {
  for (const char32_t character : {U'\0', U'\x1B', U'\x7F', U'\u0085', U'\u200B', U'\u202E', U'\u2066', U'\u2069',
                                   U'\uFEFF', U'\uFFFE', U'\U0001FFFF', U'\uFDD0'}) {
    CAPTURE(static_cast<std::uint32_t>(character));
    CHECK(is_unprintable(character));
  }
  for (const char32_t character : {U' ', U'A', U'云', U'—', U'“', U'·', U'\u3000', U'\uFFFD', U'\U0001F600'}) {
    CAPTURE(static_cast<std::uint32_t>(character));
    CHECK_FALSE(is_unprintable(character));
  }
}

TEST_CASE("Cleaning removes unprintable characters and joins lines") {
  CHECK(cleaned("云溪街道") == "云溪街道");
  CHECK(cleaned("云\u202E溪\x01") == "云溪");
  CHECK(cleaned("one\r\ntwo\tthree\n") == "one two three");
  CHECK(cleaned("\n\t") == "");
  CHECK(cleaned(std::string_view("a\0b", 3)) == "ab");
}

TEST_CASE("A text is clean when cleaning leaves it as it is") {
  for (const std::string_view text : {"", "云溪街道 A-1", "\U0001F600", "a\uFFFD"}) CHECK(is_clean(text));
  for (const std::string_view text : {"云\u202E溪", "one\ttwo", "a\x7F", "\uFFFE", "\u200B", "\xFF", "\xE4\xBA"}) {
    CAPTURE(text);
    CHECK_FALSE(is_clean(text));
    CHECK(cleaned(text) != text);
  }
}

TEST_CASE("Blanks at both ends are cut, whatever blank they are") {
  CHECK(trimmed("云溪街道") == "云溪街道");
  CHECK(trimmed(" \u3000云溪\u3000街道\t\n") == "云溪\u3000街道");
  for (const std::string_view blank : {" ", "\u00A0", "\u2003", "\u200B", "\u2028", "\u2060", "\u2800", "\u3000",
                                       "\u3164", "\u115F", "\u1160", "\uFEFF", "\uFFA0"}) {
    CAPTURE(blank);
    CHECK(trimmed(blank) == "");
    CHECK(trimmed(std::string(blank) + "云" + std::string(blank)) == "云");
  }
  CHECK(trimmed("") == "");
}

TEST_CASE("A variation selector belongs to the character before it, and is nothing without one") {
  CHECK(trimmed("\u845B\U000E0100 ") == "\u845B\U000E0100");
  CHECK(trimmed("\uFE0F\u3000\U000E0100") == "");
}

TEST_CASE("Texts are counted and cut by characters, not by bytes") {
  CHECK(character_count("云溪A") == 3);
  CHECK(first_characters("云溪A", 2) == "云溪");
  CHECK(first_characters("云溪A", 0) == "");
  CHECK(first_characters("云溪A", 9) == "云溪A");
}

TEST_CASE("Placeholders are filled once, and unknown ones stay") {
  CHECK(filled("{town} 升至第{rank}位", {{"town", "龙门镇"}, {"rank", "8"}}) == "龙门镇 升至第8位");
  CHECK(filled("{town} {nobody}", {{"town", "龙门镇"}}) == "龙门镇 {nobody}");
  CHECK(filled("{a}{a}", {{"a", "{b}"}, {"b", "x"}}) == "{b}{b}");
  CHECK(filled("open {a", {{"a", "x"}}) == "open {a");
  CHECK(filled("{ {a} }", {{"a", "x"}}) == "{ x }");
  CHECK(filled("", {{"a", "x"}}) == "");
}

TEST_CASE("A text of several lines keeps its line ends, whatever they are, and one blank line between paragraphs") {
  CHECK(cleaned_lines("甲\n乙") == "甲\n乙");
  CHECK(cleaned_lines("甲\r\n乙\r丙") == "甲\n乙\n丙");
  CHECK(cleaned_lines("\n\n甲\n\n\n\n乙\n") == "甲\n\n乙");
  CHECK(cleaned_lines("　　甲 \n\t乙\u202e") == "甲\n乙");
  CHECK(cleaned_lines("甲\t乙") == "甲 乙");
  CHECK(cleaned_lines(" \n　") == "");
}
