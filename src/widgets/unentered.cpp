#include "model/unentered.h"

#include <algorithm>

#include "base/text.h"
#include "model/sentences.h"
#include "widgets/list_card.h"
#include "widgets/widget.h"

namespace rankwall {

namespace {

std::string age_of(const UnenteredWidgetSettings& settings, const Project& project, const Unentered& found,
                   Date today) {
  const int months = months_between(*project.milestones.start, today);
  if (months == 0) return filled(settings.days, {{"days", std::to_string(found.days)}});
  return filled(settings.months, {{"months", std::to_string(months)}});
}

std::vector<ListCell> line(const ComposeContext& context, const UnenteredWidgetSettings& settings,
                           const Unentered& found, Date today) {
  const Theme& theme = context.theme();
  const Project& project = context.snapshot().projects[found.project];
  const bool red = found.lamp == EntryLamp::Red;
  std::vector<std::string> wordings;
  for (const auto& town : name_wordings(context.snapshot().towns[project.town]))
    wordings.push_back(town + " · " + project.name);
  return {{{red ? settings.red : settings.yellow}, theme.text, Weight::Regular, red ? theme.overdue : theme.pending},
          {std::move(wordings), theme.text},
          {{age_of(settings, project, found, today)}, theme.text}};
}

}  // namespace

void compose(ComposeContext& context, const UnenteredWidgetSettings& settings, const Rect& area) {
  const Date today = day_of(context.snapshot(), context.input.zone);
  const auto found = unentered_projects(context.snapshot(), today, context.input.config.unentered);
  ListCard card;
  card.titles = {settings.title};
  if (!found.empty() && !settings.total.empty())
    card.titles = {filled(settings.total, {{"title", settings.title}, {"count", std::to_string(found.size())}}),
                   settings.title};
  card.columns = {{Align::Left, 8, false}, {Align::Left, 9, true}, {Align::Right, 6, false}};
  card.empty = context.snapshot().published.projects ? settings.none : context.words().not_published;
  for (const auto& each : found) {
    if (static_cast<int>(card.rows.size()) == settings.count) break;
    card.rows.push_back(line(context, settings, each, today));
  }
  add_pages(context, area, list_pages(context, area.size(), card), settings.page_seconds);
}

template void compose_widget(ComposeContext&, const UnenteredWidgetSettings&, const Rect&);

}  // namespace rankwall
