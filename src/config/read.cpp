#include "base/clock.h"
#include "base/file.h"
#include "config/check_rules.h"
#include "config/config.h"
#include "config/reader.h"

namespace rankwall {

namespace {

constexpr std::size_t most_config_bytes = 4u << 20;

LayoutNode leaf(BoardSettings board, Extent size) {
  LayoutNode node;
  node.board = std::move(board);
  node.size = size;
  return node;
}

/// The layout of a config that names none: title, table of the first ranking, marquee. Columns of figures that the
/// config does not know are left out.
Layout plain_layout(const Rules& rules) {
  const std::string& ranking = rules.rankings.front().id;
  HeaderSettings header;
  LeaderboardSettings leaderboard;
  FooterSettings footer;
  header.ranking = leaderboard.ranking = footer.ranking = ranking;
  std::erase_if(leaderboard.columns, [&](const Column& column) {
    return column.kind == ColumnKind::Indicator && !rules.find_indicator(column.indicator);
  });
  Layout layout;
  layout.root.split = Split::Column;
  layout.root.children = {leaf(header, {11, ExtentUnit::Percent}), leaf(leaderboard, {}),
                          leaf(footer, {8.5, ExtentUnit::Percent})};
  return layout;
}

/// Checks what a field table cannot see: names in a layout that must stand elsewhere in the config.
class ReferenceCheck {
 public:
  ReferenceCheck(const Config& config, Violations& violations) : rules_(config.rules()), violations_(violations) {
    for (std::size_t i = 0; i < config.layouts.size(); ++i)
      check(config.layouts[i].root, pointer_to(pointer_to("/layouts", i), "root"));
  }

 private:
  void expect_indicator(const std::string& id, const std::string& pointer) {
    if (!rules_.find_indicator(id)) violations_.add(pointer, "expected the id of an indicator", '"' + id + '"');
  }
  void expect_ranking(const std::string& id, const std::string& pointer) {
    if (!rules_.find_ranking(id)) violations_.add(pointer, "expected the id of a ranking", '"' + id + '"');
  }

  void check(const LayoutNode& node, const std::string& pointer) {
    static constexpr const char* words[] = {"board", "row", "column", "stack"};
    const std::string list = pointer_to(pointer, words[static_cast<int>(node.split)]);
    for (std::size_t i = 0; i < node.children.size(); ++i) check(node.children[i], pointer_to(list, i));
    if (node.split == Split::Leaf) std::visit([&](const auto& board) { check_board(board, pointer); }, node.board);
  }

  template <class Settings>
  void check_board(const Settings& board, const std::string& pointer) {
    if constexpr (requires { board.ranking; }) expect_ranking(board.ranking, pointer + "/ranking");
    if constexpr (requires { board.columns; }) {
      for (std::size_t i = 0; i < board.columns.size(); ++i)
        if (board.columns[i].kind == ColumnKind::Indicator)
          expect_indicator(board.columns[i].indicator, pointer_to(pointer + "/columns", i) + "/indicator");
    }
  }

  Rules rules_;
  Violations& violations_;
};

void check_unique_ids(const auto& entries, const std::string& pointer, Violations& violations) {
  for (std::size_t i = 0; i < entries.size(); ++i)
    for (std::size_t j = 0; j < i; ++j)
      if (entries[i].id == entries[j].id)
        violations.add(pointer_to(pointer, i) + "/id", "expected an id that no other entry has",
                       '"' + entries[i].id + '"');
}

}  // namespace

const Layout& Config::layout_for(int width, int height) const {
  for (const auto& layout : layouts)
    if (layout.fits(width, height)) return layout;
  return layouts.back();
}

Result<Config> parse_config(std::string_view text, std::string_view place) {
  Violations violations;
  Json json;
  try {
    json = Json::parse(text, nullptr, true, true);
  } catch (const Json::exception& failure) {
    violations.add("", "expected JSON with comments: " + shown_value(failure.what()));
    return violations.to_error(place);
  }
  if (!json.is_object()) {
    violations.add("", "expected an object", shown_json(json));
    return violations.to_error(place);
  }
  Config config;
  SettingsReader reader(json, "", violations);
  describe(reader, config);
  reader.refuse_unknown_keys();
  check_unique_ids(config.indicators, "/indicators", violations);
  check_unique_ids(config.rankings, "/rankings", violations);
  check_rules(config.rules(), violations);
  const ReferenceCheck references(config, violations);
  if (const auto zone = Zone::named(config.time_zone); !zone) violations.add("/time_zone", zone.error().message);
  if (!violations.empty()) return violations.to_error(place);
  if (config.layouts.empty()) config.layouts.push_back(plain_layout(config.rules()));
  return config;
}

Result<Config> read_config(const std::filesystem::path& path) {
  auto text = read_file(path, most_config_bytes);
  if (!text) return text.error();
  return parse_config(*text, path.string());
}

}  // namespace rankwall
