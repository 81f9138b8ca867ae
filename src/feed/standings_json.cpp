#include "feed/standings_json.h"

#include <span>

#include <nlohmann/json.hpp>

namespace rankwall {

namespace {

using nlohmann::ordered_json;

template <class T>
ordered_json or_null(const std::optional<T>& value) {
  return value ? ordered_json(*value) : ordered_json(nullptr);
}

ordered_json item_json(const ItemScore& item) {
  return {{"indicator", item.indicator},  {"value", or_null(item.value)}, {"target", or_null(item.target)},
          {"ratio", or_null(item.ratio)}, {"weight", item.weight},        {"points", item.points}};
}

ordered_json parts_json(const Standings& standings, const Standing& standing) {
  ordered_json parts = ordered_json::array();
  for (std::size_t i = 0; i < standing.parts.size(); ++i)
    parts.push_back(
        {{"label", standings.parts[i]}, {"max", standing.parts[i].max}, {"points", standing.parts[i].points}});
  return parts;
}

ordered_json standing_json(const Snapshot& snapshot, const Standings& standings, const Standing& standing) {
  const Town& town = snapshot.towns[standing.town];
  ordered_json items = ordered_json::array();
  for (const auto& item : standing.items) items.push_back(item_json(item));
  ordered_json json{{"rank", or_null(standing.rank)},
                    {"tied", standing.tied},
                    {"id", town.id},
                    {"name", town.name},
                    {"score", standing.score},
                    {"movement", or_null(standing.movement)},
                    {"gap", or_null(standing.gap)},
                    {"completion", or_null(standing.completion)},
                    {"pace_gap", or_null(standing.pace_gap)},
                    {"adjustment", standing.adjustment},
                    {"items", std::move(items)}};
  if (!standing.parts.empty()) json["parts"] = parts_json(standings, standing);
  return json;
}

ordered_json names_json(const Snapshot& snapshot, std::span<const Standing> standings) {
  ordered_json names = ordered_json::array();
  for (const auto& standing : standings) {
    const Town& town = snapshot.towns[standing.town];
    names.push_back({{"id", town.id}, {"name", town.name}});
  }
  return names;
}

}  // namespace

std::string standings_json(const Snapshot& snapshot, const Standings& standings) {
  ordered_json ranked = ordered_json::array();
  for (const auto& standing : standings.ranked()) ranked.push_back(standing_json(snapshot, standings, standing));
  const ordered_json document = {{"ranking", standings.ranking},
                                 {"label", standings.label},
                                 {"snapshot", snapshot.id},
                                 {"rules", standings.rules},
                                 {"pace", or_null(standings.pace)},
                                 {"decimals", standings.score.decimals},
                                 {"standings", std::move(ranked)},
                                 {"not_reported", names_json(snapshot, standings.in_state(RankState::NotReported))},
                                 {"not_ranked", names_json(snapshot, standings.in_state(RankState::NotRanked))}};
  return document.dump(2) + '\n';
}

}  // namespace rankwall
