#include "scene/takeover_table.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <map>
#include <optional>
#include <vector>

#include "scene/in_view.h"
#include "scene/slide_view.h"
#include "scene/track_index.h"

namespace rankwall {

namespace {

/// A longer way is not worth it: what is told shall be over within eight seconds.
constexpr double max_glide_seconds = 2.5;

/// A row of a table: where it is placed at rest.
struct Row {
  const Track* track = nullptr;
  std::size_t placed = 0;

  const std::string& key() const { return track->placed[placed].key; }
  std::size_t panel() const { return track->placed[placed].panel; }
};

/// The rows of a table from its first slot on. Blocks of a roll carry the same rows, of which the first block's count.
std::vector<Row> rows_of(const Scene& scene, std::string_view leaf) {
  std::vector<Row> rows;
  for (const auto& track : scene.tracks) {
    if (!is_of_table(track, leaf) || static_cast<std::size_t>(track.stage.first_slot) != rows.size()) continue;
    for (std::size_t i = 0; i < track.placed.size(); ++i) rows.push_back({&track, i});
  }
  return rows;
}

/// The slot of each row of `fresh` in the table of `old`; nothing if they are not the same rows.
std::optional<std::vector<int>> former_slots(const std::vector<Row>& old, const std::vector<Row>& fresh) {
  if (old.size() != fresh.size()) return std::nullopt;
  std::map<std::string_view, int> slots;
  for (std::size_t i = 0; i < old.size(); ++i) slots.emplace(old[i].key(), static_cast<int>(i));
  std::vector<int> former;
  for (const auto& row : fresh) {
    const auto found = slots.find(row.key());
    if (found == slots.end()) return std::nullopt;
    former.push_back(found->second);
    slots.erase(found);
  }
  return former;
}

const StagedRow* staged_row(const Row& row) {
  const auto& rows = row.track->stage.rows;
  const auto found = std::lower_bound(rows.begin(), rows.end(), row.placed,
                                      [](const StagedRow& each, std::size_t wanted) { return each.placed < wanted; });
  return found != rows.end() && found->placed == row.placed ? &*found : nullptr;
}

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
    const auto former = former_slots(old, fresh_);
    if (!former) return;
    set_changes(*former);
    const int pitch = track(tracks_.front()).stage.pitch;
    follow(most_important(changes_), pitch);
    staging_ = stage(changes_, [&](int slot) { return is_in_view(slot); },
                     {pitch, scenes_.fresh.frames_per_second, glide_frames_});
    for (std::size_t i = 0; i < fresh_.size(); ++i) add_moves(i, old[static_cast<std::size_t>((*former)[i])]);
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

  /// Holds a roll still while rows move.
  void rest(std::size_t index) {
    if (staging_.motion_frames == 0 || track(index).motion.kind != MotionKind::Roll) return;
    Motion& motion = plan_.tracks[index].motion;
    motion.rest_from = time_of(plan_.playlists, scenes_.fresh.size, track(index), scenes_.now);
    motion.rest_frames = staging_.motion_frames;
    motion.glide = glide_;
    motion.glide_frames = glide_frames_;
  }

  /// Lets the roll go where the overtaking is that is told first, unless it is in view: its end becomes the second row,
  /// or the first rows follow those that stay.
  void follow(int row, int pitch) {
    const auto roll = std::find_if(tracks_.begin(), tracks_.end(), [&](std::size_t index) {
      return track(index).motion.kind == MotionKind::Roll && track(index).stage.follows;
    });
    if (row < 0 || roll == tracks_.end()) return;
    const RowChange& change = changes_[static_cast<std::size_t>(row)];
    const Track& first = track(*roll);
    const int begin = first.stage.first_slot;
    if (change.from < begin) return;
    const Motion& motion = plan_.tracks[*roll].motion;
    const std::int64_t moved = travelled(motion, time_of(plan_.playlists, scenes_.fresh.size, first, scenes_.now));
    int window = 0;
    for (const std::size_t index : tracks_)
      if (track(index).motion.kind == MotionKind::Roll) window += track(index).area.height;
    const auto top = static_cast<int>(on_loop(moved, motion.loop));
    const int end = std::max(0, change.to - begin) * pitch;
    const auto below_top = static_cast<int>(on_loop(end - top, motion.loop));
    const int rows_needed = change.to < begin ? 1 : 2;
    if (below_top + rows_needed * pitch <= window) return;
    const int wanted = change.to < begin ? 0 : end - pitch;
    const auto forward = static_cast<int>(on_loop(wanted - top, motion.loop));
    glide_ = forward <= motion.loop / 2 ? forward : forward - static_cast<int>(motion.loop);
    const int least = static_cast<int>(change_seconds * scenes_.fresh.frames_per_second);
    const int fastest = std::max(1, pitch / 4);
    glide_frames_ = std::max(least, (std::abs(glide_) + fastest - 1) / fastest);
    if (glide_frames_ > static_cast<int>(max_glide_seconds * scenes_.fresh.frames_per_second))
      glide_ = glide_frames_ = 0;
    // What is left of a step comes after the rest.
    if (glide_ != 0 && motion.step > 0 && top % motion.step != 0) glide_ -= motion.step - top % motion.step;
  }

  void set_changes(const std::vector<int>& former) {
    // In the same order no row has passed another: a scene of the same figures, in another theme maybe, tells nothing.
    const bool is_told = !std::is_sorted(former.begin(), former.end());
    for (std::size_t i = 0; i < fresh_.size(); ++i) {
      const StagedRow* staged = staged_row(fresh_[i]);
      RowChange change{former[i], static_cast<int>(i), false, 0, 0};
      if (staged && is_told) {
        change.can_be_staged = staged->lit != no_panel;
        change.rank_before = staged->rank_before;
        change.rank = staged->rank;
      }
      changes_.push_back(change);
    }
  }

  /// Whether a slot of the table is seen on a track: a roll rests while its rows move.
  bool is_in_view(std::size_t index, int slot) const {
    const Track& on = track(index);
    const int row = slot - on.stage.first_slot;
    if (row < 0 || row >= static_cast<int>(on.placed.size())) return false;
    if (on.motion.kind != MotionKind::Roll) return true;
    const Motion& motion = plan_.tracks[index].motion;
    const std::int64_t moved =
        travelled(motion, time_of(plan_.playlists, scenes_.fresh.size, on, scenes_.now)) + glide_;
    const int pitch = on.stage.pitch;
    return first_position(motion, static_cast<std::int64_t>(row) * pitch, pitch, moved) < on.area.height;
  }

  bool is_in_view(int slot) const {
    return std::any_of(tracks_.begin(), tracks_.end(), [&](std::size_t index) { return is_in_view(index, slot); });
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
    for (const std::size_t index : tracks_) {
      if (!is_on(index, change)) continue;
      Move move = move_of_row(index, slot);
      if (grows) move.bar_from = old_bars.front().filled;
      plan_.tracks[index].moves.push_back(std::move(move));
      note(timeline, grows);
    }
  }

  /// Whether a row is seen on a track while it goes from its old slot to the new one.
  bool is_on(std::size_t index, const RowChange& change) const {
    const Track& on = track(index);
    const int first = std::max(on.stage.first_slot, std::min(change.from, change.to));
    const int last =
        std::min(on.stage.first_slot + static_cast<int>(on.placed.size()) - 1, std::max(change.from, change.to));
    for (int slot = first; slot <= last; ++slot)
      if (is_in_view(index, slot)) return true;
    return false;
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
      const bool is_over = look == RowLook::Rest && rank == timeline.ranks.back();
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
  Staging staging_;
  int glide_ = 0;  ///< pixels that the roll goes before the first overtaking
  int glide_frames_ = 0;
};

}  // namespace

void plan_table(const Succession& scenes, std::string_view leaf, TakeOver& plan) {
  TablePlanner(scenes, leaf, plan).plan();
}

}  // namespace rankwall
