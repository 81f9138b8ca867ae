#include "model/projects.h"
#include "model/pace.h"

#include <algorithm>

namespace rankwall {

namespace {

bool is_listed(const Snapshot& snapshot, const Project& project, const ProjectsSettings& settings) {
  const auto& stages = settings.stages;
  if (!stages.empty() && std::find(stages.begin(), stages.end(), project.stage) == stages.end()) return false;
  return settings.group.empty() || snapshot.towns[project.town].group == settings.group;
}

/// What the projects are ordered by: the larger comes first, the unknown last.
std::optional<double> weight_of(const Project& project, ProjectOrder order) {
  switch (order) {
    case ProjectOrder::Completion: return completion_of(project);
    case ProjectOrder::Invested: return project.invested;
    case ProjectOrder::Behind:
      // The pace is the same for all, so the least complete is the furthest behind.
      if (const auto completion = completion_of(project)) return -*completion;
      return std::nullopt;
    case ProjectOrder::Feed: break;
  }
  return 0;
}

}  // namespace

std::optional<double> completion_of(const Project& project) {
  if (!project.invested || !project.year_plan || *project.year_plan <= 0) return std::nullopt;
  return *project.invested / *project.year_plan * 100;
}

std::optional<int> days_since_start(const Project& project, Date today) {
  if (!project.milestones.start) return std::nullopt;
  const int days = days_between(*project.milestones.start, today);
  return days >= 0 ? std::optional<int>(days) : std::nullopt;
}

std::vector<std::size_t> listed_projects(const Snapshot& snapshot, const ProjectsSettings& settings) {
  std::vector<std::size_t> listed;
  for (std::size_t i = 0; i < snapshot.projects.size(); ++i)
    if (is_listed(snapshot, snapshot.projects[i], settings)) listed.push_back(i);
  std::stable_sort(listed.begin(), listed.end(), [&](std::size_t a, std::size_t b) {
    // An absent weight is less than any other.
    return weight_of(snapshot.projects[a], settings.by) > weight_of(snapshot.projects[b], settings.by);
  });
  if (listed.size() > static_cast<std::size_t>(settings.count)) listed.resize(static_cast<std::size_t>(settings.count));
  return listed;
}

Quantity amount_quantity() { return {"", "", 2}; }

}  // namespace rankwall
