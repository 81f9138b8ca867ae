// Draws the panels of one track at one frame, where its slide is then. Internal to scene.
#pragma once

#include "draw/frame.h"
#include "scene/scene.h"
#include "scene/slide_view.h"

namespace rankwall {

class TrackPlacer {
 public:
  TrackPlacer(const Scene& scene, const Track& track, const SlideView& view, FrameNumber frame, Frame& out);

  /// Fills what no row will cover: what moving rows leave behind. To fill the whole table, most of which
  /// its rows cover again, would take half as long as the rows.
  void clear_between_rows();
  /// Panels at rest; during a change those that keep their place and their looks.
  void place_resting();
  /// Rows that take part in the change, in the order of their layers.
  void place_moving();

 private:
  int elapsed() const { return scene_.change.elapsed(frame_); }
  /// Calls visit(corner, clip) for wherever a moving row is seen.
  template <class Visit>
  void each_way(const Move& move, Visit visit) const;
  Rect move_clip() const;
  /// A row as it looks now: its panel, and where that is from the row's corner.
  TimedPanel look_of(const Move& move) const;
  void place_row(const Move& move, Point at, const Rect& clip);
  void copy(std::size_t index, Point at, const Rect& clip);
  void copy(const Leaving& text);
  void place_count(const Count& count, const std::vector<Digits>& all, Color ground, Point at, const Rect& clip,
                   int gone, int growth);
  void grow_bar(const Move& move, const Bar& bar, Point at, const Rect& clip, int gone, int growth);
  Rect clip_to(const Rect& area) const { return intersection(area.moved(view_.shift), view_.clip); }

  const Scene& scene_;
  const Track& track_;
  const SlideView& view_;
  Point origin_;
  FrameNumber time_;   ///< of the motion
  FrameNumber frame_;  ///< of the change
  Frame& out_;
  bool changing_;
  bool is_moving_;
};

}  // namespace rankwall
