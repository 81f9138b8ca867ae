#include "report/prose.h"

#include "catch.h"

using namespace rankwall;

namespace {

std::optional<std::string> facts(const std::string& name) {
  if (name == "count") return "3";
  if (name == "names") return "云溪街道、柳岸街道";
  return std::nullopt;
}

bool is_asked(const std::string& name) { return name != "order"; }

}  // namespace

TEST_CASE("A sentence is written if all its facts are known") {
  CHECK(said("{count}个单位：{names}。", facts) == "3个单位：云溪街道、柳岸街道。");
  CHECK(said("没有变化。", facts) == "没有变化。");
  CHECK_FALSE(said("{count}个单位落后：{behind}。", facts));
}

TEST_CASE("A sentence with nothing to say uses its other wording, or is left out with its paragraph and section") {
  const SentencePattern nobody{"落后{behind}个。", "没有单位落后。"};
  const SentencePattern nothing{"逾期{overdue}个。", ""};
  const SentencePattern count{"共{count}个。", ""};
  const auto prose = prose_of({{"进度", {{{count, nobody}}, {{nothing}}}}, {"问题", {{{nothing}}}}, {"", {{{count}}}}},
                              facts, is_asked);
  CHECK(prose == std::vector<ProseSection>{{"进度", {"共3个。没有单位落后。"}}, {"", {"共3个。"}}});
}

TEST_CASE("The numbers of headings are Chinese") {
  CHECK(chinese_number(1) == "一");
  CHECK(chinese_number(10) == "十");
  CHECK(chinese_number(12) == "十二");
  CHECK(chinese_number(20) == "二十");
  CHECK(chinese_number(35) == "三十五");
}

TEST_CASE("A sentence that makes no sense here has no other wording either") {
  const SentencePattern order{"居前的是{order}。", "各单位得分相同。"};
  const SentencePattern count{"共{count}个。", ""};
  CHECK(prose_of({{"排名", {{{order, count}}}}}, facts, is_asked) == std::vector<ProseSection>{{"排名", {"共3个。"}}});
}
