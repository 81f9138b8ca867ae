// The visitor of field tables that writes settings as JSON, in the order of the tables and as a config would hold them:
// what it writes reads back equal. Used for the defaults in the schema. Internal to config.
#pragma once

#include <cmath>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "base/color.h"
#include "config/field.h"
#include "config/layout.h"
#include "config/schedule.h"
#include "config/theme.h"

namespace rankwall {

using OrderedJson = nlohmann::ordered_json;

class SettingsWriter {
 public:
  template <class T>
  void operator()(const char* key, T& value, Range, const char*) {
    object_[key] = json_of(value);
  }
  template <class T>
  void operator()(const char* key, T& value, const char* help) {
    (*this)(key, value, Range{}, help);
  }

  /// A value that has no key.
  static OrderedJson json_of(double value);
  static OrderedJson json_of(int value) { return value; }
  static OrderedJson json_of(bool value) { return value; }
  static OrderedJson json_of(const std::string& value) { return value; }
  static OrderedJson json_of(Color value) { return to_string(value); }
  static OrderedJson json_of(const Extent& value) { return to_string(value); }
  static OrderedJson json_of(TimeOfDay value) { return to_string(value); }
  /// The name of a theme that has a file, else its settings.
  static OrderedJson json_of(Theme& theme);
  static OrderedJson json_of(LayoutNode& node);

  template <class Enum>
  requires std::is_enum_v<Enum>
  static OrderedJson json_of(Enum value) { return word_of(value); }

  template <class T>
  static OrderedJson json_of(std::vector<T>& values) {
    OrderedJson list = OrderedJson::array();
    for (auto& value : values) list.push_back(json_of(value));
    return list;
  }
  template <class T>
  requires Described<T, SettingsWriter>
  static OrderedJson json_of(T& settings) { return object_of(settings); }

 private:
  template <class T>
  static OrderedJson object_of(T& settings) {
    SettingsWriter writer;
    describe(writer, settings);
    return writer.object_;
  }

  OrderedJson object_ = OrderedJson::object();
};

}  // namespace rankwall
