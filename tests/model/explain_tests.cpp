#include "model/explain.h"

#include <sstream>

#include "catch.h"
#include "cities.h"
#include "support/demo_city.h"

using namespace rankwall;

namespace {

/// The demo feed under a config whose rules a test may change.
struct Office {
  Config config;
  Snapshot snapshot = demo_city();

  Ranking& ranking(const std::string& id) {
    for (auto& each : config.rules.rankings)
      if (each.id == id) return each;
    FAIL("no ranking " << id);
    return config.rules.rankings.front();
  }

  Values& values(const std::string& town) { return snapshot.towns[*find_town(snapshot, town)].values; }

  std::string explained(const std::string& town, const std::string& ranking, Language language) const {
    const Rules rules = config.rules;
    const Standings standings = rank(snapshot, rules, *rules.find_ranking(ranking));
    const RankedSnapshot now{snapshot, standings, day_of(snapshot, *Zone::named(config.time_zone))};
    return explain(config, now, *find_town(snapshot, town), language);
  }

  /// The lines that contain this word.
  std::string lines(const std::string& town, const std::string& ranking, const std::string& word,
                    Language language = Language::Chinese) const {
    std::string found;
    std::istringstream text(explained(town, ranking, language));
    for (std::string line; std::getline(text, line);)
      if (line.find(word) != std::string::npos) found += line + "\n";
    return found;
  }
};

}  // namespace

TEST_CASE("A score is explained from every item to the neighbours, in Chinese") {
  CHECK(Office().explained("龙门镇", "overall", Language::Chinese) ==
        R"(龙门镇 · 综合得分榜 · 1—6月
快照cbe2fbdd5d90,规则f72d0910。
纳统投资:完成9.74亿元,目标12.4亿元,比值0.7855;权重40,得31.42分。
入库项目:完成18个,目标23个,比值0.7826;权重20,得15.65分。
完成投资:完成6.0926亿元,目标8.2亿元,比值0.7430;权重40,得29.72分。
得分:31.42+15.65+29.72=76.79分,四舍五入到2位小数。
名次:25个排名单位中第8位。
前面是第7位白塔镇,78.48分,还差1.69分,约合新增纳统投资0.53亿元,或新增入库项目2个,或新增完成投资0.35亿元。
后面是第9位蓬江镇,76.37分,领先0.42分。
较1—5月通报第9位上升1位。
完成率74.3%,序时进度50%,超序时24.3个百分点。
)");
}

TEST_CASE("A score is explained from every item to the neighbours, in English") {
  CHECK(Office().explained("T18", "overall", Language::English) ==
        R"(洪岩镇 · 综合得分榜 · 1—6月
Snapshot cbe2fbdd5d90, rules f72d0910.
纳统投资: 7.03 亿元 of a target of 11.8 亿元 is a ratio of 0.5958; with the weight 40 it earns 23.83 points.
入库项目: 12 个 of a target of 19 个 is a ratio of 0.6316; with the weight 20 it earns 12.63 points.
完成投资: 3.5496 亿元 of a target of 6.8 亿元 is a ratio of 0.5220; with the weight 40 it earns 20.88 points.
Deduction: 应统未统项目超两个月, -0.50 points.
Deductions come to -0.50 points, together -0.50 points.
Score: 23.83+12.63+20.88-0.50 = 56.84 points, rounded half away from zero to 2 decimals.
Rank 18 of 25 ranked towns.
Ahead on rank 17 is 洪塘镇 with 59.45 分; the gap is 2.61 分, which would take 0.77 亿元 more of 纳统投资, or 3 个 more of 入库项目, or 0.45 亿元 more of 完成投资.
Behind on rank 19 is 官渡镇 with 54.53 分; the lead is 2.31 分.
Fallen by 1 from rank 17 in 1—5月通报.
Completion 52.2 %, pace 50 %: 2.2 percentage points ahead.
应统未统: 洪岩乡村振兴示范线 已开工41天未入库, yellow lamp.
)");
}

TEST_CASE("Parts, quarterly targets, caps and maxima are explained") {
  Office office;
  office.values("T10").set("started_projects", 13);
  CHECK(office.explained("T10", "assessment", Language::Chinese).find(R"(【项目前期】最高20分:
应入库项目:完成20个,各单位最高26个,比值0.7692;权重20,得15.38分。
【项目前期】得15.38分。
【开竣工攻坚】最高30分:
开工项目:完成13个,本季目标12个(全年24个的50%),比值1.0833;权重30,得32.50分。
【开竣工攻坚】各项合计32.50分,按最高30.00分计。
【固投入库】最高30分:
入库项目:完成18个,本季目标11.5个(全年23个的50%),比值1.5652,按上限1.2计;权重15,得18.00分。
)") != std::string::npos);
  CHECK(office.lines("T10", "assessment", "得分:") == "得分:15.38+30.00+30.00+20.00=95.38分,四舍五入到2位小数。\n");
}

TEST_CASE("A ranking by one figure is explained by that figure") {
  const Office office;
  CHECK(office.explained("T01", "completion", Language::Chinese) ==
        R"(云溪街道 · 投资完成率榜 · 1—6月
快照cbe2fbdd5d90,规则d990e9f0。
完成投资:完成9.5992亿元,目标10.4亿元,完成92.30%。
名次:25个排名单位中第1位。
后面是第2位柳岸街道,90.80%,领先1.50个百分点。
与1—5月通报名次相同。
完成率92.30%,序时进度50%,超序时42.3个百分点。
列入红榜:目标已完成,且名次在前3位。
)");
  CHECK(office.lines("T18", "growth", "9.10", Language::English) ==
        "Ahead on rank 18 is 官渡镇 with 9.10 %; the gap is 0.30 percentage points.\n");
}

TEST_CASE("Items without value or target, and how their weight is shared, are explained") {
  Office office;
  office.snapshot.towns[9].values = {};
  for (const auto& [key, value] : std::vector<std::pair<const char*, double>>{
           {"entered_projects", 18}, {"built_investment", 4}, {"built_investment_plan", 8}})
    office.values("T10").set(key, value);
  CHECK(office.lines("T10", "overall", ":")
            .find("纳统投资:未报送,得0分。\n"
                  "入库项目:没有目标,不计此项,权重20由其他项目分摊。\n") != std::string::npos);
  office.values("T10").set("entered_investment", 3);
  CHECK(office.lines("T10", "overall", "权重") ==
        "纳统投资:没有目标,不计此项,权重40由其他项目分摊。\n"
        "入库项目:没有目标,不计此项,权重20由其他项目分摊。\n"
        "完成投资:完成4亿元,目标8亿元,比值0.5000;权重40,分摊没有目标的项目后为100,得50.00分。\n");
  office.ranking("overall").items[1].missing_target = MissingTarget::Zero;
  CHECK(office.lines("T10", "overall", "入库项目:") == "入库项目:没有目标,按规则得0分。\n");
}

TEST_CASE("Bonus and deduction are shown separately, with what the limits leave of them") {
  Office office;
  office.snapshot.towns[9].adjustments = {{4, "一"}, {3.5, "二"}, {-1, "三"}};
  CHECK(office.lines("T10", "overall", "分")
            .find("加分:一,+4.00分。\n加分:二,+3.50分。\n减分:三,-1.00分。\n"
                  "加分合计+7.50分、减分合计-1.00分,按规则限-5至5分,计+5.00分。\n"
                  "得分:31.42+15.65+29.72+5.00=81.79分,四舍五入到2位小数。\n") != std::string::npos);
}

TEST_CASE("Ties and tie-breaks are explained") {
  Office office;
  CHECK(office.lines("T22", "completion", "并列") == "与双溪镇并列,并列之后的名次空出。\n");
  office.ranking("completion").ties = Ties::Dense;
  CHECK(office.lines("T23", "completion", "Tied", Language::English) ==
        "Tied with 石桥镇; no rank after a tie stays empty.\n");
  office.ranking("completion").tie_break = {"entered_projects"};
  CHECK(office.lines("T22", "completion", "得分相同") == "与双溪镇得分相同,按入库项目排在其前。\n");
  CHECK(office.lines("T23", "completion", "得分相同") == "与石桥镇得分相同,按入库项目排在其后。\n");
}

TEST_CASE("A town without a rank is given the reason") {
  Office office;
  CHECK(office.lines("T26", "overall", "名次") == "未报送:本榜各项都没有数据,不排名次。\n");
  CHECK(office.lines("T27", "overall", "排名") == "不参与排名。\n");
  office.values("T10").set("built_investment_plan", 0);
  CHECK(office.lines("T10", "completion", "排名") == "各项都没有目标,不参与本榜排名。\n");
}

TEST_CASE("With separate groups the rank is the one within the group") {
  Office office;
  office.ranking("overall").groups = Groups::Separate;
  CHECK(office.lines("T10", "overall", "名次:") == "名次:二组9个排名单位中第1位。\n");
}

TEST_CASE("A town is found by id, name or short name; an unknown one suggests the nearest") {
  const Snapshot snapshot = demo_city();
  CHECK(*find_town(snapshot, "T10") == 9);
  CHECK(*find_town(snapshot, "龙门镇") == 9);
  CHECK(*find_town(snapshot, "龙门") == 9);
  const auto unknown = find_town(snapshot, "龙们镇");
  REQUIRE_FALSE(unknown);
  CHECK(unknown.error().fault == Fault::Usage);
  CHECK(unknown.error().message == "--explain: expected a town's id or name, got \"龙们镇\", did you mean \"龙门镇\"?");
  CHECK(find_town(snapshot, "somewhere else").error().message ==
        "--explain: expected a town's id or name, got \"somewhere else\"");
}

TEST_CASE("A name that several towns have is answered with their ids") {
  Snapshot snapshot = demo_city();
  snapshot.towns[2].name = snapshot.towns[7].name = "城关镇";
  snapshot.towns[2].group = "一组";
  snapshot.towns[7].group = "";
  const auto found = find_town(snapshot, "城关镇", "--town");
  REQUIRE_FALSE(found);
  CHECK(found.error() == input_error("--town: expected the id of a town, got \"城关镇\", the name of T03 (一组), T08"));
  CHECK(*find_town(snapshot, "T08") == 7);
}

TEST_CASE("An id comes before a name, and a name before a short one") {
  Snapshot snapshot = demo_city();
  snapshot.towns[1].name = "T05";
  snapshot.towns[3].short_name = snapshot.towns[6].name = "城关";
  CHECK(*find_town(snapshot, "T05") == 4);
  CHECK(*find_town(snapshot, "城关") == 6);
}

TEST_CASE("A figure without a unit is explained without a gap where that would be") {
  Config config;
  config.rules.indicators = {{"points", "Points", "", 0, ""}};
  config.rules.rankings = {Ranking{}};
  Ranking& ranking = config.rules.rankings[0];
  ranking.id = "points";
  ranking.label = "Points";
  ranking.by = RankBy::Value;
  ranking.indicator = "points";
  ranking.decimals = 0;
  const Snapshot snapshot = city({town("A", {{"points", 3}}), town("B", {{"points", 1}})});
  const Standings standings = rank(snapshot, config.rules, ranking);
  const std::string text = explain(config, {snapshot, standings, *parse_date("2021-06-30")}, 1, Language::English);
  CHECK(text.find("Points: 1.\n") != std::string::npos);
  CHECK(text.find("is A镇 with 3; the gap is 2.\n") != std::string::npos);
}
