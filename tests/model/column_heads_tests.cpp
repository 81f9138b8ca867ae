#include "model/column_heads.h"

#include "catch.h"

using namespace rankwall;

TEST_CASE("A completion that is not the ranking's own figure says whose it is") {
  Rules rules = shipped_rules();
  complete(rules);
  const auto owner = [&](const char* ranking, ColumnKind kind) {
    return completion_owner(rules, *rules.find_ranking(ranking), kind);
  };
  CHECK(owner("completion", ColumnKind::Completion).empty());
  CHECK(owner("entry", ColumnKind::Completion) == "完成投资");
  CHECK(owner("entry", ColumnKind::Ratio) == "入库项目");
  CHECK(owner("overall", ColumnKind::Completion) == "完成投资");
}
