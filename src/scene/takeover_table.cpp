#include "scene/takeover_table.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <utility>
#include <vector>

#include "scene/glide.h"
#include "scene/in_view.h"
#include "scene/risers.h"
#include "scene/slide_view.h"
#include "scene/staging.h"
#include "scene/table_rows.h"
#include "scene/takeover_slides.h"
#include "scene/track_index.h"

namespace rankwall {

namespace {

/// How long a roll rests after an overtaking, so that its tag is read.
constexpr double told_seconds = 3;

/// Of each slot of a track, whether it is seen while rows move, and whether at any time of the change.
struct View {
  std::vector<bool> staged;
  std::vector<bool> seen;
};

/// Plans how the rows of one table of the new scene come to their places.
class TablePlanner {
 public:
  TablePlanner(const Succession& scenes, std::string_view leaf, TakeOver& plan)
      : scenes_(scenes), leaf_(leaf), plan_(plan), fresh_(rows_of(scenes.fresh, leaf)) {
    for (std::size_t i = 0; i < scenes.fresh.tracks.size(); ++i)
      if (is_of_table(scenes.fresh.tracks[i], leaf)) tracks_.push_back(i);
  }

  void plan() {
    const auto old = rows_of(scenes_.old, leaf_);
    if (old.empty() || fresh_.empty() || !has_same_shape(old)) return;
    auto changes = changes_of(old, fresh_);
    if (!changes) return;
    changes_ = std::move(*changes);
    settings_ = {track(tracks_.front()).stage.pitch, scenes_.fresh.frames_per_second};
    follow();
    look_at_tracks();
    coming_ = frames_until_there(plan_.playlists, scenes_.fresh.size, track(tracks_.front()).slide, scenes_.now);
    settings_.start = coming_ + glide_.frames;
    staging_ = stage(
        changes_, [&](int slot) { return is_staged(slot); }, settings_);
    for (std::size_t i = 0; i < fresh_.size(); ++i) add_moves(i, old[static_cast<std::size_t>(changes_[i].from)]);
    for (const std::size_t index : tracks_) rest(index);
  }

 private:
  const Track& track(std::size_t index) const { return scenes_.fresh.tracks[index]; }

  /// Whether both tables have the same slots at the same places of the wall.
  bool has_same_shape(const std::vector<Row>& old) const {
    return old.front().track->stage.pitch == fresh_.front().track->stage.pitch &&
           std::all_of(tracks_.begin(), tracks_.end(), [&](std::size_t index) {
             const Track* before = find_track(scenes_.old, track(index).name);
             return before && before->area == track(index).area &&
                    before->stage.first_slot == track(index).stage.first_slot;
           });
  }

  /// Holds a roll still while rows move, and until what they say then is read.
  void rest(std::size_t index) {
    if (staging_.motion_frames <= coming_ || track(index).motion.kind != MotionKind::Roll) return;
    Motion& motion = plan_.tracks[index].motion;
    motion.rest_from = time_of(plan_.playlists, scenes_.fresh.size, track(index), scenes_.now);
    // The slide's own time begins when it is there.
    const int told = overtakes() ? static_cast<int>(told_seconds * scenes_.fresh.frames_per_second) : 0;
    motion.rest_frames = staging_.motion_frames - coming_ + told;
    motion.glide = glide_.distance;
    motion.glide_frames = glide_.frames;
  }

  bool overtakes() const {
    return std::any_of(staging_.rows.begin(), staging_.rows.end(),
                       [](const RowTimeline& row) { return row.passed >= 0; });
  }

  /// Lets the roll go where the overtaking is that is told first.
  void follow() {
    const int row = most_important(changes_);
    const auto roll = std::find_if(tracks_.begin(), tracks_.end(), [&](std::size_t index) {
      return track(index).motion.kind == MotionKind::Roll && track(index).stage.follows;
    });
    if (row < 0 || roll == tracks_.end()) return;
    const Motion& motion = plan_.tracks[*roll].motion;
    RollView view{track(*roll).stage.first_slot, motion.loop, static_cast<int>(on_loop(moved(*roll), motion.loop)), 0,
                  motion.step};
    for (const std::size_t index : tracks_)
      if (track(index).motion.kind == MotionKind::Roll) view.window += track(index).area.height;
    glide_ = glide_to(changes_[static_cast<std::size_t>(row)], view, settings_);
  }

  /// How far the roll of a track has moved when the change begins.
  std::int64_t moved(std::size_t index) const {
    return travelled(plan_.tracks[index].motion,
                     time_of(plan_.playlists, scenes_.fresh.size, track(index), scenes_.now));
  }

  /// Looks where each track's roll rests, and what it passes on its way there.
  void look_at_tracks() {
    for (const std::size_t index : tracks_) {
      const Track& on = track(index);
      const bool rolls = on.motion.kind == MotionKind::Roll;
      const std::int64_t before = rolls ? moved(index) : 0;
      const auto is_within = [&](std::size_t row, std::int64_t from, int height) {
        const int pitch = on.stage.pitch;
        return first_position(plan_.tracks[index].motion, static_cast<std::int64_t>(row) * pitch, pitch, from) < height;
      };
      View view;
      for (std::size_t i = 0; i < on.placed.size(); ++i) {
        view.staged.push_back(!rolls || is_within(i, before + glide_.distance, on.area.height));
        view.seen.push_back(
            !rolls || is_within(i, before + std::min(0, glide_.distance), on.area.height + std::abs(glide_.distance)));
      }
      views_.push_back(std::move(view));
    }
  }

  /// Whether a slot of the table is seen while its rows move.
  bool is_staged(int slot) const {
    for (std::size_t i = 0; i < tracks_.size(); ++i) {
      const int row = slot - track(tracks_[i]).stage.first_slot;
      if (row >= 0 && row < static_cast<int>(views_[i].staged.size()) &&
          views_[i].staged[static_cast<std::size_t>(row)])
        return true;
    }
    return false;
  }

  /// One row: on its own track, and on those that it comes from or passes.
  void add_moves(std::size_t slot, const Row& old) {
    const RowTimeline& timeline = staging_.rows[slot];
    const RowChange& change = changes_[slot];
    const Row& row = fresh_[slot];
    const auto& bars = scenes_.fresh.panels[row.panel()].bars;
    const auto& old_bars = scenes_.old.panels[old.panel()].bars;
    const bool grows = !bars.empty() && !old_bars.empty() && bars.front().filled != old_bars.front().filled;
    if (timeline.is_still() && !grows) return;
    for (std::size_t number = 0; number < tracks_.size(); ++number) {
      if (!is_on(number, change)) continue;
      const std::size_t index = tracks_[number];
      Move move = move_of_row(index, slot);
      if (grows) move.bar_from = old_bars.front().filled;
      plan_.tracks[index].moves.push_back(std::move(move));
      note(timeline, grows);
    }
  }

  /// Whether a row is seen on a track at a slot between its old one and the new one.
  bool is_on(std::size_t number, const RowChange& change) const {
    const auto& seen = views_[number].seen;
    const int first_slot = track(tracks_[number]).stage.first_slot;
    const int first = std::max(0, std::min(change.from, change.to) - first_slot);
    const int end = std::min(static_cast<int>(seen.size()), std::max(change.from, change.to) - first_slot + 1);
    return first < end && std::find(seen.begin() + first, seen.begin() + end, true) != seen.begin() + end;
  }

  Move move_of_row(std::size_t index, std::size_t slot) const {
    const RowTimeline& timeline = staging_.rows[slot];
    const Row& row = fresh_[slot];
    const Track& on = track(index);
    const int place = static_cast<int>(slot) - on.stage.first_slot;
    Move move;
    if (place >= 0 && place < static_cast<int>(on.placed.size())) move.placed = static_cast<std::size_t>(place);
    move.panel = row.panel();
    move.at = {row.track->placed[row.placed].at.x, place * on.stage.pitch};
    move.steps = timeline.steps;
    move.layers = timeline.layers;
    move.grows_at = timeline.grows_at;
    const StagedRow* staged = staged_row(row);
    if (!staged) return move;
    for (const auto& look : timeline.looks) move.looks.push_back(panel_of(look, row, *staged, timeline));
    set_ranks(timeline, row, move);
    move.count = staged->count;
    move.staged_on = static_cast<std::size_t>(row.track - scenes_.fresh.tracks.data());
    return move;
  }

  TimedPanel panel_of(const LookChange& look, const Row& row, const StagedRow& staged,
                      const RowTimeline& timeline) const {
    const TableStage& stage = row.track->stage;
    // A row whose rank is the same in the end has no looks of its own: it is passed as it is.
    const auto shown = [&](std::size_t panel, Point offset = {}) {
      return panel == no_panel ? TimedPanel{look.frame, row.panel(), {}} : TimedPanel{look.frame, panel, offset};
    };
    switch (look.look) {
      case RowLook::Before: return shown(staged.before);
      case RowLook::Lit: return shown(staged.lit);
      case RowLook::Lifted: return shown(staged.lifted, {-stage.grown.x, -stage.grown.y});
      case RowLook::Blank: return shown(stage.blank);
      case RowLook::Landed:
        // The tag was made for the town that the row passed last, as far as was known then.
        if (timeline.passed >= 0 && fresh_[static_cast<std::size_t>(timeline.passed)].key() == staged.overtaken)
          return shown(staged.landed);
        break;
      case RowLook::Rest: break;
    }
    return {look.frame, row.panel(), {}};
  }

  /// The ranks above a row until it shows its own: a look and a rank change at different frames.
  static void set_ranks(const RowTimeline& timeline, const Row& row, Move& move) {
    const TableStage& stage = row.track->stage;
    if (timeline.ranks.empty() || timeline.ranks.front().rank <= 0) return;
    std::vector<int> frames;
    for (const auto& each : timeline.looks) frames.push_back(each.frame);
    for (const auto& each : timeline.ranks) frames.push_back(each.frame);
    std::sort(frames.begin(), frames.end());
    frames.erase(std::unique(frames.begin(), frames.end()), frames.end());
    for (const int frame : frames) {
      RowLook look = RowLook::Rest;
      for (std::size_t i = 0; i < timeline.looks.size(); ++i)
        if (timeline.looks[i].frame <= frame)
          look = move.looks[i].panel == row.panel() ? RowLook::Rest : timeline.looks[i].look;
      RankChange rank = timeline.ranks.front();
      for (const auto& each : timeline.ranks)
        if (each.frame <= frame) rank = each;
      // A row that has landed has its rank itself.
      const bool is_still = look == RowLook::Rest || look == RowLook::Landed;
      const bool is_over = is_still && rank == timeline.ranks.back();
      const auto number = static_cast<std::size_t>(rank.rank - stage.first_rank);
      std::size_t panel = no_panel;
      if (!is_over && look != RowLook::Blank && rank.rank >= stage.first_rank && number < stage.ranks.size())
        panel = stage.ranks[number][style_of(look, rank)];
      move.ranks.push_back({frame, panel, stage.rank_at});
    }
  }

  static std::size_t style_of(RowLook look, const RankChange& rank) {
    if (rank.is_lit) return 3;
    if (look == RowLook::Lifted) return 2;
    return look == RowLook::Rest || look == RowLook::Before ? 0 : 1;
  }

  void note(const RowTimeline& timeline, bool grows) {
    Change& change = plan_.change;
    const int growth = static_cast<int>(growth_seconds * scenes_.fresh.frames_per_second);
    change.moving = std::max({change.moving, staging_.motion_frames, grows ? timeline.grows_at + growth : 0});
    change.frames = std::max({change.frames, change.moving, staging_.frames});
  }

  const Succession& scenes_;
  std::string_view leaf_;
  TakeOver& plan_;
  std::vector<Row> fresh_;           ///< in slot order
  std::vector<std::size_t> tracks_;  ///< of the table, in the new scene
  std::vector<RowChange> changes_;   ///< of the rows of `fresh_`
  StageSettings settings_;
  int coming_ = 0;           ///< frames until the table's slide is there
  Glide glide_;              ///< of the roll, before the first overtaking
  std::vector<View> views_;  ///< of the tracks, in the order of `tracks_`
  Staging staging_;
};

}  // namespace

void plan_table(const Succession& scenes, std::string_view leaf, TakeOver& plan) {
  TablePlanner(scenes, leaf, plan).plan();
}

}  // namespace rankwall
