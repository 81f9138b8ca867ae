#include "widgets/messages.h"

#include <algorithm>
#include <cmath>

#include "base/text.h"
#include "layout/cutting.h"
#include "model/chase.h"
#include "model/notices.h"
#include "model/problems.h"
#include "widgets/chase_text.h"
#include "widgets/proportions.h"

namespace rankwall {

namespace {

constexpr std::size_t max_overtakings = 8;
constexpr std::size_t max_problems = 5;

/// Collects what the marquee tells, in its order.
class Messages {
 public:
  Messages(const ComposeContext& context, const MessageSources& sources)
      : context_(context),
        now_{context.snapshot(), context.standings(sources.ranking), day_of(context.snapshot(), context.input.zone)} {
    if (sources.findings) add_findings();
    if (sources.notices) add_notices();
    if (sources.chase && now_.standings.is_undecided())
      messages_.push_back({"undecided", context.words().not_comparable});
    else if (sources.chase)
      add_chase();
    if (sources.problems) add_overdue_problems();
    for (const auto& text : sources.texts) messages_.push_back({"text:" + text, text});
  }

  std::vector<Message> take() { return std::move(messages_); }

 private:
  void add_notices() {
    for (const auto& notice : now_.snapshot.notices)
      if (holds(notice, context_.input.now)) messages_.push_back({"notice:" + notice.text, on_one_line(notice.text)});
  }

  /// What has just happened, in this ranking or outside all rankings.
  void add_findings() {
    if (!context_.input.findings) return;
    for (const auto& finding : *context_.input.findings) {
      if (!finding.ranking.empty() && finding.ranking != now_.standings.ranking) continue;
      const std::string text = finding_text(context_.input.config, now_, finding);
      if (text.empty()) continue;
      messages_.push_back({"finding:" + finding.id, text});
      told_.push_back(&finding);
    }
  }

  /// Who has overtaken whom since the last bulletin, except those whose rise has just been told.
  void add_chase() {
    std::size_t count = 0;
    for (const auto& each : overtakings(now_.snapshot, now_.standings)) {
      const std::string& town = now_.snapshot.towns[each.town].id;
      const bool is_told = std::any_of(told_.begin(), told_.end(), [&](const Finding* finding) {
        return finding->town == town &&
               (finding->kind == FindingKind::Overtaking || finding->kind == FindingKind::NewLeader);
      });
      if (is_told) continue;
      if (count++ == max_overtakings) break;
      messages_.push_back({"overtaking:" + town, overtaking_text(context_.input.config, now_, each)});
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
      if (!days_overdue(problem, now_.day) || count++ == max_problems) break;
      messages_.push_back({"problem:" + key, overdue_text(context_.words(), now_, problem)});
    }
  }

  const ComposeContext& context_;
  RankedSnapshot now_;
  std::vector<const Finding*> told_;
  std::vector<Message> messages_;
};

/// The longest beginning of `text` that is at most `widest_piece` wide, at least one character.
std::string_view first_piece(const ComposeContext& context, std::string_view text, const TextStyle& style) {
  if (context.width(std::string(text), style) <= widest_piece) return text;
  std::size_t min = 1;
  std::size_t max = character_count(text);
  while (max - min > 1) {
    const std::size_t middle = (min + max) / 2;
    const bool fits = context.width(std::string(first_characters(text, middle)), style) <= widest_piece;
    (fits ? min : max) = middle;
  }
  return first_characters(text, min);
}

/// About 3.75 characters a second, in whole pixels a frame.
Rate marquee_rate(int pixels, int frames_per_second) {
  const double per_frame = pixels / 16.0 * 60 / frames_per_second;
  return per_frame >= 1 ? Rate{static_cast<int>(std::lround(per_frame)), 1}
                        : Rate{1, static_cast<int>(std::lround(1 / per_frame))};
}

/// Sets pieces of text one after the other.
class PieceRow {
 public:
  PieceRow(ComposeContext& context, Track& track, const TextStyle& style)
      : context_(context), track_(track), style_(style) {}

  int length() const { return x_; }

  /// A text in as many pieces as it needs, then `gap` pixels, or more to make the row at least `min` long.
  void add(const Message& message, int gap, int min) {
    std::string_view rest = message.text;
    for (std::size_t piece = 0; piece == 0 || !rest.empty(); ++piece) {
      const std::string text(first_piece(context_, rest, style_));
      rest.remove_prefix(text.size());
      const int width = context_.width(text, style_);
      const int length = rest.empty() ? std::max(width + gap, min - x_) : width;
      Panel panel = context_.panel({length, track_.area.height});
      set_text(panel, {0, 0, width, track_.area.height}, Align::Left, {text, style_, width});
      const std::string key = piece == 0 ? message.key : message.key + "/" + std::to_string(piece);
      track_.placed.push_back({context_.scene.add(std::move(panel)), {x_, 0}, key});
      x_ += length;
    }
  }

 private:
  ComposeContext& context_;
  Track& track_;
  TextStyle style_;
  int x_ = 0;
};

}  // namespace

std::vector<Message> messages_of(const ComposeContext& context, const MessageSources& sources) {
  return Messages(context, sources).take();
}

int line_height(int width) { return std::max(2 * smallest_text, width / 6); }

void add_marquee(ComposeContext& context, const Rect& area, const std::vector<Message>& messages) {
  if (area.empty() || messages.empty()) return;
  const TextStyle style{text_pixels(area.height * proportions::running_text), Weight::Regular, context.theme().text};
  Motion motion;
  motion.kind = MotionKind::Marquee;
  motion.rate = marquee_rate(style.pixels, context.input.frames_per_second);
  const int gap = style.pixels * 2;
  Track& track = context.add_track("marquee", area, motion);
  track.soft_edge = soft_edge(context, area.height * proportions::soft_edge_of_line);
  PieceRow row(context, track, style);
  for (const auto& message : messages) {
    // A short text is seen only once at a time: the loop is at least as long as the view.
    const bool is_last = &message == &messages.back();
    row.add(message, gap, is_last ? area.width + gap : 0);
  }
  track.motion.loop = row.length();
}

}  // namespace rankwall
