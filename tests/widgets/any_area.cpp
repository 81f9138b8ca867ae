#include "widgets/any_area.h"

#include <fmt/format.h>

#include "catch.h"
#include "support/faults.h"

namespace rankwall {

namespace {

constexpr Size areas[] = {{1920, 1080}, {3840, 2160}, {620, 330},  {1536, 384}, {1080, 1920}, {320, 160}, {320, 64},
                          {640, 360},   {3840, 64},   {100, 1000}, {64, 320},   {64, 18},     {64, 64},   {320, 20},
                          {60, 60},     {40, 40},     {18, 18},    {10, 10},    {200, 2160},  {480, 53},  {250, 150},
                          {2560, 100},  {2560, 64},   {96, 96},    {155, 75}};

void add_projects(Snapshot& city) {
  for (int i = 0; i < 30; ++i) {
    Project project;
    project.name = fmt::format("高新区智能装备制造产业园配套标准厂房{}期", i);
    project.id = project.name;
    project.milestones.start = parse_date(i % 2 == 0 ? "2021-05-20" : "2019-04-01");
    city.projects.push_back(std::move(project));
  }
}

}  // namespace

void check_in_any_area(const Snapshot& city, const Config& config) {
  for (const Size area : areas) {
    CAPTURE(area.width, area.height);
    CHECK(faults_of(scene_of(city, config, area)) == "");
  }
}

void check_in_any_area(const WidgetSettings& widget) {
  const Config config = config_of(widget);
  for (const int towns : {1, 3, 27, 300}) {
    for (const int characters : {0, 9, 32}) {
      Snapshot city = sample_city(towns);
      if (characters > 0) rename_towns(city, characters);
      city.baseline->label = "1—5月通报";
      add_projects(city);
      CAPTURE(towns, characters, widget_words[widget.index()]);
      check_in_any_area(city, config);
      for (const Size area : areas) {
        CAPTURE(area.width, area.height);
        // Where there is no room for the widget, the wall has its small scene.
        const Scene scene = without_data_line(scene_of(city, config, area));
        const bool is_composed = !scene.tracks.empty() && !track_of(scene, "/small/pages");
        CHECK(is_composed == (area.width >= 64 && area.height >= 18));
      }
    }
  }
}

}  // namespace rankwall
