#include "model/problems.h"

#include <algorithm>

#include "base/text.h"
#include "scene/boards/problem_state.h"
#include "scene/scene.h"

namespace rankwall {

ProblemState state_of(const Scene& scene, const Problem& problem) {
  const Date today = day_of(scene.snapshot(), scene.input.zone);
  if (const auto days = days_overdue(problem, today))
    return {filled(scene.words().overdue, {{"days", std::to_string(*days)}}), scene.theme().overdue};
  switch (problem.status) {
    case ProblemStatus::Open: return {scene.words().open, scene.theme().pending};
    case ProblemStatus::Assigned: return {scene.words().assigned, scene.theme().pending};
    case ProblemStatus::InProgress: return {scene.words().in_progress, scene.theme().pending};
    case ProblemStatus::Closed: return {scene.words().closed, scene.theme().closed};
  }
  return {};
}

namespace {

/// What every line of the board shares: sizes, and how much room the widest state leaves.
struct LineSizes {
  int text = smallest_text;
  TextStyle badge;
  int room = 0;
};

std::vector<std::string> wordings_of(const Scene& scene, const Problem& problem) {
  const Town& town = scene.snapshot().towns[problem.town];
  const std::string& short_name = town.short_name.empty() ? town.name : town.short_name;
  return {town.name + " · " + problem.title, short_name + " · " + problem.title};
}

/// One size for all lines, at which the longest still fits.
LineSizes line_sizes(const Scene& scene, int width, int pixels) {
  LineSizes sizes;
  sizes.badge = {std::max(pixels * 5 / 6, std::min(pixels, first_smooth_text)), Weight::Regular, {}};
  int widest = 0;
  for (const auto& problem : scene.snapshot().problems)
    widest = std::max(widest, badge_width(scene, state_of(scene, problem).word, sizes.badge));
  sizes.room = width - widest - pixels / 2;
  sizes.text = pixels;
  for (const auto& problem : scene.snapshot().problems) {
    const TextStyle style{pixels, Weight::Regular, {}};
    sizes.text =
        std::min(sizes.text, fitted(scene.input.measure, wordings_of(scene, problem), style, sizes.room).style.pixels);
  }
  // A single long title does not make all the others small; it alone becomes smaller.
  sizes.text = std::max(sizes.text, text_pixels(pixels * 3 / 4));
  return sizes;
}

void add_problem(const Scene& scene, Panel& panel, const Rect& box, const Problem& problem, const LineSizes& sizes) {
  const TextStyle text{sizes.text, Weight::Regular, scene.theme().text};
  const ProblemState state = state_of(scene, problem);
  const int line = std::max(1, box.height / 36);
  const int badge_height = std::min(box.height - line - 2, sizes.badge.pixels * 8 / 5);
  const int width = badge_width(scene, state.word, sizes.badge);
  const Rect badge_box{box.right() - width, box.y + (box.height - line - badge_height) / 2, width, badge_height};
  set_text(panel, {box.x, box.y, sizes.room, box.height - line}, Align::Left,
           fitted(scene.input.measure, wordings_of(scene, problem), text, sizes.room));
  add_badge(scene, panel, badge_box, state.word, sizes.badge, state.plate);
  panel.commands.emplace_back(FillCommand{{box.x, box.bottom() - line, box.width, line}, scene.theme().divider});
}

}  // namespace

void compose_problems(Scene& scene, const ProblemsSettings& settings, const Rect& area) {
  const Snapshot& snapshot = scene.snapshot();
  const int title_pixels = card_title_pixels(scene, area);
  Panel blank = scene.panel(area.size());
  const Rect rest = add_card_title(scene, blank, settings.title, title_pixels);
  const int pixels = text_pixels(title_pixels * 6 / 7);
  const int rows = std::max(1, rest.height / (pixels * 17 / 10));
  const int row_height = rest.height / rows;
  const LineSizes sizes = line_sizes(scene, rest.width, pixels);

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
