#include <algorithm>
#include <system_error>
#include <utility>

#include "base/clock.h"
#include "base/file.h"
#include "config/check_rules.h"
#include "config/config.h"
#include "config/defaults.h"
#include "config/document.h"
#include "config/language.h"
#include "config/reader.h"

namespace rankwall {

namespace {

constexpr std::size_t max_config_bytes = 4u << 20;

/// Checks what a field table cannot see: names in a layout that must be defined elsewhere in the config.
class ReferenceCheck {
 public:
  ReferenceCheck(const Config& config, Violations& violations) : rules_(config.rules), violations_(violations) {
    for (std::size_t i = 0; i < config.layouts.size(); ++i)
      check(config.layouts[i].root, pointer_to(pointer_to("/layouts", i), "root"));
  }

 private:
  void expect_indicator(const std::string& id, const std::string& pointer) {
    if (!rules_.find_indicator(id)) violations_.add(pointer, "expected the id of an indicator", '"' + id + '"');
  }
  void expect_ranking(const std::string& id, const std::string& pointer) {
    // Empty is the first.
    if (!id.empty() && !rules_.find_ranking(id))
      violations_.add(pointer, "expected the id of a ranking", '"' + id + '"');
  }

  void check(const LayoutNode& node, const std::string& pointer) {
    const std::string list = pointer_to(pointer, word_of(node.split));
    for (std::size_t i = 0; i < node.children.size(); ++i) check(node.children[i], pointer_to(list, i));
    if (node.split == Split::Leaf) std::visit([&](const auto& widget) { check_widget(widget, pointer); }, node.widget);
  }

  template <class Settings>
  void check_widget(const Settings& widget, const std::string& pointer) {
    if constexpr (requires { widget.ranking; }) expect_ranking(widget.ranking, pointer + "/ranking");
    if constexpr (requires { check_settings(widget, pointer, violations_); })
      check_settings(widget, pointer, violations_);
    if constexpr (requires { widget.columns; }) {
      for (std::size_t i = 0; i < widget.columns.size(); ++i)
        if (widget.columns[i].kind == ColumnKind::Indicator)
          expect_indicator(widget.columns[i].indicator, pointer_to(pointer + "/columns", i) + "/indicator");
    }
  }

  const Rules& rules_;
  Violations& violations_;
};

void check_schedule_layouts(const Config& config, Violations& violations) {
  for (std::size_t i = 0; i < config.schedule.size(); ++i) {
    const std::string& name = config.schedule[i].layout;
    const auto has_name = [&](const Layout& layout) { return layout.name == name; };
    if (!name.empty() && std::none_of(config.layouts.begin(), config.layouts.end(), has_name))
      violations.add(pointer_to("/schedule", i) + "/layout", "expected the name of a layout", '"' + name + '"');
  }
}

/// Whether a name in a config can name a theme's file.
bool is_file_name(const std::string& name) {
  return !name.empty() && name.front() != '.' && name.find_first_of("/\\") == std::string::npos;
}

/// Fills in the themes that the config names; each is asked for once.
class ThemeReader {
 public:
  ThemeReader(const ThemeSource& source, Violations& violations) : source_(source), violations_(violations) {}

  Theme read(const std::string& name, const std::string& pointer) {
    Theme theme;
    theme.name = name;
    const auto text = !is_file_name(name) || !source_ ? input_error("expected the name of a theme") : source_(name);
    if (!text) {
      violations_.add(pointer, text.error().message, '"' + name + '"');
      return theme;
    }
    Violations own;
    if (const auto document = parse_settings(*text, own)) read_settings(*document, theme, own);
    if (!own.empty()) violations_.add(pointer, own.to_error("themes/" + name + ".json").message);
    return theme;
  }

 private:
  const ThemeSource& source_;
  Violations& violations_;
};

void read_themes(Config& config, const ThemeSource& source, Violations& violations) {
  ThemeReader reader(source, violations);
  if (!config.theme.name.empty()) config.theme = reader.read(config.theme.name, "/theme");
  for (std::size_t i = 0; i < config.schedule.size(); ++i) {
    const std::string& name = config.schedule[i].theme;
    const auto has_name = [&](const Theme& theme) { return theme.name == name; };
    auto& known = config.scheduled_themes;
    if (name.empty() || std::any_of(known.begin(), known.end(), has_name)) continue;
    known.push_back(reader.read(name, pointer_to("/schedule", i) + "/theme"));
  }
  if (config.movement_colors == MovementColors::Swapped) {
    std::swap(config.theme.up, config.theme.down);
    for (auto& theme : config.scheduled_themes) std::swap(theme.up, theme.down);
  }
}

/// It is needed before anything else is read: it says what the defaults are.
Language language_of(const JsonDocument& document) {
  const auto found = document.root().find("language");
  const bool is_english = found != document.root().end() && text_of(*found) == word_of(Language::English);
  return is_english ? Language::English : Language::Chinese;
}

void check_unique_ids(const auto& entries, const std::string& pointer, Violations& violations) {
  for (std::size_t i = 0; i < entries.size(); ++i)
    for (std::size_t j = 0; j < i; ++j)
      if (entries[i].id == entries[j].id)
        violations.add(pointer_to(pointer, i) + "/id", "expected an id that no other entry has",
                       '"' + entries[i].id + '"');
}

/// A config's files are beside it, wherever the program was started.
void place_files(FeedSettings& feed, const std::filesystem::path& folder) {
  feed.folder = folder;
  for (auto* const file : {&feed.token_file, &feed.login_file, &feed.ca_file})
    if (!file->empty()) *file = (folder / *file).string();
}

}  // namespace

const Layout& Config::layout_for(int width, int height, std::string_view name) const {
  const Layout* last = nullptr;
  for (const auto& layout : layouts) {
    if (!name.empty() && layout.name != name) continue;
    if (layout.fits(width, height)) return layout;
    last = &layout;
  }
  return last ? *last : layouts.back();
}

ActiveSchedule Config::active_schedule_at(const LocalTime& time, int width, int height) const {
  const ScheduleEntry* entry = entry_at(schedule, time);
  if (!entry) return {&layout_for(width, height), &theme, 100};
  const auto has_name = [&](const Theme& each) { return each.name == entry->theme; };
  const auto found = std::find_if(scheduled_themes.begin(), scheduled_themes.end(), has_name);
  return {&layout_for(width, height, entry->layout), found == scheduled_themes.end() ? &theme : &*found,
          entry->brightness};
}

Result<Config> parse_config(std::string_view text, std::string_view source_name, const ThemeSource& themes) {
  Violations violations;
  const auto document = parse_settings(text, violations);
  if (!document) return violations.to_error(source_name);
  Config config = default_config(language_of(*document));
  read_settings(*document, config, violations, config.language);
  check_unique_ids(config.rules.indicators, "/indicators", violations);
  check_unique_ids(config.rules.rankings, "/rankings", violations);
  complete(config.rules);
  check_rules(config.rules, violations);
  const ReferenceCheck references(config, violations);
  check_schedule(config.schedule, violations);
  check_schedule_layouts(config, violations);
  read_themes(config, themes, violations);
  if (const auto zone = Zone::named(config.time_zone); !zone) violations.add("/time_zone", zone.error().message);
  if (!violations.empty()) return violations.to_error(source_name);
  fill_in_defaults(config);
  return config;
}

Result<Config> read_config(const std::filesystem::path& path, const std::filesystem::path& shipped_themes,
                           std::vector<std::filesystem::path>* looked_at) {
  const auto look_at = [&](const std::filesystem::path& file) {
    if (looked_at) looked_at->push_back(file);
    std::error_code failure;
    return std::filesystem::is_regular_file(file, failure);
  };
  look_at(path);
  auto text = read_file(path, max_config_bytes);
  if (!text) return text.error();
  const std::filesystem::path own_themes = path.parent_path() / "themes";
  auto config = parse_config(*text, path.string(), [&](const std::string& name) -> Result<std::string> {
    for (const auto& folder : {own_themes, shipped_themes})
      if (const auto file = folder / (name + ".json"); !folder.empty() && look_at(file))
        return read_file(file, max_config_bytes);
    return input_error(fmt::format("expected a theme with a file {}/{}.json", own_themes.string(), name));
  });
  if (config) place_files(config->feed, path.parent_path());
  return config;
}

}  // namespace rankwall
