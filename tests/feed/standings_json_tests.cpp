#include "feed/standings_json.h"

#include "catch.h"

using namespace rankwall;

TEST_CASE("Standings are printed as documented, to the byte") {
  Snapshot snapshot;
  snapshot.id = "9f86d081884c";
  snapshot.towns.resize(4);
  const char* names[] = {"云溪街道", "柳岸街道", "向山乡", "高新技术开发区"};
  for (std::size_t i = 0; i < 4; ++i) {
    snapshot.towns[i].id = "T0" + std::to_string(i + 1);
    snapshot.towns[i].name = names[i];
  }
  Standings standings;
  standings.ranking = "overall";
  standings.label = "综合得分榜";
  standings.rules = "a1b2c3d4";
  standings.score.decimals = 2;
  standings.pace = 0.5;
  Standing first;
  first.town = 1;
  first.rank = 1;
  first.score = 95.27;
  first.movement = 1;
  first.completion = 92.307692;
  first.pace_gap = 42.307692;
  first.adjustment = 1.5;
  first.items = {{"entered_investment", 12.82, 13.0, 0.9861538461538462, 40, 39.44615384615385},
                 {"entered_projects", std::nullopt, std::nullopt, std::nullopt, 0, 0}};
  Standing second;
  second.town = 0;
  second.rank = 2;
  second.tied = true;
  second.score = 90;
  second.gap = 5.27;
  Standing silent;
  silent.town = 2;
  silent.state = RankState::NotReported;
  Standing outside;
  outside.town = 3;
  outside.state = RankState::NotRanked;
  standings.towns = {first, second, silent, outside};
  standings.ranked_count = 2;

  CHECK(standings_json(snapshot, standings) == R"({
  "ranking": "overall",
  "label": "综合得分榜",
  "snapshot": "9f86d081884c",
  "rules": "a1b2c3d4",
  "pace": 0.5,
  "decimals": 2,
  "standings": [
    {
      "rank": 1,
      "tied": false,
      "id": "T02",
      "name": "柳岸街道",
      "score": 95.27,
      "movement": 1,
      "gap": null,
      "completion": 92.307692,
      "pace_gap": 42.307692,
      "adjustment": 1.5,
      "items": [
        {
          "indicator": "entered_investment",
          "value": 12.82,
          "target": 13.0,
          "ratio": 0.9861538461538462,
          "weight": 40.0,
          "points": 39.44615384615385
        },
        {
          "indicator": "entered_projects",
          "value": null,
          "target": null,
          "ratio": null,
          "weight": 0.0,
          "points": 0.0
        }
      ]
    },
    {
      "rank": 2,
      "tied": true,
      "id": "T01",
      "name": "云溪街道",
      "score": 90.0,
      "movement": null,
      "gap": 5.27,
      "completion": null,
      "pace_gap": null,
      "adjustment": 0.0,
      "items": []
    }
  ],
  "not_reported": [
    {
      "id": "T03",
      "name": "向山乡"
    }
  ],
  "not_ranked": [
    {
      "id": "T04",
      "name": "高新技术开发区"
    }
  ]
}
)");
}

TEST_CASE("Empty standings are lists without entries") {
  const std::string text = standings_json(Snapshot{}, Standings{});
  CHECK(text.find("\"standings\": [],") != std::string::npos);
  CHECK(text.find("\"not_reported\": [],") != std::string::npos);
  CHECK(text.find("\"not_ranked\": []") != std::string::npos);
}
