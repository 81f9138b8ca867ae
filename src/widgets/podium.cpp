// Long: steps and cards are two pictures of the same winners and share their parts.
#include <algorithm>
#include <array>
#include <functional>

#include "model/sentences.h"
#include "widgets/chase_text.h"
#include "widgets/list_card.h"
#include "widgets/progress_bar.h"

namespace rankwall {

namespace {

/// Steps of a staircase need this much room; lower and narrower areas have one line per town.
constexpr int min_step_height = 9 * smallest_text;
constexpr int min_step_width = 5 * smallest_text;
constexpr int min_line_width = 6 * smallest_text;
constexpr int usual_count = 3;

/// What a town's step or line says.
struct Winner {
  const Standing* standing = nullptr;
  std::vector<std::string> names;
  std::string score;
  std::string unit;
};

using Winners = std::vector<Winner>;
using Draw = std::function<void(Panel&, const Rect&, const Winner&)>;

/// How the towns of a page are arranged: on steps side by side, as lines side by side, or as lines one below the other.
struct Stand {
  bool steps = false;
  bool below = false;
  int capacity = usual_count;
};

/// The unit of a ranking's score itself; the unit in its sentences may be percentage points.
std::string score_unit(const Config& config, const Standings& standings) {
  const Rules rules = config.rules();
  const Ranking* ranking = rules.find_ranking(standings.ranking);
  if (!ranking || ranking->by == RankBy::Score) return standings.unit;
  if (ranking->by == RankBy::Ratio) return "%";
  const Indicator* indicator = rules.find_indicator(ranking->indicator);
  return indicator ? indicator->unit : std::string();
}

Winners winners_of(const ComposeContext& context, const Standings& standings, std::span<const Standing> table) {
  Winners winners;
  for (const auto& standing : table) {
    if (standing.rank.value_or(usual_count + 1) > usual_count) break;
    winners.push_back({&standing, name_wordings(context.snapshot().towns[standing.town]),
                       figure_text(context.words(), standing.score, standings.decimals),
                       score_unit(context.input.config, standings)});
  }
  return winners;
}

void add_medal(const ComposeContext& context, Panel& panel, const Rect& square, int rank) {
  const Plate& plate = *rank_plate(context.theme(), rank);
  panel.commands.emplace_back(RoundedCommand{square, context.corner(square.width / 8), plate.fill});
  set_text(panel, context.input.measure, square, Align::Centre, std::to_string(rank),
           {text_pixels(std::min(square.height * 7 / 10, square.width)), Weight::Bold, plate.text});
}

/// The score followed by its smaller unit on one baseline, if there is room for the unit.
void add_score(const ComposeContext& context, Panel& panel, const Rect& box, Align align, const Winner& winner,
               int pixels) {
  const TextStyle unit{std::max(pixels * 3 / 5, std::min(pixels, first_smooth_text)), Weight::Regular,
                       context.theme().muted};
  const TextStyle bold{pixels, Weight::Bold, context.theme().text};
  const int space = std::max(2, unit.pixels / 8);
  int unit_width = winner.unit.empty() ? 0 : space + context.width(winner.unit, unit);
  if (context.width(winner.score, bold) + unit_width > box.width) unit_width = 0;
  const FittedText score = fitted(context.input.measure, {winner.score}, bold, box.width - unit_width);
  const int spare = box.width - score.width - unit_width;
  const int x = box.x + (align == Align::Left ? 0 : align == Align::Right ? spare : spare / 2);
  const int baseline = box.y + centred_baseline(box.height, score.style.pixels);
  panel.commands.emplace_back(TextCommand{{x, baseline}, score.text, score.style});
  if (unit_width > 0) panel.commands.emplace_back(TextCommand{{x + score.width + space, baseline}, winner.unit, unit});
}

/// A part of the front of a step.
struct Part {
  int height;
  std::function<void(const Rect&)> draw;
};

int height_of(const std::vector<Part>& parts) {
  int sum = 0;
  for (const auto& part : parts) sum += part.height;
  return sum;
}

/// Draws the parts one below the other with even gaps.
void spread(const Rect& box, const std::vector<Part>& parts) {
  const int spare = box.height - height_of(parts);
  const int gaps = static_cast<int>(parts.size()) + 1;
  int used = 0;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    parts[i].draw({box.x, box.y + used + spare * static_cast<int>(i + 1) / gaps, box.width, parts[i].height});
    used += parts[i].height;
  }
}

class PodiumComposer {
 public:
  PodiumComposer(ComposeContext& context, const PodiumSettings& settings, const Rect& area)
      : context_(context), settings_(settings), area_(area), standings_(context.standings(settings.ranking)) {}

  void compose() {
    if (area_.width < 4 * smallest_text) return;
    const auto tables = tables_of(standings_.ranked);
    Pages pages;
    for (const auto& table : tables) {
      const std::string& group = context_.snapshot().towns[table.front().town].group;
      add_table(pages, winners_of(context_, standings_, table), tables.size() > 1 ? group : std::string());
    }
    if (pages.empty()) add_empty(pages);
    add_pages(context_, area_, std::move(pages), settings_.page_seconds);
  }

 private:
  std::string title(const std::string& group) const {
    const std::string& own = settings_.title.empty() ? standings_.label : settings_.title;
    return group.empty() ? own : own + " · " + group;
  }

  /// A page with its title, if there is room for more than one line; the rest of it is `body`.
  Panel blank(const std::string& group, Rect& body) const {
    Panel page = context_.panel(area_.size());
    const int own = std::min(area_.height / 14, area_.width / 28);
    const int pixels = text_pixels(std::max(card_title_pixels(context_, area_), context_.scaled_text(own)));
    body = {0, 0, area_.width, area_.height};
    if (area_.height >= 4 * smallest_text) body = add_card_title(context_, page, title(group), pixels);
    return page;
  }

  void add_empty(Pages& pages) const {
    Rect body;
    Panel page = blank({}, body);
    set_text(page, body, Align::Centre,
             fitted(context_.input.measure, {settings_.nobody},
                    {text_pixels(body.height / 6), Weight::Regular, context_.theme().muted}, body.width));
    pages.emplace_back("page:0", std::move(page));
  }

  static Stand stand_of(const Rect& body, int count) {
    Stand stand;
    stand.steps = body.height >= min_step_height && body.width >= std::min(count, usual_count) * min_step_width;
    stand.below = !stand.steps && body.width < std::min(count, usual_count) * min_line_width;
    const int min = stand.steps ? min_step_width : min_line_width;
    stand.capacity = std::max(1, stand.below ? body.height / (smallest_text * 3 / 2) : body.width / min);
    // More than three share a page only because of a tie.
    stand.capacity = std::min(stand.capacity, stand.below ? count : 2 * usual_count);
    return stand;
  }

  void add_table(Pages& pages, const Winners& winners, const std::string& group) const {
    Rect body;
    const Panel page = blank(group, body);
    const Stand stand = stand_of(body, static_cast<int>(winners.size()));
    for (std::size_t first = 0; first < winners.size(); first += static_cast<std::size_t>(stand.capacity)) {
      const auto end = std::min(winners.size(), first + static_cast<std::size_t>(stand.capacity));
      Winners part(winners.begin() + static_cast<std::ptrdiff_t>(first),
                   winners.begin() + static_cast<std::ptrdiff_t>(end));
      pages.emplace_back("page:" + std::to_string(pages.size()), page);
      Panel& panel = pages.back().second;
      if (stand.steps) {
        // The first is between the second and the third.
        if (part.size() > 1) std::swap(part[0], part[1]);
        const Rect field = narrowed(body, static_cast<int>(part.size()));
        share_out_columns(panel, field, part, [this](Panel& p, const Rect& b, const Winner& w) { set_step(p, b, w); });
      } else if (!stand.below) {
        share_out_columns(panel, body, part, [this](Panel& p, const Rect& b, const Winner& w) { set_line(p, b, w); });
      } else {
        set_lines_below(panel, body, part);
      }
    }
  }

  /// Steps are not much wider than they are high; on a long wall they are grouped in the middle.
  static Rect narrowed(const Rect& body, int count) {
    const int width = std::min(body.width, body.height * 5 / 4 * count);
    return {body.x + (body.width - width) / 2, body.y, width, body.height};
  }

  void share_out_columns(Panel& panel, const Rect& body, const Winners& winners, const Draw& draw) const {
    const int count = static_cast<int>(winners.size());
    const int gap = std::max(6, body.width / 60);
    const int width = (body.width - gap * (count - 1)) / count;
    int x = body.x + (body.width - count * width - gap * (count - 1)) / 2;
    for (const auto& winner : winners) {
      draw(panel, {x, body.y, width, body.height}, winner);
      x += width + gap;
    }
  }

  void set_lines_below(Panel& panel, const Rect& body, const Winners& winners) const {
    const int count = static_cast<int>(winners.size());
    const int height = std::min(body.height / count, std::max(body.width / 2, smallest_text * 3 / 2));
    int y = body.y;
    for (const auto& winner : winners) {
      set_line(panel, {body.x, y, body.width, height}, winner);
      y += height;
    }
  }

  /// Name and score above a step; the better the rank, the higher the step.
  void set_step(Panel& panel, const Rect& box, const Winner& winner) const {
    constexpr std::array lower_by{0, 8, 15};  // percent of the height
    const int rank = *winner.standing->rank;
    const int text = text_pixels(std::min(box.height / 10, box.width / 5));
    const int name_height = text * 3 / 2;
    const int score_height = text * 8 / 5;
    const int top = box.y + box.height * lower_by[static_cast<std::size_t>(rank - 1)] / 100;
    set_text(panel, {box.x, top, box.width, name_height}, Align::Centre,
             fitted(context_.input.measure, winner.names, {text, Weight::Bold, context_.theme().leading}, box.width,
                    Rewording::AtSmallest));
    add_score(context_, panel, {box.x, top + name_height, box.width, score_height}, Align::Centre, winner, text);
    const int step_top = top + name_height + score_height;
    const int lowest = box.height * (100 - lower_by.back()) / 100 - name_height - score_height;
    set_front(panel, {box.x, step_top, box.width, box.bottom() - step_top}, lowest, winner, text);
  }

  /// The front of a step: a coloured edge, the rank, the movement, the bar and the gap to the pace. What does not fit
  /// on the lowest step, which is `lowest` high, is left out on all of them.
  void set_front(Panel& panel, const Rect& step, int lowest, const Winner& winner, int text) const {
    const Theme& theme = context_.theme();
    const Standing& standing = *winner.standing;
    const int line = std::max(1, text / 24);
    const int edge = std::max(4, text / 5);
    panel.commands.emplace_back(OutlineCommand{step, 0, line, theme.divider, theme.ground});
    panel.commands.emplace_back(
        FillCommand{{step.x, step.y, step.width, edge}, rank_plate(theme, *standing.rank)->fill});
    const int margin = text / 3;
    const Rect inner{step.x + margin, step.y + edge, step.width - 2 * margin, step.height - edge - line};
    const TextStyle small{std::max(text * 7 / 10, std::min(text, first_smooth_text)), Weight::Regular, theme.muted};
    std::vector<Part> parts;
    const int side = std::min({text * 3 / 2, inner.width, std::max(smallest_text + 2, inner.height / 2)});
    parts.push_back({side, [&, side](const Rect& box) {
                       add_medal(context_, panel, {box.x + (box.width - side) / 2, box.y, side, side}, *standing.rank);
                     }});
    if (standing.movement)
      parts.push_back({small.pixels * 3 / 2, [&](const Rect& box) { set_movement(panel, box, standing, small); }});
    if (standing.completion)
      parts.push_back({text * 4 / 5, [&](const Rect& box) {
                         add_progress_bar(context_, panel, box, *standing.completion, standings_.pace);
                       }});
    if (standing.pace_gap)
      parts.push_back({small.pixels * 3 / 2, [&](const Rect& box) { set_pace(panel, box, standing, small); }});
    while (!parts.empty() && height_of(parts) > lowest - edge - line) parts.pop_back();
    spread(inner, parts);
  }

  void set_movement(Panel& panel, const Rect& box, const Standing& standing, TextStyle style) const {
    const int movement = *standing.movement;
    if (movement != 0) {
      style.weight = Weight::Bold;
      style.color = movement > 0 ? context_.theme().up : context_.theme().down;
    }
    set_text(panel, box, Align::Centre,
             fitted(context_.input.measure, {movement_text(context_.words(), movement)}, style, box.width));
  }

  void set_pace(Panel& panel, const Rect& box, const Standing& standing, TextStyle style) const {
    const Config& config = context_.input.config;
    style.color = lamp_color(context_.theme(), lamp_of(*standing.pace_gap, config.lamps));
    set_text(panel, box, Align::Centre,
             fitted(context_.input.measure,
                    {pace_gap_text(config, *standing.pace_gap), signed_text(*standing.pace_gap, pace_gap_decimals)},
                    style, box.width));
  }

  /// Medal, name and score in one line, or the score below the name if that is too narrow and the box high enough.
  void set_line(Panel& panel, const Rect& box, const Winner& winner) const {
    const int text = text_pixels(std::min(box.height * 55 / 100, box.width / 9));
    const int side = std::min({box.height, text * 8 / 5, box.width / 3});
    const int left = side + text / 3;
    const Rect rest{box.x + left, box.y, box.width - left, box.height};
    const TextStyle name{text, Weight::Bold, context_.theme().leading};
    const int score = context_.width(winner.score, {text, Weight::Bold, {}}) + text;
    const bool beside = context_.width(winner.names.back(), name) + score <= rest.width;
    const bool below = !beside && rest.height >= text * 3;
    const int name_width = beside ? rest.width - score : rest.width;
    const int name_height = below ? text * 3 / 2 : rest.height;
    const int top = below ? rest.y + (rest.height - text * 3) / 2 : rest.y;
    add_medal(context_, panel, {box.x, box.y + (box.height - side) / 2, side, side}, *winner.standing->rank);
    const FittedText shown = fitted(context_.input.measure, winner.names, name, name_width, Rewording::AtSmallest);
    set_text(panel, {rest.x, top, name_width, name_height}, Align::Left, shown);
    if (below)
      add_score(context_, panel, {rest.x, top + name_height, rest.width, text * 3 / 2}, Align::Left, winner, text);
    if (beside) {
      const int x = rest.x + shown.width + text / 2;
      add_score(context_, panel, {x, rest.y, rest.right() - x, rest.height}, Align::Left, winner, text);
    }
  }

  ComposeContext& context_;
  const PodiumSettings& settings_;
  Rect area_;
  const Standings& standings_;
};

}  // namespace

void compose_podium(ComposeContext& context, const PodiumSettings& settings, const Rect& area) {
  PodiumComposer(context, settings, area).compose();
}

}  // namespace rankwall
