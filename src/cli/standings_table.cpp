#include "cli/standings_table.h"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "base/text.h"
#include "model/column_heads.h"
#include "model/quantity.h"
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

Line head_of(const Words& words) {
  std::vector<std::string> heads;
  for (const auto kind : {ColumnKind::Rank, ColumnKind::Movement, ColumnKind::Name, ColumnKind::Score, ColumnKind::Gap,
                          ColumnKind::Completion, ColumnKind::PaceGap})
    heads.push_back(head_text(words, kind));
  return heads;
}

Line line_of(const Snapshot& snapshot, const Standings& standings, const Standing& standing, const Words& words) {
  // What is not known or does not apply is left empty: the table is read by programs too.
  const auto or_empty = [](bool known, const std::string& text) { return known ? text : std::string(); };
  return {standing.rank ? std::to_string(*standing.rank) + (standing.tied ? "=" : "") : "",
          standing.movement ? movement_text(words, *standing.movement) : "",
          snapshot.towns[standing.town].name,
          standing.rank ? number_text(words, standings.score, standing.score) : state_text(words, standing.state),
          or_empty(standing.gap.has_value(), number_text(words, standings.score, standing.gap)),
          or_empty(standing.completion.has_value(), figure_text(words, standings.completion, standing.completion)),
          or_empty(standing.pace_gap.has_value(), signed_text(words, standings.pace_gap, standing.pace_gap))};
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
  std::vector<Line> lines{head_of(words)};
  for (const auto& each : standings.towns) lines.push_back(line_of(snapshot, standings, each, words));
  const std::string pace =
      standings.pace ? fmt::format("{} {:g}%  ", words.pace, rounded(*standings.pace * 100, 2)) : std::string();
  return fmt::format("{}  {}  {}{} · {}\n", standings.label, period_text(words, snapshot.period), pace, snapshot.id,
                     standings.rules) +
         rendered(lines);
}

}  // namespace rankwall
