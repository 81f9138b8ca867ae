#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "model/bar.h"
#include "model/column_heads.h"
#include "model/quantity.h"
#include "model/sentences.h"
#include "widgets/compose_context.h"
#include "widgets/list_pages.h"
#include "widgets/progress_bar.h"

namespace rankwall {

namespace {

/// Time enough to read a name and a rank.
constexpr double page_seconds = 4;

/// What is ranked, what the figures are and how fresh: on as many pages as that takes.
void add_data_pages(const ComposeContext& context, const Standings& standings, Size size, Pages& pages) {
  const auto status = status_wordings(context.words(), context.snapshot().status);
  const auto age = freshness_wordings(context.words(), &context.snapshot(), context.input.freshness, context.input.zone,
                                      context.input.now);
  const std::pair<Color, std::string> texts[] = {{context.theme().title, standings.label},
                                                 {status_color(context), status.back()},
                                                 {freshness_color(context), age.back()}};
  for (const auto& [color, text] : texts) {
    // Without space between the lines: there is none to spare.
    const TextStyle style{smallest_text, Weight::Regular, color};
    const auto lines = broken_lines(context.input.measure, text, style, size.width);
    const auto on_page = static_cast<std::size_t>(size.height / smallest_text);
    const std::size_t shown = std::min(on_page, lines.size());
    const int top = (size.height - static_cast<int>(shown) * smallest_text) / 2;
    for (std::size_t begin = 0; begin < lines.size(); begin += on_page) {
      // The last page begins earlier where it would have only the end of it, such as a time without its day.
      const std::size_t first = std::min(begin, lines.size() - shown);
      pages.emplace_back("data:" + std::to_string(pages.size()), context.panel(size));
      for (std::size_t i = 0; i < shown; ++i)
        set_text(pages.back().second, context.input.measure,
                 {0, top + static_cast<int>(i) * smallest_text, size.width, smallest_text}, Align::Left,
                 lines[first + i], style);
    }
  }
}

int bar_height(const Size& wall) { return std::max(2, wall.height / 16); }
constexpr int triangle_width = 9;

/// A triangle of whole pixels, for risen or fallen; an empty one where a town has kept its rank.
Element triangle(const ComposeContext& context, const Standing& standing) {
  const int movement = standing.movement.value_or(0);
  const Color color = movement > 0 ? context.theme().up : context.theme().down;
  return painted({movement == 0 ? 0 : triangle_width, triangle_width},
                 [movement, color](Panel& panel, const Rect& box, std::size_t) {
                   if (movement == 0) return;
                   constexpr int lines = (triangle_width + 1) / 2;
                   const int top = box.y + (box.height - lines) / 2;
                   for (int line = 0; line < lines; ++line) {
                     const int half = movement > 0 ? line : lines - 1 - line;
                     const Rect filled{box.x + triangle_width / 2 - half, top + line, 2 * half + 1, 1};
                     panel.commands.emplace_back(FillCommand{filled, color});
                   }
                 });
}

void add_bar(const ComposeContext& context, const Standings& standings, const Standing& standing, Panel& panel) {
  const BarScale scale = bar_scale(standings);
  const auto value = bar_value(standings, scale, standing);
  if (!value) return;
  const int height = bar_height(panel.size);
  const Rect track{0, panel.size.height - height, panel.size.width, height};
  Bar bar = progress_bar(context, track, {*value}, scale, context.theme().bar_ground, 2);
  // There is no room for stripes.
  bar.shortfall = Shortfall::None;
  panel.bars.push_back(bar);
}

/// Two lines over a bar: rank, name and a triangle; the figure and the mark of demo data. Triangle and mark give way.
struct TownLines {
  Element first;
  Element second;
  bool fit = false;
};

TownLines lines_of(const ComposeContext& context, const Standings& standings, const Standing& standing, int width) {
  const Theme& theme = context.theme();
  const TextMeasure& measure = context.input.measure;
  constexpr int gap = 2;
  const TextStyle white{smallest_text, Weight::Regular, theme.text};
  const TextStyle gold{smallest_text, Weight::Bold, theme.title};
  const auto names = name_wordings(context.snapshot().towns[standing.town]);
  const std::string rank = std::to_string(*standing.rank);
  const std::string figure = figure_text(context.words(), standings.score, standing.score);
  const int least_name = context.width(names.back(), white);
  const int figure_width = context.width(figure, white);

  std::vector<Element> second{text(measure, {figure}, white).growing_wide(figure_width).with_priority(1)};
  if (context.snapshot().status == Status::Demo)
    second.push_back(text(measure, {context.words().demo_sign}, {smallest_text, Weight::Regular, theme.demo}));
  const Element name =
      text(measure, names, white, Align::Left, Rewording::AtSmallest).growing_wide(least_name).with_priority(1);
  return {row(gap, {text(measure, {rank}, gold).with_priority(1), name, triangle(context, standing)}),
          row(0, std::move(second)), context.width(rank, gold) + gap + least_name <= width && figure_width <= width};
}

/// Where that does not fit: rank and figure over the name, or only rank and name on a wall of one line. A number
/// without its label says nothing, so the figure goes where both do not fit.
Element plain_town_of(const ComposeContext& context, const Standings& standings, const Standing& standing, Size size) {
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

/// The ranking of the layout's first table, or null.
const std::string* first_table(const LayoutNode& node) {
  const auto* table = node.split == Split::Leaf ? std::get_if<LeaderboardSettings>(&node.widget) : nullptr;
  if (table) return &table->ranking;
  for (const auto& child : node.children)
    if (const std::string* found = first_table(child)) return found;
  return nullptr;
}

/// Whether the wall has room for both lines of every town: all are shown alike.
bool fit_lines(const ComposeContext& context, const Standings& standings, const Size& size) {
  const auto& ranked = standings.ranked();
  return (size.height - bar_height(size)) / 2 >= smallest_text - 1 &&
         std::all_of(ranked.begin(), ranked.end(),
                     [&](const Standing& standing) { return lines_of(context, standings, standing, size.width).fit; });
}

void add_town(const ComposeContext& context, const Standings& standings, const Standing& standing, Panel& page) {
  const Size size = page.size;
  const TownLines lines = lines_of(context, standings, standing, size.width);
  const int line = (size.height - bar_height(size)) / 2;
  draw(lines.first, page, {0, 0, size.width, line});
  draw(lines.second, page, {0, line, size.width, line});
  add_bar(context, standings, standing, page);
}

}  // namespace

void compose_small_wall(ComposeContext& context, const Rect& wall) {
  if (wall.width < smallest_text || wall.height < smallest_text) return;
  Pages pages;
  const std::string* const ranking = first_table(context.schedule.layout->root);
  const Standings& standings = ranking ? context.standings(*ranking) : context.input.standings->front();
  add_data_pages(context, standings, wall.size(), pages);
  const bool fits = fit_lines(context, standings, wall.size());
  for (const auto& standing : standings.ranked()) {
    pages.emplace_back("town:" + context.snapshot().towns[standing.town].id, context.panel(wall.size()));
    Panel& page = pages.back().second;
    if (fits)
      add_town(context, standings, standing, page);
    else
      draw(plain_town_of(context, standings, standing, wall.size()), page, rect_at({}, wall.size()));
  }
  if (!pages.empty()) add_deck(context, "pages", wall, std::move(pages), page_seconds);
}

}  // namespace rankwall
