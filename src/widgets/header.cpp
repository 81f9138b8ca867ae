#include <algorithm>

#include "model/sentences.h"
#include "widgets/clock_digits.h"
#include "widgets/widget.h"

namespace rankwall {

namespace {

constexpr const char* dot = " · ";
/// Two lines of the smallest text and a rule.
constexpr int min_two_bands = 2 * smallest_text + 4;

/// Everything that the header says, the longest wording of each first.
struct HeaderTexts {
  std::string title;
  std::vector<std::string> period;
  std::vector<std::string> status;
  std::vector<std::string> freshness;
  bool alarming = false;  ///< the data is old or its source is lost
};

HeaderTexts texts_of(const ComposeContext& context, const HeaderSettings& settings) {
  const Snapshot& snapshot = context.snapshot();
  const std::string period = period_text(context.words(), snapshot.period);
  HeaderTexts texts;
  texts.title = snapshot.title.empty() ? context.input.config.title : snapshot.title;
  texts.period = {period + dot + context.standings(settings.ranking).label, period};
  texts.status = status_wordings(context.words(), snapshot.status);
  texts.freshness =
      freshness_wordings(context.words(), &snapshot, context.input.freshness, context.input.zone, context.input.now);
  texts.alarming = context.input.freshness.state != FreshnessState::Fresh;
  return texts;
}

/// The line below the clock: date and weekday before the freshness, if there is room for both.
std::vector<std::string> status_line(const ComposeContext& context, const HeaderSettings& settings,
                                     const HeaderTexts& texts) {
  std::vector<std::string> wordings = texts.freshness;
  // What is wrong with the data is more important than the date.
  if (!settings.date || texts.alarming) return wordings;
  const LocalTime local = context.input.zone.local(context.input.now);
  const std::string date = date_text(context.words(), local.date);
  const std::string& weekday = context.words().weekdays[local.weekday()];
  wordings.insert(wordings.begin(), date + " " + weekday + dot + texts.freshness.front());
  return wordings;
}

/// Composes the header into one panel: a line, one band or two.
class HeaderComposer {
 public:
  HeaderComposer(ComposeContext& context, const HeaderSettings& settings, const Rect& area)
      : context_(context),
        settings_(settings),
        area_(area),
        texts_(texts_of(context, settings)),
        panel_(context.panel(area.size())) {
    rule_ = std::max(2, area.height / 36);
    margin_ = context.margin();
  }

  void compose() {
    const int height = area_.height - rule_;
    if (area_.height < min_two_bands)
      compose_one_line(height);
    else if (!compose_one_band(height))
      compose_two_bands(height);
    panel_.commands.emplace_back(FillCommand{{0, height, area_.width, rule_}, context_.theme().rule});
    context_.add_still("panel", area_, std::move(panel_));
    if (!clock_area_.empty()) add_clock(context_, clock_area_.moved(area_.origin()), clock_pixels_, clock_seconds_);
  }

 private:
  bool compose_one_band(int height) {
    const TextStyle title{height * 53 / 100, Weight::Bold, context_.theme().title};
    const TextStyle status{text_pixels(height * 22 / 100), Weight::Regular, freshness_color(context_)};
    const int clock_height = height * 58 / 100;
    if (title.pixels < 2 * smallest_text || height - clock_height < status.pixels * 5 / 4) return false;
    clock_pixels_ = height * 48 / 100;
    clock_seconds_ = settings_.seconds;
    const int title_width = context_.width(texts_.title, title);
    const int gap = margin_ * 3 / 2;
    const int badge_pixels = text_pixels(height * 32 / 100);
    const int min_badges = plain_badge_width(texts_.period.back(), badge_pixels) + gap +
                           plain_badge_width(texts_.status.back(), badge_pixels);
    const int room = area_.width - 2 * margin_ - title_width - min_badges - 2 * gap;

    const FittedText line = fitted(context_.input.measure, status_line(context_, settings_, texts_), status, room);
    const int right = std::max(line.width, clock_width(context_, clock_pixels_, clock_seconds_));
    if (right > room || line.text.ends_with("…")) return false;
    const int x = area_.width - margin_ - right;
    clock_area_ = {x, height * 5 / 100, right, clock_height};
    set_text(panel_, {x, clock_height, right, height - clock_height - height * 6 / 100}, Align::Right, line);
    set_text(panel_, context_.input.measure, {margin_, 0, title_width, height}, Align::Left, texts_.title, title);
    add_badges({margin_ + title_width + gap, 0, x - gap - (margin_ + title_width + gap), height}, badge_pixels);
    return true;
  }

  /// In a strip too low for two lines: the title, the clock, and between them those marks that fit. That the figures
  /// are invented, or their source is lost, takes priority over the time.
  void compose_one_line(int height) {
    const int pixels = text_pixels(height * 3 / 4);
    const TextStyle small{text_pixels(pixels * 3 / 4), Weight::Regular, status_color(context_)};
    const int inner = area_.width - 2 * margin_;
    const int gap = 2 * margin_;
    std::string mark = texts_.status.back();
    TextStyle mark_style = small;
    if (texts_.alarming) {
      mark = texts_.freshness.back();
      mark_style.color = freshness_color(context_);
    }
    const int mark_width = context_.width(mark, mark_style) + gap;
    const int title_width = context_.width(texts_.title, {pixels, Weight::Bold, {}});
    clock_pixels_ = pixels;
    clock_seconds_ = settings_.seconds && title_width + mark_width + clock_width(context_, pixels, true) + gap <= inner;
    const int clock = clock_width(context_, pixels, clock_seconds_);
    const int min_title = context_.width(texts_.title, {smallest_text, Weight::Bold, {}});
    const bool must_mark = texts_.alarming || context_.snapshot().status == Status::Demo;
    const bool with_mark = title_width + mark_width + clock + gap <= inner || (must_mark && mark_width * 2 <= inner);
    const bool with_clock = (with_mark ? mark_width : 0) + clock + gap + std::min(min_title, inner / 2) <= inner;
    const int room = inner - (with_mark ? mark_width : 0) - (with_clock ? clock + gap : 0);
    const FittedText title =
        fitted(context_.input.measure, {texts_.title}, {pixels, Weight::Bold, context_.theme().title}, room);
    set_text(panel_, {margin_, 0, room, height}, Align::Left, title);
    if (with_mark)
      set_text(panel_, context_.input.measure, {margin_ + title.width + gap, 0, mark_width - gap, height}, Align::Left,
               mark, mark_style);
    if (with_clock) clock_area_ = {area_.width - margin_ - clock, 0, clock, height};
  }

  void compose_two_bands(int height) {
    const int upper = height * 56 / 100;
    clock_pixels_ = text_pixels(upper * 68 / 100);
    const TextStyle title{text_pixels(upper * 76 / 100), Weight::Bold, context_.theme().title};
    const int inner = area_.width - 2 * margin_;
    const int title_width = context_.width(texts_.title, title);
    const int min_title = context_.width(texts_.title, {smallest_text, Weight::Bold, {}});
    while (clock_pixels_ > smallest_text && min_title + margin_ + clock_width(context_, clock_pixels_, false) > inner)
      clock_pixels_ = smaller_text(clock_pixels_);
    clock_seconds_ = settings_.seconds && title_width + margin_ + clock_width(context_, clock_pixels_, true) <= inner;
    const int clock = clock_width(context_, clock_pixels_, clock_seconds_);
    clock_area_ = {margin_ + inner - clock, 0, clock, upper};
    set_text(panel_, {margin_, 0, inner - clock - margin_, upper}, Align::Left,
             fitted(context_.input.measure, {texts_.title}, title, inner - clock - margin_));

    const Rect lower{margin_, upper, inner, height - upper};
    const int pixels = text_pixels(std::min(lower.height * 62 / 100, title.pixels / 2));
    const TextStyle style{pixels, Weight::Regular, freshness_color(context_)};
    const int min_badges = badges_width(texts_.period.back(), texts_.status.back(), pixels, is_boxed(lower)) + margin_;
    const auto wordings =
        lower.height >= 2 * smallest_text ? status_line(context_, settings_, texts_) : texts_.freshness;
    FittedText line = fitted(context_.input.measure, wordings, style, inner - min_badges);
    // A cut time says nothing; a cut alarm still does.
    if (line.text.ends_with("…") && !texts_.alarming) line = {};
    set_text(panel_, lower, Align::Right, line);
    add_badges({lower.x, lower.y, inner - line.width - margin_, lower.height}, pixels);
  }

  static bool is_boxed(const Rect& room) { return room.height >= 2 * smallest_text; }
  static int status_size(int pixels, bool boxed) { return boxed ? smaller_beside(pixels, pixels * 3 / 4) : pixels; }
  int badge_gap(bool boxed) const { return boxed ? margin_ : margin_ * 2; }
  int badge_text_width(const std::string& text, int pixels, bool boxed) const {
    return boxed ? plain_badge_width(text, pixels) : text_width(text, pixels);
  }
  int badges_width(const std::string& period, const std::string& status, int pixels, bool boxed) const {
    return badge_text_width(period, pixels, boxed) + badge_gap(boxed) +
           badge_text_width(status, status_size(pixels, boxed), boxed);
  }

  /// Period and data mark from left to right; both shorten, then shrink. If there is no room for both, only the
  /// mark.
  void add_badges(const Rect& room, int pixels) {
    for (;; pixels = smaller_text(pixels)) {
      for (const auto& status : texts_.status)
        for (const auto& period : texts_.period)
          if (add_both_badges(room, period, status, pixels)) return;
      if (pixels == smallest_text) break;
    }
    set_text(
        panel_, room, Align::Left,
        fitted(context_.input.measure, texts_.status, {pixels, Weight::Regular, status_color(context_)}, room.width));
  }

  bool add_both_badges(const Rect& room, const std::string& period, const std::string& status, int pixels) {
    const bool boxed = is_boxed(room);
    const int gap = badge_gap(boxed);
    const int status_pixels = status_size(pixels, boxed);
    const int period_width = badge_text_width(period, pixels, boxed);
    const int status_width = badge_text_width(status, status_pixels, boxed);
    if (period_width + gap + status_width > room.width) return false;
    add_badge_text({room.x, room.y, period_width, room.height}, period, pixels, context_.theme().warm, boxed);
    add_badge_text({room.x + period_width + gap, room.y, status_width, room.height}, status, status_pixels,
                   status_color(context_), boxed);
    return true;
  }

  void add_badge_text(const Rect& box, const std::string& text, int pixels, Color color, bool boxed) {
    const TextStyle style{pixels, Weight::Regular, color};
    if (boxed) {
      const int height = std::min(box.height, pixels * 8 / 5);
      const Rect line{box.x, box.y + (box.height - height) / 2, box.width, height};
      const Color dim = mixed(color, context_.theme().ground);
      panel_.commands.emplace_back(
          OutlineCommand{line, context_.corner(pixels / 6), std::max(1, pixels / 16), dim, context_.theme().ground});
    }
    set_text(panel_, context_.input.measure, box, Align::Centre, text, style);
  }

  int text_width(const std::string& text, int pixels) const {
    return context_.width(text, {pixels, Weight::Regular, {}});
  }
  int plain_badge_width(const std::string& text, int pixels) const {
    return badge_width(context_, text, {pixels, Weight::Regular, {}});
  }

  ComposeContext& context_;
  const HeaderSettings& settings_;
  Rect area_;
  HeaderTexts texts_;
  Panel panel_;
  Rect clock_area_;
  int rule_ = 2;
  int margin_ = 4;
  int clock_pixels_ = smallest_text;
  bool clock_seconds_ = true;
};

}  // namespace

void compose(ComposeContext& context, const HeaderSettings& settings, const Rect& area) {
  HeaderComposer(context, settings, area).compose();
}

template void compose_widget(ComposeContext&, const HeaderSettings&, const Rect&);

}  // namespace rankwall
