#include "app/wall.h"

#include <algorithm>
#include <chrono>

#include "app/setup.h"
#include "base/log.h"
#include "model/freshness.h"
#include "model/notices.h"
#include "scene/place.h"
#include "scene/scene_view.h"
#include "scene/takeover.h"

namespace rankwall {

namespace {

/// Baking takes at most this long in one frame, a quarter of a period at 60 Hz.
constexpr std::chrono::milliseconds baking_time{4};
/// More panels than these are not baked ahead; they are baked when they come near the view.
constexpr std::size_t most_baked_ahead = 300;

}  // namespace

Wall::Wall(Config config, Zone zone, Fonts& fonts, Size size, int frames_per_second)
    : config_(std::move(config)),
      zone_(zone),
      fonts_(fonts),
      measure_([&fonts](std::string_view text, const TextStyle& style) { return fonts.width(text, style); }),
      has_glyph_([&fonts](char32_t character) { return fonts.has(character); }),
      size_(size),
      frames_per_second_(frames_per_second) {}

Wall::Occasion Wall::occasion_of(const FeedReport& report, Instant now) const {
  Occasion occasion;
  occasion.snapshot = report.snapshot;
  occasion.history = report.history;
  occasion.freshness = freshness_of(report.snapshot.get(), now, report.failing_since, report.confirmed, config_.feed);
  occasion.today = zone_.local(now).date;
  occasion.utc_offset = zone_.offset_at(now);
  occasion.programme = config_.programme_at(zone_.local(now), size_.width, size_.height);
  occasion.operator_mark = operator_mark_;
  if (report.snapshot)
    for (const auto& notice : report.snapshot->notices) occasion.notices.push_back(holds(notice, now));
  for (const auto& each : findings_) occasion.findings.push_back(each.finding);
  return occasion;
}

Board Wall::compose_board(const Occasion& occasion, Instant now) const {
  SceneInput input{config_, measure_, size_, zone_, now, frames_per_second_};
  input.snapshot = occasion.snapshot.get();
  input.standings = &ranked_.standings;
  input.freshness = occasion.freshness;
  input.findings = &occasion.findings;
  input.history = occasion.history.get();
  input.operator_mark = occasion.operator_mark;
  return compose(input);
}

void Wall::rank_anew(const std::shared_ptr<const Snapshot>& snapshot, Instant now) {
  for (const auto& line : missing_glyphs(*snapshot, config_.feed.url, has_glyph_, missing_glyphs_)) log_warning(line);
  Ranked ranked{snapshot, rank_all(*snapshot, config_)};
  if (ranked_.snapshot) findings_ = news_after(config_, zone_, size_, ranked_, ranked, std::move(findings_), now);
  ranked_ = std::move(ranked);
}

void Wall::update(const FeedReport& report, Instant now) {
  if (report.snapshot && report.snapshot != ranked_.snapshot) rank_anew(report.snapshot, now);
  findings_ = with_news(findings_, {}, now, config_.findings);
  Occasion occasion = occasion_of(report, now);
  if (occasion_ && *occasion_ == occasion && !(renewal_ && *renewal_ <= now)) return;
  if (const auto used = fonts_.use(families_of(*occasion.programme.theme)); !used)
    log_warning(used.error().message + "; the theme's fonts are not used");
  next_ = std::make_unique<Board>(compose_board(occasion, now));
  next_baked_ = 0;
  renewal_ = next_->renewal;
  occasion_ = std::move(occasion);
  // The very first board has nothing to take over from.
  if (!board_) board_ = std::move(next_);
}

void Wall::reconfigure(Config config, Zone zone) {
  config_ = std::move(config);
  zone_ = zone;
  ranked_ = {};
  findings_.clear();
  occasion_.reset();
}

void Wall::resize(Size size) {
  size_ = size;
  occasion_.reset();
  board_.reset();
  next_.reset();
  drawn_.reset();
}

bool Wall::bake_next(Canvas& canvas) {
  const auto deadline = std::chrono::steady_clock::now() + baking_time;
  const std::size_t count = std::min(next_->panels.size(), most_baked_ahead);
  for (; next_baked_ < count; ++next_baked_) {
    if (std::chrono::steady_clock::now() >= deadline) return false;
    canvas.prepare({&next_->panels[next_baked_], next_->digests[next_baked_], {}, {}});
  }
  return true;
}

const std::vector<Rect>& Wall::draw(Canvas& canvas, FrameNumber frame) {
  if (next_ && bake_next(canvas) && !is_turning(*board_, frame)) {
    take_over(*board_, frame, *next_);
    board_ = std::move(next_);
    drawn_.reset();
  }
  place(*board_, frame, drawn_, frame_);
  canvas.draw(frame_);
  drawn_ = frame;
  prepare_upcoming(canvas, frame);
  return frame_.changed;
}

void Wall::prepare_upcoming(Canvas& canvas, FrameNumber frame) {
  // Rows come into view one after the other, but a scene comes with all its panels: two seconds are enough for both.
  const auto ahead = 2 * static_cast<FrameNumber>(frames_per_second_);
  constexpr FrameNumber looks_every = 8;
  if (frame % looks_every != 0) return;
  const auto deadline = std::chrono::steady_clock::now() + baking_time;
  place(*board_, frame + ahead, std::nullopt, ahead_);
  for (const auto& stroke : ahead_.strokes)
    if (const auto* copy = std::get_if<PanelCopy>(&stroke))
      if (canvas.prepare(*copy) && std::chrono::steady_clock::now() >= deadline) return;
}

void Wall::shift_frames(std::int64_t frames) {
  const auto shift = static_cast<FrameNumber>(frames);
  for (Board* board : {board_.get(), next_.get()}) {
    if (!board) continue;
    board->change.start += shift;
    // What is part of a playlist has its time from there.
    for (auto& playlist : board->playlists)
      if (playlist.within == SceneRef{}) playlist.anchor_frame += shift;
    for (auto& track : board->tracks)
      if (track.scene == SceneRef{}) track.motion.anchor_frame += shift;
  }
  drawn_.reset();
}

}  // namespace rankwall
