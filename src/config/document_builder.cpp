#include "config/document_builder.h"

namespace rankwall {

namespace {

constexpr int number_overflow = 406;  // the library's id of the error

}  // namespace

bool DocumentBuilder::key(const JsonText& key) {
  if (++values_ > rules_.max_values) return refuse(JsonStop::Values);
  Container& container = open_.back();
  const auto [entry, is_new] = container.object->try_emplace(key);
  container.key = &entry->first;
  container.value = &entry->second;
  if (!is_new) violations_.add(pointer(), "expected this key only once");
  return true;
}

bool DocumentBuilder::open(JsonValue::value_t type) {
  if (++values_ > rules_.max_values) return refuse(JsonStop::Values);
  if (open_.size() == rules_.max_depth) return refuse(JsonStop::Depth);
  JsonValue* const value = take(JsonValue(type));
  Container& container = open_.emplace_back();
  container.list = value->get_ptr<JsonValue::array_t*>();
  container.object = value->get_ptr<JsonValue::object_t*>();
  return true;
}

bool DocumentBuilder::parse_error(std::size_t byte, const std::string& token, const JsonValue::exception& failure) {
  stopped_at_ = byte;
  token_ = token;
  return refuse(failure.id == number_overflow ? JsonStop::Number : JsonStop::Syntax);
}

std::string DocumentBuilder::pointer() const {
  std::string text;
  for (const auto& each : open_)
    text = each.list ? pointer_to(text, each.list->size() - 1)
                     : pointer_to(text, shown_value(std::string_view(*each.key)));
  return text;
}

}  // namespace rankwall
