#include "scene/staging.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <numeric>

#include "scene/risers.h"

namespace rankwall {

namespace {

/// In seconds. All motion of a change, however large, ends within the last of them.
constexpr double light_up = 0.4;
constexpr double lift = 0.3;
constexpr double pass = 0.5;
constexpr double between_passes = 0.1;
constexpr double drop = 0.2;
constexpr double rank_lit = 0.4;
constexpr double stays_lit = 1;
constexpr double tag = 10;
constexpr double close_up = 0.8;
constexpr double max_act = 3;
constexpr double max_change = 8;

/// On the stage no row goes faster than one row's height in this many frames of 60 a second; what closes up goes at
/// most twice as fast.
constexpr int min_frames_a_row = 4;

class Stager {
 public:
  Stager(const std::vector<RowChange>& rows, const std::function<bool(int)>& in_view, const StageSettings& settings)
      : rows_(rows), in_view_(in_view), settings_(settings), order_(rows.size()), now_(settings.start) {
    staging_.rows.resize(rows.size());
    for (const auto& row : rows) {
      order_[static_cast<std::size_t>(row.from)] = static_cast<int>(at_.size());
      at_.push_back(row.from);
    }
  }

  Staging staging() {
    for (const int riser : risers()) act(riser);
    close_up_rest();
    for (std::size_t i = 0; i < rows_.size(); ++i) finish(rows_[i], staging_.rows[i]);
    return std::move(staging_);
  }

 private:
  RowTimeline& timeline(int row) { return staging_.rows[static_cast<std::size_t>(row)]; }
  const RowChange& change(int row) const { return rows_[static_cast<std::size_t>(row)]; }
  int& at(int row) { return at_[static_cast<std::size_t>(row)]; }
  int frames(double seconds) const { return static_cast<int>(std::lround(seconds * settings_.frames_per_second)); }
  /// The frames that rows of `distance` pixels at `pixels` a frame take.
  static int frames_for(int distance, int pixels) { return (distance + pixels - 1) / pixels; }
  int max_pixels() const {
    return std::max(1, settings_.pitch * 60 / (min_frames_a_row * std::max(1, settings_.frames_per_second)));
  }

  int max_close_up() const {
    const int longest = static_cast<int>(rows_.size()) * settings_.pitch;
    return std::max(frames(close_up), std::min(frames(max_act), frames_for(longest, 2 * max_pixels())));
  }

  /// Those whose end is seen come first.
  std::vector<int> risers() const {
    std::vector<int> found = risers_of(rows_);
    std::stable_partition(found.begin(), found.end(), [&](int row) { return is_seen(change(row).to); });
    return found;
  }

  bool is_seen(int slot) const { return in_view_(slot); }

  /// The slot that a row rises to now: it stays below every row above it that ends above it.
  int target_of(int riser) const {
    for (int slot = at_[static_cast<std::size_t>(riser)] - 1; slot >= 0; --slot)
      if (change(order_[static_cast<std::size_t>(slot)]).to < change(riser).to) return slot + 1;
    return 0;
  }

  /// How long each pass takes, from the foot up: rows out of view cost no time, and of many only the first and the
  /// last are slow.
  std::vector<int> pass_frames(int from, int target) const {
    std::vector<int> passes;
    int seen = 0;
    for (int slot = from - 1; slot >= target; --slot) {
      passes.push_back(is_seen(slot) || is_seen(slot + 1) ? 1 : 0);
      seen += passes.back();
    }
    const int slow = frames_for(settings_.pitch, slow_pixels());
    const int room = frames(max_act) - frames(light_up) - frames(lift) - frames(between_passes) * 2;
    const int middle = std::max(0, seen - 2);
    const int left = std::max(0, room - std::min(seen, 2) * (slow + frames(between_passes)));
    const int fast = middle > 0 ? std::clamp(left / middle, frames_for(settings_.pitch, max_pixels()), slow) : slow;
    int number = 0;
    for (int& each : passes) {
      if (each == 0) continue;
      each = number == 0 || number == seen - 1 ? slow : fast;
      ++number;
    }
    return passes;
  }

  /// Whole pixels a frame, so that a pass takes about half a second.
  int slow_pixels() const {
    return std::max(1, static_cast<int>(std::lround(settings_.pitch / (pass * settings_.frames_per_second))));
  }

  void move(int row, int frame, int duration, int slot) {
    auto& steps = timeline(row).steps;
    const auto shift = [&](int of) { return (of - change(row).to) * settings_.pitch; };
    if (steps.empty() || steps.back().frame < frame) steps.push_back({frame, shift(at(row))});
    at(row) = slot;
    steps.push_back({frame + duration, shift(slot)});
  }

  /// For this overtaking.
  void put_on(int row, int layer) { timeline(row).layers.push_back({now_, layer}); }

  /// What was to come later is overruled.
  void look(int row, int frame, RowLook look) {
    auto& looks = timeline(row).looks;
    while (!looks.empty() && looks.back().frame >= frame) looks.pop_back();
    looks.push_back({frame, look});
  }

  /// The rank that a row shows on the stage at its present slot.
  int rank_at(int row) {
    // The rows come in their new order: a slot's rank is that of the row that ends there, ties included.
    const int rank = change(at(row)).rank;
    return rank > 0 ? rank : change(row).rank;
  }

  void tick(int row, int frame) {
    auto& ranks = timeline(row).ranks;
    if (ranks.empty()) ranks.push_back({0, change(row).rank_before, false});
    while (ranks.back().frame >= frame && ranks.size() > 1) ranks.pop_back();
    ranks.push_back({frame, rank_at(row), true});
    ranks.push_back({frame + frames(rank_lit), rank_at(row), false});
  }

  void act(int riser) {
    const int from = at(riser);
    const int target = target_of(riser);
    const std::vector<int> passes = pass_frames(from, target);
    const auto seen = std::count_if(passes.begin(), passes.end(), [](int each) { return each > 0; });
    if (seen == 0 || target >= from) return;
    const int length = frames(light_up) + frames(lift) + frames(between_passes) +
                       std::accumulate(passes.begin(), passes.end(), 0) +
                       static_cast<int>(seen) * frames(between_passes);
    if (now_ + length > frames(max_change) - max_close_up()) return;

    RowTimeline& timeline_of_riser = timeline(riser);
    put_on(riser, 2);
    timeline_of_riser.grows_at = now_ + frames(light_up);
    look(riser, now_, RowLook::Lit);
    look(riser, now_ + frames(light_up), RowLook::Lifted);
    int frame = now_ + frames(light_up) + frames(lift);
    std::vector<int> passed;
    for (std::size_t i = 0; i < passes.size(); ++i) {
      const int slot = from - 1 - static_cast<int>(i);
      const int other = order_[static_cast<std::size_t>(slot)];
      pass_one(riser, other, slot, frame, passes[i]);
      passed.push_back(other);
      if (passes[i] > 0) frame += passes[i] + frames(between_passes);
    }
    land(riser, passed, frame);
    now_ = frame + frames(between_passes);
  }

  /// The riser goes up by a row; the other drops beneath it in the middle of that time, as its plate alone.
  void pass_one(int riser, int other, int slot, int frame, int duration) {
    move(riser, frame, duration, slot);
    const int dropping = std::min(duration, std::max(frames(drop), frames_for(settings_.pitch, max_pixels())));
    const int dropped_at = frame + (duration - dropping) / 2;
    if (duration > 0) {
      look(other, now_, RowLook::Lit);
      look(other, dropped_at - std::min(dropping / 2, dropped_at - now_), RowLook::Blank);
      look(other, std::min(frame + duration, dropped_at + dropping + dropping / 2), RowLook::Lit);
    }
    move(other, dropped_at, dropping, slot + 1);
    put_on(other, 1);
    tick(riser, frame + duration / 2);
    tick(other, frame + duration / 2);
    const auto upper = static_cast<std::size_t>(slot);
    std::swap(order_[upper], order_[upper + 1]);
  }

  void land(int riser, const std::vector<int>& passed, int frame) {
    timeline(riser).passed = passed.back();
    look(riser, frame, RowLook::Landed);
    look(riser, frame + frames(tag), RowLook::Rest);
    for (const int other : passed)
      if (!timeline(other).looks.empty() && timeline(other).looks.back().look == RowLook::Lit)
        look(other, frame + frames(stays_lit), RowLook::Rest);
    staging_.motion_frames = frame;
  }

  /// Every row that is not at its place yet goes there, all in one time, and all ranks change in one frame.
  void close_up_rest() {
    const int ranks_change = now_ + frames(close_up) / 2;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      const int row = static_cast<int>(i);
      const int distance = std::abs(at(row) - change(row).to) * settings_.pitch;
      set_last_rank(row, ranks_change);
      if (distance == 0) continue;
      // Rows that fall are below those that rise.
      timeline(row).layers.push_back({now_, change(row).to < at(row) ? 1 : 0});
      const int duration = any_seen(at(row), change(row).to) ? go_to_place(row, distance) : 0;
      if (duration == 0) move(row, now_, 0, change(row).to);
      staging_.motion_frames = std::max(staging_.motion_frames, now_ + duration);
    }
  }

  /// Returns the frames that it takes. Of a way that is too long for the time only what is seen is gone: out of view,
  /// and into it; what lies between takes no time.
  int go_to_place(int row, int distance) {
    const int pixels = std::min(2 * max_pixels(), frames_for(distance, std::max(1, frames(close_up))));
    const int from = at(row);
    const int to = change(row).to;
    const int down = to > from ? 1 : -1;
    const auto frames_between = [&](int one, int other) {
      return frames_for(std::abs(one - other) * settings_.pitch, pixels);
    };
    int leaves = from;
    int comes = to;
    while (leaves != to && is_seen(leaves)) leaves += down;
    while (comes != from && is_seen(comes)) comes -= down;
    if (frames_between(from, to) <= frames(max_act) || (comes - leaves) * down <= 0) {
      move(row, now_, frames_between(from, to), to);
      return frames_between(from, to);
    }
    const int leaving = frames_between(from, leaves);
    move(row, now_, leaving, leaves);
    move(row, now_ + leaving, 0, comes);
    move(row, now_ + leaving, frames_between(comes, to), to);
    return leaving + frames_between(comes, to);
  }

  void set_last_rank(int row, int frame) {
    auto& ranks = timeline(row).ranks;
    const int shown = ranks.empty() ? change(row).rank_before : ranks.back().rank;
    if (shown == change(row).rank) return;
    if (ranks.empty()) ranks.push_back({0, change(row).rank_before, false});
    while (ranks.back().frame >= frame && ranks.size() > 1) ranks.pop_back();
    ranks.push_back({frame, change(row).rank, false});
  }

  bool any_seen(int from, int to) const {
    for (int slot = std::min(from, to); slot <= std::max(from, to); ++slot)
      if (is_seen(slot)) return true;
    return false;
  }

  void finish(const RowChange& change_of_row, RowTimeline& row) {
    if (change_of_row.can_be_staged && !row.ranks.empty()) {
      // What is lit from the first frame on has nothing to wait for.
      const bool waits = row.looks.empty() || row.looks.front().frame > 0;
      if (row.looks.empty()) row.looks.push_back({row.ranks.back().frame, RowLook::Rest});
      if (waits) row.looks.insert(row.looks.begin(), {0, RowLook::Before});
    }
    if (change_of_row.waits && row.looks.empty() && staging_.motion_frames > 0)
      row.looks = {{0, RowLook::Before}, {staging_.motion_frames, RowLook::Rest}};
    if (!row.looks.empty()) staging_.frames = std::max(staging_.frames, row.looks.back().frame);
    if (!row.ranks.empty()) staging_.frames = std::max(staging_.frames, row.ranks.back().frame);
    staging_.frames = std::max(staging_.frames, staging_.motion_frames);
  }

  const std::vector<RowChange>& rows_;
  const std::function<bool(int)>& in_view_;
  const StageSettings& settings_;
  std::vector<int> order_;  ///< the row at each slot now
  std::vector<int> at_;     ///< the slot of each row now
  int now_;                 ///< the frame at which the next act begins
  Staging staging_;
};

}  // namespace

Staging stage(const std::vector<RowChange>& rows, const std::function<bool(int slot)>& in_view,
              const StageSettings& settings) {
  return Stager(rows, in_view, settings).staging();
}

}  // namespace rankwall
