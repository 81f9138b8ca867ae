#include "config/document.h"

#include <set>
#include <string>
#include <vector>

#include "config/reader.h"

namespace rankwall {

namespace {

/// Watches a parser and records every key that its object already has.
class KeyWatch {
 public:
  explicit KeyWatch(Violations& violations) : violations_(violations) {}

  void see(Json::parse_event_t event, const Json& parsed) {
    switch (event) {
      case Json::parse_event_t::object_start: open(false); break;
      case Json::parse_event_t::array_start: open(true); break;
      case Json::parse_event_t::object_end:
      case Json::parse_event_t::array_end: containers_.pop_back(); break;
      case Json::parse_event_t::key: see_key(parsed.get_ref<const std::string&>()); break;
      case Json::parse_event_t::value: count(); break;
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

std::optional<Json> parse_settings(std::string_view text, Violations& violations) {
  KeyWatch watch(violations);
  const auto see = [&](int, Json::parse_event_t event, Json& parsed) {
    watch.see(event, parsed);
    return true;
  };
  try {
    Json json = Json::parse(text, see, true, true);
    if (json.is_object()) return json;
    violations.add("", "expected an object", shown_json(json));
  } catch (const Json::exception& failure) {
    violations.add("", "expected JSON with comments: " + shown_value(failure.what()));
  }
  return std::nullopt;
}

}  // namespace rankwall
