// What stands on the wall: takes reports of the feed, composes a board when something changed, and draws frames of it.
// Knows neither window nor time: both are arguments. Used by run and shot.
#pragma once

#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "app/missing_glyphs.h"
#include "app/news.h"
#include "base/clock.h"
#include "config/config.h"
#include "feed/report.h"
#include "render/canvas.h"
#include "render/fonts.h"
#include "scene/board.h"
#include "scene/compose.h"

namespace rankwall {

class Wall {
 public:
  /// `fonts` must outlive the wall.
  Wall(Config config, Zone zone, Fonts& fonts, Size size, int frames_per_second);

  /// Composes anew when what the board says has changed: another snapshot, freshness, day or set of notices. Call it
  /// when there is a new report, and once a second.
  void update(const FeedReport& report, Instant now);

  /// Another config; shown with the next update.
  void reconfigure(Config config, Zone zone);
  /// Whether the operator has something to look up in the log; shown with the next update.
  void mark_for_operator(bool marked) { operator_mark_ = marked; }
  /// Another size; shown with the next update.
  void resize(Size size);

  /// Draws a frame and returns the rectangles that changed since the last one. A new board is baked over several
  /// frames before it takes over, so that no frame is late for it.
  const std::vector<Rect>& draw(Canvas& canvas, FrameNumber frame);
  /// The canvas has lost its picture: the next frame draws everything.
  void forget_drawn() { drawn_.reset(); }
  /// The frame count was set forward by `frames`: everything but clocks goes on as if it had not.
  void shift_frames(std::int64_t frames);

  const Board& board() const { return *board_; }

 private:
  /// All that a board depends on beside config and size.
  struct Occasion {
    std::shared_ptr<const Snapshot> snapshot;
    std::shared_ptr<const History> history;
    Freshness freshness;
    Date today{};
    std::chrono::seconds utc_offset{};
    Programme programme;  ///< points into the config
    bool operator_mark = false;
    std::vector<bool> notices;
    std::vector<Finding> findings;

    bool operator==(const Occasion&) const = default;
  };

  /// Ranks another snapshot and keeps what has happened since the one before.
  void rank_anew(const std::shared_ptr<const Snapshot>& snapshot, Instant now);
  Occasion occasion_of(const FeedReport& report, Instant now) const;
  Board compose_board(const Occasion& occasion, Instant now) const;
  /// Bakes panels of the next board for a while; true when all that fits is done.
  bool bake_next(Canvas& canvas);
  void prepare_upcoming(Canvas& canvas, FrameNumber frame);

  Config config_;
  Zone zone_;
  Fonts& fonts_;
  TextMeasure measure_;
  HasGlyph has_glyph_;
  std::set<char32_t> missing_glyphs_;  ///< those that the log has named
  Size size_;
  int frames_per_second_;

  bool operator_mark_ = false;
  std::optional<Occasion> occasion_;  ///< of the newest board
  std::optional<Instant> renewal_;    ///< of the newest board
  Ranked ranked_;
  std::vector<RecentFinding> findings_;
  std::unique_ptr<Board> board_;
  std::unique_ptr<Board> next_;  ///< composed, being baked
  std::size_t next_baked_ = 0;
  std::optional<FrameNumber> drawn_;
  Frame frame_;
  Frame ahead_;
};

}  // namespace rankwall
