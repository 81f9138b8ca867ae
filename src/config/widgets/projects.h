// Settings of a widget: key projects and how far they are built (晒进度).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "config/field.h"
#include "config/stage.h"

namespace rankwall {

/// Which project comes first; those for which that is not known come last.
enum class ProjectOrder { Completion, Invested, Behind, Feed };

template <>
struct EnumWords<ProjectOrder> {
  static constexpr auto words = word_table<ProjectOrder>({{"completion", ProjectOrder::Completion},
                                                          {"invested", ProjectOrder::Invested},
                                                          {"behind", ProjectOrder::Behind},
                                                          {"feed", ProjectOrder::Feed}});
};

/// Key projects and how far they are built (晒进度), as many per page as there is room for.
struct ProjectsSettings {
  static constexpr std::string_view word = "projects";
  static constexpr std::string_view help = "key projects and their progress (晒进度)";

  std::string title = "晒进度·重点项目";
  ProjectOrder by = ProjectOrder::Completion;
  int count = 60;
  std::string group;
  std::vector<Stage> stages;
  double page_seconds = 15;
  std::string amounts = "{invested}/{plan}亿元";
  std::string total = "总投资{total}亿元";
  std::string days = "已开工{days}天";
  std::string none = "暂无重点项目";

  bool operator==(const ProjectsSettings&) const = default;
};

template <class Visitor>
void describe(Visitor& visit, ProjectsSettings& widget) {
  visit("title", widget.title, Range{0, 32}, "title of the widget");
  visit("by", widget.by,
        "what is on top: the highest completion, the most invested, the furthest behind or the feed's first");
  visit("count", widget.count, Range{1, 1000}, "at most this many projects");
  visit("group", widget.group, Range{0, 32}, "only projects of this group of towns; empty: of all towns");
  visit("stages", widget.stages, Range{0, 9}, "only projects at these stages; empty: at any");
  visit("page_seconds", widget.page_seconds, Range{15, 3600}, "how long a page stays");
  visit("amounts", widget.amounts, Range{0, 32}, "invested out of the year's plan; {invested} {plan}");
  visit("total", widget.total, Range{0, 32}, "in its place if there is no plan; {total}");
  visit("days", widget.days, Range{0, 32}, "since the start; {days}");
  visit("none", widget.none, Range{0, 32}, "shown when there is no such project");
}

}  // namespace rankwall
