#include "model/problems.h"

#include <algorithm>

#include "model/sentences.h"
#include "widgets/list_pages.h"
#include "widgets/problem_state.h"
#include "widgets/proportions.h"
#include "widgets/widget.h"

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

/// What is beside the problem in its row; the rest is below it.
struct ProblemForm {
  bool owner = false;
  bool time = false;
  bool state = false;
};
/// From the widest to the narrowest.
constexpr ProblemForm forms[] = {{true, true, true}, {false, true, true}, {false, false, true}, {false, false, false}};

/// What every row of the widget shares.
struct ProblemRows {
  const ComposeContext& context;
  int pixels = smallest_text;
  ProblemForm form = forms[0];
  int title_width = 0;  ///< of a problem beside all else in its row; 0: not settled yet

  TextStyle title() const { return {pixels, Weight::Regular, context.theme().text}; }
  TextStyle badge() const {
    return {smaller_beside(pixels, pixels * proportions::problems::badge), Weight::Regular, {}};
  }
  TextStyle detail() const { return {badge().pixels, Weight::Regular, context.theme().muted}; }
  int min_title() const { return text_pixels(pixels * proportions::problems::min_text); }
  int gap() const { return pixels * proportions::problems::gap; }
};

int pitch_of(int pixels) { return pixels * proportions::problems::pitch; }

std::vector<std::string> wordings_of(const ComposeContext& context, const Problem& problem) {
  std::vector<std::string> wordings;
  for (const auto& town : name_wordings(context.snapshot().towns[problem.town]))
    wordings.push_back(town + " · " + problem.title);
  return wordings;
}

/// Whether the problem does not fit on one line.
bool wraps(const ProblemRows& rows, const Problem& problem) {
  return rows.title_width > 0 && wraps(rows.context.input.measure, wordings_of(rows.context, problem), rows.title(),
                                       rows.min_title(), rows.title_width);
}

Element detail_of(const ProblemRows& rows, std::vector<std::string> wordings, Align align = Align::Left) {
  std::erase(wordings, "");
  return text(rows.context.input.measure, std::move(wordings), rows.detail(), align);
}

std::vector<Element> row_of(const ProblemRows& rows, const Problem& problem) {
  const ComposeContext& context = rows.context;
  const auto [word, plate] = state_of(context, problem);
  const std::string time = problem_time_text(context.words(), problem, day_of(context.snapshot(), context.input.zone));
  const Element title =
      wrapped_text(context.input.measure, wordings_of(context, problem), rows.title(), rows.min_title())
          .growing_high(wraps(rows, problem) ? 2 * pitch_of(smallest_text) : pitch_of(rows.pixels))
          .with_priority(9);
  std::vector<Element> lines{title};
  if (!rows.form.owner) {
    const std::string both = rows.form.time || time.empty() ? problem.owner : problem.owner + " · " + time;
    if (!problem.owner.empty())
      lines.push_back(
          detail_of(rows, {both, problem.owner}).high(rows.detail().pixels * proportions::problems::detail));
  }
  if (!rows.form.state) lines.push_back(badge(context, {word}, rows.badge(), plate).with_priority(8));
  // A town and ten characters beside all else; longer titles are wrapped.
  const int enough = rows.form.time ? std::min(14 * rows.pixels, title.width.lengths.front()) : 5 * rows.pixels;
  std::vector<Element> row{column(0, std::move(lines)).growing_wide(rows.form.state ? enough : 0)};
  if (rows.form.owner) {
    const Element owner = detail_of(rows, {problem.owner});
    row.push_back(owner.growing_wide(owner.width.lengths.front()));
  }
  if (rows.form.time) row.push_back(detail_of(rows, {time}, Align::Right));
  if (rows.form.state) row.push_back(badge(context, {word}, rows.badge(), plate, Align::Right));
  return row;
}

Grid grid_of(const ProblemRows& rows) {
  std::vector<std::vector<Element>> all;
  for (const auto& problem : rows.context.snapshot().problems) all.push_back(row_of(rows, problem));
  return {std::move(all), rows.gap()};
}

/// The widest form in which nothing has to give way.
ProblemForm form_for(ProblemRows rows, int width) {
  for (const ProblemForm& form : forms) {
    rows.form = form;
    if (grid_of(rows).has_room_for_all(width)) break;
  }
  return rows.form;
}

/// Rows of one line, or high enough for two if a title needs them and there is room.
int min_row_height(const ProblemRows& rows, int room) {
  const auto& problems = rows.context.snapshot().problems;
  const bool wrap = std::any_of(problems.begin(), problems.end(), [&](const auto& each) { return wraps(rows, each); });
  const int two_lines = 2 * pitch_of(smallest_text) + 2;
  const int lines = std::max(rows.pixels * proportions::problems::row, wrap && two_lines <= room ? two_lines : 0);
  return rows.form.state ? lines : std::max(1, std::min(room, lines + rows.badge().pixels * proportions::badge));
}

}  // namespace

void compose(ComposeContext& context, const ProblemsSettings& settings, const Rect& area) {
  const Snapshot& snapshot = context.snapshot();
  const ListSizes sizes = ListSizes::of(context, area);
  ProblemRows rows{context, text_pixels(sizes.title * proportions::problems::text)};
  rows.form = form_for(rows, area.width);
  ListPages list = begin_list(context, area, settings.title, sizes, rows.pixels * proportions::problems::row);
  if (!snapshot.problems.empty()) {
    Grid one_line_each = grid_of(rows);
    one_line_each.settle(area.width);
    rows.title_width = one_line_each.column_width(0);
  }
  list.min_row = min_row_height(rows, list.rest.height);
  list.page_seconds = settings.page_seconds;
  list.none = snapshot.published.problems ? settings.none : context.words().not_published;
  Grid grid = grid_of(rows);
  grid.settle(area.width);
  const std::vector<std::size_t> order = problems_by_urgency(snapshot, day_of(snapshot, context.input.zone));
  add_list(context, area, list, order.size(), [&](Panel& page, const Rect& box, std::size_t index) {
    grid.draw_row(order[index], page, add_divider(context, page, box));
  });
}

template void compose_widget(ComposeContext&, const ProblemsSettings&, const Rect&);

}  // namespace rankwall
