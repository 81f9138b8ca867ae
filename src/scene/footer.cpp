#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "base/text.h"
#include "model/chase.h"
#include "model/problems.h"
#include "scene/problem_state.h"
#include "scene/scene.h"
#include "scene/sentences.h"

namespace rankwall {

namespace {

/// A text of the marquee. The key tells it from the others when a new board takes over.
struct Message {
  std::string key;
  std::string text;
};

constexpr std::size_t most_overtakings = 8;
constexpr std::size_t most_problems = 5;

std::string overtaking_text(const Scene& scene, const Standings& standings, const Overtaking& each) {
  const Words& words = scene.words();
  const auto& towns = scene.snapshot().towns;
  std::string text = words.risen + " " +
                     filled(words.overtaking, {{"town", towns[each.town].name},
                                               {"other", towns[each.overtaken].name},
                                               {"place", std::to_string(each.place)}});
  if (each.gap && each.place > 1)
    text += filled(words.gap_to_next, {{"next", std::to_string(each.place - 1)},
                                       {"gap", fmt::format("{:.{}f}", *each.gap, standings.decimals)},
                                       {"unit", standings.unit}});
  return text;
}

std::vector<Message> messages_of(const Scene& scene, const FooterSettings& settings) {
  const Snapshot& snapshot = scene.snapshot();
  const Standings& standings = scene.standings(settings.ranking);
  std::vector<Message> messages;
  // 1. Notices that hold now.
  for (const auto& notice : snapshot.notices)
    if ((!notice.from || *notice.from <= scene.input.now) && (!notice.until || scene.input.now < *notice.until))
      messages.push_back({"notice:" + notice.text, notice.text});
  // 2. The chase.
  for (const auto& each : overtakings(snapshot, standings)) {
    if (messages.size() >= most_overtakings) break;
    messages.push_back({"overtaking:" + snapshot.towns[each.town].id, overtaking_text(scene, standings, each)});
  }
  // 3. Problems past their deadline.
  const Date today = day_of(snapshot, scene.input.zone);
  std::size_t problems = 0;
  for (const std::size_t index : problems_by_urgency(snapshot, today)) {
    const Problem& problem = snapshot.problems[index];
    if (!days_overdue(problem, today) || problems++ == most_problems) break;
    messages.push_back(
        {"problem:" + problem.id, filled(scene.words().overdue_problem, {{"town", snapshot.towns[problem.town].name},
                                                                         {"title", problem.title},
                                                                         {"state", state_of(scene, problem).word}})});
  }
  // 4. What the office adds.
  for (const auto& text : settings.texts) messages.push_back({"text:" + text, text});
  return messages;
}

/// Source, units, disclaimer and the snapshot's id, in two lines.
std::vector<std::string> source_lines(const Scene& scene) {
  const Snapshot& snapshot = scene.snapshot();
  std::string first =
      snapshot.source.empty() ? std::string() : filled(scene.words().source, {{"source", snapshot.source}}) + " ";
  return {first + scene.words().units, scene.words().disclaimer + " · " + snapshot.id};
}

/// What stands at the right end of the footer.
struct Corner {
  int width = 0;
  bool tells_source = false;
};

/// Source and disclaimer in two lines where they find room, else the snapshot's id alone.
Corner add_corner(const Scene& scene, Panel& panel, int margin) {
  const Size size = panel.size;
  const TextStyle style{text_pixels(size.height * 27 / 100), Weight::Regular, scene.theme().muted};
  const int least = text_pixels(size.height * 22 / 100);
  Corner corner;
  std::vector<FittedText> lines;
  for (const auto& line : source_lines(scene)) {
    lines.push_back(fitted(scene.input.measure, {line}, style, size.width * 42 / 100));
    const bool whole = lines.back().text == line && lines.back().style.pixels >= least;
    corner.tells_source = whole && (lines.size() == 1 || corner.tells_source);
  }
  const int pitch = style.pixels * 13 / 10;
  corner.tells_source = corner.tells_source && static_cast<int>(lines.size()) * pitch <= size.height;
  if (!corner.tells_source) lines = {fitted(scene.input.measure, {scene.snapshot().id}, style, size.width / 4)};
  for (const auto& line : lines) corner.width = std::max(corner.width, line.width);
  int y = (size.height - static_cast<int>(lines.size()) * pitch) / 2;
  for (const auto& line : lines) {
    set_text(panel, {size.width - margin - corner.width, y, corner.width, pitch}, Align::Right, line);
    y += pitch;
  }
  return corner;
}

void compose_marquee(Scene& scene, const Rect& area, std::vector<Message> messages) {
  if (area.empty() || messages.empty()) return;
  const TextStyle style{text_pixels(area.height * 46 / 100), Weight::Regular, scene.theme().text};
  Motion motion;
  motion.kind = MotionKind::Marquee;
  // About 3.75 characters a second, in whole pixels a frame.
  const double per_frame = style.pixels / 16.0 * 60 / scene.input.frames_per_second;
  motion.rate = per_frame >= 1 ? Rate{static_cast<int>(std::lround(per_frame)), 1}
                               : Rate{1, static_cast<int>(std::lround(1 / per_frame))};
  const int gap = style.pixels * 2;
  Track& track = scene.add_track("marquee", area, motion);
  int x = 0;
  for (std::size_t i = 0; i < messages.size(); ++i) {
    const int text_width = scene.width(messages[i].text, style);
    int width = text_width + gap;
    // Few words are seen once at a time: the loop is at least as long as the view.
    if (i + 1 == messages.size()) width = std::max(width, area.width + gap - x);
    Panel panel = scene.panel({width, area.height});
    set_text(panel, {0, 0, text_width, area.height}, Align::Left, {messages[i].text, style, text_width});
    track.placed.push_back({scene.board.add(std::move(panel)), {x, 0}, messages[i].key, {}, false, -1});
    x += width;
  }
  track.motion.loop = x;
}

}  // namespace

void compose_footer(Scene& scene, const FooterSettings& settings, const Rect& area) {
  const int rule = std::max(2, area.height / 30);
  const int margin = scene.margin();
  const Rect inner{area.x, area.y + rule, area.width, area.height - rule};

  // 1. What stands: the rule, the tag, the source.
  Panel line = scene.panel({area.width, rule});
  line.ground = scene.theme().rule;
  scene.add_still("rule", {area.x, area.y, area.width, rule}, std::move(line));
  Panel panel = scene.panel(inner.size());
  int left = margin;
  if (!settings.tag.empty()) {
    const TextStyle style{text_pixels(inner.height * 42 / 100), Weight::Bold, {}};
    const int height = std::min(inner.height - 2, style.pixels * 8 / 5);
    const Rect box{margin, (inner.height - height) / 2, badge_width(scene, settings.tag, style), height};
    add_badge(scene, panel, box, settings.tag, style, scene.theme().tag);
    left = box.right() + margin;
  }
  const Corner corner = settings.source ? add_corner(scene, panel, margin) : Corner{};
  const int right = inner.width - margin - (corner.width > 0 ? corner.width + margin : 0);
  scene.add_still("panel", inner, std::move(panel));

  // 2. What runs; the source too where it found no room to stand.
  std::vector<Message> messages = messages_of(scene, settings);
  if (settings.source && !corner.tells_source)
    for (const auto& text : source_lines(scene)) messages.push_back({"source:" + text, text});
  compose_marquee(scene, {inner.x + left, inner.y, right - left, inner.height}, std::move(messages));
}

}  // namespace rankwall
