#include "cli/standings_table.h"

#include <algorithm>
#include <cstdlib>
#include <vector>

#include <fmt/format.h>

#include "base/text.h"
#include "model/rounding.h"
#include "model/sentences.h"

namespace rankwall {

namespace {

using Line = std::vector<std::string>;

int columns_of(char32_t character) {
  const bool wide = (character >= 0x1100 && character <= 0x115F) || (character >= 0x2E80 && character <= 0xA4CF) ||
                    (character >= 0xAC00 && character <= 0xD7A3) || (character >= 0xF900 && character <= 0xFAFF) ||
                    (character >= 0xFE30 && character <= 0xFE4F) || (character >= 0xFF00 && character <= 0xFF60) ||
                    (character >= 0xFFE0 && character <= 0xFFE6) || (character >= 0x20000 && character <= 0x3FFFD);
  return wide ? 2 : 1;
}

int display_width(const std::string& text) {
  int width = 0;
  for (Utf8Reader reader(text); auto character = reader.next();) width += columns_of(*character);
  return width;
}

std::string movement_text(const Standing& standing, const Words& words) {
  if (!standing.movement) return "";
  if (*standing.movement == 0) return words.unmoved;
  return (*standing.movement > 0 ? words.risen : words.fallen) + std::to_string(std::abs(*standing.movement));
}

Line line_of(const Snapshot& snapshot, const Standings& standings, const Standing& standing, const Words& words,
             const std::string& state) {
  const bool ranked = standing.rank.has_value();
  return {ranked ? std::to_string(*standing.rank) + (standing.tied ? "=" : "") : "",
          movement_text(standing, words),
          snapshot.towns[standing.town].name,
          ranked ? fmt::format("{:.{}f}", standing.score, standings.decimals) : state,
          standing.gap ? fmt::format("{:.{}f}", *standing.gap, standings.decimals) : "",
          standing.completion ? fmt::format("{:.1f}%", rounded(*standing.completion, 1)) : "",
          standing.pace_gap ? signed_text(*standing.pace_gap, 1) : ""};
}

std::string rendered(const std::vector<Line>& lines) {
  std::vector<int> widths(lines.front().size(), 0);
  for (const auto& line : lines)
    for (std::size_t i = 0; i < line.size(); ++i) widths[i] = std::max(widths[i], display_width(line[i]));
  constexpr std::size_t name_column = 2;
  std::string text;
  for (const auto& line : lines) {
    std::string row;
    for (std::size_t i = 0; i < line.size(); ++i) {
      const std::string space(static_cast<std::size_t>(widths[i] - display_width(line[i])), ' ');
      row += i == name_column ? line[i] + space : space + line[i];
      row += i + 1 < line.size() ? "  " : "";
    }
    row.erase(row.find_last_not_of(' ') + 1);
    text += row + "\n";
  }
  return text;
}

}  // namespace

std::string standings_table(const Snapshot& snapshot, const Standings& standings, const Words& words) {
  std::vector<Line> lines{{"名次", "升降", "单位", "得分", "差距", "完成率", "较序时"}};
  for (const auto& each : standings.ranked) lines.push_back(line_of(snapshot, standings, each, words, ""));
  for (const auto& each : standings.not_reported)
    lines.push_back(line_of(snapshot, standings, each, words, words.not_reported));
  for (const auto& each : standings.not_ranked)
    lines.push_back(line_of(snapshot, standings, each, words, words.not_ranked));
  return fmt::format("{}  {}  {} {:g}%  {} · {}\n", standings.label, period_text(words, snapshot.period), words.pace,
                     rounded(standings.pace * 100, 2), snapshot.id, standings.rules) +
         rendered(lines);
}

}  // namespace rankwall
