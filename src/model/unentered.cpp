#include "model/unentered.h"

#include <algorithm>

namespace rankwall {

std::vector<Unentered> unentered_projects(const Snapshot& snapshot, Date as_of_day, const UnenteredSettings& settings) {
  std::vector<Unentered> found;
  for (std::size_t i = 0; i < snapshot.projects.size(); ++i) {
    const Milestones& milestones = snapshot.projects[i].milestones;
    if (!milestones.start || milestones.entry) continue;
    const int days = days_between(*milestones.start, as_of_day);
    if (days > settings.red_after_days)
      found.push_back({i, days, EntryLamp::Red});
    else if (days > settings.yellow_after_days)
      found.push_back({i, days, EntryLamp::Yellow});
  }
  std::stable_sort(found.begin(), found.end(), [](const Unentered& a, const Unentered& b) { return a.days > b.days; });
  return found;
}

int months_between(Date from, Date to) {
  const int months = static_cast<int>((to.year() / to.month() - from.year() / from.month()).count());
  const std::chrono::day last =
      std::chrono::year_month_day_last{to.year(), std::chrono::month_day_last{to.month()}}.day();
  return to.day() < std::min(from.day(), last) ? months - 1 : months;
}

}  // namespace rankwall
