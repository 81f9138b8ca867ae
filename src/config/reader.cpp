#include "config/reader.h"

#include <algorithm>

namespace rankwall {

namespace {

constexpr std::size_t deepest_layout = 16;

struct SplitWord {
  const char* word;
  Split split;
};
constexpr SplitWord split_words[] = {{"row", Split::Row}, {"column", Split::Column}, {"stack", Split::Stack}};

template <std::size_t... Index>
BoardSettings default_board(std::size_t wanted, std::index_sequence<Index...>) {
  BoardSettings board;
  ((Index == wanted ? static_cast<void>(board.emplace<Index>()) : static_cast<void>(0)), ...);
  return board;
}

/// Stands in a table for an extent, which a config writes as text.
struct ExtentField {
  const char* key;
  Extent& extent;
  const char* help;
};

}  // namespace

std::string shown_json(const Json& value) {
  if (value.is_object()) return fmt::format("an object of {} keys", value.size());
  if (value.is_array()) return fmt::format("a list of {} entries", value.size());
  return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

const Json* SettingsReader::take(const char* key) {
  known_.emplace_back(key);
  const auto found = object_.find(key);
  return found == object_.end() ? nullptr : &*found;
}

void SettingsReader::refuse_unknown_keys() {
  for (const auto& [key, value] : object_.items()) {
    if (std::find(known_.begin(), known_.end(), key) != known_.end()) continue;
    const std::string nearest = nearest_word(key, known_);
    violations_.add(pointer_to(pointer_, key),
                    nearest.empty() ? "unknown key" : fmt::format("unknown key, did you mean \"{}\"?", nearest));
  }
}

void SettingsReader::read(const Json& json, const std::string& pointer, bool& value, Range) {
  if (json.is_boolean())
    value = json.get<bool>();
  else
    violations_.add(pointer, "expected true or false", shown_json(json));
}

void SettingsReader::read(const Json& json, const std::string& pointer, int& value, Range range) {
  const double number = json.is_number() ? json.get<double>() : std::nan("");
  if (std::isfinite(number) && number == std::floor(number) && number >= range.least && number <= range.most)
    value = static_cast<int>(number);
  else
    violations_.add(pointer, fmt::format("expected a whole number from {} to {}", range.least, range.most),
                    shown_json(json));
}

void SettingsReader::read(const Json& json, const std::string& pointer, double& value, Range range) {
  const double number = json.is_number() ? json.get<double>() : std::nan("");
  if (std::isfinite(number) && number >= range.least && number <= range.most)
    value = number;
  else
    violations_.add(pointer, fmt::format("expected a number from {} to {}", range.least, range.most), shown_json(json));
}

void SettingsReader::read(const Json& json, const std::string& pointer, std::string& value, Range range) {
  const std::string text = json.is_string() ? cleaned(json.get_ref<const std::string&>()) : std::string();
  const auto length = static_cast<double>(character_count(text));
  if (json.is_string() && length >= range.least && length <= range.most)
    value = text;
  else
    violations_.add(pointer, fmt::format("expected a text of {} to {} characters", range.least, range.most),
                    shown_json(json));
}

void SettingsReader::read(const Json& json, const std::string& pointer, Color& value, Range) {
  const auto color = json.is_string() ? parse_color(json.get_ref<const std::string&>()) : std::nullopt;
  if (color)
    value = *color;
  else
    violations_.add(pointer, "expected a colour such as \"#c8102e\"", shown_json(json));
}

void SettingsReader::read(const Json& json, const std::string& pointer, LayoutNode& node, Range) {
  if (!json.is_object() ||
      static_cast<std::size_t>(std::count(pointer.begin(), pointer.end(), '/')) > 2 * deepest_layout + 1) {
    violations_.add(pointer, fmt::format("expected a layout node, nested at most {} deep", deepest_layout),
                    shown_json(json));
    return;
  }
  // 1. The lengths that every node has.
  SettingsReader reader(json, pointer, violations_);
  for (const auto& [key, extent, help] :
       {ExtentField{"size", node.size, "share of the parent"}, ExtentField{"gap", node.gap, "between children"},
        ExtentField{"padding", node.padding, "on all sides"}}) {
    const Json* text = reader.take(key);
    if (!text) continue;
    const auto parsed = text->is_string() ? parse_extent(text->get_ref<const std::string&>()) : std::nullopt;
    if (parsed)
      extent = *parsed;
    else
      violations_.add(pointer_to(pointer, key), "expected a length such as \"120px\", \"11%\" or \"1fr\"",
                      shown_json(*text));
  }
  // 2. Exactly one of row, column, stack and board says what it is.
  int kinds = 0;
  for (const auto& [word, split] : split_words) {
    const Json* children = reader.take(word);
    if (!children) continue;
    ++kinds;
    node.split = split;
    read(*children, pointer_to(pointer, word), node.children, Range{1, 32});
  }
  if (const Json* board = reader.take("board")) {
    ++kinds;
    const auto found = std::find_if(board_words.begin(), board_words.end(), [&](std::string_view word) {
      return board->is_string() && board->get_ref<const std::string&>() == word;
    });
    if (found == board_words.end()) {
      std::string words;
      for (const auto word : board_words) words += fmt::format("{}\"{}\"", words.empty() ? "" : ", ", word);
      violations_.add(pointer_to(pointer, "board"), "expected one of " + words, shown_json(*board));
      return;
    }
    // 3. The board's own settings stand beside its name.
    const auto index = static_cast<std::size_t>(found - board_words.begin());
    node.board = default_board(index, std::make_index_sequence<board_words.size()>());
    std::visit([&](auto& settings) { describe(reader, settings); }, node.board);
  }
  if (kinds != 1) violations_.add(pointer, "expected exactly one of \"row\", \"column\", \"stack\" and \"board\"");
  reader.refuse_unknown_keys();
}

}  // namespace rankwall
