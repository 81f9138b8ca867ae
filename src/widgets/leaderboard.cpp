#include <algorithm>
#include <iterator>
#include <span>

#include "base/text.h"
#include "widgets/legend.h"
#include "widgets/proportions.h"
#include "widgets/ranking_name.h"
#include "widgets/row_stage.h"
#include "widgets/staged_row.h"
#include "widgets/table.h"
#include "widgets/table_head.h"
#include "widgets/table_plan.h"
#include "widgets/table_row.h"
#include "widgets/widget.h"

namespace rankwall {

namespace {

/// A table must fit a name of four characters.
constexpr int min_table_width = smallest_text * 4;
/// How long a step of one row takes.
constexpr double step_seconds = 0.5;

class LeaderboardComposer {
 public:
  LeaderboardComposer(ComposeContext& context, const LeaderboardSettings& settings, const Rect& area)
      : context_(context),
        settings_(settings),
        area_(area),
        standings_(context.standings(settings.ranking)),
        sections_(sections_of(context.snapshot(), standings_, settings)),
        plan_(plan_of(context, settings, area, sections_, needs_legend(settings, standings_))),
        table_(settle_table(context, settings, standings_, sections_,
                            {plan_.block_width, plan_.row_height, plan_.head_height})) {
    for (const auto& section : sections_) rows_.insert(rows_.end(), section.begin(), section.end());
    // What rolls by below the pinned rows is not tied to the last of them.
    if (plan_.pinned > 0 && rows_[pinned() - 1].standing == table_.chased) table_.chased = nullptr;
  }

  void compose() {
    for (int block = 0; block < plan_.blocks; ++block) {
      compose_head(block);
      if (!plan_.moves)
        add_rows("rows" + std::to_string(block), body(block), rows_of_block(rows_, block),
                 static_cast<std::size_t>(block) * moving_rows(), {});
    }
    if (plan_.pinned > 0) add_rows("pinned", pinned_area(), std::span(rows_).first(pinned()), 0, {});
    if (plan_.moves && settings_.mode == TableMode::Pages) compose_pages();
    if (plan_.moves && settings_.mode != TableMode::Pages) compose_roll();
    compose_separators();
    compose_legend();
  }

 private:
  using Rows = std::span<const Entry>;

  int divider() const { return table_.metrics.divider; }
  std::size_t pinned() const { return static_cast<std::size_t>(plan_.pinned); }

  /// All rows of one block, below its head.
  Rect body(int block) const {
    return {area_.x + block * (plan_.block_width + plan_.block_gap), area_.y + plan_.head_height, plan_.block_width,
            plan_.rows * plan_.row_height};
  }

  Rect pinned_area() const {
    Rect area = body(0);
    area.height = plan_.pinned * plan_.row_height;
    return area;
  }

  /// The moving part of a block, below the pinned rows.
  Rect moving_area(int block) const {
    Rect area = body(block);
    area.y += pinned_area().height;
    area.height -= pinned_area().height;
    return area;
  }
  std::size_t moving_rows() const { return static_cast<std::size_t>(plan_.rows - plan_.pinned); }

  /// A block's share of rows that continue from one block to the next.
  Rows rows_of_block(Rows rows, int block) const {
    const std::size_t first = std::min(rows.size(), static_cast<std::size_t>(block) * moving_rows());
    return rows.subspan(first, std::min(moving_rows(), rows.size() - first));
  }

  void compose_head(int block) {
    if (plan_.head_height == 0) return;
    Panel panel = context_.panel({plan_.block_width, plan_.head_height});
    set_head(context_, panel, {0, 0, plan_.block_width, plan_.head_height - divider()}, table_);
    panel.commands.emplace_back(
        FillCommand{{0, plan_.head_height - divider(), plan_.block_width, divider()}, context_.theme().divider});
    const Rect below = body(block);
    context_.add_still("head" + std::to_string(block),
                       {below.x, below.y - plan_.head_height, plan_.block_width, plan_.head_height}, std::move(panel));
  }

  /// A strong line separates the pinned rows from those that move below them.
  Color line_below(const Entry& entry) const {
    const bool last_pinned = plan_.pinned > 0 && entry.standing && entry.standing == rows_[pinned() - 1].standing;
    return last_pinned ? context_.theme().rule : context_.theme().divider;
  }

  /// Rows as panels, one below the other.
  void add_rows(std::string name, const Rect& area, Rows rows, std::size_t first_slot, const Motion& motion) {
    std::vector<Placed> placed;
    int y = 0;
    for (const auto& entry : rows) {
      const std::size_t panel = context_.scene.add(row_panel(context_, table_, entry, line_below(entry)));
      placed.push_back({panel, {0, y}, row_key(context_, entry)});
      y += plan_.row_height;
    }
    TableStage stage = stage_of(context_, table_, rows, static_cast<int>(first_slot));
    Track& track = context_.add_track(std::move(name), area, motion);
    track.stage = std::move(stage);
    track.stage.follows = settings_.follow;
    track.change_area = area;
    track.change_area.x -= grown(table_).x;
    track.change_area.width += 2 * grown(table_).x;
    track.placed = std::move(placed);
  }

  /// Where the loop begins again: a gold line on which the first row's rank is told.
  void add_seam(Rows rows, int height) {
    const Theme& theme = context_.theme();
    Panel panel = context_.panel({plan_.block_width, height});
    const int width = table_.row_width();
    const int thick = std::max(2, plan_.row_height / 24);
    panel.commands.emplace_back(FillCommand{{0, (height - thick) / 2, width, thick}, theme.title});
    const Entry& first = rows.front();
    const int rank = first.is_ranked() ? *first.standing->rank : 0;
    const std::string text = rank > 1 ? filled(context_.words().table.seam_from, {{"rank", std::to_string(rank)}})
                                      : context_.words().table.seam;
    const TextStyle style{text_pixels(std::min(height * 3 / 4, table_.metrics.small)), Weight::Regular, theme.title};
    const int room = context_.width(text, style) + style.pixels;
    if (rank > 0 && room < width && style.pixels <= height) {
      const Rect box{(width - room) / 2, 0, room, height};
      panel.commands.emplace_back(FillCommand{box, theme.ground});
      set_text(panel, context_.input.measure, box, Align::Centre, text, style);
    }
    const std::size_t index = context_.scene.add(std::move(panel));
    context_.scene.tracks.back().placed.push_back(
        {index, {0, static_cast<int>(rows.size()) * plan_.row_height}, "seam"});
  }

  /// Every block continues where the one before it ends.
  void compose_roll() {
    const Rows rows = Rows(rows_).subspan(pinned());
    Motion motion;
    motion.kind = MotionKind::Roll;
    motion.rate = rate_for(plan_.row_height, settings_.row_seconds, context_.input.frames_per_second);
    // A roll that rests keeps to whole rows.
    const int seam = settings_.mode == TableMode::Step ? plan_.row_height : plan_.row_height / 2;
    motion.loop = static_cast<std::int64_t>(rows.size()) * plan_.row_height + seam;
    if (settings_.mode == TableMode::Step) {
      motion.rate = rate_for(plan_.row_height, step_seconds, context_.input.frames_per_second);
      motion.step = plan_.row_height;
      motion.step_frames = context_.frames(std::max(settings_.row_seconds, 2 * step_seconds));
    }
    for (int block = 0; block < plan_.blocks; ++block) {
      motion.anchor_offset = static_cast<std::int64_t>(block) * body(block).height;
      add_rows("roll" + std::to_string(block), moving_area(block), rows, pinned(), motion);
      // A roll that rests shows whole rows.
      if (motion.step == 0)
        context_.scene.tracks.back().soft_edge = soft_edge(context_, plan_.row_height * proportions::soft_edge_of_row);
      add_seam(rows, seam);
    }
  }

  /// Whole pages of rows; a group begins on a new page, and its name is on each of its pages.
  std::vector<std::vector<Entry>> pages() const {
    const std::size_t capacity = moving_rows() * static_cast<std::size_t>(plan_.blocks);
    std::vector<std::vector<Entry>> pages;
    for (const auto& section : sections_) {
      const std::size_t first_row = &section == &sections_.front() ? pinned() : 0;
      const Rows rows = Rows(section).subspan(first_row);
      // A page of one row has room for the town only.
      const bool has_name = settings_.by_group && capacity > 1;
      const Rows towns = settings_.by_group ? rows.subspan(1) : rows;
      const std::size_t step = has_name ? capacity - 1 : capacity;
      for (std::size_t first = 0; first < towns.size(); first += step) {
        std::vector<Entry> page;
        if (has_name) page.push_back(rows.front());
        const Rows part = towns.subspan(first, std::min(step, towns.size() - first));
        page.insert(page.end(), part.begin(), part.end());
        pages.push_back(std::move(page));
      }
    }
    return pages;
  }

  void compose_pages() {
    const auto all = pages();
    for (int block = 0; block < plan_.blocks; ++block) {
      const Rect area = moving_area(block);
      std::vector<std::pair<std::string, Panel>> panels;
      for (const auto& page : all) {
        Panel panel = context_.panel(area.size());
        int top = 0;
        for (const auto& entry : rows_of_block(page, block)) {
          set_row(context_, panel, top, table_, entry, line_below(entry));
          top += plan_.row_height;
        }
        panels.emplace_back("page:" + std::to_string(panels.size()), std::move(panel));
      }
      add_deck(context_, "pages" + std::to_string(block), area, std::move(panels), settings_.page_seconds);
    }
  }

  void compose_legend() {
    if (plan_.legend_height == 0 || !column_of(table_, ColumnKind::Bar)) return;
    Panel panel = context_.panel({area_.width, plan_.legend_height});
    set_legend(context_, panel, rect_at({}, panel.size), table_);
    context_.add_still("legend", {area_.x, body(0).bottom(), area_.width, plan_.legend_height}, std::move(panel));
  }

  void compose_separators() {
    for (int block = 1; block < plan_.blocks; ++block) {
      const Rect right = body(block);
      Panel line = context_.panel({divider() * 2, area_.height});
      line.ground = context_.theme().divider;
      context_.add_still("separator" + std::to_string(block),
                         {right.x - plan_.block_gap / 2 - divider(), area_.y, line.size.width, area_.height}, line);
    }
  }

  ComposeContext& context_;
  const LeaderboardSettings& settings_;
  Rect area_;
  const Standings& standings_;
  std::vector<Section> sections_;
  TablePlan plan_;
  Table table_;
  std::vector<Entry> rows_;
};

/// The ranking's name above the table, where it is a slide that no header speaks for and there is room; returns the
/// rest.
Rect below_name(ComposeContext& context, const LeaderboardSettings& settings, const Rect& area) {
  constexpr int min_rows = 3;
  const bool is_named = context.slide == SlideRef{} || header_names(context.schedule.layout->root, settings.ranking);
  const int pixels = card_title_pixels(context, area);
  const int height = pixels * proportions::line * 3 / 2;
  if (is_named || area.height - height < min_rows * smallest_text * 2) return area;
  Panel panel = context.panel({area.width, height});
  add_card_title(context, panel, context.standings(settings.ranking).label, pixels);
  context.add_still("name", {area.x, area.y, area.width, height}, std::move(panel));
  return {area.x, area.y + height, area.width, area.height - height};
}

}  // namespace

void compose(ComposeContext& context, const LeaderboardSettings& settings, const Rect& area) {
  if (area.width < min_table_width) return;
  LeaderboardComposer(context, settings, below_name(context, settings, area)).compose();
}

template void compose_widget(ComposeContext&, const LeaderboardSettings&, const Rect&);

}  // namespace rankwall
