#include "fuzz/mutator.h"

#include <array>
#include <iterator>
#include <vector>

#include <nlohmann/json.hpp>

#include "config/widgets.h"

namespace rankwall {

namespace {

using Json = nlohmann::ordered_json;

class Mutator {
 public:
  explicit Mutator(std::mt19937_64& engine) : engine_(engine) {}

  std::string mutated(const std::string& text) {
    Json json = Json::parse(text, nullptr, true, true);
    for (std::size_t i = below(4) + 1; i > 0; --i) change(json);
    std::string changed = json.dump(-1, ' ', false, Json::error_handler_t::replace);
    if (below(5) == 0) break_text(changed);
    return changed;
  }

 private:
  std::size_t below(std::size_t count) { return static_cast<std::size_t>(engine_() % count); }
  template <class List>
  const auto& one_of(const List& list) {
    return list[below(std::size(list))];
  }

  static void collect(Json& json, std::vector<Json*>& all) {
    all.push_back(&json);
    if (!json.is_structured()) return;
    for (auto& inner : json) collect(inner, all);
  }

  Json& any_value(Json& json) {
    std::vector<Json*> all;
    collect(json, all);
    return *one_of(all);
  }

  void change(Json& json) {
    Json& value = any_value(json);
    switch (below(8)) {
      case 0: return drop(value);
      case 1: return rename(value);
      case 2: value = strange_value(); return;
      case 3: return vary(value);
      case 4: value = Json(any_value(json)); return;
      case 5: return wrap(value);
      case 6: return multiply(value);
      default: return change_widget(json);
    }
  }

  void drop(Json& value) {
    if (!value.is_structured() || value.empty()) return;
    value.erase(std::next(value.begin(), static_cast<std::ptrdiff_t>(below(value.size()))));
  }

  void rename(Json& value) {
    constexpr std::array keys{"size", "title", "ranking", "$schema", "row", "playlist", "only_if", "", "a/b~c", "标题"};
    if (!value.is_object() || value.empty()) return;
    auto entry = std::next(value.begin(), static_cast<std::ptrdiff_t>(below(value.size())));
    std::string key = below(2) == 0 ? entry.key() + "s" : one_of(keys);
    Json kept = entry.value();
    value.erase(entry);
    value[key] = std::move(kept);
  }

  Json strange_value() {
    static const std::vector<Json> values{nullptr,
                                          true,
                                          0,
                                          -1,
                                          1,
                                          0.5,
                                          1e9,
                                          -1e308,
                                          1e308,
                                          4294967296,
                                          18446744073709551615u,
                                          "",
                                          " ",
                                          "0px",
                                          "100%",
                                          "0fr",
                                          "16384px",
                                          "#000000",
                                          "24:00",
                                          "\u202e\u0007",
                                          std::string(300, 'x'),
                                          std::string(5000, '9'),
                                          std::string(1 << 16, '['),
                                          Json::array(),
                                          Json::object(),
                                          Json::array({Json::object()}),
                                          "overall",
                                          "completion",
                                          "row",
                                          "header"};
    return one_of(values);
  }

  /// Another value of the same type: most of these are good.
  void vary(Json& value) {
    if (value.is_boolean()) value = !value.get<bool>();
    if (value.is_number())
      value = below(3) == 0 ? static_cast<double>(below(20000)) / 7 : static_cast<double>(below(40));
    if (!value.is_string()) return;
    constexpr std::array lengths{"1px", "15px", "3%", "45%", "100%", "0fr", "7fr", "0px"};
    const std::string text = value.get<std::string>();
    if (text.ends_with('%') || text.ends_with("px") || text.ends_with("fr")) {
      value = one_of(lengths);
      return;
    }
    std::string longer;
    for (std::size_t i = below(40); i > 0; --i) longer += below(9) == 0 ? "{" : below(5) == 0 ? "Ag " : "纳统";
    value = longer;
  }

  void wrap(Json& value) {
    constexpr std::array keys{"row", "column", "stack", "playlist"};
    for (std::size_t depth = below(3) == 0 ? below(40) : 1; depth > 0; --depth) {
      Json list = Json::array({std::move(value)});
      value = below(20) == 0 ? std::move(list) : Json{{one_of(keys), std::move(list)}};
    }
  }

  void multiply(Json& value) {
    if (!value.is_array() || value.empty()) return;
    constexpr std::array counts{2u, 20u, 33u, 500u, 5000u};
    const Json entry = one_of(value);
    for (std::size_t count = one_of(counts); count > 0; --count) value.push_back(entry);
  }

  void change_widget(Json& json) {
    std::vector<Json*> all;
    std::vector<Json*> widgets;
    collect(json, all);
    for (Json* each : all)
      if (each->is_object() && each->contains("widget")) widgets.push_back(each);
    if (widgets.empty()) return;
    *one_of(widgets) = Json{{"widget", one_of(widget_words)}, {"size", "1fr"}};
  }

  void break_text(std::string& text) {
    const std::size_t place = below(text.size() + 1);
    constexpr std::array pieces{"\"title\": 1, ", "\xff\xfe", "\xc0\xaf", "\xed\xa0\x80", "/*", "//", "\\u0000",
                                "1e999",          "{",        "]",        "\"",           ",",  "\n"};
    switch (below(4)) {
      case 0: text.resize(place); return;
      case 1: text.insert(place, one_of(pieces)); return;
      case 2: text.insert(std::min<std::size_t>(1, text.size()), one_of(pieces)); return;
      default:
        if (place < text.size()) text[place] = static_cast<char>(below(256));
    }
  }

  std::mt19937_64& engine_;
};

}  // namespace

std::string mutated(const std::string& text, std::mt19937_64& engine) { return Mutator(engine).mutated(text); }

}  // namespace rankwall
