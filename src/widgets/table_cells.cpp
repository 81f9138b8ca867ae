#include "widgets/table_cells.h"

#include <algorithm>

#include "base/text.h"
#include "model/column_heads.h"
#include "model/lamp.h"
#include "model/pace.h"
#include "model/quantity.h"
#include "model/sentences.h"
#include "widgets/proportions.h"

namespace rankwall {

namespace {

/// Lower rows have no room for a plate around their text.
constexpr int min_plated_row = 30;

}  // namespace

RowMetrics RowMetrics::of(const ComposeContext& context, int row_height, int table_width, bool wants_plates) {
  RowMetrics metrics;
  metrics.height = row_height;
  const bool is_plated = wants_plates && row_height >= min_plated_row;
  if (is_plated) metrics.plate = row_height - std::max(2, row_height * proportions::table::plate_gap);
  const int text = is_plated ? metrics.plate * proportions::table::plated_text : row_height * proportions::table::text;
  metrics.text = text_pixels(context.scaled_text(std::min(text, table_width / 20)));
  metrics.small = smaller_beside(metrics.text, metrics.text * proportions::table::small);
  metrics.unit = smaller_beside(metrics.text, metrics.text * proportions::table::unit);
  metrics.head = is_plated ? smaller_beside(metrics.text, metrics.text * proportions::table::plated_head)
                           : text_pixels(metrics.text * proportions::table::head);
  metrics.gap = std::max(6, is_plated ? metrics.text * proportions::table::plated_column_gap : metrics.text / 2);
  // A row as high as its text has none, which would cross it; nor has a plate, whose edge says as much.
  metrics.divider = is_plated || row_height < smallest_text + 3 ? 0 : std::max(1, row_height / 40);
  return metrics;
}

void RowMetrics::set_head_height(int head_height) {
  const int second = smaller_beside(head, head * proportions::table::sub);
  if (plate > 0 && head_height >= (head + second) * proportions::number_line) sub = second;
}

CellWriter::CellWriter(const ComposeContext& context, const LeaderboardSettings& settings, const Standings& standings,
                       const RowMetrics& metrics, const Sums& sums, const Standing* tightest)
    : context_(context),
      settings_(settings),
      standings_(standings),
      metrics_(metrics),
      sums_(sums),
      tightest_(tightest),
      theme_(context.theme()),
      words_(context.words()) {}

Cell CellWriter::cell(const Column& column, const Entry& entry) const {
  const Standing& standing = *entry.standing;
  const Town& town = context_.snapshot().towns[standing.town];
  const Indicator& indicator = indicator_of(column);
  switch (column.kind) {
    case ColumnKind::Rank: return rank(standing);
    case ColumnKind::Movement: return movement(standing);
    case ColumnKind::Name: return name(entry);
    case ColumnKind::Group: return {town.group, regular(metrics_.small, theme_.muted)};
    case ColumnKind::Indicator: return figure(quantity_of(indicator, ranking()), town.values.find(column.indicator));
    case ColumnKind::Target: return target(indicator, town);
    case ColumnKind::Ratio:
      return completion(completion_quantity(indicator, ranking()), completion_of(town, indicator));
    case ColumnKind::Share: return share(column, town);
    case ColumnKind::Completion: return completion(standings_.completion, standing.completion);
    case ColumnKind::PaceGap: return pace_gap(standing);
    case ColumnKind::Lamp: return lamp(standing);
    case ColumnKind::Score: return score(standing);
    case ColumnKind::Gap: return gap(standing);
    case ColumnKind::Lead: return lead(standing);
    case ColumnKind::OfTarget: return of_target(indicator, town);
    case ColumnKind::Adjustment: return adjustment(standing);
    case ColumnKind::Bar: break;
  }
  return {};
}

bool CellWriter::has_content(const Column& column, const Entry& entry) const {
  const std::string text = cell(column, entry).text;
  return !text.empty() && text != words_.unknown;
}

int CellWriter::width(const Cell& cell) const {
  const int chip = cell.chip ? cell.style.pixels * proportions::table::chip_space * 2 : 0;
  return context_.width(cell.text, cell.style) + unit_width(cell) + sign_width(cell) + chip;
}

int CellWriter::sign_width(const Cell& cell) const {
  return cell.sign.empty() ? 0 : context_.width(cell.sign, unit_style()) + std::max(2, metrics_.text / 12);
}

int CellWriter::unit_width(const Cell& cell) const {
  return cell.unit.empty() ? 0 : context_.width(cell.unit, unit_style()) + std::max(1, metrics_.text / 24);
}

TextStyle CellWriter::unit_style() const { return regular(metrics_.unit, theme_.muted); }

bool CellWriter::is_ranked_figure(const Column& column) const {
  switch (column.kind) {
    case ColumnKind::Score: return true;
    case ColumnKind::Completion: return ranking().by == RankBy::Ratio && ranking().indicator == ranking().completion;
    case ColumnKind::Ratio: return ranking().by == RankBy::Ratio && ranking().indicator == column.indicator;
    case ColumnKind::Indicator: return ranking().by == RankBy::Value && ranking().indicator == column.indicator;
    default: return false;
  }
}

const Plate* CellWriter::medal(const Standing& standing) const {
  return settings_.medals && standing.medal ? rank_plate(theme_, *standing.medal) : nullptr;
}

std::pair<std::string, std::string> CellWriter::two_labels(const Column& column) const {
  const Quantity quantity = quantity_of(indicator_of(column));
  const ColumnWords& words = words_.columns;
  const bool has_own = !column.label.empty();
  const auto said = [&](const std::string& usual) { return has_own ? column.label : usual; };
  // A label of the config that has its unit already does not get it twice.
  const auto unit = [&](const std::string& usual) {
    return column.label.find(usual) == std::string::npos ? usual : std::string();
  };
  const auto& baseline = context_.snapshot().baseline;
  switch (column.kind) {
    case ColumnKind::Movement:
      return {said(words.movement), !has_own && baseline && !baseline->label.empty()
                                        ? filled(words.movement_since, {{"baseline", baseline->label}})
                                        : std::string()};
    case ColumnKind::Indicator:
    case ColumnKind::OfTarget:
    case ColumnKind::Target: return {said(quantity.label), unit(quantity.unit)};
    case ColumnKind::Share: return {said(filled(words.share, {{"label", quantity.label}})), "%"};
    case ColumnKind::Ratio:
      return completion_labels(column, unit(completion_quantity(indicator_of(column), ranking()).unit));
    case ColumnKind::Completion: return completion_labels(column, unit(standings_.completion.unit));
    case ColumnKind::PaceGap: return {said(head_text(words_, column.kind)), words.points};
    case ColumnKind::Score: return {said(words.score), unit(standings_.score.unit)};
    case ColumnKind::Gap: return {said(words.chase), has_own ? std::string() : words.chase_of};
    case ColumnKind::Lead: return {said(words.lead), has_own ? std::string() : words.lead_of};
    case ColumnKind::Adjustment: return {said(words.adjustment), unit(standings_.score.unit)};
    case ColumnKind::Rank:
    case ColumnKind::Name:
    case ColumnKind::Group:
    case ColumnKind::Lamp:
    case ColumnKind::Bar: break;
  }
  return {said(head_text(words_, column.kind)), {}};
}

std::string CellWriter::owner_of(const Column& column) const {
  const std::string& indicator = column.kind == ColumnKind::Ratio ? column.indicator : ranking().completion;
  return completion_owner(context_.input.config.rules, ranking(), indicator);
}

std::pair<std::string, std::string> CellWriter::completion_labels(const Column& column, const std::string& unit) const {
  const std::string head = head_text(words_, column.kind);
  if (!column.label.empty()) return {column.label, unit};
  const std::string owner = owner_of(column);
  if (owner.empty()) return {head, unit};
  return {owner, filled(words_.with_unit, {{"label", head}, {"unit", unit}})};
}

std::string CellWriter::label(const Column& column) const {
  if (!column.label.empty()) return column.label;
  if (column.kind == ColumnKind::Ratio || column.kind == ColumnKind::Completion) {
    const std::string owner = owner_of(column);
    if (!owner.empty()) return filled(words_.columns.completion_of, {{"label", owner}});
  }
  const Quantity quantity = quantity_of(indicator_of(column));
  if (column.kind == ColumnKind::Share) return filled(words_.columns.share, {{"label", quantity.label}});
  if (column.kind == ColumnKind::Movement && context_.snapshot().baseline) return words_.columns.movement_short;
  if (column.kind == ColumnKind::Gap) return words_.columns.chase + words_.columns.chase_of;
  if (column.kind != ColumnKind::Indicator && column.kind != ColumnKind::OfTarget)
    return head_text(words_, column.kind);
  return label_with_unit(words_, quantity);
}

Cell CellWriter::unknown() const { return {words_.unknown, regular(metrics_.text, theme_.muted)}; }

Cell CellWriter::rank(const Standing& standing) const {
  if (!standing.rank) return unknown();
  return {std::to_string(*standing.rank), bold(metrics_.text, theme_.text)};
}

Cell CellWriter::movement(const Standing& standing) const {
  if (!standing.movement) return {};
  if (*standing.movement == 0) return {words_.unmoved, regular(metrics_.small, theme_.muted)};
  return {movement_text(words_, *standing.movement),
          bold(metrics_.small, *standing.movement > 0 ? theme_.up : theme_.down)};
}

Cell CellWriter::name(const Entry& entry) const {
  const Town& town = context_.snapshot().towns[entry.standing->town];
  if (!entry.is_ranked()) return {town.name, regular(metrics_.text, theme_.muted)};
  const bool leading = entry.standing->medal.has_value();
  return {town.name, leading ? bold(metrics_.text, theme_.leading) : regular(metrics_.text, theme_.text)};
}

Cell CellWriter::figure(const Quantity& quantity, std::optional<double> value) const {
  return {number_text(words_, quantity, value), regular(metrics_.text, value ? theme_.text : theme_.muted)};
}

Cell CellWriter::target(const Indicator& indicator, const Town& town) const {
  return figure(quantity_of(indicator), indicator.target.empty() ? std::nullopt : town.values.find(indicator.target));
}

Cell CellWriter::share(const Column& column, const Town& town) const {
  const auto value = town.values.find(column.indicator);
  const auto sum = sums_.find(column.indicator);
  if (!value || sum == sums_.end() || sum->second.value_or(0) <= 0) return unknown();
  return completion(percentage(), *value / *sum->second * 100);
}

Cell CellWriter::completion(const Quantity& quantity, std::optional<double> value) const {
  if (!value) return unknown();
  // Where the head has a line for the unit, the cell leaves it out.
  return {number_text(words_, quantity, value), bold(metrics_.text, theme_.text),
          metrics_.sub > 0 ? std::string() : quantity.unit};
}

Cell CellWriter::pace_gap(const Standing& standing) const {
  if (!standing.pace_gap) return {};
  const Lamp lamp = lamp_of(standings_.pace_gap, *standing.pace_gap, context_.input.config.lamps);
  Cell cell{signed_text(words_, standings_.pace_gap, standing.pace_gap),
            regular(metrics_.small, lamp_color(theme_, lamp))};
  if (lamp == Lamp::FarBehind) {
    cell.style = bold(metrics_.small, theme_.far_down.text);
    cell.chip = &theme_.far_down;
  }
  return cell;
}

Cell CellWriter::lamp(const Standing& standing) const {
  if (!standing.pace_gap) return {};
  const LampSettings& lamps = context_.input.config.lamps;
  const Lamp lamp = lamp_of(standings_.pace_gap, *standing.pace_gap, lamps);
  const LampLook& look = look_of(lamp, lamps);
  return {look.sign + word_of(look, standings_.pace_gap.better), regular(metrics_.small, lamp_color(theme_, lamp))};
}

Cell CellWriter::score(const Standing& standing) const {
  if (!standing.rank) return unknown();
  return {number_text(words_, standings_.score, standing.score), bold(metrics_.text, theme_.text)};
}

Cell CellWriter::of_target(const Indicator& indicator, const Town& town) const {
  const Quantity quantity = quantity_of(indicator);
  Cell cell = figure(quantity, town.values.find(indicator.id));
  const auto target = indicator.target.empty() ? std::nullopt : town.values.find(indicator.target);
  if (target) cell.unit = "/" + number_text(words_, quantity, target);
  return cell;
}

Cell CellWriter::distance(const std::string& sign, double distance, const TextStyle& style) const {
  return {number_text(words_, standings_.score, distance), style, {}, sign};
}

Cell CellWriter::gap(const Standing& standing) const {
  const TextStyle style = regular(metrics_.small, theme_.text);
  if (standing.tied) return {words_.columns.tied_cell, regular(metrics_.small, theme_.muted)};
  if (&standing == tightest_)
    return distance(words_.columns.chase_cell, standing.gap.value_or(0), bold(metrics_.small, theme_.title));
  if (standing.gap) return distance(words_.columns.chase_cell, *standing.gap, style);
  if (standing.rank == 1 && standing.lead) return distance(words_.columns.first_cell, *standing.lead, style);
  return {};
}

Cell CellWriter::lead(const Standing& standing) const {
  if (!standing.lead || standing.tied) return {};
  return distance(words_.columns.lead_cell, *standing.lead, regular(metrics_.small, theme_.text));
}

Cell CellWriter::adjustment(const Standing& standing) const {
  if (standing.adjustment == 0) return {words_.unmoved, regular(metrics_.small, theme_.muted)};
  return {signed_text(words_, standings_.score, standing.adjustment),
          regular(metrics_.small, standing.adjustment > 0 ? theme_.up : theme_.down)};
}

const Ranking& CellWriter::ranking() const { return *context_.input.config.rules.find_ranking(standings_.ranking); }

const Indicator& CellWriter::indicator_of(const Column& column) const {
  static const Indicator none;
  const Indicator* indicator = context_.input.config.rules.find_indicator(column.indicator);
  return indicator ? *indicator : none;
}

}  // namespace rankwall
