#include "model/texts.h"

#include <fmt/format.h>

namespace rankwall {

std::string PlacedText::pointer() const {
  return list.empty() ? fmt::format("/{}", key) : fmt::format("/{}/{}/{}", list, index, key);
}

void each_text(const Snapshot& snapshot, const std::function<void(const PlacedText&)>& visit) {
  visit({"", 0, "title", snapshot.title, "", ""});
  visit({"", 0, "source", snapshot.source, "", ""});
  if (snapshot.period.days) visit({"", 0, "period/label", snapshot.period.days->label, "", ""});
  for (std::size_t i = 0; i < snapshot.towns.size(); ++i) {
    const Town& town = snapshot.towns[i];
    visit({"towns", i, "name", town.name, "town", town.name});
    visit({"towns", i, "short", town.short_name, "town", town.name});
    visit({"towns", i, "group", town.group, "town", town.name});
    for (std::size_t j = 0; j < town.adjustments.size(); ++j)
      visit({"towns", i, fmt::format("adjustments/{}/reason", j), town.adjustments[j].reason, "town", town.name});
  }
  if (snapshot.baseline) visit({"", 0, "baseline/label", snapshot.baseline->label, "", ""});
  for (std::size_t i = 0; i < snapshot.projects.size(); ++i)
    visit({"projects", i, "name", snapshot.projects[i].name, "project", snapshot.projects[i].name});
  for (std::size_t i = 0; i < snapshot.experiences.size(); ++i) {
    const Experience& experience = snapshot.experiences[i];
    const std::string_view town = snapshot.towns[experience.town].name;
    visit({"experiences", i, "title", experience.title, "town", town});
    visit({"experiences", i, "text", experience.text, "town", town});
  }
  for (std::size_t i = 0; i < snapshot.problems.size(); ++i) {
    const Problem& problem = snapshot.problems[i];
    visit({"problems", i, "title", problem.title, "problem", problem.title});
    visit({"problems", i, "owner", problem.owner, "problem", problem.title});
  }
  for (std::size_t i = 0; i < snapshot.notices.size(); ++i)
    visit({"notices", i, "text", snapshot.notices[i].text, "", ""});
}

}  // namespace rankwall
