#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "base/text.h"
#include "model/chase.h"
#include "model/problems.h"
#include "scene/chase_text.h"
#include "scene/scene.h"

namespace rankwall {

namespace {

/// A text of the marquee. The key tells it from the others when a new board takes over.
struct Message {
  std::string key;
  std::string text;
};

constexpr std::size_t most_overtakings = 8;
constexpr std::size_t most_problems = 5;

/// Collects what the marquee tells, in its order.
class Messages {
 public:
  Messages(const Scene& scene, const FooterSettings& settings)
      : scene_(scene),
        now_{scene.snapshot(), scene.standings(settings.ranking), day_of(scene.snapshot(), scene.input.zone)} {
    add_notices();
    add_findings();
    add_chase();
    add_overdue_problems();
    for (const auto& text : settings.texts) messages_.push_back({"text:" + text, text});
  }

  std::vector<Message> take() { return std::move(messages_); }

 private:
  void add_notices() {
    const Instant now = scene_.input.now;
    for (const auto& notice : now_.snapshot.notices)
      if ((!notice.from || *notice.from <= now) && (!notice.until || now < *notice.until))
        messages_.push_back({"notice:" + notice.text, notice.text});
  }

  /// What has just happened, in this ranking or beside all rankings.
  void add_findings() {
    if (!scene_.input.findings) return;
    for (const auto& finding : *scene_.input.findings) {
      if (!finding.ranking.empty() && finding.ranking != now_.standings.ranking) continue;
      const std::string text = finding_text(scene_.input.config, now_, finding);
      if (text.empty()) continue;
      messages_.push_back({"finding:" + finding.id, text});
      told_.push_back(&finding);
    }
  }

  /// Who has overtaken whom since the last bulletin, but for those whose rise has just been told.
  void add_chase() {
    std::size_t count = 0;
    for (const auto& each : overtakings(now_.snapshot, now_.standings)) {
      const std::string& town = now_.snapshot.towns[each.town].id;
      const bool is_told = std::any_of(told_.begin(), told_.end(), [&](const Finding* finding) {
        return finding->town == town &&
               (finding->kind == FindingKind::Overtaking || finding->kind == FindingKind::NewLeader);
      });
      if (is_told) continue;
      if (count++ == most_overtakings) break;
      messages_.push_back({"overtaking:" + town, overtaking_text(scene_.input.config, now_, each)});
    }
  }

  void add_overdue_problems() {
    std::size_t count = 0;
    for (const std::size_t index : problems_by_urgency(now_.snapshot, now_.day)) {
      const Problem& problem = now_.snapshot.problems[index];
      const std::string key = problem_key(now_.snapshot, problem);
      const bool is_told =
          std::any_of(told_.begin(), told_.end(), [&](const auto* each) { return each->problem == key; });
      if (is_told) continue;
      if (!days_overdue(problem, now_.day) || count++ == most_problems) break;
      messages_.push_back({"problem:" + key, overdue_text(scene_.words(), now_, problem)});
    }
  }

  const Scene& scene_;
  RankedSnapshot now_;
  std::vector<const Finding*> told_;
  std::vector<Message> messages_;
};

/// The snapshot's id and the rules' hash: what another board or page can be held against.
std::string identity_of(const Scene& scene, const FooterSettings& settings) {
  return scene.snapshot().id + " · " + scene.standings(settings.ranking).rules;
}

/// Source, units, disclaimer and identity, in two lines.
std::vector<std::string> source_lines(const Scene& scene, const FooterSettings& settings) {
  const Snapshot& snapshot = scene.snapshot();
  std::string first =
      snapshot.source.empty() ? std::string() : filled(scene.words().source, {{"source", snapshot.source}}) + " ";
  return {first + scene.words().units, scene.words().disclaimer + " · " + identity_of(scene, settings)};
}

/// What stands at the right end of the footer.
struct Corner {
  int width = 0;
  bool tells_source = false;
};

/// Source and disclaimer in two lines where they find room, else what identifies the board alone.
Corner add_corner(const Scene& scene, const FooterSettings& settings, Panel& panel, int margin) {
  const Size size = panel.size;
  const TextStyle style{text_pixels(size.height * 27 / 100), Weight::Regular, scene.theme().muted};
  const int least = text_pixels(size.height * 22 / 100);
  Corner corner;
  std::vector<FittedText> lines;
  for (const auto& line : source_lines(scene, settings)) {
    lines.push_back(fitted(scene.input.measure, {line}, style, size.width * 42 / 100));
    const bool whole = lines.back().text == line && lines.back().style.pixels >= least;
    corner.tells_source = whole && (lines.size() == 1 || corner.tells_source);
  }
  const int pitch = style.pixels * 13 / 10;
  corner.tells_source = corner.tells_source && static_cast<int>(lines.size()) * pitch <= size.height;
  if (!corner.tells_source)
    lines = {fitted(scene.input.measure, {identity_of(scene, settings), scene.snapshot().id}, style, size.width / 4)};
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
  const Corner corner = settings.source ? add_corner(scene, settings, panel, margin) : Corner{};
  const int right = inner.width - margin - (corner.width > 0 ? corner.width + margin : 0);
  scene.add_still("panel", inner, std::move(panel));

  // 2. What runs; the source too where it found no room to stand.
  std::vector<Message> messages = Messages(scene, settings).take();
  if (settings.source && !corner.tells_source)
    for (const auto& text : source_lines(scene, settings)) messages.push_back({"source:" + text, text});
  compose_marquee(scene, {inner.x + left, inner.y, right - left, inner.height}, std::move(messages));
}

}  // namespace rankwall
