#include "report/score_card.h"

#include "catch.h"
#include "report/marks.h"
#include "report/office.h"

using namespace rankwall;

namespace {

bool has_curve(const Page& page) { return !marks_of<CurveMark>(page.upright).empty(); }

Page card(Office& office, std::size_t town, const History* history = nullptr) {
  const Typesetter setter = typesetter();
  PaperInput input = office.input();
  input.history = history;
  return CardPress(input, setter).page_of(town);
}

}  // namespace

TEST_CASE("A card says what would draw level with the rank ahead") {
  Office office;
  office.found(10);
  CHECK(says(text_of(card(office, 0)), "位居第一，领先后一位8.00分。"));
  CHECK(says(text_of(card(office, 1)),
             "距前一位还差8.00分。其他指标不变时，纳统投资再增加2.00亿元，或者完成投资再增加2.00亿元，即可追平。"));
}

TEST_CASE("Bonus and deduction are listed with their reasons and with what the rules leave of them") {
  Office office;
  office.found(3);
  office.snapshot.towns[1].adjustments = {{8, "观摩点评第一"}, {-1, "节点逾期"}};
  const std::string text = text_of(card(office, 1));
  CHECK(says(text, "加分：观摩点评第一+8.00"));
  CHECK(says(text, "扣分：节点逾期-1.00"));
  CHECK(says(text, "加减分按规则计入（-5至5分）+5.00"));
}

TEST_CASE("A card has a trend if there is a history") {
  Office office;
  office.found(3);
  CHECK_FALSE(has_curve(card(office, 0)));
  History history;
  Snapshot earlier = office.snapshot;
  earlier.as_of = *parse_date("2021-05-31");
  earlier.towns[0].values.set("built_investment", 4);
  history = with_day(history, figures_of(earlier, office.zone));
  CHECK(has_curve(card(office, 0, &history)));
}

TEST_CASE("A town without figures, or outside the ranking, has a card that says so") {
  Office office;
  office.found(3);
  office.snapshot.towns[1].values = {};
  office.snapshot.towns[2].ranked = false;
  CHECK(says(text_of(card(office, 1)), "未报送，本期没有名次。"));
  CHECK(says(text_of(card(office, 2)), "不参与排名，本期没有名次。"));
}

TEST_CASE("A card is one page, and problems for which it has no room are only counted") {
  Office office;
  office.found(3);
  for (int i = 0; i < 60; ++i) {
    Problem problem;
    problem.town = 0;
    problem.title = "第" + std::to_string(i) + "个堵点问题";
    problem.due = *parse_date("2021-06-24");
    office.snapshot.problems.push_back(problem);
  }
  const Page page = card(office, 0);
  CHECK(says(text_of(page), "个堵点问题，见通报所附清单。"));
  for (const auto& text : marks_of<TextMark>(page.upright)) CHECK(text.at.y < block_top + block_height);
}

TEST_CASE("Deadlines count the days that are left or overdue") {
  Office office;
  office.found(1);
  Problem late{"Q1", 0, "", "征迁", ProblemStatus::Open, "市自然资源局", {}, *parse_date("2021-06-24"), {}};
  Problem ahead{"Q2", 0, "", "报批", ProblemStatus::Assigned, "市林业局", {}, *parse_date("2021-07-10"), {}};
  office.snapshot.problems = {late, ahead};
  const std::string text = text_of(card(office, 0));
  CHECK(says(text, "征迁市自然资源局6月24日逾期6天"));
  CHECK(says(text, "报批市林业局7月10日，还有10天已交办"));
}
