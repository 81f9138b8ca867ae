#include "model/unentered.h"

#include <algorithm>

#include "base/text.h"
#include "model/sentences.h"
#include "scene/boards/list_card.h"

namespace rankwall {

namespace {

std::string age_of(const UnenteredBoardSettings& settings, const Project& project, const Unentered& found, Date today) {
  const int months = months_between(*project.milestones.start, today);
  if (months == 0) return filled(settings.days, {{"days", std::to_string(found.days)}});
  return filled(settings.months, {{"months", std::to_string(months)}});
}

std::vector<ListCell> line(const Scene& scene, const UnenteredBoardSettings& settings, const Unentered& found,
                           Date today) {
  const Theme& theme = scene.theme();
  const Project& project = scene.snapshot().projects[found.project];
  const bool red = found.lamp == EntryLamp::Red;
  std::vector<std::string> wordings;
  for (const auto& town : name_wordings(scene.snapshot().towns[project.town]))
    wordings.push_back(town + " · " + project.name);
  return {{{red ? settings.red : settings.yellow}, theme.text, Weight::Regular, red ? theme.overdue : theme.pending},
          {std::move(wordings), theme.text},
          {{age_of(settings, project, found, today)}, theme.text}};
}

}  // namespace

void compose_unentered(Scene& scene, const UnenteredBoardSettings& settings, const Rect& area) {
  const Date today = day_of(scene.snapshot(), scene.input.zone);
  const auto found = unentered_projects(scene.snapshot(), today, scene.input.config.unentered);
  ListCard card;
  card.titles = {settings.title};
  if (!found.empty() && !settings.total.empty())
    card.titles = {filled(settings.total, {{"title", settings.title}, {"count", std::to_string(found.size())}}),
                   settings.title};
  card.columns = {{Align::Left, 8, false}, {Align::Left, 9, true}, {Align::Right, 6, false}};
  card.empty = settings.none;
  for (const auto& each : found) {
    if (static_cast<int>(card.rows.size()) == settings.count) break;
    card.rows.push_back(line(scene, settings, each, today));
  }
  add_pages(scene, area, list_pages(scene, area.size(), card), settings.page_seconds);
}

}  // namespace rankwall
