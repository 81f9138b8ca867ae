#include "widgets/legend.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"
#include "widgets/proportions.h"

namespace rankwall {

namespace {

/// A swatch, which is a short bar or a bracket, and what it means.
struct LegendEntry {
  std::string text;
  Bar bar;
  bool is_bracket = false;
};

Bar swatch(const ComposeContext& context, int width, int height) {
  const Theme& theme = context.theme();
  Bar bar;
  bar.track = {0, 0, width, height};
  bar.fill = theme.bar;
  bar.beyond = theme.bar_beyond;
  bar.missing = theme.bar_missing;
  bar.ground = theme.ground;
  bar.mark_color = theme.pace_mark;
  return bar;
}

std::vector<LegendEntry> entries_of(const ComposeContext& context, const Table& table, int width, int height) {
  const Words& words = context.words();
  const LampSettings& lamps = context.input.config.lamps;
  const Bar plain = swatch(context, width, height);
  Bar beyond = plain;
  beyond.filled = width;
  Bar within = beyond;
  within.beyond = within.fill;
  Bar striped = plain;
  striped.mark = width;
  striped.mark_width = 0;
  striped.shortfall = Shortfall::Striped;
  Bar dense = striped;
  dense.shortfall = Shortfall::Dense;
  Bar slotted = beyond;
  slotted.before = width / 2;
  std::vector<LegendEntry> entries{
      {words.table.within_pace, within},
      {lamps.ahead.word, beyond},
      {lamps.behind.word, striped},
      {filled(words.table.far_behind_by, {{"points", fmt::format("{:g}", lamps.far_behind_beyond)}}), dense}};
  const auto& baseline = context.snapshot().baseline;
  if (baseline && !baseline->values.empty()) entries.push_back({words.table.slot, slotted});
  if (table.bracket() > 0) entries.push_back({words.table.tightest, plain, true});
  return entries;
}

/// A small copy of what ties two rows together.
void set_bracket(const ComposeContext& context, Panel& panel, const Rect& box) {
  const int thin = std::max(2, box.height / 6);
  const Color color = context.theme().title;
  panel.commands.emplace_back(FillCommand{{box.x, box.y, box.width, thin}, color});
  panel.commands.emplace_back(FillCommand{{box.x, box.bottom() - thin, box.width, thin}, color});
  panel.commands.emplace_back(FillCommand{{box.right() - thin, box.y, thin, box.height}, color});
}

}  // namespace

bool needs_legend(const LeaderboardSettings& settings, const Standings& standings) {
  const auto is_bar = [](const Column& column) { return column.kind == ColumnKind::Bar; };
  return bar_scale(standings).pace && std::any_of(settings.columns.begin(), settings.columns.end(), is_bar);
}

void set_legend(const ComposeContext& context, Panel& panel, const Rect& box, const Table& table) {
  const TextStyle style{table.metrics.sub > 0 ? table.metrics.sub : table.metrics.head, Weight::Regular,
                        context.theme().muted};
  const int height = style.pixels * 4 / 5;
  const int width = style.pixels * 9 / 5;
  const int gap = style.pixels / 2;
  int x = box.x;
  for (auto& entry : entries_of(context, table, width, height)) {
    const int shape = entry.is_bracket ? height : width;
    const int needed = shape + gap + context.width(entry.text, style);
    if (x + needed > box.right()) return;
    const Rect place{x, box.y + (box.height - height) / 2, shape, height};
    if (entry.is_bracket) {
      set_bracket(context, panel, place);
    } else {
      entry.bar.track = place;
      panel.bars.push_back(entry.bar);
    }
    set_text(panel, context.input.measure, {x + shape + gap, box.y, needed - shape - gap, box.height}, Align::Left,
             entry.text, style);
    x += needed + 2 * gap + gap / 2;
  }
}

}  // namespace rankwall
