#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"
#include "model/countdown.h"
#include "model/sentences.h"
#include "widgets/proportions.h"
#include "widgets/widget.h"

namespace rankwall {

namespace {

/// A phrase: words, with the emphasised figure between them.
struct Phrase {
  std::string before;
  std::string figure;
  std::string after;
  Color color;
};

Phrase phrase_of(const ComposeContext& context, const CountdownSettings& settings, const Countdown& countdown) {
  const Theme& theme = context.theme();
  if (countdown.state == CountdownState::Today) return {{}, settings.today, {}, theme.demo};
  if (countdown.state == CountdownState::Passed) return {{}, settings.passed, {}, theme.muted};
  constexpr std::string_view mark = "{days}";
  const std::string& pattern = settings.ahead;
  const std::size_t at = pattern.find(mark);
  if (at == std::string::npos) return {{}, pattern, {}, theme.text};
  const std::string days = std::to_string(countdown.days);
  return {pattern.substr(0, at), days, filled(pattern.substr(at + mark.size()), {{"days", days}}), theme.text};
}

/// "7月5日 星期一 17:00"
std::string target_text(const ComposeContext& context, const Countdown& countdown) {
  const Date today = context.input.zone.local(context.input.now).date;
  const LocalTime target{countdown.day, 0, 0, 0};
  std::string text = filled(context.words().long_date, {{"date", day_text(context.words(), countdown.day, today)},
                                                        {"weekday", context.words().weekdays[target.weekday()]}});
  if (countdown.minute) text += " " + time_text(context.words(), *countdown.minute / 60, *countdown.minute % 60);
  return text;
}

/// The phrase as large as it fits with a little space around it, words smaller than the figure between them. Nothing if
/// it does not fit at all.
Element phrase_element(const ComposeContext& context, const Phrase& all) {
  return painted({}, [&context, all](Panel& panel, const Rect& box, std::size_t) {
    const auto of_size = [&](int pixels) {
      const TextStyle words{text_pixels(pixels * proportions::countdown::words), Weight::Regular,
                            context.theme().muted};
      return phrase(context.input.measure,
                    {{all.before, words},
                     {all.figure, {pixels, Weight::Bold, all.color}, pixels / 6},
                     {all.after, words, pixels / 6}},
                    Align::Centre);
    };
    const auto with_space = [&](int pixels) {
      const Element tight = of_size(pixels);
      return tight.wide(tight.width.length(0) * proportions::countdown::room);
    };
    if (box.height >= smallest_text && of_size(smallest_text).fits(box.width))
      draw(largest(box.height * proportions::countdown::figure, with_space), panel, box);
  });
}

}  // namespace

void compose(ComposeContext& context, const CountdownSettings& settings, const Rect& area) {
  const LocalTime local = context.input.zone.local(context.input.now);
  const Countdown countdown = countdown_at(settings, local);
  if (countdown.state == CountdownState::Today && countdown.minute)
    context.renew_at(context.input.zone.start_of(local.date) + std::chrono::minutes{*countdown.minute});
  const TextMeasure& measure = context.input.measure;
  const Element counted = phrase_element(context, phrase_of(context, settings, countdown));
  Panel panel = context.panel(area.size());
  const Rect whole = rect_at({}, area.size());
  if (area.height >= 4 * smallest_text) {
    // A card, with the day below the figure if there is room for both.
    const int title = lone_title_pixels(context, area);
    const Rect box = settings.title.empty() ? whole : add_card_title(context, panel, settings.title, title);
    const int pixels = text_pixels(std::max(title * proportions::countdown::target, box.height / 9));
    const Element target = text(measure, {target_text(context, countdown)},
                                {pixels, Weight::Regular, context.theme().muted}, Align::Centre);
    draw(column(0, {counted.growing_high(2 * smallest_text), target.high(pixels * 2)}), panel, box);
  } else if (!settings.title.empty() && area.width >= 6 * area.height) {
    // All on one line.
    const Element title =
        text(measure, {settings.title},
             {text_pixels(area.height * proportions::countdown::title), Weight::Bold, context.theme().title});
    const int widest = area.width * proportions::countdown::title_width;
    draw(row(area.height / 3, {title.wide(std::min(title.width.length(0), widest)), counted.growing_wide(0)}), panel,
         whole);
  } else {
    draw(counted, panel, whole);
  }
  context.add_still("panel", area, std::move(panel));
}

template void compose_widget(ComposeContext&, const CountdownSettings&, const Rect&);

}  // namespace rankwall
