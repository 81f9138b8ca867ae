#include "base/file_kind.h"

#include <algorithm>
#include <cstddef>

#include "base/text.h"

namespace rankwall {

namespace {

using namespace std::string_view_literals;

struct Kind {
  std::string_view start;
  std::string_view name;
};

/// The longer of two starts with one head comes first.
constexpr Kind by_first_bytes[] = {
    {"\xFF\xFE\0\0"sv, "text in UTF-32"},
    {"\0\0\xFE\xFF"sv, "text in UTF-32"},
    {"{\0\0\0"sv, "text in UTF-32"},
    {"\0\0\0{"sv, "text in UTF-32"},
    {"\xFF\xFE"sv, "text in UTF-16"},
    {"\xFE\xFF"sv, "text in UTF-16"},
    {"{\0"sv, "text in UTF-16"},
    {"\0{"sv, "text in UTF-16"},
    {"\x1F\x8B"sv, "a file packed by gzip"},
    {"BZh"sv, "a file packed by bzip2"},
    {"\xFD\x37zXZ"sv, "a file packed by xz"},
    {"\x28\xB5\x2F\xFD"sv, "a file packed by zstd"},
    {"7z\xBC\xAF"sv, "a 7z archive"},
    {"Rar!"sv, "a RAR archive"},
    {"PK\x03\x04"sv, "a ZIP archive or a workbook (xlsx)"},
    {"\xD0\xCF\x11\xE0"sv, "a workbook (xls) or another file of Office"},
    {"%PDF"sv, "a PDF"},
    {"\x89PNG"sv, "a PNG picture"},
    {"\xFF\xD8\xFF"sv, "a JPEG picture"},
    {"\x7F\x45LF"sv, "a program"},
};

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool starts_with_word(std::string_view text, std::string_view word) {
  return text.size() >= word.size() &&
         std::equal(word.begin(), word.end(), text.begin(), [](char a, char b) { return a == lower(b); });
}

/// What begins with a tag, after white space and a byte order mark.
std::string_view markup_kind(std::string_view bytes) {
  const std::string_view text = trimmed(bytes.substr(0, 1024));
  if (starts_with_word(text, "<?xml")) return "XML";
  return text.starts_with('<') ? "a web page (HTML)" : "";
}

bool is_between(unsigned char byte, int first, int last) { return byte >= first && byte <= last; }

/// The length of the character of GB18030 at the start of `bytes`, or 0.
std::size_t gb18030_length(std::string_view bytes) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(i < bytes.size() ? bytes[i] : '\0'); };
  if (byte(0) < 0x80) return 1;
  if (!is_between(byte(0), 0x81, 0xFE)) return 0;
  if (is_between(byte(1), 0x40, 0xFE) && byte(1) != 0x7F) return 2;
  const bool is_long =
      is_between(byte(1), 0x30, 0x39) && is_between(byte(2), 0x81, 0xFE) && is_between(byte(3), 0x30, 0x39);
  return is_long ? 4 : 0;
}

/// Text of which every character is one of GB18030, and most of those beyond ASCII are none of UTF-8.
bool is_gb18030(std::string_view bytes) {
  std::size_t good = 0;
  std::size_t bad = 0;
  for (Utf8Reader reader(bytes); const auto character = reader.next();)
    if (*character >= 0x80) ++(*character == 0xFFFD ? bad : good);
  if (bad <= good) return false;
  while (!bytes.empty()) {
    const std::size_t length = gb18030_length(bytes);
    if (length == 0) return false;
    bytes.remove_prefix(length);
  }
  return true;
}

}  // namespace

std::string_view file_kind(std::string_view bytes) {
  for (const auto& [start, name] : by_first_bytes)
    if (bytes.starts_with(start)) return name;
  if (const auto markup = markup_kind(bytes); !markup.empty()) return markup;
  return is_gb18030(bytes) ? "text in GBK (GB18030)" : "";
}

}  // namespace rankwall
