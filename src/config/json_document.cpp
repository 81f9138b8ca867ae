#include "config/json_document.h"

#include <algorithm>
#include <cassert>
#include <optional>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "base/text.h"
#include "base/violations.h"

namespace rankwall {

namespace {

Error refusal(std::string_view source_name, std::string rule, std::string_view value) {
  Violations violations;
  violations.add("", std::move(rule), value);
  return violations.to_error(source_name);
}

std::optional<std::size_t> first_invalid_byte(std::string_view bytes) {
  Utf8Reader reader(bytes);
  std::size_t start = 0;
  while (reader.next()) {
    if (reader.met_invalid()) return start;
    start = reader.position();
  }
  return std::nullopt;
}

/// Where the nesting first exceeds `max_depth`. Brackets within strings don't nest.
std::optional<std::size_t> first_too_deep_byte(std::string_view bytes, int max_depth) {
  int depth = 0;
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

/// The library's sentence without its own name and position: the part after its last "column N: ".
std::string_view reason_of(std::string_view text) {
  const auto start = text.find("syntax error");
  return start == std::string_view::npos ? text : text.substr(start);
}

/// The number in the library's "number overflow parsing '1e999'".
std::string_view quoted(std::string_view text) {
  const auto open = text.find('\'');
  const auto close = text.rfind('\'');
  return open < close ? text.substr(open + 1, close - open - 1) : text;
}

Error invalid_utf8(std::string_view source_name, std::size_t byte) {
  return refusal(source_name, "expected valid UTF-8", fmt::format("an invalid sequence at byte {}", byte));
}

/// The memory of the document that this thread is parsing.
thread_local std::pmr::memory_resource* memory_of_parsing = nullptr;

}  // namespace

void* take_document_memory(std::size_t bytes, std::size_t alignment) {
  assert(memory_of_parsing);
  return memory_of_parsing->allocate(bytes, alignment);
}

void JsonDocument::keep(const std::function<JsonValue()>& parse) {
  memory_of_parsing = &memory_;
  const auto parsed = [](void*) { memory_of_parsing = nullptr; };
  const std::unique_ptr<void, decltype(parsed)> parsing(&memory_, parsed);
  root_ = new (memory_.allocate(sizeof(JsonValue), alignof(JsonValue))) JsonValue(parse());
}

Result<void> JsonDocument::read(std::string_view bytes, std::string_view source_name) {
  try {
    keep([&] { return JsonValue::parse(bytes); });
    return {};
  } catch (const JsonValue::parse_error& failure) {
    // The library refuses invalid UTF-8 too, with a sentence that names the token instead of the byte.
    if (const auto byte = first_invalid_byte(bytes)) return invalid_utf8(source_name, *byte);
    const std::size_t byte = failure.byte > 0 ? failure.byte - 1 : 0;
    const std::string position = line_and_column(bytes, std::min(byte, bytes.size()));
    return refusal(source_name, fmt::format("expected JSON at {}", position), reason_of(failure.what()));
  } catch (const JsonValue::out_of_range& failure) {
    return refusal(source_name, "expected numbers that a double can hold", quoted(failure.what()));
  }
}

Result<std::unique_ptr<const JsonDocument>> JsonDocument::parse(std::string_view bytes, std::string_view source_name,
                                                                DocumentLimits limits) {
  if (bytes.size() > limits.max_bytes)
    return refusal(source_name, fmt::format("expected at most {} bytes", limits.max_bytes),
                   std::to_string(bytes.size()));
  if (const auto byte = first_too_deep_byte(bytes, limits.max_depth))
    return refusal(source_name, fmt::format("expected at most {} levels of nesting", limits.max_depth),
                   "more at " + line_and_column(bytes, *byte));
  if (bytes.find_first_not_of(" \t\r\n") == std::string_view::npos)
    return refusal(source_name, "expected a JSON object", "nothing");
  std::unique_ptr<JsonDocument> document(new JsonDocument);
  if (const auto read = document->read(bytes, source_name); !read) return read.error();
  return std::unique_ptr<const JsonDocument>(std::move(document));
}

std::unique_ptr<const JsonDocument> JsonDocument::with_comments(std::string_view text,
                                                                const JsonValue::parser_callback_t& watch) {
  std::unique_ptr<JsonDocument> document(new JsonDocument);
  document->keep([&] { return JsonValue::parse(text, watch, true, true); });
  return document;
}

}  // namespace rankwall
