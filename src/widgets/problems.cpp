#include "model/problems.h"

#include <algorithm>
#include <optional>

#include "model/sentences.h"
#include "widgets/compose_context.h"
#include "widgets/list_pages.h"
#include "widgets/problem_state.h"

namespace rankwall {

ProblemState state_of(const ComposeContext& context, const Problem& problem) {
  const Date today = day_of(context.snapshot(), context.input.zone);
  const Theme& theme = context.theme();
  const Plate& plate = days_overdue(problem, today)              ? theme.overdue
                       : problem.status == ProblemStatus::Closed ? theme.closed
                                                                 : theme.pending;
  return {problem_state_text(context.words(), problem, today), plate};
}

namespace {

/// What every row of the widget shares: sizes and columns. A column that has no room is 0 wide.
struct RowSizes {
  int text = smallest_text;
  int min = smallest_text;  ///< of a title on one line; one that needs less is set on two
  bool wraps = false;       ///< some title is set on two lines
  TextStyle badge;
  TextStyle detail;
  int problem = 0;
  int owner = 0;
  int time = 0;  ///< days left, or what is being done about an overdue problem
  int state = 0;
  bool badge_below = false;  ///< if it is too narrow for it beside the problem
};

std::vector<std::string> wordings_of(const ComposeContext& context, const Problem& problem) {
  const Town& town = context.snapshot().towns[problem.town];
  const std::string& short_name = town.short_name.empty() ? town.name : town.short_name;
  return {town.name + " · " + problem.title, short_name + " · " + problem.title};
}

/// The problem on one line, or nothing if it would become too small or be cut.
std::optional<FittedText> one_line(const ComposeContext& context, const Problem& problem, const TextStyle& style,
                                   const RowSizes& sizes) {
  const auto wordings = wordings_of(context, problem);
  FittedText found = fitted(context.input.measure, wordings, style, sizes.problem);
  const bool is_whole = std::find(wordings.begin(), wordings.end(), found.text) != wordings.end();
  if (!is_whole || found.style.pixels < sizes.min) return std::nullopt;
  return found;
}

int gap_of(int pixels) { return pixels / 2; }

std::string time_of(const ComposeContext& context, const Problem& problem) {
  return problem_time_text(context.words(), problem, day_of(context.snapshot(), context.input.zone));
}

/// Shares out the width: the state first, then time and owner if the problems have room beside them.
void set_columns(const ComposeContext& context, int width, int pixels, RowSizes& sizes) {
  // A town and ten characters. Longer titles are wrapped.
  const int max_needed = 14 * pixels;
  const int widest_owner = 10 * sizes.detail.pixels;
  int time = 0;
  int owner = 0;
  int problem = 0;
  for (const auto& each : context.snapshot().problems) {
    sizes.state = std::max(sizes.state, badge_width(context, state_of(context, each).word, sizes.badge));
    time = std::max(time, context.width(time_of(context, each), sizes.detail));
    owner = std::max(owner, std::min(widest_owner, context.width(each.owner, sizes.detail)));
    problem = std::max(problem, context.width(wordings_of(context, each).front(), {pixels, Weight::Regular, {}}));
  }
  problem = std::min(problem, max_needed);
  const int gap = gap_of(pixels);
  sizes.problem = width - sizes.state - gap;
  sizes.badge_below = sizes.problem < 5 * pixels;
  if (sizes.badge_below) sizes.problem = width;
  const auto take = [&](int column) {
    if (column == 0 || sizes.badge_below || sizes.problem - column - 2 * gap < problem) return 0;
    sizes.problem -= column + 2 * gap;
    return column;
  };
  sizes.time = take(time);
  sizes.owner = take(owner);
  // Unused room goes to both sides of the owner.
  if (sizes.owner > 0) sizes.problem -= (sizes.problem - problem) / 2;
}

/// One size for all lines, at which the longest still fits. A title too long for that is wrapped and does not make the
/// others small.
RowSizes row_sizes(const ComposeContext& context, int width, int pixels) {
  RowSizes sizes;
  sizes.badge = {std::max(pixels * 5 / 6, std::min(pixels, first_smooth_text)), Weight::Regular, {}};
  sizes.detail = {sizes.badge.pixels, Weight::Regular, context.theme().muted};
  set_columns(context, width, pixels, sizes);
  sizes.text = pixels;
  sizes.min = text_pixels(pixels * 3 / 4);
  for (const auto& problem : context.snapshot().problems) {
    const auto line = one_line(context, problem, {pixels, Weight::Regular, {}}, sizes);
    if (line)
      sizes.text = std::min(sizes.text, line->style.pixels);
    else
      sizes.wraps = true;
  }
  return sizes;
}

int pitch_of(int pixels) { return pixels * 5 / 4; }
int badge_height(const RowSizes& sizes) { return sizes.badge.pixels * 8 / 5; }

/// The problem on two lines at the largest size at which it fits; the short name rather than an ellipsis.
void set_two_lines(const ComposeContext& context, Panel& panel, const Rect& box, const Problem& problem,
                   TextStyle style) {
  constexpr std::size_t max_lines = 2;
  const int largest = std::min(style.pixels, box.height * 2 / 5);
  const auto wordings = wordings_of(context, problem);
  std::vector<std::string> lines;
  for (const auto& wording : wordings) {
    for (style.pixels = text_pixels(largest);; style.pixels = smaller_text(style.pixels)) {
      lines = broken_lines(context.input.measure, wording, style, box.width);
      if (lines.size() <= max_lines || style.pixels == smallest_text) break;
    }
    if (lines.size() <= max_lines) break;
  }
  if (lines.size() > max_lines)
    lines = broken_lines(context.input.measure, wordings.back(), style, box.width, max_lines);
  const int pitch = pitch_of(style.pixels);
  int y = box.y + (box.height - pitch * static_cast<int>(lines.size())) / 2;
  for (const auto& line : lines) {
    set_text(panel, context.input.measure, {box.x, y, box.width, pitch}, Align::Left, line, style);
    y += pitch;
  }
}

void set_problem(const ComposeContext& context, Panel& panel, const Rect& box, const Problem& problem,
                 const RowSizes& sizes) {
  const TextStyle style{sizes.text, Weight::Regular, context.theme().text};
  if (const auto line = one_line(context, problem, style, sizes))
    set_text(panel, box, Align::Left, *line);
  else if (box.height >= 2 * pitch_of(smallest_text))
    set_two_lines(context, panel, box, problem, style);
  else
    set_fitted(panel, context.input.measure, box, Align::Left, wordings_of(context, problem), style);
}

/// Height of the line below the problem that has the owner, and the time if that has no column. 0 if they
/// have columns, or the row is too low.
int detail_line_height(const Rect& row, const Problem& problem, const RowSizes& sizes) {
  if (sizes.owner > 0 || problem.owner.empty()) return 0;
  const int height = pitch_of(sizes.detail.pixels);
  const int space = (row.height - height - pitch_of(sizes.text) * (sizes.wraps ? 2 : 1)) / 3;
  return space < 0 ? 0 : height + space;
}

void add_details(const ComposeContext& context, Panel& panel, const Rect& row, const Problem& problem,
                 const RowSizes& sizes) {
  const TextMeasure& measure = context.input.measure;
  const int gap = gap_of(sizes.text);
  const std::string time = time_of(context, problem);
  if (const int height = detail_line_height(row, problem, sizes); height > 0) {
    const std::string line = sizes.time > 0 || time.empty() ? problem.owner : problem.owner + " · " + time;
    const Rect line_box{row.x, row.bottom() - height, sizes.problem, pitch_of(sizes.detail.pixels)};
    set_fitted(panel, measure, line_box, Align::Left, {line, problem.owner}, sizes.detail);
  }
  const Rect owner{row.x + sizes.problem + 2 * gap, row.y, sizes.owner, row.height};
  if (owner.width > 0) set_fitted(panel, measure, owner, Align::Left, {problem.owner}, sizes.detail);
  const Rect left{row.right() - sizes.state - gap - sizes.time, row.y, sizes.time, row.height};
  if (left.width > 0) set_fitted(panel, measure, left, Align::Right, {time}, sizes.detail);
}

/// A row that has the state at its end.
void add_wide_row(const ComposeContext& context, Panel& panel, const Rect& row, const Problem& problem,
                  const RowSizes& sizes) {
  const ProblemState state = state_of(context, problem);
  const int width = badge_width(context, state.word, sizes.badge);
  const int height = std::min(row.height - 2, badge_height(sizes));
  const Rect box{row.x, row.y, sizes.problem, row.height - detail_line_height(row, problem, sizes)};
  set_problem(context, panel, box, problem, sizes);
  add_details(context, panel, row, problem, sizes);
  add_badge(context, panel, {row.right() - width, row.y + (row.height - height) / 2, width, height}, state.word,
            sizes.badge, state.plate);
}

/// A row that has the state below, if there is height for it.
void add_narrow_row(const ComposeContext& context, Panel& panel, const Rect& row, const Problem& problem,
                    const RowSizes& sizes) {
  const ProblemState state = state_of(context, problem);
  const int width = std::min(row.width, badge_width(context, state.word, sizes.badge));
  const int height = badge_height(sizes) + 2;
  const bool has_badge = row.height >= height + pitch_of(sizes.text);
  set_problem(context, panel, {row.x, row.y, row.width, row.height - (has_badge ? height : 0)}, problem, sizes);
  if (has_badge)
    add_badge(context, panel, {row.x, row.bottom() - height, width, height - 2}, state.word, sizes.badge, state.plate);
}

void add_problem(const ComposeContext& context, Panel& panel, const Rect& box, const Problem& problem,
                 const RowSizes& sizes) {
  const int line = std::max(1, box.height / 36);
  const auto add_row = sizes.badge_below ? add_narrow_row : add_wide_row;
  add_row(context, panel, {box.x, box.y, box.width, box.height - line}, problem, sizes);
  panel.commands.emplace_back(FillCommand{{box.x, box.bottom() - line, box.width, line}, context.theme().divider});
}

/// Rows of one line, or high enough for two if a title needs them and there is room.
int min_row_height(const RowSizes& sizes, int pixels, int room) {
  const int two_lines = 2 * pitch_of(smallest_text) + 2;
  const int lines = std::max(pixels * 17 / 10, sizes.wraps && two_lines <= room ? two_lines : 0);
  return sizes.badge_below ? std::max(1, std::min(room, lines + badge_height(sizes))) : lines;
}

}  // namespace

void compose_problems(ComposeContext& context, const ProblemsSettings& settings, const Rect& area) {
  const Snapshot& snapshot = context.snapshot();
  const int title_pixels = ListSizes::of(context, area).title;
  Panel blank = context.panel(area.size());
  const Rect rest = add_card_title(context, blank, settings.title, title_pixels);
  const int pixels = text_pixels(title_pixels * 6 / 7);
  const RowSizes sizes = row_sizes(context, rest.width, pixels);
  // Few problems get higher rows, but not so high that they fall apart.
  const int min_row = min_row_height(sizes, pixels, rest.height);
  const int count = std::max(1, static_cast<int>(snapshot.problems.size()));
  const int max_rows = std::max(1, rest.height / min_row);
  const int rows = std::min(max_rows, count);
  const int row_height = std::min(rest.height / rows, std::max(rest.height / max_rows, min_row * 3 / 2));

  const std::vector<std::size_t> order = problems_by_urgency(snapshot, day_of(snapshot, context.input.zone));
  std::vector<std::pair<std::string, Panel>> pages;
  for (std::size_t i = 0; i < order.size(); ++i) {
    const int row = static_cast<int>(i) % rows;
    if (row == 0) pages.emplace_back("problems:" + std::to_string(pages.size()), blank);
    add_problem(context, pages.back().second, {rest.x, rest.y + row * row_height, rest.width, row_height},
                snapshot.problems[order[i]], sizes);
  }
  if (pages.empty()) pages.emplace_back("empty", blank);
  add_deck(context, "pages", area, std::move(pages), settings.page_seconds);
}

}  // namespace rankwall
