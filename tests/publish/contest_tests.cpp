#include "publish/contest.h"

#include "catch.h"
#include "feed/parse.h"

using namespace rankwall;

namespace {

const Instant now = *parse_instant("2025-11-14T10:00:00Z");

/// The config and the feed that a plan makes, both of which have to be good.
struct Made {
  Config config;
  Snapshot snapshot;

  explicit Made(ContestPlan plan) {
    fill_in(plan, *parse_date("2025-11-14"));
    const auto files = contest_files(plan, "{}", now, "reading");
    auto read = parse_config(files.at("wall.json"), "wall.json");
    if (!read) FAIL(read.error().message);
    config = *read;
    auto parsed = parse_feed(files.at("feed.json"), "feed.json", now);
    if (!parsed) FAIL(parsed.error().message);
    snapshot = *parsed;
  }
};

}  // namespace

TEST_CASE("Every template makes a good config and a good feed in both languages") {
  for (const auto kind : {ContestTemplate::Contest, ContestTemplate::City, ContestTemplate::Empty})
    for (const auto language : {Language::Chinese, Language::English}) {
      ContestPlan plan;
      plan.kind = kind;
      plan.language = language;
      const Made made(plan);
      CHECK(made.config.language == language);
      CHECK(made.snapshot.towns.size() == (kind == ContestTemplate::Empty ? 1 : 8));
      CHECK(made.config.feed.url == "feed.json");
    }
}

TEST_CASE("A contest has the figures of its list, a target makes it one by ratio") {
  ContestPlan plan;
  plan.entrants = *parse_entrants("# the school\n\n4a, 37, 40\n4b,12.5,40\n\"4c\"\n", "classes.csv");
  plan.figure = {"Books", "books", Better::Higher};
  const Made made(plan);
  CHECK(made.config.rules.rankings[0].by == RankBy::Ratio);
  CHECK(made.config.rules.indicators[0].decimals == 1);
  CHECK(made.snapshot.towns[1].values.find("points") == 12.5);
  CHECK(made.snapshot.towns[1].values.find("points_target") == 40.0);
  CHECK_FALSE(made.snapshot.towns[2].values.find("points"));
  CHECK(made.snapshot.towns[2].name == "\"4c\"");
}

TEST_CASE("Where less is better a target is a limit, and the value ranks") {
  ContestPlan plan;
  plan.figure = {"Waiting", "min", Better::Lower};
  plan.entrants = *parse_entrants("North,18,20\nSouth,25,20\n", "wards.csv");
  const Made made(plan);
  CHECK(made.config.rules.rankings[0].by == RankBy::Value);
  CHECK(made.config.rules.indicators[0].better == Better::Lower);
  // The share of a limit is no completion, and waits have no sum.
  CHECK(made.config.rules.rankings[0].completion.empty());
  CHECK_FALSE(adds_up(made.config.rules.indicators[0]));
}

TEST_CASE("A period of days with its goal and its label goes into the feed") {
  ContestPlan plan;
  plan.from = *parse_date("2025-09-01");
  plan.to = *parse_date("2025-11-14");
  plan.goal = *parse_date("2026-01-20");
  plan.label = "Autumn term";
  const Made made(plan);
  REQUIRE(made.snapshot.period.days);
  CHECK(made.snapshot.period.days->label == "Autumn term");
  CHECK(made.snapshot.period.days->goal == plan.goal);
}

TEST_CASE("A list of names that is none is refused with its line") {
  const auto message = [](std::string_view text) { return parse_entrants(text, "names.csv").error().message; };
  CHECK(message("") == "names.csv: expected a name a line, found none");
  CHECK(message("A\n,3\n") == "names.csv:2: expected a name of 1 to 32 characters, got \"\"");
  CHECK(message("A,1,2,3") == "names.csv:1: expected a name, a figure and a target at most, got \"A,1,2,3\"");
  CHECK(message("A,many") == "names.csv:1: expected a number, got \"many\"");
  CHECK(message("\xC0\xE0") == "names.csv: expected UTF-8");
  CHECK(message(std::string(64, 'x')).starts_with("names.csv:1: expected a name of 1 to 32 characters"));
}
