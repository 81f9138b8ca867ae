// A config in which every field of every table differs from its default, for tests that compare reader, writer and
// schema.
#pragma once

#include "config/config.h"

namespace rankwall {

/// A visitor of field tables that gives every field a different value within its range.
class FieldChanger {
 public:
  template <class T>
  void operator()(const char*, T& value, Range range, const char*) {
    change(value, range);
  }
  template <class T>
  void operator()(const char*, T& value, const char*) {
    change(value, Range{});
  }

 private:
  static constexpr double unlimited = 1e9;

  void change(bool& value, Range) { value = !value; }
  void change(int& value, Range range) { value = static_cast<int>(other_number(value, range)); }
  void change(double& value, Range range) { value = other_number(value, range); }
  void change(std::string& value, Range range) {
    const auto min = static_cast<std::size_t>(range.min > 1 ? range.min : 1);
    value.clear();
    for (std::size_t i = 0; i < min; ++i) value += "换";
  }
  void change(Color& value, Range) { value = {1, 2, 3}; }
  void change(Extent& value, Range) { value = {12.5, ExtentUnit::Percent}; }
  void change(Date& value, Range) { value = std::chrono::year(2027) / 2 / 3; }
  void change(TimeOfDay& value, Range) { value = {value.minute == 90 ? 91 : 90}; }
  void change(LayoutNode&, Range) {}

  template <class Enum>
  requires std::is_enum_v<Enum>
  void change(Enum& value, Range) {
    const auto& words = EnumWords<Enum>::words;
    value = value == words.back().second ? words.front().second : words.back().second;
  }
  template <class T>
  void change(std::vector<T>& values, Range range) {
    values.assign(static_cast<std::size_t>(range.min > 1 ? range.min : 1), T{});
    for (auto& value : values) change(value, entry_range<T>());
  }
  template <class T>
  requires Described<T, FieldChanger>
  void change(T& settings, Range) { describe(*this, settings); }

  static double other_number(double value, Range range) {
    if (range.max > unlimited) return value + 1;
    return value == range.max ? range.min : range.max;
  }
};

/// A tree with every kind of node and every widget, each of them a slide of a playlist.
LayoutNode every_node();

/// The config. Each of its tables is valid, but not the rules between them: its ids refer to nothing.
Config every_field();

}  // namespace rankwall
