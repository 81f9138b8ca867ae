#include "widgets/shown_units.h"

#include <algorithm>

#include "model/quantity.h"

namespace rankwall {

namespace {

class UnitSearch {
 public:
  explicit UnitSearch(const Rules& rules) : rules_(rules) {}

  void search(const LayoutNode& node) {
    for (const auto& child : node.children) search(child);
    if (node.split == Split::Leaf) std::visit([this](const auto& widget) { look_at(widget); }, node.widget);
  }
  std::vector<std::string> found() { return std::move(found_); }

 private:
  void add_unit(const std::string& unit) {
    if (!unit.empty() && unit != percentage().unit && std::find(found_.begin(), found_.end(), unit) == found_.end())
      found_.push_back(unit);
  }
  void add(const std::string& value) { add_unit(quantity_of(rules_, value).unit); }
  void add_score(const std::string& ranking) {
    if (const Ranking* const found = rules_.find_ranking(ranking)) add_unit(score_quantity(rules_, *found).unit);
  }

  void look_at(const LeaderboardSettings& widget) {
    for (const auto& column : widget.columns) {
      if (column.kind == ColumnKind::Indicator || column.kind == ColumnKind::Target) add(column.indicator);
      if (column.kind == ColumnKind::Score) add_score(widget.ranking);
    }
  }
  void look_at(const OverviewSettings& widget) {
    for (const auto& figure : widget.figures)
      if (figure.from != FigureSource::AheadOfPace) add(figure.indicator);
  }
  void look_at(const ComparisonSettings& widget) {
    add(widget.first.indicator);
    add(widget.second.indicator);
  }
  void look_at(const TrendSettings& widget) { add(widget.indicator); }
  void look_at(const PodiumSettings& widget) { add_score(widget.ranking); }
  template <class Settings>
  void look_at(const Settings&) {}

  const Rules& rules_;
  std::vector<std::string> found_;
};

}  // namespace

std::vector<std::string> shown_units(const LayoutNode& root, const Rules& rules) {
  UnitSearch search(rules);
  search.search(root);
  return search.found();
}

}  // namespace rankwall
