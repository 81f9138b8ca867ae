#include "model/column_heads.h"

#include "catch.h"

using namespace rankwall;

TEST_CASE("A completion that is not the ranking's own figure says whose it is") {
  Rules rules = shipped_rules();
  complete(rules);
  const auto owner = [&](const char* ranking, const char* indicator) {
    return completion_owner(rules, *rules.find_ranking(ranking), indicator);
  };
  CHECK(owner("completion", "built_investment").empty());
  CHECK(owner("completion", "entered_projects") == "入库项目");
  CHECK(owner("entry", "built_investment") == "完成投资");
  CHECK(owner("entry", "entered_projects") == "入库项目");
  CHECK(owner("growth", "entered_projects") == "入库项目");
  CHECK(owner("overall", "built_investment") == "完成投资");
}
