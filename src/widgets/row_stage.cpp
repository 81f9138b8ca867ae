#include "widgets/row_stage.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <optional>

#include "base/text.h"
#include "model/chase.h"
#include "model/quantity.h"
#include "model/sentences.h"
#include "scene/staging.h"
#include "widgets/staged_row.h"

namespace rankwall {

namespace {

const FormerStandings* former_of(const ComposeContext& context, const Standings& standings) {
  if (!context.input.former) return nullptr;
  const auto& all = *context.input.standings;
  const auto found = std::find_if(all.begin(), all.end(), [&](const Standings& each) { return &each == &standings; });
  const auto index = static_cast<std::size_t>(found - all.begin());
  return index < context.input.former->size() ? &(*context.input.former)[index] : nullptr;
}

/// A figure in units of its last decimal, if it is written with digits and a point alone.
std::optional<std::int64_t> countable(const Words& words, const Quantity& quantity, double value) {
  const std::string text = number_text(words, quantity, value);
  const bool is_plain = std::all_of(text.begin(), text.end(),
                                    [](unsigned char c) { return std::isdigit(c) != 0 || c == '.' || c == '-'; });
  if (!is_plain || text.size() > 12) return std::nullopt;
  return std::llround(shown_value(quantity, value) * std::pow(10, quantity.decimals));
}

class Stager {
 public:
  Stager(ComposeContext& context, const Table& table, const FormerStandings& former)
      : context_(context), table_(table), former_(former) {}

  void add_rows(std::span<const Entry> rows, TableStage& stage) {
    if (rows.size() > max_staged_rows) return;
    for (std::size_t i = 0; i < rows.size(); ++i)
      if (rows[i].is_ranked() && changes(*rows[i].standing)) changed_.push_back(i);
    if (changed_.empty()) return;
    overtakings_ = overtakings(table_.standings, former_.ranks);
    stage.grown = grown(table_);
    for (const std::size_t row : changed_) stage.rows.push_back(staged(rows[row], row));
    add_ranks(stage);
    add_digits(rows[changed_.front()], stage);
    Panel blank = staged_panel(context_, table_, rows[changed_.front()], {RowLook::Lit, 0});
    blank.bars.clear();
    std::erase_if(blank.commands, [](const Command& command) { return !std::holds_alternative<FillCommand>(command); });
    stage.blank = context_.scene.add(std::move(blank));
  }

 private:
  std::optional<int> former_rank(const Standing& standing) const { return former_.ranks[standing.town]; }

  bool changes(const Standing& standing) const {
    const auto score = former_.scores[standing.town];
    return former_rank(standing) && (*former_rank(standing) != *standing.rank || (score && *score != standing.score) ||
                                     has_other_distance(standing));
  }

  /// Whether the table says of it how far it is from its neighbours, and that has changed.
  bool has_other_distance(const Standing& standing) const {
    const bool tells_gap = column_of(table_, ColumnKind::Gap) != nullptr;
    // In the column of gaps the first, who has none, tells its lead.
    const bool tells_lead = column_of(table_, ColumnKind::Lead) || (tells_gap && *standing.rank == 1);
    return (tells_gap && former_.gaps[standing.town] != standing.gap) ||
           (tells_lead && former_.leads[standing.town] != standing.lead);
  }

  StagedRow staged(const Entry& entry, std::size_t placed) {
    const Standing& standing = *entry.standing;
    StagedRow row;
    row.placed = placed;
    row.rank_before = former_rank(standing).value_or(0);
    row.rank = *standing.rank;
    row.count = count_of(entry);
    if (row.rank_before == row.rank && !has_other_distance(standing)) return row;
    row.before = context_.scene.add(staged_panel(context_, table_, entry, {RowLook::Before, row.rank_before}));
    if (row.rank_before == row.rank) return row;
    row.lit = context_.scene.add(staged_panel(context_, table_, entry, {RowLook::Lit, row.rank_before}));
    if (row.rank_before < row.rank) return row;
    row.lifted = context_.scene.add(staged_panel(context_, table_, entry, {RowLook::Lifted, row.rank_before}));
    const auto overtaking = std::find_if(overtakings_.begin(), overtakings_.end(),
                                         [&](const Overtaking& each) { return each.town == standing.town; });
    if (overtaking == overtakings_.end()) return row;
    const auto tag = tag_of(*overtaking);
    if (!fits_tag(context_, table_, tag)) return row;
    row.overtaken = row_key(context_, {&table_.standings.of(overtaking->overtaken), {}});
    row.landed = context_.scene.add(staged_panel(context_, table_, entry, {RowLook::Landed, row.rank_before, tag}));
    return row;
  }

  /// "▲2 反超蓬江镇", and the same with less.
  std::vector<std::string> tag_of(const Overtaking& overtaking) const {
    const Words& words = context_.words();
    const Town& other = context_.snapshot().towns[overtaking.overtaken];
    std::vector<std::string> tag;
    for (const bool with_rise : {true, false})
      for (const auto& name : name_wordings(other)) {
        const std::string said = filled(words.table.overtook, {{"other", name}});
        tag.push_back(with_rise ? movement_text(words, overtaking.rise) + " " + said : said);
      }
    return tag;
  }

  std::optional<Count> count_of(const Entry& entry) const {
    const PlacedColumn* column = ranked_column(context_, table_);
    const auto before = former_.scores[entry.standing->town];
    if (!column || !before || *before == entry.standing->score) return std::nullopt;
    const Quantity& quantity = table_.standings.score;
    const auto from = countable(context_.words(), quantity, *before);
    const auto to = countable(context_.words(), quantity, entry.standing->score);
    if (!from || !to) return std::nullopt;
    const auto length = [&](double value) {
      return static_cast<int>(number_text(context_.words(), quantity, value).size());
    };
    return Count{*from,
                 *to,
                 quantity.decimals,
                 std::max(length(*before), length(entry.standing->score)),
                 {column->x + column->width - unit_room(context_, table_, entry), 0}};
  }

  void add_ranks(TableStage& stage) {
    const PlacedColumn* column = column_of(table_, ColumnKind::Rank);
    if (!column) return;
    stage.rank_at = {column->x, 0};
    int first = stage.rows.front().rank;
    int last = first;
    for (const auto& row : stage.rows) {
      first = std::min({first, row.rank, row.rank_before});
      last = std::max({last, row.rank, row.rank_before});
    }
    stage.first_rank = first;
    for (int rank = first; rank <= last; ++rank) {
      std::array<std::size_t, 4> styles{};
      for (std::size_t style = 0; style < styles.size(); ++style)
        styles[style] = context_.scene.add(rank_panel(context_, table_, rank, style));
      stage.ranks.push_back(styles);
    }
  }

  /// In the style of the figure that ranks, as it is on any row.
  void add_digits(const Entry& any, TableStage& stage) {
    const auto counts = [](const StagedRow& row) { return row.count.has_value(); };
    if (std::none_of(stage.rows.begin(), stage.rows.end(), counts)) return;
    const TextStyle style = writer_of(context_, table_).cell(ranked_column(context_, table_)->column, any).style;
    const Theme& theme = context_.theme();
    std::vector<Color> grounds{theme.row_lit, theme.row_lifted};
    if (table_.metrics.plate > 0)
      grounds.insert(grounds.end(), {theme.row, theme.first_row, theme.second_row, theme.third_row});
    else
      grounds.push_back(theme.ground);
    const std::string characters[] = {"0", "1", "2", "3", "4", "5", "6", "7", "8", "9", ".", "-", " "};
    for (const Color ground : grounds) {
      Digits digits{ground, {}};
      for (std::size_t i = 0; i < digits.panels.size(); ++i)
        digits.panels[i] = context_.scene.add(digit_panel(context_, table_, characters[i], style, ground));
      stage.digits.push_back(digits);
    }
  }

  ComposeContext& context_;
  const Table& table_;
  const FormerStandings& former_;
  std::vector<Overtaking> overtakings_;
  std::vector<std::size_t> changed_;
};

}  // namespace

std::string row_key(const ComposeContext& context, const Entry& entry) {
  return entry.standing ? "town:" + context.snapshot().towns[entry.standing->town].id : "group:" + entry.group;
}

TableStage stage_of(ComposeContext& context, const Table& table, std::span<const Entry> rows, int first_slot) {
  TableStage stage;
  stage.pitch = table.metrics.height;
  stage.first_slot = first_slot;
  const FormerStandings* former = former_of(context, table.standings);
  if (former) Stager(context, table, *former).add_rows(rows, stage);
  return stage;
}

}  // namespace rankwall
