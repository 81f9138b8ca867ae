#include "model/problems.h"

#include <algorithm>
#include <optional>

#include "model/sentences.h"
#include "scene/boards/list_pages.h"
#include "scene/boards/problem_state.h"
#include "scene/scene.h"

namespace rankwall {

ProblemState state_of(const Scene& scene, const Problem& problem) {
  const Date today = day_of(scene.snapshot(), scene.input.zone);
  const Theme& theme = scene.theme();
  const Plate& plate = days_overdue(problem, today)              ? theme.overdue
                       : problem.status == ProblemStatus::Closed ? theme.closed
                                                                 : theme.pending;
  return {problem_state_text(scene.words(), problem, today), plate};
}

namespace {

/// What every line of the board shares: sizes, and how much room the widest state leaves.
struct LineSizes {
  int text = smallest_text;
  int least = smallest_text;  ///< of a title on one line; what needs less is set on two
  bool wraps = false;         ///< some title is
  TextStyle badge;
  int room = 0;
};

std::vector<std::string> wordings_of(const Scene& scene, const Problem& problem) {
  const Town& town = scene.snapshot().towns[problem.town];
  const std::string& short_name = town.short_name.empty() ? town.name : town.short_name;
  return {town.name + " · " + problem.title, short_name + " · " + problem.title};
}

/// The problem on one line, or nothing where it would become too small or be cut.
std::optional<FittedText> one_line(const Scene& scene, const Problem& problem, const TextStyle& style,
                                   const LineSizes& sizes) {
  const auto wordings = wordings_of(scene, problem);
  FittedText found = fitted(scene.input.measure, wordings, style, sizes.room);
  const bool is_whole = std::find(wordings.begin(), wordings.end(), found.text) != wordings.end();
  if (!is_whole || found.style.pixels < sizes.least) return std::nullopt;
  return found;
}

/// One size for all lines, at which the longest still fits. A title too long for that is wrapped and does not make the
/// others small.
LineSizes line_sizes(const Scene& scene, int width, int pixels) {
  LineSizes sizes;
  sizes.badge = {std::max(pixels * 5 / 6, std::min(pixels, first_smooth_text)), Weight::Regular, {}};
  int widest = 0;
  for (const auto& problem : scene.snapshot().problems)
    widest = std::max(widest, badge_width(scene, state_of(scene, problem).word, sizes.badge));
  sizes.room = width - widest - pixels / 2;
  sizes.text = pixels;
  sizes.least = text_pixels(pixels * 3 / 4);
  for (const auto& problem : scene.snapshot().problems) {
    const auto line = one_line(scene, problem, {pixels, Weight::Regular, {}}, sizes);
    if (line)
      sizes.text = std::min(sizes.text, line->style.pixels);
    else
      sizes.wraps = true;
  }
  return sizes;
}

int pitch_of(int pixels) { return pixels * 5 / 4; }

/// The problem on two lines at the largest size at which it fits; the short name before an ellipsis.
void set_two_lines(const Scene& scene, Panel& panel, const Rect& box, const Problem& problem, TextStyle style) {
  constexpr std::size_t most_lines = 2;
  const int largest = std::min(style.pixels, box.height * 2 / 5);
  const auto wordings = wordings_of(scene, problem);
  std::vector<std::string> lines;
  for (const auto& wording : wordings) {
    for (style.pixels = text_pixels(largest);; style.pixels = smaller_text(style.pixels)) {
      lines = broken_lines(scene.input.measure, wording, style, box.width);
      if (lines.size() <= most_lines || style.pixels == smallest_text) break;
    }
    if (lines.size() <= most_lines) break;
  }
  if (lines.size() > most_lines)
    lines = broken_lines(scene.input.measure, wordings.back(), style, box.width, most_lines);
  const int pitch = pitch_of(style.pixels);
  int y = box.y + (box.height - pitch * static_cast<int>(lines.size())) / 2;
  for (const auto& line : lines) {
    set_text(panel, scene.input.measure, {box.x, y, box.width, pitch}, Align::Left, line, style);
    y += pitch;
  }
}

void set_problem(const Scene& scene, Panel& panel, const Rect& box, const Problem& problem, const LineSizes& sizes) {
  const TextStyle style{sizes.text, Weight::Regular, scene.theme().text};
  if (const auto line = one_line(scene, problem, style, sizes))
    set_text(panel, box, Align::Left, *line);
  else if (box.height >= 2 * pitch_of(smallest_text))
    set_two_lines(scene, panel, box, problem, style);
  else
    set_fitted(panel, scene.input.measure, box, Align::Left, wordings_of(scene, problem), style);
}

void add_problem(const Scene& scene, Panel& panel, const Rect& box, const Problem& problem, const LineSizes& sizes) {
  const ProblemState state = state_of(scene, problem);
  const int line = std::max(1, box.height / 36);
  const int badge_height = std::min(box.height - line - 2, sizes.badge.pixels * 8 / 5);
  const int width = badge_width(scene, state.word, sizes.badge);
  const Rect badge_box{box.right() - width, box.y + (box.height - line - badge_height) / 2, width, badge_height};
  set_problem(scene, panel, {box.x, box.y, sizes.room, box.height - line}, problem, sizes);
  add_badge(scene, panel, badge_box, state.word, sizes.badge, state.plate);
  panel.commands.emplace_back(FillCommand{{box.x, box.bottom() - line, box.width, line}, scene.theme().divider});
}

/// Rows of one line, or high enough for two where a title needs them and there is room.
int least_row_height(const LineSizes& sizes, int pixels, int room) {
  const int two_lines = 2 * pitch_of(smallest_text) + 2;
  return std::max(pixels * 17 / 10, sizes.wraps && two_lines <= room ? two_lines : 0);
}

}  // namespace

void compose_problems(Scene& scene, const ProblemsSettings& settings, const Rect& area) {
  const Snapshot& snapshot = scene.snapshot();
  const int title_pixels = ListSizes::of(scene, area).title;
  Panel blank = scene.panel(area.size());
  const Rect rest = add_card_title(scene, blank, settings.title, title_pixels);
  const int pixels = text_pixels(title_pixels * 6 / 7);
  const LineSizes sizes = line_sizes(scene, rest.width, pixels);
  // Few problems stand in higher rows, but not so high that they fall apart.
  const int least_row = least_row_height(sizes, pixels, rest.height);
  const int count = std::max(1, static_cast<int>(snapshot.problems.size()));
  const int most_rows = std::max(1, rest.height / least_row);
  const int rows = std::min(most_rows, count);
  const int row_height = std::min(rest.height / rows, std::max(rest.height / most_rows, least_row * 3 / 2));

  const std::vector<std::size_t> order = problems_by_urgency(snapshot, day_of(snapshot, scene.input.zone));
  std::vector<std::pair<std::string, Panel>> pages;
  for (std::size_t i = 0; i < order.size(); ++i) {
    const int row = static_cast<int>(i) % rows;
    if (row == 0) pages.emplace_back("problems:" + std::to_string(pages.size()), blank);
    add_problem(scene, pages.back().second, {rest.x, rest.y + row * row_height, rest.width, row_height},
                snapshot.problems[order[i]], sizes);
  }
  if (pages.empty()) pages.emplace_back("empty", blank);
  add_deck(scene, "pages", area, std::move(pages), settings.page_seconds);
}

}  // namespace rankwall
