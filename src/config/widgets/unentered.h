// Settings of a widget: projects that should have been entered by now (应统未统).
#pragma once

#include <string>
#include <string_view>

#include "config/field.h"

namespace rankwall {

/// Projects that should have been entered by now, with the lamp of their delay.
struct UnenteredWidgetSettings {
  static constexpr std::string_view word = "unentered";
  static constexpr std::string_view help = "projects that should have been entered by now (应统未统)";

  std::string title = "应统未统提醒";
  std::string total = "{title} · 共{count}个";
  std::string yellow = "黄灯";
  std::string red = "红灯";
  std::string months = "开工{months}个月";
  std::string days = "开工{days}天";
  std::string none = "无应统未统项目";
  int count = 60;
  double page_seconds = 15;

  bool operator==(const UnenteredWidgetSettings&) const = default;
};

template <class Visitor>
void describe(Visitor& visit, UnenteredWidgetSettings& widget) {
  visit("title", widget.title, Range{0, 32}, "title of the widget");
  visit("total", widget.total, Range{0, 64}, "the title if there are such projects; {title} {count}");
  visit("yellow", widget.yellow, Range{1, 8}, "word for the yellow lamp");
  visit("red", widget.red, Range{1, 8}, "word for the red lamp");
  visit("months", widget.months, Range{0, 32}, "since the start; {months}");
  visit("days", widget.days, Range{0, 32}, "the same within the first month; {days}");
  visit("none", widget.none, Range{1, 32}, "shown when there is no such project");
  visit("count", widget.count, Range{1, 1000}, "at most this many projects, the most urgent");
  visit("page_seconds", widget.page_seconds, Range{15, 3600}, "how long a page stays");
}

}  // namespace rankwall
