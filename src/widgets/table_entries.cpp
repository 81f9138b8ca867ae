#include "widgets/table_entries.h"

#include <map>
#include <string_view>

namespace rankwall {

namespace {

std::vector<Entry> entries_of(const Standings& standings) {
  std::vector<Entry> entries;
  for (const auto& each : standings.towns) entries.push_back({&each});
  return entries;
}

}  // namespace

std::vector<Section> sections_of(const Snapshot& snapshot, const Standings& standings,
                                 const LeaderboardSettings& settings) {
  std::vector<Entry> entries = entries_of(standings);
  const auto group_of = [&](const Entry& entry) -> const std::string& {
    return snapshot.towns[entry.standing->town].group;
  };
  if (!settings.group.empty())
    std::erase_if(entries, [&](const Entry& entry) { return group_of(entry) != settings.group; });

  std::vector<Section> sections;
  if (!settings.by_group) {
    if (!entries.empty()) sections.push_back(std::move(entries));
    return sections;
  }
  std::map<std::string_view, std::size_t> numbers;
  for (const auto& town : snapshot.towns)
    if (numbers.try_emplace(town.group, sections.size()).second)
      sections.push_back({{nullptr, town.group.empty() ? settings.ungrouped : town.group}});
  for (const auto& entry : entries) sections[numbers[group_of(entry)]].push_back(entry);
  std::erase_if(sections, [](const Section& section) { return section.size() == 1; });
  return sections;
}

}  // namespace rankwall
