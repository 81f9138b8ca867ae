// Ranks what the feed brings and composes a scene of it when something has changed. One task at a time: the wall calls
// it at once, or on a thread of its own while the scene before is still shown.
#pragma once

#include <memory>
#include <optional>
#include <set>
#include <vector>

#include "base/clock.h"
#include "config/config.h"
#include "feed/report.h"
#include "scene/scene.h"
#include "wall/missing_glyphs.h"
#include "wall/news.h"
#include "wall/predecoded_bitmaps.h"
#include "widgets/compose.h"

namespace rankwall {

class Composer {
 public:
  /// `fonts` are those of the config's theme.
  Composer(Config config, Zone zone, SharedFonts fonts, Size size, int frames_per_second);

  void reconfigure(Config config, Zone zone);
  void resize(Size size);
  /// Whether the operator has something to look up in the log.
  void mark_for_operator(bool marked) { operator_mark_ = marked; }

  /// Whether the scene's content has changed: another snapshot, freshness, day or set of notices. Cheap.
  bool is_due(const FeedReport& report, Instant now);
  /// Takes time in proportion to the number of towns.
  std::unique_ptr<Scene> compose(const FeedReport& report, Instant now);

 private:
  /// All that a scene depends on beside config and size.
  struct ComposeInputs {
    std::shared_ptr<const Snapshot> snapshot;
    std::shared_ptr<const History> history;
    Freshness freshness;
    Date today{};
    std::chrono::seconds utc_offset{};
    ActiveSchedule schedule;  ///< points into the config
    bool operator_mark = false;
    std::vector<bool> notices;  ///< which of the snapshot's are in force
    std::size_t findings = 0;   ///< how many are told

    bool operator==(const ComposeInputs&) const = default;
  };

  /// Names each missing character once.
  template <class Texts>
  void log_missing_glyphs(const Texts& texts, std::string_view source_name);
  /// Ranks another snapshot and keeps what has happened since the one before.
  void rank_snapshot(const std::shared_ptr<const Snapshot>& snapshot, Instant now);
  /// Opens the fonts of another theme; scenes that were composed before keep theirs.
  void use_fonts_of(const Theme& theme);
  /// Into `inputs`, whose lists keep their memory: called once a second beside the frames.
  void look_at(const FeedReport& report, Instant now, ComposeInputs& inputs) const;

  Config config_;
  Zone zone_;
  SharedFonts fonts_;                  ///< of the newest scene
  std::set<char32_t> missing_glyphs_;  ///< those that the log has named
  Size size_;
  int frames_per_second_;

  bool operator_mark_ = false;
  std::optional<ComposeInputs> composed_inputs_;  ///< of the newest scene
  ComposeInputs present_;                         ///< at the last look
  std::set<std::string> left_out_;                ///< that was logged
  std::optional<Instant> renewal_;                ///< of the newest scene
  Ranked ranked_;
  std::vector<FormerStandings> former_;  ///< of the snapshot before, while what has changed is told
  Instant former_until_;
  std::vector<RecentFinding> findings_;
  PredecodedBitmaps pictures_;
};

}  // namespace rankwall
