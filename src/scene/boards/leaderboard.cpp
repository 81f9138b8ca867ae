#include <algorithm>

#include "scene/boards/table.h"

namespace rankwall {

namespace {

/// Rows must hold the smallest text with a little air.
constexpr int least_row_height = smallest_text + 5;

/// How a leaderboard divides its rectangle.
struct TablePlan {
  int rows = 1;  ///< in view, of each block
  int pinned = 0;
  int row_height = 0;
  int head_height = 0;
  int blocks = 1;
  int block_width = 0;
  int block_gap = 0;
  bool rolls = false;
};

TablePlan plan_of(const LeaderboardSettings& settings, const Rect& area, int entry_count) {
  TablePlan plan;
  plan.blocks = settings.blocks;
  plan.block_gap = settings.blocks > 1 ? std::max(24, area.width / 48) : 0;
  plan.block_width = (area.width - plan.block_gap * (plan.blocks - 1)) / plan.blocks;
  const int head_share = settings.head ? 6 : 0;  // tenths of a row
  plan.row_height = std::max(least_row_height, area.height * 10 / (settings.rows * 10 + head_share));
  const int least_head = settings.head ? std::max(smallest_text + 4, plan.row_height * head_share / 10) : 0;
  plan.rows = std::max(1, std::min(settings.rows, (area.height - least_head) / plan.row_height));
  plan.row_height = std::min(plan.row_height, std::max(1, (area.height - least_head) / plan.rows));
  // What the rows leave goes to the head; without one it stays below.
  plan.head_height = settings.head ? area.height - plan.rows * plan.row_height : 0;
  plan.rolls = entry_count > plan.rows * plan.blocks;
  plan.pinned = plan.rolls && plan.blocks == 1 ? std::min({settings.pinned, plan.rows - 1, entry_count}) : 0;
  return plan;
}

class LeaderboardComposer {
 public:
  LeaderboardComposer(Scene& scene, const LeaderboardSettings& settings, const Rect& area)
      : scene_(scene),
        settings_(settings),
        area_(area),
        entries_(entries_of(scene.standings(settings.ranking))),
        plan_(plan_of(settings, area, static_cast<int>(entries_.size()))),
        table_(settle_table(scene, settings, plan_.block_width, plan_.row_height)) {}

  void compose() {
    for (std::size_t i = 0; i < entries_.size(); ++i) {
      // A strong line tells the pinned rows from those that roll away below them.
      const bool last_pinned = static_cast<int>(i) + 1 == plan_.pinned;
      const Color line = last_pinned ? scene_.theme().rule : scene_.theme().divider;
      panels_.push_back(scene_.board.add(row_panel(scene_, table_, entries_[i], line)));
    }
    for (int block = 0; block < plan_.blocks; ++block) {
      compose_head(block);
      if (plan_.rolls)
        compose_rolling(block);
      else
        compose_still(block);
    }
    compose_separators();
  }

 private:
  int divider() const { return table_.metrics.divider; }

  /// All rows of one block, below its head.
  Rect body(int block) const {
    return {area_.x + block * (plan_.block_width + plan_.block_gap), area_.y + plan_.head_height, plan_.block_width,
            plan_.rows * plan_.row_height};
  }

  /// The bodies of all blocks: rows may cross it on their way.
  Rect whole_body() const { return united(body(0), body(plan_.blocks - 1)); }

  void compose_head(int block) {
    if (plan_.head_height == 0) return;
    Panel panel = scene_.panel({plan_.block_width, plan_.head_height});
    set_head(scene_, panel, {0, 0, plan_.block_width, plan_.head_height - divider()}, table_);
    panel.commands.emplace_back(
        FillCommand{{0, plan_.head_height - divider(), plan_.block_width, divider()}, scene_.theme().divider});
    const Rect below = body(block);
    scene_.add_still("head" + std::to_string(block),
                     {below.x, below.y - plan_.head_height, plan_.block_width, plan_.head_height}, std::move(panel));
  }

  /// Places the entries [first, last) one below the other.
  void place_rows(Track& track, int first, int last) const {
    for (int i = first; i < last; ++i) {
      const auto index = static_cast<std::size_t>(i);
      const std::string& id = scene_.snapshot().towns[entries_[index].standing->town].id;
      track.placed.push_back({panels_[index], {0, (i - first) * plan_.row_height}, "town:" + id, {}, false, -1});
    }
  }

  void compose_still(int block) {
    Track& track = scene_.add_track("rows" + std::to_string(block), body(block), {});
    track.change_area = whole_body();
    const int first = block * plan_.rows;
    place_rows(track, first, std::min(first + plan_.rows, static_cast<int>(entries_.size())));
  }

  void compose_rolling(int block) {
    const Rect all = body(block);
    const int pinned_height = plan_.pinned * plan_.row_height;
    if (plan_.pinned > 0) {
      Track& track = scene_.add_track("pinned", {all.x, all.y, all.width, pinned_height}, {});
      track.change_area = whole_body();
      place_rows(track, 0, plan_.pinned);
    }
    const int count = static_cast<int>(entries_.size());
    Motion motion;
    motion.kind = MotionKind::Roll;
    motion.rate = rate_for(plan_.row_height, settings_.row_seconds, scene_.input.frames_per_second);
    motion.loop = static_cast<std::int64_t>(count - plan_.pinned) * plan_.row_height;
    // Every block shows what follows on the one before it.
    motion.anchor_offset = static_cast<std::int64_t>(block) * all.height;
    Track& track = scene_.add_track("roll" + std::to_string(block),
                                    {all.x, all.y + pinned_height, all.width, all.height - pinned_height}, motion);
    track.change_area = whole_body();
    place_rows(track, plan_.pinned, count);
  }

  void compose_separators() {
    for (int block = 1; block < plan_.blocks; ++block) {
      const Rect right = body(block);
      Panel line = scene_.panel({divider() * 2, area_.height});
      line.ground = scene_.theme().divider;
      scene_.add_still("separator" + std::to_string(block),
                       {right.x - plan_.block_gap / 2 - divider(), area_.y, line.size.width, area_.height}, line);
    }
  }

  Scene& scene_;
  const LeaderboardSettings& settings_;
  Rect area_;
  std::vector<Entry> entries_;
  TablePlan plan_;
  Table table_;
  std::vector<std::size_t> panels_;
};

}  // namespace

void compose_leaderboard(Scene& scene, const LeaderboardSettings& settings, const Rect& area) {
  LeaderboardComposer(scene, settings, area).compose();
}

}  // namespace rankwall
