#include "wall/composer.h"

#include <algorithm>

#include "base/log.h"
#include "feed/url.h"
#include "model/freshness.h"
#include "model/notices.h"
#include "render/fonts.h"
#include "wall/setup.h"

namespace rankwall {

namespace {

/// How long scenes are composed so that rows can tell what they were before: longer than the wall takes to tell a
/// change that waits until another is told.
constexpr std::chrono::seconds told_for{30};

}  // namespace

Composer::Composer(Config config, Zone zone, SharedFonts fonts, Size size, int frames_per_second)
    : config_(std::move(config)),
      zone_(zone),
      fonts_(std::move(fonts)),
      size_(size),
      frames_per_second_(frames_per_second) {
  log_missing_glyphs(config_, "config");
}

void Composer::reconfigure(Config config, Zone zone) {
  config_ = std::move(config);
  zone_ = zone;
  ranked_ = {};
  former_.clear();
  findings_.clear();
  composed_inputs_.reset();
  log_missing_glyphs(config_, "config");
}

void Composer::resize(Size size) {
  size_ = size;
  composed_inputs_.reset();
}

template <class Texts>
void Composer::log_missing_glyphs(const Texts& texts, std::string_view source_name) {
  const HasGlyph has_glyph = [this](char32_t character) { return fonts_->has(character); };
  for (const auto& line : missing_glyphs(texts, source_name, has_glyph, missing_glyphs_)) log_warning(line);
}

void Composer::look_at(const FeedReport& report, Instant now, ComposeInputs& inputs) const {
  inputs.snapshot = report.snapshot;
  inputs.history = report.history;
  inputs.freshness = freshness_of(report.snapshot.get(), now, report.source, config_.feed);
  inputs.today = zone_.local(now).date;
  inputs.utc_offset = zone_.offset_at(now);
  inputs.schedule = config_.active_schedule_at(zone_.local(now), size_.width, size_.height);
  inputs.operator_mark = operator_mark_;
  inputs.notices.clear();
  if (report.snapshot)
    for (const auto& notice : report.snapshot->notices) inputs.notices.push_back(holds(notice, now));
  const auto is_still_told = [&](const RecentFinding& finding) { return is_told(finding, now, config_.findings); };
  inputs.findings = static_cast<std::size_t>(std::count_if(findings_.begin(), findings_.end(), is_still_told));
}

void Composer::rank_snapshot(const std::shared_ptr<const Snapshot>& snapshot, Instant now) {
  log_missing_glyphs(*snapshot, shown_address(config_.feed.url));
  Ranked ranked{snapshot, rank_all(*snapshot, config_.rules)};
  if (ranked_.snapshot) findings_ = news_after(config_, zone_, size_, ranked_, ranked, std::move(findings_), now);
  former_.clear();
  former_until_ = now + told_for;
  if (ranked_.snapshot)
    for (std::size_t i = 0; i < ranked.standings.size(); ++i)
      former_.push_back(standings_in(*ranked_.snapshot, ranked_.standings[i], *snapshot));
  ranked_ = std::move(ranked);
}

void Composer::use_fonts_of(const Theme& theme) {
  if (families_of(theme) == fonts_->families()) return;
  if (auto opened = open_fonts(theme))
    fonts_ = std::move(*opened);
  else
    log_warning(opened.error().message + "; the theme's fonts are not used");
}

bool Composer::is_due(const FeedReport& report, Instant now) {
  if (!composed_inputs_ || report.snapshot != ranked_.snapshot || (renewal_ && *renewal_ <= now)) return true;
  look_at(report, now, present_);
  return *composed_inputs_ != present_;
}

std::unique_ptr<Scene> Composer::compose(const FeedReport& report, Instant now) {
  if (report.snapshot && report.snapshot != ranked_.snapshot) rank_snapshot(report.snapshot, now);
  if (now >= former_until_) former_.clear();
  findings_ = with_news(findings_, {}, now, config_.findings);
  look_at(report, now, present_);
  composed_inputs_ = present_;
  std::vector<Finding> findings;
  for (const auto& each : findings_) findings.push_back(each.finding);
  use_fonts_of(*composed_inputs_->schedule.theme);

  const TextMeasure measure = [this](std::string_view text, const TextStyle& style) {
    return fonts_->width(text, style);
  };
  SceneInput input{config_, measure, size_, zone_, now, frames_per_second_};
  input.snapshot = composed_inputs_->snapshot.get();
  input.standings = &ranked_.standings;
  input.freshness = composed_inputs_->freshness;
  input.findings = &findings;
  if (!former_.empty()) input.former = &former_;
  input.history = composed_inputs_->history.get();
  input.operator_mark = composed_inputs_->operator_mark;
  auto scene = std::make_unique<Scene>(rankwall::compose(input));
  scene->fonts = fonts_;
  pictures_.draw(*scene);
  renewal_ = scene->renewal;
  for (const auto& line : scene->left_out)
    if (left_out_.insert(line).second) log_info(line);
  return scene;
}

}  // namespace rankwall
