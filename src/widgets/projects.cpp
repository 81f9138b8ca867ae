#include "model/projects.h"

#include <algorithm>

#include "base/text.h"
#include "model/lamp.h"
#include "model/pace.h"
#include "model/quantity.h"
#include "model/sentences.h"
#include "widgets/list_pages.h"
#include "widgets/progress_bar.h"
#include "widgets/proportions.h"
#include "widgets/widget.h"

namespace rankwall {

namespace {

/// Wide: name over town, stage, bar over amounts, percent. Card: three lines. Line: name, bar, percent.
enum class ProjectForm { Wide, Card, Line };

/// What every row of the widget shares.
struct ProjectRows {
  const ComposeContext& context;
  const ProjectsSettings& settings;
  ListSizes sizes;
  ProjectForm form = ProjectForm::Line;
  int width = 0;
  std::optional<double> pace;
  BarScale bars;
  Date today{};

  TextStyle regular(Color color) const { return {sizes.text, Weight::Regular, color}; }
  TextStyle bold(Color color) const { return {sizes.text, Weight::Bold, color}; }
  TextStyle small(Color color) const { return {sizes.small, Weight::Regular, color}; }
  /// Half a character: the space between things that belong together.
  int gap() const { return sizes.text / 2; }
  const TextMeasure& measure() const { return context.input.measure; }
};

/// Completion − pace in percentage points.
std::optional<double> points_of(const ProjectRows& rows, const Project& project) {
  const auto completion = completion_of(project);
  if (!completion || !rows.pace) return std::nullopt;
  return *completion - *rows.pace * 100;
}

const Plate& stage_plate(const Theme& theme, Stage stage) {
  if (stage < Stage::Started) return theme.pending;
  return stage < Stage::Completed ? theme.tag : theme.closed;
}

Element stage(const ProjectRows& rows, const Project& project) {
  const std::string& word = rows.context.words().stages[static_cast<std::size_t>(project.stage)];
  return badge(rows.context, {word}, rows.small({}), stage_plate(rows.context.theme(), project.stage));
}

Element name(const ProjectRows& rows, const Project& project) {
  return text(rows.measure(), {project.name}, rows.regular(rows.context.theme().text)).with_priority(9);
}

Element town(const ProjectRows& rows, const Project& project) {
  auto names = name_wordings(rows.context.snapshot().towns[project.town]);
  if (const auto days = days_since_start(project, rows.today)) {
    const std::string since = " · " + filled(rows.settings.days, {{"days", std::to_string(*days)}});
    names = {names.front() + since, names.back() + since, names.front(), names.back()};
  }
  return text(rows.measure(), std::move(names), rows.small(rows.context.theme().muted));
}

Element percent(const ProjectRows& rows, const Project& project) {
  const auto completion = completion_of(project);
  const Theme& theme = rows.context.theme();
  return text(rows.measure(), {figure_text(rows.context.words(), percentage(), completion)},
              completion ? rows.bold(theme.text) : rows.regular(theme.muted), Align::Right)
      .with_priority(8);
}

Element amounts(const ProjectRows& rows, const Project& project) {
  const auto amount = [&](std::optional<double> value) {
    return number_text(rows.context.words(), amount_quantity(), value);
  };
  std::vector<std::string> wordings;
  if (project.year_plan)
    wordings = {
        filled(rows.settings.amounts, {{"invested", amount(project.invested)}, {"plan", amount(project.year_plan)}})};
  else if (project.total_investment)
    wordings = {filled(rows.settings.total, {{"total", amount(project.total_investment)}})};
  return text(rows.measure(), std::move(wordings), rows.small(rows.context.theme().muted));
}

/// How far from the pace, from the lamp's word with the points down to the points alone.
Element pace_gap(const ProjectRows& rows, const Project& project) {
  const auto points = points_of(rows, project);
  if (!points) return spacer({});
  const Config& config = rows.context.input.config;
  const Lamp lamp = lamp_of(percentage(), *points, config.lamps);
  return text(rows.measure(),
              {pace_gap_text(config, percentage(), *points), signed_text(config.words, percentage(), points)},
              rows.small(lamp_color(rows.context.theme(), lamp)), Align::Right)
      .with_priority(6);
}

Element bar(const ProjectRows& rows, const Project& project) {
  const auto completion = completion_of(project);
  return painted({}, [&rows, completion](Panel& panel, const Rect& box, std::size_t) {
    if (completion)
      add_progress_bar(rows.context, panel, box, {*completion}, rows.bars, rows.context.theme().bar_ground);
  });
}

/// What is below the bar; in its place where there is none.
Element below_bar(const ProjectRows& rows, const Project& project) {
  return row(rows.gap(), {amounts(rows, project).growing_wide(0), pace_gap(rows, project)});
}

std::vector<Element> row_of(const ProjectRows& rows, const Project& project) {
  switch (rows.form) {
    case ProjectForm::Wide: {
      const Element names =
          column(0, {name(rows, project).growing_high(0, 11), town(rows, project).growing_high(0, 9)});
      const Element progress =
          completion_of(project)
              ? column(0, {bar(rows, project).growing_high(0, 11), below_bar(rows, project).growing_high(0, 9)})
              : below_bar(rows, project);
      const int widest = rows.width * proportions::projects::name;
      return {names.wide(std::min(widest, names.width.lengths.front())), stage(rows, project),
              progress.growing_wide(7 * rows.sizes.text), percent(rows, project)};
    }
    case ProjectForm::Card:
      return {
          column(0,
                 {row(rows.gap(), {name(rows, project).growing_wide(0), percent(rows, project)}).growing_high(0, 8),
                  row(rows.gap(), {stage(rows, project), bar(rows, project).growing_wide(0)}).growing_high(0, 6),
                  row(rows.gap(), {town(rows, project).growing_wide(0), pace_gap(rows, project)}).growing_high(0, 5)})
              .growing_wide(0)};
    case ProjectForm::Line: break;
  }
  return {name(rows, project).growing_wide(4 * rows.sizes.text, 3),
          bar(rows, project).growing_wide(completion_of(project) ? 3 * rows.sizes.text : 0, 2), percent(rows, project)};
}

ProjectForm form_for(const Rect& area, const ListSizes& sizes) {
  const int room = area.height - sizes.title * proportions::line;
  if (area.width >= sizes.text * 27 && room >= sizes.text * 5) return ProjectForm::Wide;
  return area.width >= sizes.text * 12 && room >= sizes.text * 10 ? ProjectForm::Card : ProjectForm::Line;
}

int row_height_of(ProjectForm form, const ListSizes& sizes) {
  switch (form) {
    case ProjectForm::Wide:
      return std::max(sizes.text * 5 / 2, (sizes.text + sizes.small) * proportions::projects::two_lines);
    case ProjectForm::Card: return (sizes.text + 2 * sizes.small) * proportions::projects::three_lines;
    case ProjectForm::Line: break;
  }
  return sizes.text * proportions::projects::row;
}

}  // namespace

void compose(ComposeContext& context, const ProjectsSettings& settings, const Rect& area) {
  const Snapshot& snapshot = context.snapshot();
  ProjectRows rows{context, settings, ListSizes::of(context, area), ProjectForm::Line, 0, {}, {}, {}};
  rows.form = form_for(area, rows.sizes);
  rows.width = area.width;
  rows.pace = pace_of(snapshot);
  double best = 0;
  for (const std::size_t index : listed_projects(snapshot, settings))
    best = std::max(best, completion_of(snapshot.projects[index]).value_or(0));
  rows.bars = completion_scale(best, rows.pace);
  rows.today = day_of(snapshot, context.input.zone);
  std::vector<std::vector<Element>> elements;
  for (const std::size_t index : listed_projects(snapshot, settings))
    elements.push_back(row_of(rows, snapshot.projects[index]));
  Grid grid(std::move(elements), rows.form == ProjectForm::Wide ? 2 * rows.gap() : rows.gap());
  grid.settle(area.width);
  ListPages list = begin_list(context, area, settings.title, rows.sizes, row_height_of(rows.form, rows.sizes));
  list.page_seconds = settings.page_seconds;
  list.none = snapshot.published.projects ? settings.none : context.words().not_published;
  add_list(context, area, list, grid.row_count(), [&](Panel& page, const Rect& box, std::size_t index) {
    grid.draw_row(index, page, inset(add_divider(context, page, box), 0, box.height / 16));
  });
}

template void compose_widget(ComposeContext&, const ProjectsSettings&, const Rect&);

}  // namespace rankwall
