#include "large_city.h"

#include <cmath>

#include <fmt/format.h>

#include "config/rules.h"
#include "feed/write.h"

namespace rankwall {

namespace {

constexpr std::size_t projects_a_town = 10;

/// Spreads numbers over 0 to `below`, with two decimals and neighbours far apart.
double spread(std::size_t number, std::uint64_t edition, double below) {
  return std::round(static_cast<double>((number * 7919 + edition * 104729) % 9973) / 9973 * below * 100) / 100;
}

/// A name of its own for each number, made of characters from town names, for as many glyphs and texts as real names
/// have.
std::string name_of(std::size_t number) {
  static constexpr std::string_view characters = "安平龙凤石桥清泉白云金山玉河东林南江北湖西城新田大华长乐永兴高坪";
  constexpr std::size_t count = characters.size() / 3;
  const auto character = [&](std::size_t i) { return characters.substr(i % count * 3, 3); };
  return fmt::format("{}{}{}镇", character(number), character(number / count), character(number / count / count));
}

Town town_of(std::size_t number, std::uint64_t edition, Names names) {
  Town town;
  town.id = fmt::format("T{:05}", number);
  town.name = name_of(number + (names == Names::Change ? edition : 1) * 27);
  for (const auto& indicator : shipped_rules().indicators) {
    town.values.set(indicator.id, spread(number, edition, 100));
    if (!indicator.target.empty()) town.values.set(indicator.target, 50 + spread(number, 1, 50));
  }
  return town;
}

Project project_of(std::size_t number, std::size_t town, std::uint64_t edition) {
  Project project;
  project.id = fmt::format("P{}", number);
  project.name = fmt::format("项目{}", number);
  project.town = town;
  project.stage = static_cast<Stage>(number % 5);
  project.total_investment = 10 + spread(number, 1, 90);
  project.year_plan = 1 + spread(number, 1, 10);
  project.invested = spread(number, edition, 5);
  return project;
}

}  // namespace

Snapshot large_city(std::size_t towns, std::uint64_t edition, Names names) {
  Snapshot snapshot;
  snapshot.title = "规模测试";
  snapshot.serial = edition;
  snapshot.period = {2021, 1, 6};
  snapshot.published_at = *parse_instant("2021-06-30T18:00:00+08:00");
  for (std::size_t i = 0; i < towns; ++i) {
    snapshot.towns.push_back(town_of(i, edition, names));
    for (std::size_t k = 0; k < projects_a_town; ++k)
      snapshot.projects.push_back(project_of(i * projects_a_town + k, i, edition));
  }
  return snapshot;
}

std::string large_feed(std::size_t towns, std::uint64_t edition, Names names) {
  std::string feed = write_feed(large_city(towns, edition, names));
  // No name of this city contains white space.
  std::erase_if(feed, [](char character) { return character == ' ' || character == '\n'; });
  return feed;
}

}  // namespace rankwall
