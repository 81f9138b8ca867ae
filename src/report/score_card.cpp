#include "report/score_card.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "base/text.h"
#include "model/closing.h"
#include "model/sentences.h"
#include "report/card_tables.h"
#include "report/facts.h"
#include "report/prose.h"
#include "report/trend_chart.h"

namespace rankwall {

struct CardPress::Shared {
  const PaperInput& input;
  const Typesetter& typesetter;
  Facts facts;
  std::vector<IndicatorField> fields;
  Rules rules;
};

namespace {

constexpr int trend_days = 180;
constexpr double trend_width = 62 * millimetre;
constexpr double trend_height = 96;
constexpr double signature_height = 34;

/// A gap in the unit that differences of the score have.
std::string gap_unit(const Ranking& ranking, const Rules& rules) {
  if (ranking.by == RankBy::Ratio) return "个百分点";
  if (ranking.by == RankBy::Score) return ranking.unit;
  const std::string& unit = rules.find_indicator(ranking.indicator)->unit;
  return unit == "%" ? "个百分点" : unit;
}

/// One card at one size of type, from the top of the block down.
class CardSetting {
 public:
  CardSetting(const PaperInput& input, const Typesetter& typesetter, const std::vector<IndicatorField>& fields,
              const Rules& rules, std::size_t town, std::string title, double size)
      : input_(input),
        typesetter_(typesetter),
        rules_(rules),
        ranking_(*rules.find_ranking(input.bulletin.ranking)),
        town_(town),
        standing_(standing_of(input.leading(), town)),
        title_(std::move(title)),
        size_(size) {
    set_title();
    set_table("", position_table(input, standing_), size * 1.25);
    set_table("一、指标完成情况", figure_table(input, fields, town), size);
    if (standing_.place) set_table("二、得分构成", score_table(input, standing_), size);
    set_problems();
    set_gain();
    set_signature();
  }

  /// Whether everything stands on the page, above the signature.
  bool fits() const { return is_complete_ && y_ <= signature_top(); }
  Page page() const { return page_; }

 private:
  static double signature_top() { return block_top + block_height - signature_height; }
  void put(const TextLine& text, double x, double middle, double size) {
    page_.upright.emplace_back(TextMark{{x, middle + baseline_below_middle(size)}, text});
  }

  void set_title() {
    PrintStyle style{Typeface::Title, size_two};
    style.size = std::max(size_three, style.size * std::min(1.0, block_width / typesetter_.width(title_, style)));
    for (const auto& line : typesetter_.lines(title_, style, {block_width + 1, 0, false})) {
      put(line, block_left + (block_width - line.width) / 2, y_ + style.size * 0.8, style.size);
      y_ += style.size * 1.6;
    }
    const Words& words = input_.config.words;
    const std::string as_of =
        filled(words.fresh, {{"time", data_time_text(words, input_.snapshot, input_.zone, input_.day())}}) + "　" +
        words.pace_long + fmt::format("{:g}%", rounded(input_.leading().pace * 100, 2));
    const TextLine caption = typesetter_.line(as_of, {Typeface::Subheading, size_});
    put(caption, block_left + block_width - caption.width, y_ + size_ * 0.7, size_);
    y_ += size_ * 1.7;
  }

  void set_heading(const std::string& text) {
    const PrintStyle style{Typeface::Heading, size_ * 1.15};
    y_ += size_ * 0.7;
    put(typesetter_.line(text, style), block_left, y_ + style.size * 0.75, style.size);
    y_ += style.size * 1.6;
  }

  void set_table(const std::string& heading, const PaperTable& table, double size) {
    if (!heading.empty()) set_heading(heading);
    // The names of a city's own indicators may need smaller type than all else.
    double fitting = size;
    while (fitting > 6 && !TableSetting(typesetter_, table, block_width, fitting).fits()) fitting -= 0.5;
    const TableSetting setting(typesetter_, table, block_width, fitting);
    y_ += setting.draw(page_.upright, {block_left, y_}, 0, table.rows.size());
  }

  void set_lines(const std::string& text, double width) {
    const PrintStyle style{Typeface::Body, size_};
    const double indent = 2 * size_;
    double next_indent = indent;
    for (const auto& line : typesetter_.lines(text, style, {width, indent, true})) {
      put(line, block_left + next_indent, y_ + size_ * 0.8, size_);
      y_ += size_ * 1.6;
      next_indent = 0;
    }
  }

  std::string number() { return chinese_number(standing_.place ? 3 : 2); }

  void set_problems() {
    PaperTable table = town_problem_table(input_, town_);
    if (table.rows.empty()) {
      set_heading(number() + "、堵点问题");
      return set_lines("本期没有堵点问题。", block_width);
    }
    // What does not stand on the page stands in the bulletin's list.
    const double gain_height = trend().size() > 1 ? trend_height : 6 * size_;
    const double room = signature_top() - y_ - gain_height - 6 * size_;
    const TableSetting all(typesetter_, table, block_width, size_);
    const std::size_t shown = std::min(table.rows.size(), all.rows_within(0, room));
    const std::size_t left = table.rows.size() - shown;
    table.rows.resize(shown);
    set_table(number() + "、堵点问题", table, size_);
    is_complete_ = left == 0;
    if (left > 0) set_lines(fmt::format("另有{}个堵点问题，见通报所附清单。", left), block_width);
  }

  // What would gain one place, beside the trend.
  void set_gain() {
    set_heading(chinese_number(standing_.place ? 4 : 3) + "、争先进位");
    const double top = y_;
    const auto points = trend();
    const bool has_trend = points.size() > 1;
    const double width = has_trend ? block_width - trend_width - 3 * millimetre : block_width;
    set_lines(gain_text(), width);
    if (!input_.bulletin.card.requirement.empty()) set_lines(input_.bulletin.card.requirement, width);
    if (!has_trend) return;
    const Indicator& indicator = *rules_.find_indicator(ranking_.completion);
    draw_trend(page_.upright, typesetter_, {indicator.label + "（" + indicator.unit + "）", points, indicator.decimals},
               {block_left + block_width - trend_width, top}, trend_width, trend_height);
    y_ = std::max(y_, top + trend_height);
  }

  std::vector<TrendPoint> trend() const {
    if (!rules_.find_indicator(ranking_.completion)) return {};
    const TrendSubject subject{TrendSource::Town, ranking_.completion, input_.snapshot.towns[town_].id};
    return trend_of(input_.history, input_.snapshot, input_.zone, subject, trend_days);
  }

  std::string gain_text() const {
    const Words& words = input_.config.words;
    const Standings& standings = input_.leading();
    if (!standing_.place) {
      const auto& silent = standings.not_reported;
      const bool is_silent =
          std::any_of(silent.begin(), silent.end(), [&](const auto& each) { return each.town == town_; });
      return (is_silent ? words.not_reported : words.not_ranked) + "，本期没有名次。";
    }
    const std::string unit = gap_unit(ranking_, rules_);
    if (!standing_.gap) {
      if (!standing_.lead) return "位居第一。";
      return fmt::format("位居第一，领先后一位{}{}。",
                         figure_text(words, std::abs(*standing_.lead), standings.decimals), unit);
    }
    std::string text =
        fmt::format("距前一位还差{}{}", figure_text(words, std::abs(*standing_.gap), standings.decimals), unit);
    std::string ways;
    for (const auto& closing : closings(input_.snapshot, rules_, ranking_, standing_)) {
      const Indicator& indicator = *rules_.find_indicator(closing.indicator);
      ways += (ways.empty() ? "" : "，或者") +
              filled(input_.bulletin.card.gain, {{"label", indicator.label},
                                                 {"amount", figure_text(words, closing.increase, indicator.decimals)},
                                                 {"unit", indicator.unit}});
    }
    return ways.empty() ? text + "。" : text + "。其他指标不变时，" + ways + "，即可追平。";
  }

  void set_signature() {
    const PrintStyle style{Typeface::Body, size_small_four};
    const double middle = block_top + block_height - signature_height / 2;
    const CardPattern& card = input_.bulletin.card;
    double x = block_left;
    for (const auto* label : {&card.receiver, &card.received_at}) {
      const TextLine text = typesetter_.line(*label, style);
      put(text, x, middle, style.size);
      const double line_y = middle + style.size * 0.6;
      page_.upright.emplace_back(
          RuleMark{{x + text.width, line_y}, {x + block_width / 2 - 2 * style.size, line_y}, 0.5});
      x += block_width / 2;
    }
  }

  const PaperInput& input_;
  const Typesetter& typesetter_;
  const Rules& rules_;
  const Ranking& ranking_;
  std::size_t town_;
  const Standing& standing_;
  std::string title_;
  double size_;
  double y_ = block_top;
  bool is_complete_ = true;
  Page page_;
};

}  // namespace

CardPress::CardPress(const PaperInput& input, const Typesetter& typesetter)
    : shared_(new Shared{input, typesetter, Facts(input), indicator_fields(input), input.config.rules()}) {}

CardPress::~CardPress() = default;

std::vector<std::size_t> CardPress::towns() const {
  std::vector<std::size_t> towns;
  const Standings& standings = shared_->input.leading();
  for (const auto* list : {&standings.ranked, &standings.not_reported, &standings.not_ranked})
    for (const auto& standing : *list) towns.push_back(standing.town);
  return towns;
}

std::string CardPress::titled(const std::string& town) const {
  const auto fact = [&](const std::string& name) { return name == "town" ? town : shared_->facts.find(name); };
  return said(shared_->input.bulletin.card.title, fact).value_or("");
}

std::string CardPress::title_of(std::size_t town) const { return titled(shared_->input.snapshot.towns[town].name); }

std::string CardPress::common_title() const { return titled("各单位"); }

Page CardPress::page_of(std::size_t town) const {
  constexpr double sizes[] = {size_five, 10, 9.5, size_small_five, 8.5, 8, 7.5};
  for (const double size : sizes) {
    const CardSetting setting(shared_->input, shared_->typesetter, shared_->fields, shared_->rules, town,
                              title_of(town), size);
    if (setting.fits() || size == std::end(sizes)[-1]) return setting.page();
  }
  return {};
}

}  // namespace rankwall
