#include <algorithm>

#include "layout/text_block.h"
#include "model/column_heads.h"
#include "model/quantity.h"
#include "model/sentences.h"
#include "widgets/compose_context.h"
#include "widgets/list_pages.h"

namespace rankwall {

namespace {

/// Time enough to read a name and a rank.
constexpr double page_seconds = 4;

/// What the figures are and how fresh: on as many pages as that takes.
void add_data_pages(const ComposeContext& context, Size size, Pages& pages) {
  const auto status = status_wordings(context.words(), context.snapshot().status);
  const auto age = freshness_wordings(context.words(), &context.snapshot(), context.input.freshness, context.input.zone,
                                      context.input.now);
  const Color colors[] = {status_color(context), freshness_color(context)};
  const std::string texts[] = {status.back(), age.back()};
  for (std::size_t i = 0; i < 2; ++i) {
    const TextBlock block = text_block(context.input.measure, texts[i], {smallest_text, Weight::Regular, colors[i]},
                                       smallest_text, size, Align::Left);
    for (const auto& part : pages_of(block, size.height)) {
      pages.emplace_back("data:" + std::to_string(pages.size()), context.panel(size));
      set_block(pages.back().second, context.input.measure, rect_at({}, size), Align::Left, part);
    }
  }
}

/// Rank and figure over the name, or only rank and name on a wall of one line. A number without its label says nothing,
/// so the figure goes where both do not fit.
Element town_of(const ComposeContext& context, const Standings& standings, const Standing& standing, Size size) {
  const Theme& theme = context.theme();
  const TextMeasure& measure = context.input.measure;
  const Plate* plate = standing.medal ? rank_plate(theme, *standing.medal) : nullptr;
  const TextStyle rank_style{smallest_text, Weight::Regular, plate ? plate->fill : theme.text};
  const TextStyle name_style{smallest_text, Weight::Regular, theme.text};
  const TextStyle score_style{smallest_text, Weight::Regular, theme.muted};
  const std::string number = std::to_string(*standing.rank);
  const Element name = text(measure, name_wordings(context.snapshot().towns[standing.town]), name_style, Align::Left,
                            Rewording::AtSmallest)
                           .growing_wide(smallest_text);
  constexpr int gap = smallest_text / 4;
  if (size.height < 2 * smallest_text) return row(gap, {text(measure, {number}, rank_style), name});
  const Rules& rules = context.input.config.rules;
  const std::string head = ranked_figure_head(context.words(), rules, *rules.find_ranking(standings.ranking));
  const std::string ranked = rank_text(context.words(), standing.rank);
  const Element figure =
      text(measure, {head + " " + figure_text(context.words(), standings.score, standing.score)}, score_style);
  const Element both = row(gap, {text(measure, {ranked}, rank_style), figure});
  const Element alone = text(measure, {ranked, number}, rank_style);
  const int line = size.height / 2;
  return column(0, {(both.fits(size.width) ? both : alone).high(line), name.high(size.height - line)});
}

}  // namespace

void compose_small_wall(ComposeContext& context, const Rect& wall) {
  if (wall.width < smallest_text || wall.height < smallest_text) return;
  Pages pages;
  add_data_pages(context, wall.size(), pages);
  const Standings& standings = context.input.standings->front();
  for (const auto& standing : standings.ranked()) {
    pages.emplace_back("town:" + context.snapshot().towns[standing.town].id, context.panel(wall.size()));
    draw(town_of(context, standings, standing, wall.size()), pages.back().second, rect_at({}, wall.size()));
  }
  if (!pages.empty()) add_deck(context, "pages", wall, std::move(pages), page_seconds);
}

}  // namespace rankwall
