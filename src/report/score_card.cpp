#include "report/score_card.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "base/text.h"
#include "model/closing.h"
#include "model/quantity.h"
#include "model/rounding.h"
#include "model/sentences.h"
#include "report/card_tables.h"
#include "report/facts.h"
#include "report/prose.h"
#include "report/ranking_table.h"
#include "report/trend_chart.h"

namespace rankwall {

struct CardCommons {
  const PaperInput& input;
  const Typesetter& typesetter;
  Facts facts;
  std::vector<IndicatorField> fields;
  const Rules& rules;

  std::string title(const std::string& town) const {
    const auto fact = [&](const std::string& name) { return name == "town" ? town : facts.find(name); };
    return said(input.bulletin.card.title, fact).value_or("");
  }
};

namespace {

constexpr int trend_days = 180;
constexpr double trend_width = 62 * millimetre;
constexpr double trend_height = 96;
constexpr double signature_height = 34;
constexpr double sizes[] = {size_five, 10, 9.5, size_small_five, 8.5, 8};
constexpr double smallest_size = 7.5;

/// One card at one size of type, from the top of the block down.
class CardSetting {
 public:
  CardSetting(const CardCommons& commons, std::size_t town, double size)
      : commons_(commons),
        input_(commons.input),
        typesetter_(commons.typesetter),
        card_(commons.input.bulletin.card),
        ranking_(*commons.rules.find_ranking(commons.input.bulletin.ranking)),
        town_(commons.input.snapshot.towns[town]),
        standing_(commons.input.leading().of(town)),
        size_(size) {
    set_title();
    set_table(position_table(input_, standing_), size_ * 1.25);
    set_heading(card_.figures);
    set_table(figure_table(input_, commons.fields, town), size_);
    // A ranking by one figure has nothing to be made up of.
    if (standing_.rank && ranking_.by == RankBy::Score) {
      set_heading(card_.score);
      set_table(score_table(input_, standing_), size_);
    }
    if (input_.snapshot.published.problems) {
      set_heading(card_.problems);
      set_problems(town_problem_table(input_, town));
    }
    set_heading(card_.chase);
    set_chase();
    set_signature();
  }

  /// Whether everything fits on the page, above the signature.
  bool fits() const { return is_complete_ && y_ <= signature_top; }
  Page page() const { return page_; }

 private:
  static constexpr double signature_top = block_top + block_height - signature_height;

  void put(const TextLine& text, double x, double middle, double size) {
    page_.upright.emplace_back(TextMark{{x, middle + baseline_below_middle(size)}, text});
  }

  void set_title() {
    const std::string title = commons_.title(town_.name);
    PrintStyle style{Typeface::Title, size_two};
    style.size = std::max(size_three, style.size * std::min(1.0, block_width / typesetter_.width(title, style)));
    for (const auto& line : typesetter_.lines(title, style, {block_width + 1, 0, false})) {
      put(line, block_left + (block_width - line.width) / 2, y_ + style.size * 0.8, style.size);
      y_ += style.size * 1.6;
    }
    const Words& words = input_.config.words;
    const std::string time = data_time_text(words, input_.snapshot, input_.zone, input_.day());
    std::string known = filled(words.fresh, {{"time", time}});
    if (const auto pace = input_.leading().pace) known += words.paper.gap_between + pace_share_text(words, *pace);
    const TextLine caption = typesetter_.line(known, {Typeface::Subheading, size_});
    put(caption, block_left + block_width - caption.width, y_ + size_ * 0.7, size_);
    y_ += size_ * 1.7;
  }

  void set_heading(const std::string& words) {
    const PrintStyle style{Typeface::Heading, size_ * 1.15};
    const TextLine line = typesetter_.line(heading_text(input_.config.words, ++headings_, words), style);
    y_ += size_ * 0.7;
    put(line, block_left, y_ + style.size * 0.75, style.size);
    y_ += style.size * 1.6;
  }

  void set_table(const PaperTable& table, double size) {
    // The names of a city's own indicators may need smaller type than all else.
    constexpr double min = 6;
    while (size > min && !TableSetting(typesetter_, table, block_width, size).fits()) size -= 0.5;
    const TableSetting setting(typesetter_, table, block_width, size);
    y_ += setting.draw(page_.upright, {block_left, y_}, 0, table.rows.size());
  }

  void set_lines(const std::string& text, double width) {
    double indent = 2 * size_;
    for (const auto& line : typesetter_.lines(text, {Typeface::Body, size_}, {width, indent, true})) {
      put(line, block_left + indent, y_ + size_ * 0.8, size_);
      y_ += size_ * 1.6;
      indent = 0;
    }
  }

  void set_problems(PaperTable table) {
    if (table.rows.empty()) return set_lines(card_.no_problems, block_width);
    // What does not fit on the page is in the bulletin's list.
    const double chase_height = has_trend() ? trend_height : 6 * size_;
    const double room = signature_top - y_ - chase_height - 6 * size_;
    const TableSetting all(typesetter_, table, block_width, size_);
    const std::size_t shown = std::min(table.rows.size(), all.rows_within(0, room));
    const std::size_t left = table.rows.size() - shown;
    table.rows.resize(shown);
    set_table(table, size_);
    is_complete_ = left == 0;
    if (left > 0) set_lines(filled(card_.more_problems, {{"count", std::to_string(left)}}), block_width);
  }

  /// What would gain one place, beside the trend.
  void set_chase() {
    const double top = y_;
    const double width = has_trend() ? block_width - trend_width - 3 * millimetre : block_width;
    set_lines(chase_text(), width);
    const std::string& requirement = standing_.medal == 1 ? card_.leader_requirement : card_.requirement;
    if (!requirement.empty()) set_lines(requirement, width);
    if (!has_trend()) return;
    const Indicator& indicator = *commons_.rules.find_indicator(ranking_.completion);
    const std::string title = paper_label(input_.config.words, quantity_of(indicator));
    const TrendChart chart{title, trend_, indicator.decimals};
    draw_trend(page_.upright, typesetter_, chart, {block_left + block_width - trend_width, top}, trend_width,
               trend_height);
    y_ = std::max(y_, top + trend_height);
  }

  bool has_trend() const { return trend_.size() > 1; }

  std::vector<TrendPoint> trend() const {
    if (ranking_.completion.empty()) return {};
    const TrendSubject subject{TrendSource::Town, ranking_.completion, town_.id};
    return trend_of(input_.history, input_.snapshot, input_.zone, subject, trend_days);
  }

  std::string chase_text() const {
    const Words& words = input_.config.words;
    const Standings& standings = input_.leading();
    if (!standing_.rank) return filled(card_.no_rank, {{"state", state_text(words, standing_.state)}});
    const auto gap = standing_.gap ? standing_.gap : standing_.lead;
    if (!gap) return card_.first;
    const std::string distance =
        filled(standing_.gap ? card_.gap : card_.lead, {{"gap", difference_text(words, standings.score, *gap)}});
    const std::string gains = gains_text();
    return gains.empty() ? distance : distance + filled(card_.gains, {{"gains", gains}});
  }

  /// "入库项目再增加2个，或者完成投资再增加0.35亿元"
  std::string gains_text() const {
    const Words& words = input_.config.words;
    std::string text;
    for (const auto& closing : closings(input_.snapshot, commons_.rules, ranking_, standing_)) {
      const Indicator& indicator = *commons_.rules.find_indicator(closing.indicator);
      const std::string amount = figure_text(words, quantity_of(indicator), std::abs(closing.change));
      text += (text.empty() ? "" : words.paper.alternative) + filled(closing.change > 0 ? card_.gain : card_.gain_less,
                                                                     {{"label", indicator.label}, {"amount", amount}});
    }
    return text;
  }

  void set_signature() {
    const PrintStyle style{Typeface::Body, size_small_four};
    const double middle = block_top + block_height - signature_height / 2;
    double x = block_left;
    for (const auto* label : {&card_.receiver, &card_.received_at}) {
      const TextLine text = typesetter_.line(*label, style);
      put(text, x, middle, style.size);
      const double below = middle + style.size * 0.6;
      page_.upright.emplace_back(RuleMark{{x + text.width, below}, {x + block_width / 2 - 2 * style.size, below}, 0.5});
      x += block_width / 2;
    }
  }

  const CardCommons& commons_;
  const PaperInput& input_;
  const Typesetter& typesetter_;
  const CardPattern& card_;
  const Ranking& ranking_;
  const Town& town_;
  const Standing& standing_;
  double size_;
  std::vector<TrendPoint> trend_ = trend();
  int headings_ = 0;
  double y_ = block_top;
  bool is_complete_ = true;
  Page page_;
};

}  // namespace

CardPress::CardPress(const PaperInput& input, const Typesetter& typesetter)
    : commons_(new CardCommons{input, typesetter, Facts(input), indicator_fields(input), input.config.rules}) {}

CardPress::~CardPress() = default;

std::vector<std::size_t> CardPress::towns() const {
  std::vector<std::size_t> towns;
  for (const auto& standing : commons_->input.leading().towns) towns.push_back(standing.town);
  return towns;
}

std::string CardPress::title_of(std::size_t town) const {
  return commons_->title(commons_->input.snapshot.towns[town].name);
}

std::string CardPress::common_title() const { return commons_->title(commons_->input.config.words.paper.all_towns); }

Page CardPress::page_of(std::size_t town) const {
  for (const double size : sizes)
    if (const CardSetting setting(*commons_, town, size); setting.fits()) return setting.page();
  return CardSetting(*commons_, town, smallest_size).page();
}

}  // namespace rankwall
