#include <algorithm>
#include <functional>
#include <iterator>
#include <utility>

#include "base/text.h"
#include "model/lists.h"
#include "model/quantity.h"
#include "model/sentences.h"
#include "widgets/chase_text.h"
#include "widgets/list_card.h"
#include "widgets/widget.h"

namespace rankwall {

namespace {

/// A list must fit a name and a figure beside it, and a line below its title.
constexpr int min_list_width = 9 * smallest_text;
constexpr int min_list_height = 4 * smallest_text;

std::vector<ListCell> line(const ComposeContext& context, const RedBlackSettings& settings, const Standings& standings,
                           const Standing& standing, const Plate& plate) {
  const Theme& theme = context.theme();
  const Config& config = context.input.config;
  const std::string rank = std::to_string(standing.rank.value_or(0));
  const double gap = standing.pace_gap.value_or(0);
  const Color lamp = lamp_color(theme, lamp_of(standings.pace_gap, gap, config.lamps));
  return {{{filled(settings.rank, {{"rank", rank}}), rank}, theme.text, Weight::Regular, plate},
          {name_wordings(context.snapshot().towns[standing.town]), theme.text},
          {{figure_text(config.words, standings.completion, standing.completion)}, theme.text, Weight::Bold},
          {standing.pace_gap ? std::vector<std::string>{pace_gap_text(config, standings.completion, gap),
                                                        signed_text(config.words, standings.pace_gap, gap)}
                             : std::vector<std::string>{""},
           lamp}};
}

ListCard card_of(const ComposeContext& context, const RedBlackSettings& settings, const std::string& title,
                 const std::vector<std::size_t>& list, const Plate& plate, Size area) {
  const Standings& standings = context.standings(settings.ranking);
  ListCard card;
  card.title_pixels = list_title_pixels(context, area);
  card.max_blocks = 1;
  card.titles = {title};
  card.columns = {{Align::Left, 4, false}, {Align::Left, 9, true}, {Align::Right, 8, false}, {Align::Right, 6, false}};
  card.empty = standings.is_undecided() ? context.words().not_comparable : settings.nobody;
  for (const std::size_t index : list)
    card.rows.push_back(line(context, settings, standings, standings.ranked()[index], plate));
  return card;
}

/// Two rectangles that divide an area.
struct Halves {
  Rect first;
  Rect second;
};

Halves halves_beside(const Rect& area, int gap) {
  const int width = (area.width - gap) / 2;
  return {{area.x, area.y, width, area.height}, {area.right() - width, area.y, width, area.height}};
}

Halves halves_below(const Rect& area, int gap) {
  const int height = (area.height - gap) / 2;
  return {{area.x, area.y, area.width, height}, {area.x, area.bottom() - height, area.width, height}};
}

/// Both lists in lines of the same size, wording and columns.
void put_in_step(const ComposeContext& context, Size size, ListCard& red, ListCard& black) {
  const std::size_t rows = std::max(red.rows.size(), black.rows.size());
  red.planned_rows = rows;
  black.planned_rows = rows;
  const ListFit first = fit_of(context, size, red);
  const ListFit second = fit_of(context, size, black);
  for (ListCard* card : {&red, &black}) {
    card->max_pixels = std::min(first.pixels, second.pixels);
    card->brief = first.brief || second.brief;
  }
  std::vector<std::size_t> given_way;
  std::set_union(first.given_way.begin(), first.given_way.end(), second.given_way.begin(), second.given_way.end(),
                 std::back_inserter(given_way), std::greater<>());
  for (const std::size_t column : given_way)
    for (ListCard* card : {&red, &black}) drop_column(*card, column);
}

bool fits_on_a_page(const ComposeContext& context, Size size, const ListCard& card) {
  return list_pages(context, size, card).size() <= 1;
}

void add_turns(ComposeContext& context, const Rect& area, const ListCard& red, const ListCard& black,
               double page_seconds) {
  Pages pages = list_pages(context, area.size(), red);
  for (auto& page : list_pages(context, area.size(), black)) {
    page.first = "page:" + std::to_string(pages.size());
    pages.push_back(std::move(page));
  }
  add_pages(context, area, std::move(pages), page_seconds);
}

}  // namespace

/// The lists go one below the other if both fit that way, else side by side; if neither fits, they take turns.
void compose(ComposeContext& context, const RedBlackSettings& settings, const Rect& area) {
  const ListSettings& names = context.input.config.lists;
  const Theme& theme = context.theme();
  const Lists lists = lists_of(context.standings(settings.ranking), names);
  ListCard red = card_of(context, settings, names.red, lists.red, theme.tag, area.size());
  ListCard black = card_of(context, settings, names.black, lists.black, {theme.bar_ground, theme.text}, area.size());

  const int gap = std::max(16, std::min(area.width, area.height) / 20);
  const bool may_stand_beside = area.width >= 2 * min_list_width + gap;
  const bool may_stand_below = area.height >= 2 * min_list_height + gap;
  const Halves below = halves_below(area, gap);
  const bool stands_below =
      may_stand_below &&
      (!may_stand_beside || (area.width < 2 * area.height && fits_on_a_page(context, below.first.size(), red) &&
                             fits_on_a_page(context, below.second.size(), black)));
  if (!stands_below && !may_stand_beside) return add_turns(context, area, red, black, settings.page_seconds);

  const Halves halves = stands_below ? below : halves_beside(area, gap);
  put_in_step(context, halves.first.size(), red, black);
  add_pages(context, halves.first, list_pages(context, halves.first.size(), red), settings.page_seconds, "red");
  add_pages(context, halves.second, list_pages(context, halves.second.size(), black), settings.page_seconds, "black");
}

template void compose_widget(ComposeContext&, const RedBlackSettings&, const Rect&);

}  // namespace rankwall
