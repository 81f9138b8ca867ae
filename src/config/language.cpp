#include "config/language.h"

#include <cassert>
#include <memory>

#include "config/document.h"
#include "config/english.h"
#include "config/reader.h"

namespace rankwall {

namespace {

/// Reads a part of the English texts into what has Chinese ones.
template <class Settings>
void read_english(std::initializer_list<std::string_view> path, Settings& settings) {
  static const auto parsed = [] {
    Violations violations;
    auto document = parse_settings(english_texts(), violations);
    assert(document && violations.empty());
    return document;
  }();
  const JsonValue* part = &parsed->root();
  for (const auto key : path) {
    const auto found = part->find(key);
    if (found == part->end()) return;
    part = &*found;
  }
  Violations violations;
  // What a widget requires is not a matter of its language.
  SettingsReading reading{violations};
  read_object({*part}, settings, reading);
}

}  // namespace

Config default_config(Language language) {
  Config config;
  config.language = language;
  if (language == Language::English) read_english({"config"}, config);
  return config;
}

void translate(WidgetSettings& widget, Language language) {
  if (language == Language::English)
    std::visit([](auto& settings) { read_english({"widgets", settings.word}, settings); }, widget);
}

Bulletin default_bulletin(Language language) {
  Bulletin bulletin;
  if (language == Language::English) read_english({"bulletin"}, bulletin);
  return bulletin;
}

}  // namespace rankwall
