#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"
#include "model/countdown.h"
#include "model/sentences.h"
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
  return {pattern.substr(0, at), std::to_string(countdown.days), pattern.substr(at + mark.size()), theme.text};
}

/// "7月5日 星期一 17:00"
std::string target_text(const ComposeContext& context, const Countdown& countdown) {
  const Date today = context.input.zone.local(context.input.now).date;
  const LocalTime target{countdown.day, 0, 0, 0};
  std::string text = day_text(context.words(), countdown.day, today) + " " + context.words().weekdays[target.weekday()];
  if (countdown.minute) text += fmt::format(" {:02}:{:02}", *countdown.minute / 60, *countdown.minute % 60);
  return text;
}

/// The words beside the figure are smaller than it.
int words_pixels(int pixels) { return text_pixels(pixels * 45 / 100); }

int phrase_width(const ComposeContext& context, const Phrase& phrase, int pixels) {
  const TextStyle figure{pixels, Weight::Bold, {}};
  const TextStyle words{words_pixels(pixels), Weight::Regular, {}};
  const int gap = pixels / 6;
  return context.width(phrase.figure, figure) +
         (phrase.before.empty() ? 0 : context.width(phrase.before, words) + gap) +
         (phrase.after.empty() ? 0 : context.width(phrase.after, words) + gap);
}

/// Sets the phrase into the middle of the box as large as it fits, all on one baseline. Nothing if it does not.
void set_phrase(const ComposeContext& context, Panel& panel, const Rect& box, const Phrase& phrase) {
  int pixels = text_pixels(box.height * 70 / 100);
  while (phrase_width(context, phrase, pixels) > box.width) {
    if (pixels <= smallest_text) return;
    pixels = std::max<int>(smallest_text, text_pixels(pixels * 9 / 10));
  }
  if (pixels > box.height) return;
  const TextStyle figure{pixels, Weight::Bold, phrase.color};
  const TextStyle words{words_pixels(pixels), Weight::Regular, context.theme().muted};
  const int gap = pixels / 6;
  const int baseline = box.y + centred_baseline(box.height, pixels);
  int x = box.x + (box.width - phrase_width(context, phrase, pixels)) / 2;
  const auto add = [&](const std::string& text, const TextStyle& style) {
    if (text.empty()) return;
    panel.commands.emplace_back(TextCommand{{x, baseline}, text, style});
    x += context.width(text, style) + gap;
  };
  add(phrase.before, words);
  add(phrase.figure, figure);
  add(phrase.after, words);
}

}  // namespace

void compose(ComposeContext& context, const CountdownSettings& settings, const Rect& area) {
  const LocalTime local = context.input.zone.local(context.input.now);
  const Countdown countdown = countdown_at(settings, local);
  if (countdown.state == CountdownState::Today && countdown.minute)
    context.renew_at(context.input.zone.start_of(local.date) + std::chrono::minutes{*countdown.minute});
  const Phrase phrase = phrase_of(context, settings, countdown);
  Panel panel = context.panel(area.size());
  Rect box{0, 0, area.width, area.height};

  // 1. A low widget says all on one line, a higher one is a card with the day below the figure.
  const int title_pixels = lone_title_pixels(context, area);
  if (area.height >= 4 * smallest_text) {
    if (!settings.title.empty()) box = add_card_title(context, panel, settings.title, title_pixels);
    const int pixels = text_pixels(std::max(title_pixels * 7 / 8, box.height / 9));
    if (box.height >= pixels * 2 + 2 * smallest_text) {
      const Rect line{0, box.bottom() - pixels * 2, area.width, pixels * 2};
      set_text(panel, line, Align::Centre,
               fitted(context.input.measure, {target_text(context, countdown)},
                      {pixels, Weight::Regular, context.theme().muted}, line.width));
      box.height -= line.height;
    }
  } else if (!settings.title.empty() && area.width >= 12 * area.height / 2) {
    const FittedText title =
        fitted(context.input.measure, {settings.title},
               {text_pixels(area.height * 45 / 100), Weight::Bold, context.theme().title}, area.width * 55 / 100);
    set_text(panel, {0, 0, title.width, area.height}, Align::Left, title);
    box = {title.width + area.height / 3, 0, area.width - title.width - area.height / 3, area.height};
  }

  // 2. The phrase goes into the middle of the rest.
  set_phrase(context, panel, box, phrase);
  context.add_still("panel", area, std::move(panel));
}

template void compose_widget(ComposeContext&, const CountdownSettings&, const Rect&);

}  // namespace rankwall
