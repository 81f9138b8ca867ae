#include "wall/composer.h"

#include <algorithm>

#include "base/log.h"
#include "model/freshness.h"
#include "model/notices.h"
#include "wall/setup.h"

namespace rankwall {

Composer::Composer(Config config, Zone zone, Fonts& fonts, Size size, int frames_per_second)
    : config_(std::move(config)),
      zone_(zone),
      fonts_(fonts),
      measure_([&fonts](std::string_view text, const TextStyle& style) { return fonts.width(text, style); }),
      has_glyph_([&fonts](char32_t character) { return fonts.has(character); }),
      size_(size),
      frames_per_second_(frames_per_second) {
  log_missing_glyphs(config_, "config");
}

void Composer::reconfigure(Config config, Zone zone) {
  config_ = std::move(config);
  zone_ = zone;
  ranked_ = {};
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
  for (const auto& line : missing_glyphs(texts, source_name, has_glyph_, missing_glyphs_)) log_warning(line);
}

void Composer::look_at(const FeedReport& report, Instant now, ComposeInputs& inputs) const {
  inputs.snapshot = report.snapshot;
  inputs.history = report.history;
  inputs.freshness = freshness_of(report.snapshot.get(), now, report.failing_since, report.confirmed, config_.feed);
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

void Composer::rank_anew(const std::shared_ptr<const Snapshot>& snapshot, Instant now) {
  log_missing_glyphs(*snapshot, config_.feed.url);
  Ranked ranked{snapshot, rank_all(*snapshot, config_.rules)};
  if (ranked_.snapshot) findings_ = news_after(config_, zone_, size_, ranked_, ranked, std::move(findings_), now);
  ranked_ = std::move(ranked);
}

bool Composer::is_due(const FeedReport& report, Instant now) {
  if (!composed_inputs_ || report.snapshot != ranked_.snapshot || (renewal_ && *renewal_ <= now)) return true;
  look_at(report, now, present_);
  return *composed_inputs_ != present_;
}

std::unique_ptr<Scene> Composer::compose(const FeedReport& report, Instant now) {
  if (report.snapshot && report.snapshot != ranked_.snapshot) rank_anew(report.snapshot, now);
  findings_ = with_news(findings_, {}, now, config_.findings);
  look_at(report, now, present_);
  composed_inputs_ = present_;
  std::vector<Finding> findings;
  for (const auto& each : findings_) findings.push_back(each.finding);
  if (const auto used = fonts_.use(families_of(*composed_inputs_->schedule.theme)); !used)
    log_warning(used.error().message + "; the theme's fonts are not used");

  SceneInput input{config_, measure_, size_, zone_, now, frames_per_second_};
  input.snapshot = composed_inputs_->snapshot.get();
  input.standings = &ranked_.standings;
  input.freshness = composed_inputs_->freshness;
  input.findings = &findings;
  input.history = composed_inputs_->history.get();
  input.operator_mark = composed_inputs_->operator_mark;
  auto scene = std::make_unique<Scene>(rankwall::compose(input));
  pictures_.draw(*scene);
  renewal_ = scene->renewal;
  return scene;
}

}  // namespace rankwall
