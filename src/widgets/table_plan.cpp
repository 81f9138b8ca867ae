#include "widgets/table_plan.h"

#include <algorithm>

#include "widgets/proportions.h"

namespace rankwall {

namespace {

/// Rows must fit the smallest text with a little space around it.
constexpr int min_row_height = smallest_text + 5;
/// One of several blocks must fit a rank and a figure beside a name.
constexpr int min_block_width = smallest_text * 8;
constexpr int min_legend_row = 48;

/// What a table has to show: its rows, those of towns and of groups, and a legend.
struct TableNeeds {
  int rows = 0;
  bool legend = false;
};

/// One of several that are as many as there is width for, in row heights: a rank, a name, a figure and a bar.
constexpr int min_auto_block = 10;
constexpr int max_blocks = 4;

void plan_blocks(TablePlan& plan, int blocks, int width) {
  for (plan.blocks = blocks; plan.blocks >= 1; --plan.blocks) {
    plan.block_gap = plan.blocks > 1 ? std::max(24, width / 48) : 0;
    plan.block_width = (width - plan.block_gap * (plan.blocks - 1)) / plan.blocks;
    if (plan.blocks == 1 || plan.block_width >= min_block_width) return;
  }
}

/// A table does not show a single row where there is height for two of the smallest text without space around it.
int min_row_height_in(int height, int rows) {
  const bool is_tight = rows > 1 && height < 2 * min_row_height && height >= 2 * smallest_text;
  return is_tight ? smallest_text : min_row_height;
}

/// Rows are as high as asked for, but not so high that small text would be lost in them. What is left goes to the
/// head; without one it stays empty below. If a head would cost the table its second row, there is none.
void plan_rows(TablePlan& plan, const ComposeContext& context, const LeaderboardSettings& settings, int height,
               const TableNeeds& needs) {
  const bool has_head = settings.head && height >= smallest_text + 4 + 2 * min_row_height;
  const int head_share = has_head ? (settings.plates ? 7 : 6) : 0;  // tenths of a row
  // A legend is a luxury: it is shown where rows are high all the same.
  const int legend_share = needs.legend && settings.plates && plan.blocks == 1 ? 4 : 0;
  // Rows grow where towns are few.
  const int wanted_rows = std::min(settings.rows, (needs.rows + plan.blocks - 1) / plan.blocks);
  const int rows = std::max({1, wanted_rows, (settings.rows * 2 + 2) / 3});
  const int with_legend = height * 10 / (rows * 10 + head_share + legend_share);
  const bool has_legend = has_head && legend_share > 0 && with_legend >= min_legend_row;
  const int share = head_share + (has_legend ? legend_share : 0);
  const int asked = std::max(min_row_height_in(height, rows), height * 10 / (rows * 10 + share));
  const int max = 3 * RowMetrics::of(context, asked, plan.block_width, settings.plates).text;
  plan.row_height = std::min(asked, max);
  const int min_head = has_head ? std::max(smallest_text + 4, plan.row_height * head_share / 10) : 0;
  plan.legend_height = has_legend ? plan.row_height * proportions::table::legend : 0;
  const int room = height - min_head - plan.legend_height;
  const int fitting = room / plan.row_height;
  plan.rows = std::max(1, asked > max ? fitting : std::min(rows, fitting));
  plan.row_height = std::min(plan.row_height, std::max(1, room / plan.rows));
  plan.head_height = has_head ? height - plan.rows * plan.row_height - plan.legend_height : 0;
}

TablePlan with_blocks(int blocks, const ComposeContext& context, const LeaderboardSettings& settings, const Rect& area,
                      const TableNeeds& needs) {
  TablePlan plan;
  plan_blocks(plan, blocks, area.width);
  plan_rows(plan, context, settings, area.height, needs);
  return plan;
}

/// The fewest blocks that show all rows at once; one if there is no width for them.
TablePlan with_auto_blocks(const ComposeContext& context, const LeaderboardSettings& settings, const Rect& area,
                           const TableNeeds& needs) {
  const TablePlan single = with_blocks(1, context, settings, area, needs);
  if (single.rows >= needs.rows) return single;
  for (int blocks = 2; blocks <= max_blocks; ++blocks) {
    const TablePlan plan = with_blocks(blocks, context, settings, area, needs);
    if (plan.blocks < blocks || plan.block_width < min_auto_block * plan.row_height) break;
    if (plan.rows * plan.blocks >= needs.rows) return plan;
  }
  return single;
}

}  // namespace

TablePlan plan_of(const ComposeContext& context, const LeaderboardSettings& settings, const Rect& area,
                  const std::vector<Section>& sections, bool has_bars_to_explain) {
  TableNeeds needs{0, settings.legend && has_bars_to_explain};
  int ranked = 0;  // a town without a rank is not pinned
  for (const auto& section : sections) {
    needs.rows += static_cast<int>(section.size());
    for (const auto& entry : section) ranked += entry.is_ranked() ? 1 : 0;
  }
  TablePlan plan = settings.blocks == 0 ? with_auto_blocks(context, settings, area, needs)
                                        : with_blocks(settings.blocks, context, settings, area, needs);
  const bool turns_groups = settings.mode == TableMode::Pages && sections.size() > 1;
  plan.moves = needs.rows > plan.rows * plan.blocks || turns_groups;
  if (plan.moves && plan.blocks == 1 && !settings.by_group)
    plan.pinned = std::min({settings.pinned, plan.rows / 2, ranked});
  return plan;
}

}  // namespace rankwall
