// A city's paper, for the tests and the benchmark of report: a snapshot with its standings under the shipped settings.
#pragma once

#include <stdexcept>
#include <string>
#include <vector>

#include "base/file.h"
#include "config/bulletin.h"
#include "model/standings.h"
#include "report/paper_input.h"
#include "report/typesetter.h"
#include "support/cities.h"

namespace rankwall {

/// A town with figures and targets for the shipped rankings; `built` is of a plan of 10.
inline Town office_town(const std::string& id, const std::string& name, double built) {
  return town(id, name,
              {{"entered_projects", built * 2},
               {"entered_projects_target", 20},
               {"entered_investment", built},
               {"entered_investment_target", 10},
               {"built_investment", built},
               {"built_investment_plan", 10}});
}

struct Office {
  Config config;
  Bulletin bulletin;
  Snapshot snapshot;
  std::vector<Standings> standings;
  Zone zone = *Zone::named("Asia/Shanghai");

  Office() {
    const auto read = read_bulletin(std::string(RANKWALL_SOURCE_DIR) + "/config/bulletin.json", config.rules);
    if (!read) throw std::runtime_error(read.error().message);
    bulletin = *read;
    snapshot.id = "b239f6e0a6f9";
    snapshot.period = {2021, 1, 6};
    snapshot.published = {true, true, true};
    snapshot.as_of = *parse_date("2021-06-30");
    snapshot.published_at = *parse_instant("2021-06-30T18:05:00+08:00");
  }

  /// Adds this many towns, the first ahead.
  void found(int count) {
    for (int i = 0; i < count; ++i)
      snapshot.towns.push_back(
          office_town("T" + std::to_string(i + 1), "第" + std::to_string(i + 1) + "镇", 9.0 - 8.0 * i / count));
  }

  PaperInput input() {
    standings = rank_all(snapshot, config.rules);
    return {config, bulletin, snapshot, standings, zone};
  }
};

inline Typesetter typesetter() {
  auto typefaces = find_typefaces(PaperFonts{});
  if (!typefaces) throw std::runtime_error(typefaces.error().message);
  return Typesetter(std::move(*typefaces));
}

}  // namespace rankwall
