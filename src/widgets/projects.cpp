#include "model/projects.h"

#include <algorithm>
#include <cmath>

#include "base/text.h"
#include "model/lamp.h"
#include "model/pace.h"
#include "model/sentences.h"
#include "widgets/chase_text.h"
#include "widgets/list_pages.h"
#include "widgets/progress_bar.h"

namespace rankwall {

namespace {

constexpr int amount_decimals = 2;
constexpr int percent_decimals = 1;

/// How a project is drawn: in two lines side by side, as a card of three lines, or in a single line.
enum class RowForm { Wide, Card, Line };

/// What every row of the widget shares.
struct ProjectRows {
  const ComposeContext& context;
  const ProjectsSettings& settings;
  ListSizes sizes;
  RowForm form = RowForm::Line;
  double pace = 0;
  Date today{};
  int percent_width = 0;  ///< of the widest
  int badge_width = 0;
  int name_width = 0;
  std::size_t gap_wording = 0;

  TextStyle regular(Color color) const { return {sizes.text, Weight::Regular, color}; }
  TextStyle bold(Color color) const { return {sizes.text, Weight::Bold, color}; }
  TextStyle small(Color color) const { return {sizes.small, Weight::Regular, color}; }
  /// Half a character: the space between things that belong together.
  int gap() const { return sizes.text / 2; }
};

/// Completion − pace in percentage points.
std::optional<double> points_of(const ProjectRows& rows, const Project& project) {
  const auto completion = completion_of(project);
  if (!completion) return std::nullopt;
  return *completion - rows.pace * 100;
}

std::string percent_text(const ComposeContext& context, const Project& project) {
  const auto completion = completion_of(project);
  return figure_text(context.words(), completion, percent_decimals) + (completion ? "%" : "");
}

const std::string& stage_word(const ComposeContext& context, Stage stage) {
  return context.words().stages[static_cast<std::size_t>(stage)];
}

const Plate& stage_plate(const Theme& theme, Stage stage) {
  if (stage < Stage::Started) return theme.pending;
  return stage < Stage::Completed ? theme.tag : theme.closed;
}

std::string amount_text(const ComposeContext& context, const ProjectsSettings& settings, const Project& project) {
  const auto amount = [&](std::optional<double> value) { return figure_text(context.words(), value, amount_decimals); };
  if (project.year_plan)
    return filled(settings.amounts, {{"invested", amount(project.invested)}, {"plan", amount(project.year_plan)}});
  return project.total_investment ? filled(settings.total, {{"total", amount(project.total_investment)}}) : "";
}

std::vector<std::string> town_wordings(const ProjectRows& rows, const Project& project) {
  auto names = name_wordings(rows.context.snapshot().towns[project.town]);
  const auto days = days_since_start(project, rows.today);
  if (!days) return names;
  const std::string since = " · " + filled(rows.settings.days, {{"days", std::to_string(*days)}});
  return {names[0] + since, names.back() + since, names[0], names.back()};
}

void set_percent(const ProjectRows& rows, Panel& panel, const Rect& box, const Project& project) {
  const Theme& theme = rows.context.theme();
  set_text(panel, rows.context.input.measure, box, Align::Right, percent_text(rows.context, project),
           completion_of(project) ? rows.bold(theme.text) : rows.regular(theme.muted));
}

void set_stage(const ProjectRows& rows, Panel& panel, const Rect& box, const Project& project) {
  const int height = std::min(box.height, rows.sizes.small * 8 / 5);
  const Rect plate{box.x, box.y + (box.height - height) / 2, box.width, height};
  add_badge(rows.context, panel, plate, stage_word(rows.context, project.stage), rows.small({}),
            stage_plate(rows.context.theme(), project.stage));
}

/// Wordings from the lamp's word with the gap down to the gap alone.
std::vector<std::string> gap_wordings(const ProjectRows& rows, double points) {
  const Config& config = rows.context.input.config;
  const Lamp lamp = lamp_of(points, config.lamps);
  const std::string& word = look_of(lamp, config.lamps).word;
  const std::string gap = figure_text(config.words, std::abs(points), pace_gap_decimals);
  return {pace_gap_text(config, points), lamp == Lamp::Even ? word : word + gap,
          signed_text(points, pace_gap_decimals)};
}

/// The first wording at which no project's gap is wider than `room`, so that all rows use the same.
std::size_t gap_wording_for(const ProjectRows& rows, const std::vector<std::size_t>& order, int room) {
  const auto& projects = rows.context.snapshot().projects;
  const auto fits = [&](std::size_t wording) {
    return std::all_of(order.begin(), order.end(), [&](std::size_t index) {
      const auto points = points_of(rows, projects[index]);
      return !points || rows.context.width(gap_wordings(rows, *points)[wording], rows.small({})) <= room;
    });
  };
  std::size_t wording = 0;
  while (wording < 2 && !fits(wording)) ++wording;
  return wording;
}

/// The gap to the pace at the right end of `box`. Returns the room that is left of it.
int set_pace_gap(const ProjectRows& rows, Panel& panel, const Rect& box, const Project& project) {
  const auto points = points_of(rows, project);
  if (!points) return box.width;
  const Lamp lamp = lamp_of(*points, rows.context.input.config.lamps);
  const TextStyle style = rows.small(lamp_color(rows.context.theme(), lamp));
  const FittedText text =
      fitted(rows.context.input.measure, {gap_wordings(rows, *points)[rows.gap_wording]}, style, box.width);
  set_text(panel, box, Align::Right, text);
  return std::max(0, box.width - text.width - rows.gap());
}

void add_project_bar(const ProjectRows& rows, Panel& panel, const Rect& box, const Project& project) {
  if (const auto completion = completion_of(project))
    add_progress_bar(rows.context, panel, box, *completion, rows.pace);
}

int wide_bar_width(const ProjectRows& rows, int width) {
  return width - rows.name_width - rows.badge_width - rows.percent_width - 6 * rows.gap();
}

/// Name and town | stage | bar above amounts and pace gap | percent.
void add_wide_row(const ProjectRows& rows, Panel& panel, const Rect& row, const Project& project) {
  const Theme& theme = rows.context.theme();
  const int space = 2 * rows.gap();
  const Rect inner = inset(row, 0, row.height / 16);
  const int upper = inner.height * 55 / 100;
  const int lower = inner.height - upper;
  set_fitted(panel, rows.context.input.measure, {row.x, inner.y, rows.name_width, upper}, Align::Left, {project.name},
             rows.regular(theme.text));
  set_fitted(panel, rows.context.input.measure, {row.x, inner.y + upper, rows.name_width, lower}, Align::Left,
             town_wordings(rows, project), rows.small(theme.muted));
  const int badge_x = row.x + rows.name_width + space;
  set_stage(rows, panel, {badge_x, row.y, rows.badge_width, row.height}, project);
  const Rect bar{badge_x + rows.badge_width + space, inner.y, wide_bar_width(rows, row.width), upper};
  add_project_bar(rows, panel, bar, project);
  const Rect below{bar.x, inner.y + upper, bar.width, lower};
  const int left = set_pace_gap(rows, panel, below, project);
  const Rect amounts =
      completion_of(project) ? Rect{bar.x, below.y, left, lower} : Rect{bar.x, row.y, left, row.height};
  set_fitted(panel, rows.context.input.measure, amounts, Align::Left,
             {amount_text(rows.context, rows.settings, project)}, rows.small(theme.muted));
  set_percent(rows, panel, {row.right() - rows.percent_width, row.y, rows.percent_width, row.height}, project);
}

/// Name and percent, below them stage and bar, below those town and pace gap.
void add_card_row(const ProjectRows& rows, Panel& panel, const Rect& row, const Project& project) {
  const Theme& theme = rows.context.theme();
  const int first = row.height * 40 / 100;
  const int second = row.height * 30 / 100;
  const int third = row.height - first - second - row.height / 20;
  const int name_width = row.width - rows.percent_width - rows.gap();
  set_fitted(panel, rows.context.input.measure, {row.x, row.y, name_width, first}, Align::Left, {project.name},
             rows.regular(theme.text));
  set_percent(rows, panel, {row.right() - rows.percent_width, row.y, rows.percent_width, first}, project);
  set_stage(rows, panel, {row.x, row.y + first, rows.badge_width, second}, project);
  const int bar_x = row.x + rows.badge_width + rows.gap();
  add_project_bar(rows, panel, {bar_x, row.y + first, row.right() - bar_x, second}, project);
  const Rect below{row.x, row.y + first + second, row.width, third};
  const int left = set_pace_gap(rows, panel, below, project);
  set_fitted(panel, rows.context.input.measure, {row.x, below.y, left, third}, Align::Left,
             town_wordings(rows, project), rows.small(theme.muted));
}

/// Name, bar, percent.
void add_line_row(const ProjectRows& rows, Panel& panel, const Rect& row, const Project& project) {
  const bool has_percent = row.width >= rows.percent_width + 4 * rows.sizes.text;
  const int room = has_percent ? row.width - rows.percent_width - rows.gap() : row.width;
  const bool has_bar = completion_of(project) && room >= 7 * rows.sizes.text;
  const int name_width = has_bar ? (room - rows.gap()) * 60 / 100 : room;
  set_fitted(panel, rows.context.input.measure, {row.x, row.y, name_width, row.height}, Align::Left, {project.name},
             rows.regular(rows.context.theme().text));
  const int bar_x = row.x + name_width + rows.gap();
  if (has_bar) add_project_bar(rows, panel, {bar_x, row.y, row.x + room - bar_x, row.height}, project);
  if (has_percent)
    set_percent(rows, panel, {row.right() - rows.percent_width, row.y, rows.percent_width, row.height}, project);
}

RowForm form_for(const Rect& area, const ListSizes& sizes) {
  const int room = area.height - sizes.title * 3 / 2;
  if (area.width >= sizes.text * 27 && room >= sizes.text * 5) return RowForm::Wide;
  return area.width >= sizes.text * 12 && room >= sizes.text * 10 ? RowForm::Card : RowForm::Line;
}

int row_height_of(RowForm form, const ListSizes& sizes) {
  switch (form) {
    case RowForm::Wide: return std::max(sizes.text * 5 / 2, (sizes.text + sizes.small) * 13 / 10);
    case RowForm::Card: return (sizes.text + 2 * sizes.small) * 14 / 10;
    case RowForm::Line: break;
  }
  return sizes.text * 8 / 5;
}

/// What the rows have in common is as wide as its widest.
void measure_rows(ProjectRows& rows, const std::vector<std::size_t>& order, int width) {
  const ComposeContext& context = rows.context;
  for (const std::size_t index : order) {
    const Project& project = context.snapshot().projects[index];
    rows.percent_width = std::max(rows.percent_width, context.width(percent_text(context, project), rows.bold({})));
    rows.badge_width =
        std::max(rows.badge_width, badge_width(context, stage_word(context, project.stage), rows.small({})));
    rows.name_width = std::max({rows.name_width, context.width(project.name, rows.regular({})),
                                context.width(town_wordings(rows, project).front(), rows.small({}))});
  }
  rows.name_width = std::min(rows.name_width, width * 34 / 100);
  const bool wide = rows.form == RowForm::Wide;
  rows.gap_wording = gap_wording_for(rows, order, (wide ? wide_bar_width(rows, width) : width) * 55 / 100);
}

}  // namespace

void compose_projects(ComposeContext& context, const ProjectsSettings& settings, const Rect& area) {
  const Snapshot& snapshot = context.snapshot();
  ProjectRows rows{context, settings, ListSizes::of(context, area)};
  rows.form = form_for(area, rows.sizes);
  rows.pace = pace_of(snapshot);
  rows.today = day_of(snapshot, context.input.zone);
  const std::vector<std::size_t> order = listed_projects(snapshot, settings);
  measure_rows(rows, order, area.width);
  ListPages list = begin_list(context, area, settings.title, rows.sizes, row_height_of(rows.form, rows.sizes));
  list.page_seconds = settings.page_seconds;
  list.none = settings.none;
  add_list(context, area, list, order.size(), [&](Panel& page, const Rect& box, std::size_t index) {
    const Project& project = snapshot.projects[order[index]];
    const Rect row = add_divider(context, page, box);
    switch (rows.form) {
      case RowForm::Wide: return add_wide_row(rows, page, row, project);
      case RowForm::Card: return add_card_row(rows, page, row, project);
      case RowForm::Line: return add_line_row(rows, page, row, project);
    }
  });
}

}  // namespace rankwall
