// The paper in English: not a Chinese character on any page.
#include "base/file.h"
#include "catch.h"
#include "model/explain.h"
#include "report/bulletin_document.h"
#include "report/marks.h"
#include "report/office.h"
#include "report/page_frame.h"
#include "report/score_card.h"
#include "support/english_city.h"

using namespace rankwall;

namespace {

struct EnglishOffice {
  Config config = default_config(Language::English);
  Bulletin bulletin;
  Snapshot snapshot = english_city();
  std::vector<Standings> standings = rank_all(snapshot, config.rules);
  Zone zone = *Zone::named("Asia/Shanghai");

  EnglishOffice() {
    complete(config.rules);
    const auto read =
        read_bulletin(std::string(RANKWALL_SOURCE_DIR) + "/config/bulletin.en.json", config.rules, Language::English);
    if (!read) throw std::runtime_error(read.error().message);
    bulletin = *read;
  }
  PaperInput input() const { return {config, bulletin, snapshot, standings, zone}; }
};

std::string all_texts(const Page& page) {
  std::string text = text_of(page);
  for (const auto& mark : marks_of<TextMark>(page.turned)) text += text_of(mark);
  return text;
}

}  // namespace

TEST_CASE("No page of the English bulletin has a Chinese character") {
  const EnglishOffice office;
  const Typesetter setter = typesetter();
  const auto pages = bulletin_pages(office.input(), setter);
  REQUIRE(pages.size() > 3);
  for (const auto& page : pages)
    if (has_chinese(all_texts(page))) FAIL_CHECK(all_texts(page));
}

TEST_CASE("No English score card has a Chinese character") {
  const EnglishOffice office;
  const Typesetter setter = typesetter();
  const PaperInput input = office.input();
  const CardPress press(input, setter);
  for (const auto town : press.towns()) {
    const std::string text = all_texts(press.page_of(town));
    if (has_chinese(text)) FAIL_CHECK(text);
  }
}

TEST_CASE("The generic English bulletin of a new contest is good") {
  const EnglishOffice office;
  for (const char* file : {"bulletin.en.json", "bulletin.zh.json"}) {
    auto text = read_file(std::string(RANKWALL_SOURCE_DIR) + "/config/templates/" + file, 1 << 20);
    REQUIRE(text);
    for (auto at = text->find("@TITLE@"); at != std::string::npos; at = text->find("@TITLE@"))
      text->replace(at, 7, R"("A title")");
    const auto bulletin = parse_bulletin(*text, file, office.config.rules, Language::English);
    CHECK((bulletin ? "" : bulletin.error().message) == "");
  }
}
