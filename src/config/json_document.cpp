#include "config/json_document.h"

#include <algorithm>
#include <cassert>
#include <optional>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "base/file_kind.h"
#include "base/text.h"
#include "config/document_builder.h"

namespace rankwall {

namespace {

std::optional<std::size_t> first_invalid_byte(std::string_view bytes) {
  Utf8Reader reader(bytes);
  std::size_t start = 0;
  while (reader.next()) {
    if (reader.met_invalid()) return start;
    start = reader.position();
  }
  return std::nullopt;
}

/// Line and column of a byte, both from 1; the column counts characters.
std::string line_and_column(std::string_view bytes, std::size_t byte) {
  const std::string_view before = bytes.substr(0, byte);
  const auto line = std::count(before.begin(), before.end(), '\n') + 1;
  const auto line_end = before.rfind('\n');
  const auto line_start = line_end == std::string_view::npos ? 0 : line_end + 1;
  return fmt::format("line {}, column {}", line, character_count(before.substr(line_start)) + 1);
}

bool is_of_word(char c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '.' || c == '+' ||
         c == '-' || static_cast<unsigned char>(c) >= 0x80;
}

bool is_whole_text(std::string_view token) { return token.size() > 1 && token.front() == '"' && token.back() == '"'; }

/// Where what stopped the parser begins: a text, a word such as NaN, or a single character.
std::size_t start_of_unexpected(std::string_view bytes, const DocumentBuilder& builder) {
  const std::string_view token = builder.token();
  const std::string_view read = bytes.substr(0, builder.stopped_at());
  if (is_whole_text(token) && read.ends_with(token)) return read.size() - token.size();
  std::size_t byte = std::min(builder.stopped_at() - 1, bytes.size());
  while (byte > 0 && byte < bytes.size() && is_of_word(bytes[byte]) && is_of_word(bytes[byte - 1])) --byte;
  return byte;
}

/// What begins at a byte as a message shows it.
std::string shown_at(std::string_view bytes, std::size_t byte) {
  constexpr std::size_t max_shown = 20;
  if (byte >= bytes.size()) return "the end of the document";
  if (bytes[byte] == '"')
    return std::string(first_characters(bytes.substr(byte, bytes.find('"', byte + 1) - byte + 1), max_shown));
  std::size_t end = byte;
  while (end < bytes.size() && is_of_word(bytes[end])) ++end;
  return fmt::format("\"{}\"", first_characters(bytes.substr(byte, std::max<std::size_t>(end - byte, 1)), max_shown));
}

/// `byte` is where the syntax is broken.
void refuse_syntax(std::string_view bytes, std::size_t byte, bool is_whole, Violations& violations) {
  if (const auto kind = file_kind(bytes); !kind.empty()) return violations.add("", "expected JSON in UTF-8", kind);
  if (const auto invalid = first_invalid_byte(bytes))
    return violations.add("", "expected valid UTF-8", "an invalid byte at " + line_and_column(bytes, *invalid));
  violations.add(
      "", fmt::format("expected {} at {}", is_whole ? "the end of the document" : "JSON", line_and_column(bytes, byte)),
      shown_at(bytes, byte));
}

/// The first bracket in which the nesting exceeds `max_depth`. Brackets within strings don't nest.
std::size_t first_too_deep_byte(std::string_view bytes, std::size_t max_depth) {
  std::size_t depth = 0;
  bool in_string = false;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const char byte = bytes[i];
    if (in_string && byte == '\\')
      ++i;
    else if (byte == '"')
      in_string = !in_string;
    else if (!in_string && (byte == '[' || byte == '{') && ++depth > max_depth)
      return i;
    else if (!in_string && (byte == ']' || byte == '}'))
      --depth;
  }
  return bytes.size();
}

void refuse(std::string_view bytes, const DocumentRules& rules, const DocumentBuilder& builder,
            Violations& violations) {
  switch (builder.stop()) {
    case JsonStop::None:
    case JsonStop::Syntax:
      return refuse_syntax(bytes, start_of_unexpected(bytes, builder), builder.is_whole(), violations);
    case JsonStop::Number: return violations.add("", "expected numbers that a double can hold", builder.token());
    case JsonStop::Depth:
      return violations.add("", fmt::format("expected at most {} levels of nesting", rules.max_depth),
                            "more at " + line_and_column(bytes, first_too_deep_byte(bytes, rules.max_depth)));
    case JsonStop::Values:
      return violations.add("", fmt::format("expected at most {} values and keys", rules.max_values), "more");
  }
}

/// The memory of the document that this thread is parsing, and how much more of it there may be.
struct ParsingMemory {
  std::pmr::memory_resource* resource = nullptr;
  std::size_t left = 0;
};
thread_local ParsingMemory memory_of_parsing;

/// Ends the parsing of a document that takes more memory than it may.
struct MemoryExceeded {};

}  // namespace

void* take_document_memory(std::size_t bytes, std::size_t alignment) {
  assert(memory_of_parsing.resource);
  if (bytes > memory_of_parsing.left) throw MemoryExceeded{};
  memory_of_parsing.left -= bytes;
  return memory_of_parsing.resource->allocate(bytes, alignment);
}

bool JsonDocument::read(std::string_view bytes, const DocumentRules& rules, Violations& violations) {
  memory_of_parsing = {&memory_, rules.max_memory};
  const auto parsed = [](void*) { memory_of_parsing = {}; };
  const std::unique_ptr<void, decltype(parsed)> parsing(&memory_, parsed);
  auto* const root = new (memory_.allocate(sizeof(JsonValue), alignof(JsonValue))) JsonValue;
  DocumentBuilder builder(rules, *root, violations);
  root_ = root;
  try {
    if (!JsonValue::sax_parse(bytes, &builder, JsonValue::input_format_t::json, true, rules.comments)) {
      refuse(bytes, rules, builder, violations);
      return false;
    }
  } catch (const MemoryExceeded&) {
    constexpr std::size_t mebibyte = 1u << 20;
    violations.add("",
                   fmt::format("expected a document that takes at most {} MiB of memory", rules.max_memory / mebibyte),
                   "more");
    return false;
  }
  // The library takes NUL for the end.
  const auto nul = bytes.find('\0');
  if (nul != std::string_view::npos) refuse_syntax(bytes, nul, true, violations);
  return nul == std::string_view::npos;
}

std::unique_ptr<const JsonDocument> JsonDocument::parse(std::string_view bytes, const DocumentRules& rules,
                                                        Violations& violations) {
  if (bytes.size() > rules.max_bytes) {
    violations.add("", fmt::format("expected at most {} bytes", rules.max_bytes), std::to_string(bytes.size()));
    return nullptr;
  }
  if (bytes.find_first_not_of(" \t\r\n") == std::string_view::npos) {
    violations.add("", "expected a JSON object", "nothing");
    return nullptr;
  }
  std::unique_ptr<JsonDocument> document(new JsonDocument);
  return document->read(bytes, rules, violations) ? std::move(document) : nullptr;
}

}  // namespace rankwall
