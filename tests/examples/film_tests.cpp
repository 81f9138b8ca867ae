// Thirty changes of the leader, filmed: no message of the marquee ever contradicts the table beside it, and the news is
// there soon after the rows have arrived.
#include <memory>

#include <fmt/format.h>

#include "catch.h"
#include "scene/place.h"
#include "scene/takeover.h"
#include "support/fixed_measure.h"
#include "support/sample.h"
#include "wall/news.h"

using namespace rankwall;

namespace {

constexpr Size wall{1920, 1080};
constexpr int frames_per_second = 60;
constexpr int changes = 30;
/// One change every eleven seconds.
constexpr FrameNumber frames_between = 660;
/// Rows arrive after 0.8 s, the news two seconds later at the latest.
constexpr FrameNumber news_by = 168;

/// The wall as it is filmed: composed, ranked and taken over as the wall process does it.
class Film {
 public:
  explicit Film(const Config& config) : config_(config), zone_(*Zone::named(config.time_zone)) {}

  void publish(Snapshot snapshot, FrameNumber now) {
    Ranked next{std::make_shared<const Snapshot>(std::move(snapshot)), {}};
    next.standings = rank_all(*next.snapshot, config_.rules);
    if (ranked_.snapshot) known_ = news_after(config_, zone_, wall, ranked_, next, std::move(known_), sample_time());
    ranked_ = std::move(next);
    std::vector<Finding> findings;
    for (const auto& each : known_) findings.push_back(each.finding);
    SceneInput input{config_, fixed_measure, wall, zone_, sample_time(), frames_per_second};
    input.snapshot = ranked_.snapshot.get();
    input.standings = &ranked_.standings;
    input.findings = &findings;
    Scene fresh = compose(input);
    if (scene_) take_over(*scene_, now, fresh);
    scene_ = std::make_unique<Scene>(std::move(fresh));
  }

  /// Everything that can be seen of the marquee's texts at a frame.
  std::vector<std::string> messages_at(FrameNumber frame) const {
    const Track& marquee = *track_of(*scene_, "/marquee");
    Frame drawn;
    place(*scene_, frame, std::nullopt, drawn);
    std::vector<std::string> messages;
    for (const auto& stroke : drawn.strokes)
      if (const auto* copy = std::get_if<PanelCopy>(&stroke); copy && copy->clip == marquee.area)
        messages.push_back(texts_of(*copy->panel));
    return messages;
  }

 private:
  const Config& config_;
  Zone zone_;
  Ranked ranked_;
  std::vector<RecentFinding> known_;
  std::unique_ptr<Scene> scene_;
};

/// Nine towns, of which one leads.
Snapshot led_by(std::size_t leader) {
  Snapshot city = sample_city(11);
  city.baseline.reset();
  for (std::size_t i = 0; i < 9; ++i) set_completion(city, i, i == leader ? 95 : 80 - 5.0 * static_cast<double>(i));
  return city;
}

}  // namespace

TEST_CASE("No message contradicts the table while the leader changes thirty times, and each is told in time") {
  const Config& config = shipped_config();
  Film film(config);
  FrameNumber now = 107'000'000'123u;
  film.publish(led_by(0), now);
  for (int change = 1; change <= changes; ++change) {
    now += frames_between;
    const auto leader = static_cast<std::size_t>(change * 4 % 9);
    const Snapshot city = led_by(leader);
    const std::string news = city.towns[leader].name + " 升至首位";
    film.publish(city, now);
    CAPTURE(change, news);
    bool is_told = false;
    for (FrameNumber frame = now; frame < now + frames_between; frame += 4)
      for (const auto& message : film.messages_at(frame)) {
        if (message.find("升至首位") == std::string::npos) continue;
        REQUIRE(message.find(news) != std::string::npos);
        is_told |= frame <= now + news_by;
      }
    CHECK(is_told);
  }
}
