#include "config/defaults.h"

#include <algorithm>
#include <utility>

#include "config/language.h"

namespace rankwall {

namespace {

constexpr std::size_t usual_figures = 4;

const Indicator* completion_of(const Rules& rules, const Ranking& ranking) {
  return rules.find_indicator(ranking.completion);
}

/// What a score is made of, in the rule's order, else the ranking's own figure.
std::vector<std::string> compared_indicators(const Ranking& ranking) {
  std::vector<std::string> ids = indicators_of(ranking);
  // An indicator that is only shown, or that only parts ties, is not what the ranking is about.
  if (ranking.by != RankBy::Score) ids.resize(std::min<std::size_t>(ids.size(), 1));
  return ids;
}

void fill_in(const Rules& rules, const Ranking& ranking, LeaderboardSettings& widget) {
  if (!widget.columns.empty()) return;
  widget.columns = usual_columns(rules, ranking);
  widget.has_usual_columns = true;
}

void fill_in(const Rules& rules, const Ranking& ranking, OverviewSettings& widget) {
  if (!widget.figures.empty()) return;
  for (const auto& id : compared_indicators(ranking)) {
    const Indicator* const indicator = rules.find_indicator(id);
    if (!indicator || widget.figures.size() + 1 == usual_figures) continue;
    Figure figure;
    figure.from = adds_up(*indicator) ? FigureSource::Sum : FigureSource::City;
    figure.indicator = id;
    widget.figures.push_back(std::move(figure));
  }
  const Indicator* const completion = completion_of(rules, ranking);
  if (!completion || !has_pace(*completion)) return;
  widget.figures.emplace_back();
  widget.figures.back().from = FigureSource::AheadOfPace;
}

void fill_in(const Rules& rules, const Ranking& ranking, TrendSettings& widget) {
  if (!widget.indicator.empty()) return;
  const auto ids = compared_indicators(ranking);
  widget.indicator = ids.empty() ? rules.indicators.front().id : ids.front();
}

void fill_in(const Rules& rules, const Ranking& ranking, ComparisonSettings& widget) {
  std::vector<std::string> ids = compared_indicators(ranking);
  for (const auto& indicator : rules.indicators)
    if (std::find(ids.begin(), ids.end(), indicator.id) == ids.end()) ids.push_back(indicator.id);
  if (widget.first.indicator.empty()) widget.first.indicator = ids.front();
  if (!widget.second.indicator.empty()) return;
  // Two amounts of one unit share a scale.
  const auto unit_of = [&](const std::string& id) { return rules.find_indicator(id)->unit; };
  const std::string& first = widget.first.indicator;
  const auto is_alike = [&](const std::string& id) {
    return id != first && rules.find_indicator(first) && rules.find_indicator(id) && unit_of(id) == unit_of(first);
  };
  const auto is_other = [&](const std::string& id) { return id != first; };
  auto second = std::find_if(ids.begin(), ids.end(), is_alike);
  if (second == ids.end()) second = std::find_if(ids.begin(), ids.end(), is_other);
  widget.second.indicator = second == ids.end() ? first : *second;
}

template <class Settings>
void fill_in(const Rules&, const Ranking&, Settings&) {}

void fill_in(const Rules& rules, LayoutNode& node) {
  for (auto& child : node.children) fill_in(rules, child);
  if (node.split != Split::Leaf) return;
  std::visit(
      [&](auto& widget) {
        const Ranking* ranking = &rules.rankings.front();
        if constexpr (requires { widget.ranking; }) {
          if (widget.ranking.empty()) widget.ranking = ranking->id;
          ranking = rules.find_ranking(widget.ranking);
        }
        if (ranking) fill_in(rules, *ranking, widget);
      },
      node.widget);
}

LayoutNode leaf(WidgetSettings widget, Extent size) {
  LayoutNode node;
  node.widget = std::move(widget);
  node.size = size;
  return node;
}

/// Title, table of the first ranking, marquee.
Layout plain_layout(Language language) {
  WidgetSettings footer = FooterSettings{};
  translate(footer, language);
  Layout layout;
  layout.root.split = Split::Column;
  layout.root.children = {leaf(HeaderSettings{}, {11, ExtentUnit::Percent}), leaf(LeaderboardSettings{}, {}),
                          leaf(std::move(footer), {8.5, ExtentUnit::Percent})};
  return layout;
}

}  // namespace

std::vector<Column> usual_columns(const Rules& rules, const Ranking& ranking) {
  constexpr std::size_t usual_items = 2;
  std::vector<Column> columns{
      {ColumnKind::Rank, "", "", 9}, {ColumnKind::Movement, "", "", 5}, {ColumnKind::Name, "", "", 9}};
  const Indicator* const completion = completion_of(rules, ranking);
  if (ranking.by == RankBy::Score) {
    int priority = 3;
    for (const auto& id : indicators_of(ranking)) {
      if (columns.size() == 3 + usual_items) break;
      if (id == ranking.completion) continue;
      columns.push_back({ColumnKind::Indicator, "", id, priority--});
    }
  }
  columns.push_back({ColumnKind::Bar, "", "", 7});
  if (completion) columns.push_back({ColumnKind::Completion, "", "", 8});
  if (completion && has_pace(*completion)) columns.push_back({ColumnKind::PaceGap, "", "", 4});
  if (ranking.by == RankBy::Score) columns.push_back({ColumnKind::Score, "", "", 8});
  if (ranking.by == RankBy::Value) columns.push_back({ColumnKind::Indicator, "", ranking.indicator, 8});
  if (ranking.by == RankBy::Ratio && ranking.completion != ranking.indicator)
    columns.push_back({ColumnKind::Ratio, "", ranking.indicator, 8});
  return columns;
}

void fill_in_defaults(Config& config) {
  if (config.layouts.empty()) config.layouts.push_back(plain_layout(config.language));
  for (auto& layout : config.layouts) fill_in(config.rules, layout.root);
}

}  // namespace rankwall
