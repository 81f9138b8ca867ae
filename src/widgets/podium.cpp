#include <algorithm>

#include "layout/number_text.h"
#include "model/quantity.h"
#include "model/sentences.h"
#include "widgets/list_card.h"
#include "widgets/progress_bar.h"
#include "widgets/proportions.h"
#include "widgets/widget.h"

namespace rankwall {

namespace {

/// Steps of a staircase need this much room; lower and narrower areas have one line per town.
constexpr int min_step_height = 9 * smallest_text;
constexpr int min_step_width = 5 * smallest_text;
constexpr int min_line_width = 6 * smallest_text;
constexpr int usual_count = 3;

using Winners = std::vector<const Standing*>;

/// How the towns of a page are arranged: on steps side by side, as lines side by side, or as lines one below the other.
enum class Form { Steps, LinesBeside, LinesBelow };

struct Podium {
  const ComposeContext& context;
  const PodiumSettings& settings;
  const Standings& standings;
  Size area;
  BarScale bars = bar_scale(standings);

  const TextMeasure& measure() const { return context.input.measure; }
  const Theme& theme() const { return context.theme(); }
};

Winners winners_of(std::span<const Standing> table) {
  Winners winners;
  for (const auto& standing : table) {
    if (!standing.medal) break;
    winners.push_back(&standing);
  }
  return winners;
}

Element name(const Podium& podium, const Standing& standing, int pixels, Align align) {
  return text(podium.measure(), name_wordings(podium.context.snapshot().towns[standing.town]),
              {pixels, Weight::Bold, podium.theme().leading}, align, Rewording::AtSmallest);
}

NumberText score_text(const Podium& podium, const Standing& standing, int pixels) {
  const TextStyle unit{smaller_beside(pixels, pixels * proportions::podium::unit), Weight::Regular,
                       podium.theme().muted};
  return {number_text(podium.context.words(), podium.standings.score, standing.score),
          {pixels, Weight::Bold, podium.theme().text},
          podium.standings.score.unit,
          unit,
          std::max(2, unit.pixels / 8)};
}

Element medal(const Podium& podium, const Standing& standing, int side) {
  return painted({side, side}, [&podium, &standing, side](Panel& panel, const Rect& box, std::size_t) {
    const Rect square{box.x + (box.width - side) / 2, box.y + (box.height - side) / 2, side, side};
    add_medal(podium.context, panel, square, *rank_plate(podium.theme(), *standing.medal),
              std::to_string(*standing.medal), text_pixels(side * proportions::podium::rank));
  });
}

Element movement(const Podium& podium, const Standing& standing, TextStyle style) {
  if (!standing.movement) return spacer({});
  if (*standing.movement != 0) {
    style.weight = Weight::Bold;
    style.color = *standing.movement > 0 ? podium.theme().up : podium.theme().down;
  }
  return text(podium.measure(), {movement_text(podium.context.words(), *standing.movement)}, style, Align::Centre);
}

Element progress(const Podium& podium, const Standing& standing, int height) {
  const auto value = bar_value(podium.standings, podium.bars, standing);
  if (!value) return spacer({});
  return painted({0, height}, [&podium, value](Panel& panel, const Rect& box, std::size_t) {
    add_progress_bar(podium.context, panel, box, {*value}, podium.bars, podium.theme().bar_ground);
  });
}

Element pace_gap(const Podium& podium, const Standing& standing, TextStyle style) {
  if (!standing.pace_gap) return spacer({});
  const Config& config = podium.context.input.config;
  style.color = lamp_color(podium.theme(), lamp_of(podium.standings.pace_gap, *standing.pace_gap, config.lamps));
  return text(podium.measure(),
              {pace_gap_text(config, podium.standings.completion, *standing.pace_gap),
               signed_text(config.words, podium.standings.pace_gap, standing.pace_gap)},
              style, Align::Centre);
}

/// The front of a step: a coloured edge, the rank, the movement, the bar and the gap to the pace. What does not fit on
/// the lowest step, which is `lowest` high, is left out on all of them.
Element front(const Podium& podium, const Standing& standing, int width, int lowest, int pixels) {
  const int line = std::max(1, pixels / 24);
  const int edge = std::max(4, pixels / 5);
  const int margin = pixels / 3;
  const TextStyle small{smaller_beside(pixels, pixels * proportions::podium::small), Weight::Regular,
                        podium.theme().muted};
  const int room = lowest - edge - line;
  const int side = std::min({pixels * 3 / 2, width - 2 * margin, std::max(smallest_text + 2, room / 2)});
  std::vector<Element> parts{medal(podium, standing, side), movement(podium, standing, small),
                             progress(podium, standing, pixels * proportions::podium::bar),
                             pace_gap(podium, standing, small)};
  std::erase_if(parts, [](const Element& part) { return !part.draw; });
  const Element inner = spread_column(kept_in(room, std::move(parts)));
  return painted({}, [&podium, &standing, inner, line, edge, margin](Panel& panel, const Rect& box, std::size_t) {
    const Theme& theme = podium.theme();
    panel.commands.emplace_back(OutlineCommand{box, 0, line, theme.divider, theme.ground});
    panel.commands.emplace_back(FillCommand{{box.x, box.y, box.width, edge}, rank_plate(theme, *standing.medal)->fill});
    draw(inner, panel, {box.x + margin, box.y + edge, box.width - 2 * margin, box.height - edge - line});
  });
}

/// Name and score above a step; the better the rank, the higher the step.
Element step(const Podium& podium, const Standing& standing, Size size) {
  const int pixels = text_pixels(std::min(size.height / 10, size.width / 5));
  const int name_height = pixels * proportions::line;
  const int score_height = pixels * proportions::badge;
  const int lowest = size.height * proportions::podium::lowest - name_height - score_height;
  const int lower = size.height * proportions::podium::lower_by[*standing.medal - 1];
  return column(0, {spacer({0, lower}), name(podium, standing, pixels, Align::Centre).high(name_height),
                    number(podium.measure(), score_text(podium, standing, pixels), Align::Centre).high(score_height),
                    front(podium, standing, size.width, lowest, pixels).growing_high(0)});
}

/// Medal, name and score in one line, or the score below the name if that is too narrow and the box high enough.
Element line(const Podium& podium, const Standing& standing, Size size) {
  const int pixels = text_pixels(std::min(size.height * proportions::podium::text, size.width / 9));
  const int side = std::min({size.height, pixels * proportions::badge, size.width / 3});
  const Element town = name(podium, standing, pixels, Align::Left);
  const NumberText score = score_text(podium, standing, pixels);
  const Element figure = number(podium.measure(), score);
  const Element rank = medal(podium, standing, side).with_priority(9);
  const int room = size.width - side - pixels / 3;
  const bool beside = town.width.lengths.back() + pixels + podium.measure()(score.number, score.style) <= room;
  if (!beside && size.height >= pixels * 3)
    return row(
        pixels / 3,
        {rank, column(0, {spacer({}).growing_high(0), town, figure, spacer({}).growing_high(0)}).growing_wide(0)});
  if (!beside) return row(pixels / 3, {rank, town.growing_wide(0)});
  const int widest = room - pixels - podium.measure()(score.number, score.style);
  return row(pixels / 3,
             {rank, row(pixels / 2, {town.wide(std::min(widest, town.width.lengths.front())), figure.growing_wide(0)})
                        .growing_wide(0)});
}

/// A page with its title, if there is room for more than one line; the rest of it is `body`.
Panel blank(const Podium& podium, const std::string& group, Rect& body) {
  const ComposeContext& context = podium.context;
  const std::string& own = podium.settings.title.empty() ? podium.standings.label : podium.settings.title;
  Panel page = context.panel(podium.area);
  body = rect_at({}, podium.area);
  if (podium.area.height < 4 * smallest_text) return page;
  const int pixels = std::min(podium.area.height / 14, podium.area.width / 28);
  body = add_card_title(context, page, group.empty() ? own : own + " · " + group,
                        text_pixels(std::max(card_title_pixels(context, body), context.scaled_text(pixels))));
  return page;
}

Form form_for(const Rect& body, int count) {
  const int usual = std::min(count, usual_count);
  if (body.height >= min_step_height && body.width >= usual * min_step_width) return Form::Steps;
  return body.width >= usual * min_line_width ? Form::LinesBeside : Form::LinesBelow;
}

/// How many towns a page has room for. More than three share one only because of a tie.
int capacity_of(Form form, const Rect& body, int count) {
  switch (form) {
    case Form::Steps: return std::clamp(body.width / min_step_width, 1, 2 * usual_count);
    case Form::LinesBeside: return std::clamp(body.width / min_line_width, 1, 2 * usual_count);
    case Form::LinesBelow: break;
  }
  return std::clamp(body.height / (smallest_text * proportions::line), 1, std::max(1, count));
}

void add_beside(const Podium& podium, Panel& page, Rect body, Winners winners, Form form) {
  const int count = static_cast<int>(winners.size());
  if (form == Form::Steps) {
    // The first is between the second and the third.
    if (count > 1) std::swap(winners[0], winners[1]);
    // Steps are not much wider than they are high; on a long wall they are grouped in the middle.
    const int width = std::min(body.width, body.height * 5 / 4 * count);
    body = {body.x + (body.width - width) / 2, body.y, width, body.height};
  }
  const int gap = std::max(6, body.width / 60);
  const Size size{(body.width - gap * (count - 1)) / count, body.height};
  std::vector<Element> elements;
  for (const auto* winner : winners)
    elements.push_back((form == Form::Steps ? step : line)(podium, *winner, size).wide(size.width));
  const int spare = body.width - count * size.width - gap * (count - 1);
  draw(row(gap, std::move(elements)), page, {body.x + spare / 2, body.y, body.width - spare / 2, body.height});
}

void add_below(const Podium& podium, Panel& page, const Rect& body, const Winners& winners) {
  const int height = std::min(body.height / static_cast<int>(winners.size()),
                              std::max(body.width / 2, smallest_text * proportions::line));
  std::vector<Element> elements;
  for (const auto* winner : winners) elements.push_back(line(podium, *winner, {body.width, height}).high(height));
  draw(column(0, std::move(elements)), page, body);
}

void add_table(Pages& pages, const Podium& podium, const Winners& winners, const std::string& group) {
  Rect body;
  const Panel page = blank(podium, group, body);
  const Form form = form_for(body, static_cast<int>(winners.size()));
  const int capacity = capacity_of(form, body, static_cast<int>(winners.size()));
  for (auto first = winners.begin(); first != winners.end();) {
    const auto end = first + std::min<std::ptrdiff_t>(capacity, winners.end() - first);
    pages.emplace_back("page:" + std::to_string(pages.size()), page);
    if (form == Form::LinesBelow)
      add_below(podium, pages.back().second, body, {first, end});
    else
      add_beside(podium, pages.back().second, body, {first, end}, form);
    first = end;
  }
}

void add_nobody(Pages& pages, const Podium& podium) {
  Rect body;
  Panel page = blank(podium, {}, body);
  set_fitted(page, podium.measure(), body, Align::Centre,
             {podium.standings.ranked_count > 0 ? podium.context.words().not_comparable : podium.settings.nobody},
             {text_pixels(body.height / 6), Weight::Regular, podium.theme().muted});
  pages.emplace_back("page:0", std::move(page));
}

}  // namespace

void compose(ComposeContext& context, const PodiumSettings& settings, const Rect& area) {
  if (area.width < 4 * smallest_text) return;
  const Podium podium{context, settings, context.standings(settings.ranking), area.size()};
  const auto tables = tables_of(podium.standings.ranked());
  Pages pages;
  for (const auto& table : tables) {
    const std::string& group = context.snapshot().towns[table.front().town].group;
    if (table.front().medal) add_table(pages, podium, winners_of(table), tables.size() > 1 ? group : std::string());
  }
  if (pages.empty()) add_nobody(pages, podium);
  add_pages(context, area, std::move(pages), settings.page_seconds);
}

template void compose_widget(ComposeContext&, const PodiumSettings&, const Rect&);

}  // namespace rankwall
