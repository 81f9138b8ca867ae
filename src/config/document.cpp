#include "config/document.h"

#include <set>
#include <string>
#include <vector>

#include "config/json_values.h"

namespace rankwall {

namespace {

using Event = JsonValue::parse_event_t;

/// Watches a parser and records every key that its object already has.
class KeyWatch {
 public:
  explicit KeyWatch(Violations& violations) : violations_(violations) {}

  void see(Event event, const JsonValue& parsed) {
    switch (event) {
      case Event::object_start: open(false); break;
      case Event::array_start: open(true); break;
      case Event::object_end:
      case Event::array_end: containers_.pop_back(); break;
      case Event::key: see_key(std::string(parsed.get_ref<const JsonText&>())); break;
      case Event::value: count(); break;
    }
  }

 private:
  struct Container {
    bool is_list = false;
    std::size_t entries = 0;
    std::string key;
    std::set<std::string> keys;
  };

  void count() {
    if (!containers_.empty()) ++containers_.back().entries;
  }
  void open(bool is_list) {
    count();
    containers_.emplace_back().is_list = is_list;
  }
  void see_key(const std::string& key) {
    Container& object = containers_.back();
    object.key = key;
    if (!object.keys.insert(key).second) violations_.add(pointer(), "expected this key only once");
  }
  std::string pointer() const {
    std::string text;
    for (const auto& each : containers_)
      text = each.is_list ? pointer_to(text, each.entries - 1) : pointer_to(text, each.key);
    return text;
  }

  Violations& violations_;
  std::vector<Container> containers_;
};

}  // namespace

std::unique_ptr<const JsonDocument> parse_settings(std::string_view text, Violations& violations) {
  KeyWatch watch(violations);
  const auto see = [&](int, Event event, const JsonValue& parsed) {
    watch.see(event, parsed);
    return true;
  };
  try {
    auto document = JsonDocument::with_comments(text, see);
    if (document->root().is_object()) return document;
    refuse({document->root()}, "expected an object", violations);
  } catch (const JsonValue::exception& failure) {
    violations.add("", "expected JSON with comments: " + shown_value(failure.what()));
  }
  return nullptr;
}

}  // namespace rankwall
