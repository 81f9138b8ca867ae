#include "config/rule_hash.h"

#include <functional>
#include <set>

#include "catch.h"
#include "config/canonical.h"

using namespace rankwall;

namespace {

std::string hash_of(const Rules& rules, const char* ranking = "overall") {
  return rule_hash(rules, *rules.find_ranking(ranking));
}

}  // namespace

TEST_CASE("The hash is eight hex digits and the same for the same rules") {
  const std::string hash = hash_of(shipped_rules());
  CHECK(hash.size() == 8);
  CHECK(hash.find_first_not_of("0123456789abcdef") == std::string::npos);
  CHECK(hash == hash_of(shipped_rules()));
}

TEST_CASE("Every change of a ranking or of an indicator that it names changes the hash") {
  const std::vector<std::function<void(Rules&)>> changes = {
      [](Rules& rules) { rules.rankings[0].items[0].weight = 41; },
      [](Rules& rules) { rules.rankings[0].items[0].cap = 1; },
      [](Rules& rules) { rules.rankings[0].items[1].normalise = Normalise::Max; },
      [](Rules& rules) { rules.rankings[0].items[1].missing_target = MissingTarget::Zero; },
      [](Rules& rules) { std::swap(rules.rankings[0].items[0], rules.rankings[0].items[1]); },
      [](Rules& rules) { rules.rankings[0].adjustments.max = 6; },
      [](Rules& rules) { rules.rankings[0].decimals = 1; },
      [](Rules& rules) { rules.rankings[0].ties = Ties::Dense; },
      [](Rules& rules) { rules.rankings[0].groups = Groups::Separate; },
      [](Rules& rules) { rules.indicators[0].better = Better::Lower; },
      [](Rules& rules) { rules.rankings[0].targets = Targets::Quarter; },
      [](Rules& rules) { rules.rankings[0].tie_break = {"growth_yoy"}; },
      [](Rules& rules) { rules.rankings[0].tie_break = {"entered_projects"}; },
      [](Rules& rules) { rules.rankings[0].completion = "entered_projects"; },
      [](Rules& rules) { rules.indicators[0].target = "another_target"; },
      [](Rules& rules) { rules.indicators[0].plan = std::vector<double>(12, 1); },
      [](Rules& rules) { rules.indicators[0].decimals = 1; },
  };
  std::set<std::string> hashes{hash_of(shipped_rules())};
  for (const auto& change : changes) {
    Rules rules = shipped_rules();
    change(rules);
    hashes.insert(hash_of(rules));
  }
  CHECK(hashes.size() == changes.size() + 1);
}

TEST_CASE("Other indicators and rankings do not change the hash") {
  Rules rules = shipped_rules();
  rules.rankings[1].decimals = 5;
  rules.indicators[6].label = "增幅";
  rules.indicators.push_back({"more", "更多", "个", 0, ""});
  CHECK(hash_of(rules) == hash_of(shipped_rules()));
  CHECK(hash_of(rules, "growth") != hash_of(shipped_rules(), "growth"));
}

TEST_CASE("Different settings never have the same canonical text") {
  const auto canonical = [](std::vector<std::string> texts) {
    CanonicalWriter writer;
    writer.write(texts);
    return writer.text();
  };
  CHECK(canonical({"a", "b"}) == R"([1"a";1"b";];)");
  CHECK(canonical({R"(a";1"b)"}) != canonical({"a", "b"}));
  CHECK(canonical({}) != canonical({""}));
  CanonicalWriter writer;
  AdjustmentLimits limits{-2.5, 5};
  writer.write(limits);
  CHECK(writer.text() == "{min:-2.5;max:5;};");
}
