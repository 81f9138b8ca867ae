#include "catch.h"
#include "support/repeated.h"
#include "support/sample.h"
#include "widgets/any_area.h"
#include "widgets/one_widget.h"

using namespace rankwall;

namespace {

TextSettings text_widget(std::string text) {
  TextSettings settings;
  settings.title = "温馨提示";
  settings.text = std::move(text);
  return settings;
}

}  // namespace

TEST_CASE("A long text continues over several pages without loss, or ends with an ellipsis") {
  TextSettings settings = text_widget(repeated("项目备案当日即建台账。", 90));
  const Scene pages = alone(settings, {320, 160});
  std::string told;
  for (const auto& placed : track_of(pages, "/pages")->placed)
    told += texts_of(pages.panels[placed.panel]).substr(settings.title.size());
  std::erase(told, '|');
  CHECK(told == settings.text);
  settings.overflow = TextOverflow::Ellipsis;
  const Scene cut = alone(settings, {320, 160});
  CHECK(track_of(cut, "/pages")->placed.size() == 1);
  CHECK(texts_of(without_data_line(cut)).ends_with("…\n"));
}

TEST_CASE("A text is sound in any rectangle") {
  TextSettings centred = text_widget(repeated("无标题的一段文字。", 111));
  centred.title = "";
  centred.align = TextAlign::Centre;
  TextSettings cut = text_widget(repeated("项目备案当日即建台账。", 90));
  cut.overflow = TextOverflow::Ellipsis;
  for (const auto& settings : {text_widget(""), text_widget("短"), centred, cut, text_widget(repeated("W", 1000))})
    check_in_any_area(sample_city(8), config_of(settings));
}
