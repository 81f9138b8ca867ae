#include <algorithm>
#include <iterator>
#include <span>

#include "base/text.h"
#include "widgets/legend.h"
#include "widgets/proportions.h"
#include "widgets/ranking_name.h"
#include "widgets/row_stage.h"
#include "widgets/table.h"
#include "widgets/widget.h"

namespace rankwall {

namespace {

/// Rows must fit the smallest text with a little space around it.
constexpr int min_row_height = smallest_text + 5;
/// A table must fit a name of four characters; one of several blocks, a rank and a figure as well.
constexpr int min_table_width = smallest_text * 4;
constexpr int min_block_width = smallest_text * 8;
constexpr int min_legend_row = 48;
/// How long a step of one row takes.
constexpr double step_seconds = 0.5;

/// How a leaderboard divides its rectangle.
struct TablePlan {
  int rows = 1;  ///< in view, of each block
  int pinned = 0;
  int row_height = 0;
  int head_height = 0;
  int legend_height = 0;
  int blocks = 1;
  int block_width = 0;
  int block_gap = 0;
  bool moves = false;  ///< there are more rows than are in view
};

void plan_blocks(TablePlan& plan, const LeaderboardSettings& settings, int width) {
  for (plan.blocks = settings.blocks; plan.blocks >= 1; --plan.blocks) {
    plan.block_gap = plan.blocks > 1 ? std::max(24, width / 48) : 0;
    plan.block_width = (width - plan.block_gap * (plan.blocks - 1)) / plan.blocks;
    if (plan.blocks == 1 || plan.block_width >= min_block_width) return;
  }
}

/// A table does not show a single row where there is height for two of the smallest text without space around it.
int min_row_height_in(int height, int rows) {
  const bool is_tight = rows > 1 && height < 2 * min_row_height && height >= 2 * smallest_text;
  return is_tight ? smallest_text : min_row_height;
}

/// Rows are as high as asked for, but not so high that small text would be lost in them. What is left goes to the
/// head; without one it stays empty below. If a head would cost the table its second row, there is none.
void plan_rows(TablePlan& plan, const ComposeContext& context, const LeaderboardSettings& settings, int height) {
  const bool has_head = settings.head && height >= smallest_text + 4 + 2 * min_row_height;
  const int head_share = has_head ? (settings.plates ? 7 : 6) : 0;  // tenths of a row
  // A legend is a luxury: it stands where rows are high all the same.
  const int legend_share = settings.legend && settings.plates && plan.blocks == 1 ? 4 : 0;
  const int with_legend = height * 10 / (settings.rows * 10 + head_share + legend_share);
  const bool has_legend = has_head && legend_share > 0 && with_legend >= min_legend_row;
  const int share = head_share + (has_legend ? legend_share : 0);
  const int asked = std::max(min_row_height_in(height, settings.rows), height * 10 / (settings.rows * 10 + share));
  const int max = 3 * RowMetrics::of(context, asked, plan.block_width, settings.plates).text;
  plan.row_height = std::min(asked, max);
  const int min_head = has_head ? std::max(smallest_text + 4, plan.row_height * head_share / 10) : 0;
  plan.legend_height = has_legend ? plan.row_height * proportions::table::legend : 0;
  const int room = height - min_head - plan.legend_height;
  const int fitting = room / plan.row_height;
  plan.rows = std::max(1, asked > max ? fitting : std::min(settings.rows, fitting));
  plan.row_height = std::min(plan.row_height, std::max(1, room / plan.rows));
  plan.head_height = has_head ? height - plan.rows * plan.row_height - plan.legend_height : 0;
}

TablePlan plan_of(const ComposeContext& context, const LeaderboardSettings& settings, const Rect& area,
                  const std::vector<Section>& sections) {
  TablePlan plan;
  plan_blocks(plan, settings, area.width);
  plan_rows(plan, context, settings, area.height);
  int count = 0;
  int ranked = 0;  // a town without a rank is not pinned
  for (const auto& section : sections) {
    count += static_cast<int>(section.size());
    for (const auto& entry : section) ranked += entry.is_ranked() ? 1 : 0;
  }
  const bool turns_groups = settings.mode == TableMode::Pages && sections.size() > 1;
  plan.moves = count > plan.rows * plan.blocks || turns_groups;
  if (plan.moves && plan.blocks == 1 && !settings.by_group)
    plan.pinned = std::min({settings.pinned, plan.rows / 2, ranked});
  return plan;
}

class LeaderboardComposer {
 public:
  LeaderboardComposer(ComposeContext& context, const LeaderboardSettings& settings, const Rect& area)
      : context_(context),
        settings_(settings),
        area_(area),
        standings_(context.standings(settings.ranking)),
        sections_(sections_of(context.snapshot(), standings_, settings)),
        plan_(plan_of(context, settings, area, sections_)),
        table_(settle_table(context, settings, standings_, sections_,
                            {plan_.block_width, plan_.row_height, plan_.head_height})) {
    for (const auto& section : sections_) rows_.insert(rows_.end(), section.begin(), section.end());
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
    const std::string text =
        rank > 1 ? filled(context_.words().seam_from, {{"rank", std::to_string(rank)}}) : context_.words().seam;
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
    if (plan_.legend_height == 0 || !has_legend(table_)) return;
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
