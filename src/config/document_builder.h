// Takes the events of the JSON parser and makes the values of a document of them: the only pass over its bytes. Here a
// document stops that costs too much, and a key is recorded that its object already has. Internal to JsonDocument.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "base/violations.h"
#include "config/json_document.h"

namespace rankwall {

/// Why a document could not be made.
enum class JsonStop { None, Syntax, Number, Depth, Values };

class DocumentBuilder {
 public:
  /// `root` becomes the document.
  DocumentBuilder(const DocumentRules& rules, JsonValue& root, Violations& violations)
      : rules_(rules), root_(root), violations_(violations) {
    open_.reserve(usual_depth);
  }

  // The library's interface. False stops it.
  bool null() { return add(nullptr); }
  bool boolean(bool value) { return add(value); }
  bool number_integer(std::int64_t value) { return add(value); }
  bool number_unsigned(std::uint64_t value) { return add(value); }
  template <class Text>
  bool number_float(double value, const Text&) {
    return add(value);
  }
  bool string(const JsonText& value) { return add(value); }
  bool binary(const JsonValue::binary_t&) { return false; }
  bool start_object(std::size_t) { return open(JsonValue::value_t::object); }
  bool start_array(std::size_t) { return open(JsonValue::value_t::array); }
  bool end_object() { return close(); }
  bool end_array() { return close(); }
  bool key(const JsonText& key);
  /// `byte` is the number of bytes that were read.
  bool parse_error(std::size_t byte, const std::string& token, const JsonValue::exception& failure);

  JsonStop stop() const { return stop_; }
  /// The document is whole; what stopped the parser is behind it.
  bool is_whole() const { return open_.empty() && values_ > 0; }
  /// Where the parser stopped for the syntax or a number, and the token that it read there.
  std::size_t stopped_at() const { return stopped_at_; }
  const std::string& token() const { return token_; }

 private:
  static constexpr std::size_t usual_depth = 32;

  /// An object or a list that is not complete yet; the other pointers are null.
  struct Container {
    JsonValue::array_t* list = nullptr;
    JsonValue::object_t* object = nullptr;
    const JsonText* key = nullptr;  ///< of an object, the newest
    JsonValue* value = nullptr;     ///< of that key
  };

  template <class Value>
  bool add(Value&& value) {
    if (++values_ > rules_.max_values) return refuse(JsonStop::Values);
    take(JsonValue(std::forward<Value>(value)));
    return true;
  }
  /// Puts a value where it belongs, and returns where that is.
  JsonValue* take(JsonValue value) {
    if (open_.empty()) return &(root_ = std::move(value));
    Container& container = open_.back();
    if (container.list) return &container.list->emplace_back(std::move(value));
    return &(*container.value = std::move(value));
  }
  bool open(JsonValue::value_t type);
  bool close() {
    open_.pop_back();
    return true;
  }
  bool refuse(JsonStop stop) {
    stop_ = stop;
    return false;
  }
  std::string pointer() const;

  const DocumentRules& rules_;
  JsonValue& root_;
  Violations& violations_;
  std::vector<Container> open_;
  std::size_t values_ = 0;  ///< and keys
  JsonStop stop_ = JsonStop::None;
  std::size_t stopped_at_ = 0;
  std::string token_;
};

}  // namespace rankwall
