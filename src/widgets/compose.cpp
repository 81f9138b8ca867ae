#include "widgets/compose.h"

#include <algorithm>

#include <fmt/format.h>

#include "model/notices.h"
#include "scene/dimming.h"
#include "scene/track_index.h"
#include "widgets/compose_context.h"
#include "widgets/conditions.h"
#include "widgets/layout_plan.h"

namespace rankwall {

namespace {

/// Smaller rectangles have no room for readable text and stay empty.
constexpr int min_side = smallest_text + 2;

/// The ranking whose chase a widget tells, or null.
const std::string* told_by(const WidgetSettings& widget) {
  if (const auto* footer = std::get_if<FooterSettings>(&widget)) return &footer->ranking;
  if (const auto* marquee = std::get_if<MarqueeSettings>(&widget)) return &marquee->ranking;
  return nullptr;
}

Playlist playlist_of(const ComposeContext& context, const std::string& layout, const PlaylistPlan& plan) {
  Playlist playlist;
  playlist.name = layout + "/playlist/" + std::to_string(plan.number);
  playlist.area = plan.area;
  playlist.ground = context.theme().ground;
  playlist.transition = plan.node->transition;
  playlist.within = plan.within;
  // A single slide has nothing to give way to.
  if (playlist.transition != Transition::Cut && plan.slides.size() > 1)
    playlist.turn_frames = static_cast<int>(plan.node->transition_seconds * context.input.frames_per_second);
  for (const std::size_t child : plan.slides)
    playlist.slides.push_back({std::to_string(child), context.frames(plan.node->children[child].dwell_seconds), 0});
  return playlist;
}

/// Whether a widget always shows something where it has room; a marquee without messages does not.
bool may_be_asked_for(const WidgetSettings& widget) {
  return !std::holds_alternative<SpacerSettings>(widget) && !std::holds_alternative<MarqueeSettings>(widget);
}

bool is_drawn(const Leaf& leaf) { return leaf.area.width >= min_side && leaf.area.height >= min_side; }

/// Whether a header is shown whichever slide has its turn.
bool has_header(const LayoutPlan& plan) {
  return std::any_of(plan.leaves.begin(), plan.leaves.end(), [](const Leaf& leaf) {
    return std::holds_alternative<HeaderSettings>(*leaf.widget) && leaf.slide == SlideRef{} && is_drawn(leaf);
  });
}

/// Height of the line that says what the figures are; 0 on a wall with no room for it beside a widget.
int data_line_height(const Size& wall) {
  const int height = std::max(smallest_text + 4, std::min(wall.height / 30, wall.width / 24));
  return wall.height >= 2 * height ? height : 0;
}

LayoutPlan plan_of(const ComposeContext& context, const Layout& layout, const Rect& area) {
  LayoutPlan plan = lay_out(layout.root, area, [&](Condition condition) { return holds(context.input, condition); });
  // Where everything lacks what it needs, each says so itself.
  return plan.leaves.empty() ? lay_out(layout.root, area, [](Condition) { return true; }) : plan;
}

/// Whether the layout is meant to show something: one of spacers alone is dark on purpose.
bool shows_anything(const LayoutNode& node) {
  if (node.split == Split::Leaf) return !std::holds_alternative<SpacerSettings>(node.widget);
  return std::any_of(node.children.begin(), node.children.end(), shows_anything);
}

void compose_layout(ComposeContext& context, const Layout& layout, const Rect& wall) {
  // 1. A wall without a header keeps a line free for what a header would say.
  LayoutPlan plan = plan_of(context, layout, wall);
  const int line = has_header(plan) ? 0 : data_line_height(wall.size());
  const Rect scenes{wall.x, wall.y, wall.width, wall.height - line};
  if (line > 0) plan = plan_of(context, layout, scenes);
  // 2. The widgets.
  for (const auto& each : plan.playlists) context.scene.playlists.push_back(playlist_of(context, layout.name, each));
  for (const auto& leaf : plan.leaves) {
    context.pointer = leaf.pointer;
    const std::string widget = fmt::format("the widget \"{}\"", widget_words[leaf.widget->index()]);
    if (!is_drawn(leaf)) {
      if (!std::holds_alternative<SpacerSettings>(*leaf.widget)) context.leave_out(widget);
      continue;
    }
    const std::size_t tracks = context.scene.tracks.size();
    context.name =
        layout.name + "/" + std::to_string(leaf.number) + "/" + std::string(widget_words[leaf.widget->index()]);
    context.slide = leaf.slide;
    std::visit([&](const auto& settings) { compose_widget(context, settings, leaf.area); }, *leaf.widget);
    if (context.scene.tracks.size() == tracks && may_be_asked_for(*leaf.widget)) context.leave_out(widget);
  }
  context.slide = {};
  if (context.scene.tracks.empty() && shows_anything(layout.root)) {
    context.scene.playlists.clear();
    context.name = layout.name + "/small";
    return compose_small_wall(context, wall);
  }
  // 3. The line.
  if (line == 0) return;
  context.name = layout.name + "/data";
  compose_data_line(context, {wall.x, scenes.bottom(), wall.width, line});
}

void compose_wall(ComposeContext& context, const Rect& wall) {
  if (!context.input.snapshot) {
    context.name = "waiting";
    return compose_waiting(context, wall);
  }
  if (const auto urgent = urgent_notices(*context.input.snapshot, context.input.now); !urgent.empty()) {
    context.name = "urgent";
    return compose_urgent(context, urgent, wall);
  }
  compose_layout(context, *context.schedule.layout, wall);
}

}  // namespace

Scene compose(const SceneInput& input) {
  const ActiveSchedule schedule =
      input.config.active_schedule_at(input.zone.local(input.now), input.size.width, input.size.height);
  Scene scene;
  scene.size = input.size;
  scene.ground = schedule.theme->ground;
  scene.frames_per_second = input.frames_per_second;
  ComposeContext context{input, scene, schedule};
  compose_wall(context, {0, 0, input.size.width, input.size.height});
  if (input.operator_mark) compose_operator_mark(context);
  if (schedule.brightness < 100) dim(scene, schedule.brightness);
  index_tracks(scene);
  return scene;
}

std::vector<std::string> told_rankings(const Config& config, Size size) {
  std::vector<std::string> told;
  const auto tell = [&](const Layout& layout) {
    const Rect wall{0, 0, size.width, size.height};
    for (const auto& leaf : lay_out(layout.root, wall, [](Condition) { return true; }).leaves)
      if (const std::string* ranking = told_by(*leaf.widget))
        if (std::find(told.begin(), told.end(), *ranking) == told.end()) told.push_back(*ranking);
  };
  tell(config.layout_for(size.width, size.height));
  for (const auto& entry : config.schedule) tell(config.layout_for(size.width, size.height, entry.layout));
  return told;
}

}  // namespace rankwall
