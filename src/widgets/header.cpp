#include <algorithm>
#include <optional>

#include "model/sentences.h"
#include "widgets/clock_digits.h"
#include "widgets/proportions.h"
#include "widgets/ranking_name.h"
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
  std::string ranking;  ///< empty where slides show several
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
  if (slides_agree(context.schedule.layout->root, settings.ranking))
    texts.ranking = context.standings(settings.ranking).label;
  else
    texts.period.erase(texts.period.begin());
  texts.status = status_wordings(context.words(), snapshot.status);
  texts.freshness =
      freshness_wordings(context.words(), &snapshot, context.input.freshness, context.input.zone, context.input.now);
  texts.alarming = context.input.freshness.state != FreshnessState::Fresh;
  return texts;
}

/// What the forms of the header share.
struct Header {
  const ComposeContext& context;
  const HeaderSettings& settings;
  HeaderTexts texts;
  int width = 0;  ///< between the margins
  PlacedClock clock = {};

  const TextMeasure& measure() const { return context.input.measure; }
  int margin() const { return context.margin(); }
  /// The narrowest that a text can be without being cut.
  int least(const std::string& wording, Weight weight) const {
    return context.width(wording, {smallest_text, weight, {}});
  }
  int min_title() const { return least(texts.title, Weight::Bold); }
};

Element clock_of(Header& header, int pixels, bool seconds) {
  return clock(header.context, pixels, seconds, header.clock);
}

/// The line below the clock: date and weekday before the freshness, if there is room for both.
std::vector<std::string> status_line(const Header& header) {
  const ComposeContext& context = header.context;
  std::vector<std::string> wordings = header.texts.freshness;
  // What is wrong with the data is more important than the date.
  if (!header.settings.date || header.texts.alarming) return wordings;
  const LocalTime local = context.input.zone.local(context.input.now);
  wordings.insert(wordings.begin(), long_date_text(context.words(), local.date) + dot + wordings.front());
  return wordings;
}

Element title(const Header& header, int pixels) {
  return text(header.measure(), {header.texts.title}, {pixels, Weight::Bold, header.context.theme().title});
}

Element status(const Header& header, std::vector<std::string> wordings, int pixels) {
  const int min = header.least(wordings.back(), Weight::Regular);
  return text(header.measure(), std::move(wordings), {pixels, Weight::Regular, freshness_color(header.context)},
              Align::Right)
      .shrinking_wide(min);
}

/// A text in a frame of its colour, dimmed.
Element framed(const ComposeContext& context, std::vector<std::string> wordings, const TextStyle& style) {
  Element element = text(context.input.measure, wordings, style, Align::Centre);
  for (std::size_t i = 0; i < wordings.size(); ++i) element.width.lengths[i] = badge_width(context, wordings[i], style);
  element.draw = [&context, style, inner = element.draw](Panel& panel, const Rect& box, std::size_t wording) {
    const int height = std::min(box.height, style.pixels * proportions::badge);
    const Color dim = mixed(style.color, context.theme().ground);
    panel.commands.emplace_back(OutlineCommand{{box.x, box.y + (box.height - height) / 2, box.width, height},
                                               context.corner(style.pixels / 6),
                                               std::max(1, style.pixels / 16),
                                               dim,
                                               context.theme().ground});
    inner(panel, box, wording);
  };
  return element;
}

/// Period and data mark, framed where they are high enough. The period shortens first; where there is no room for both,
/// it gives way.
Element marks(const Header& header, int pixels, int height) {
  const bool is_framed = height >= 2 * smallest_text;
  const auto of_size = [&header, is_framed](int size) {
    const auto mark = [&](std::vector<std::string> wordings, int text_size, Color color) {
      const TextStyle style{text_size, Weight::Regular, color};
      return is_framed ? framed(header.context, std::move(wordings), style)
                       : text(header.measure(), std::move(wordings), style);
    };
    std::vector<std::string> words = header.texts.status;
    words.insert(words.begin(), words.front());
    return row(is_framed ? header.margin() : 2 * header.margin(),
               {mark(header.texts.period, size, header.context.theme().warm),
                mark(std::move(words), is_framed ? smaller_beside(size, size * proportions::header::mark) : size,
                     status_color(header.context))
                    .with_priority(1)});
  };
  const Element both = largest(pixels, of_size);
  return both.growing_wide(both.width.min);
}

/// A line, the ranking, its period and the data mark: what the title is followed by where the header is high. The
/// ranking gives way first.
Element subtitle(const Header& header, int pixels) {
  const ComposeContext& context = header.context;
  const auto of_size = [&](int size) {
    const int thick = std::max(2, size / 12);
    const Element line = painted({thick, 0}, [&context, size](Panel& panel, const Rect& box, std::size_t) {
      const int tall = std::min(box.height, size * proportions::badge);
      panel.commands.emplace_back(
          FillCommand{{box.x, box.y + (box.height - tall) / 2, box.width, tall}, context.theme().rule});
    });
    std::vector<Element> parts{line};
    if (!header.texts.ranking.empty())
      parts.push_back(text(header.measure(), {header.texts.ranking}, {size, Weight::Bold, context.theme().text}));
    parts.push_back(text(header.measure(), {header.texts.period.back()}, {size, Weight::Regular, context.theme().warm})
                        .with_priority(1));
    parts.push_back(
        framed(context, header.texts.status,
               {smaller_beside(size, size * proportions::header::mark), Weight::Regular, status_color(context)})
            .with_priority(2));
    return row(header.margin(), std::move(parts));
  };
  const Element all = largest(pixels, of_size);
  return all.growing_wide(all.width.min);
}

/// All in one band, if there is room for it.
std::optional<Element> one_band(Header& header, int height) {
  const int title_pixels = height * proportions::header::band::title;
  const int status_pixels = text_pixels(height * proportions::header::band::status);
  const int clock_height = height * proportions::header::band::clock;
  if (title_pixels < 2 * smallest_text || height - clock_height < status_pixels * proportions::number_line)
    return std::nullopt;
  const int top = height * proportions::header::band::above_clock;
  const Element right = column(
      0, {spacer({0, top}),
          clock_of(header, height * proportions::header::band::digits, header.settings.seconds).high(clock_height),
          status(header, status_line(header), status_pixels).growing_high(0),
          spacer({0, top + height * proportions::header::band::below_status})});
  Element band = row(header.margin() * proportions::line,
                     {title(header, title_pixels), subtitle(header, height * proportions::header::band::marks), right});
  return band.fits(header.width) ? std::optional(std::move(band)) : std::nullopt;
}

/// The clock at the right of the title: smaller, without its seconds, if the title would be cut otherwise.
Element upper_band(Header& header, int height) {
  const Element name = title(header, text_pixels(height * proportions::header::title));
  const int digits = text_pixels(height * proportions::header::digits);
  const auto line = [&header, name](int min_title, int pixels, bool seconds) {
    return row(header.margin(), {name.growing_wide(min_title).with_priority(9), clock_of(header, pixels, seconds)});
  };
  Element whole = line(name.width.length(0), digits, true);
  if (header.settings.seconds && whole.fits(header.width)) return whole;
  return largest(digits, [&header, line](int pixels) { return line(header.min_title(), pixels, false); });
}

/// Marks at the left, status at the right. A cut time says nothing; a cut alarm still does.
Element lower_band(const Header& header, int height, int max_pixels) {
  const int pixels = text_pixels(std::min(height * proportions::header::lower_text, max_pixels));
  const Element line =
      status(header, height >= 2 * smallest_text ? status_line(header) : header.texts.freshness, pixels);
  return row(header.margin(), {marks(header, pixels, height).with_priority(9),
                               header.texts.alarming ? line.shrinking_wide(0).with_priority(9) : line});
}

Element two_bands(Header& header, int height) {
  const int upper = height * proportions::header::upper_band;
  const int title_pixels = text_pixels(upper * proportions::header::title);
  return column(
      0, {upper_band(header, upper).high(upper), lower_band(header, height - upper, title_pixels / 2).growing_high(0)});
}

/// In a strip too low for two lines: the title, the clock, and between them the mark if it fits. That the figures are
/// invented, or their source is lost, takes priority over the time.
Element one_line(Header& header, int height) {
  const ComposeContext& context = header.context;
  const int pixels = text_pixels(height * proportions::header::text);
  const int gap = 2 * header.margin();
  const HeaderTexts& texts = header.texts;
  const TextStyle small{text_pixels(pixels * proportions::header::mark), Weight::Regular,
                        texts.alarming ? freshness_color(context) : status_color(context)};
  const Element mark = text(header.measure(), {(texts.alarming ? texts.freshness : texts.status).back()}, small);
  const auto line = [&](std::vector<Element> left, bool seconds) {
    const Element said = row(gap, std::move(left));
    return row(gap, {said.growing_wide(said.width.min), clock_of(header, pixels, seconds)});
  };
  for (const bool seconds : {header.settings.seconds, false})
    if (Element all = line({title(header, pixels), mark}, seconds); all.fits(header.width)) return all;
  std::vector<Element> left{
      title(header, pixels).shrinking_wide(std::min(header.min_title(), header.width / 2)).with_priority(9)};
  if (texts.alarming || context.snapshot().status == Status::Demo) left.push_back(mark.with_priority(8));
  return line(std::move(left), false);
}

bool says(const Panel& panel, const std::string& words) {
  return std::any_of(panel.commands.begin(), panel.commands.end(), [&](const Command& command) {
    const auto* const text = std::get_if<TextCommand>(&command);
    return text && text->text == words;
  });
}

}  // namespace

void compose(ComposeContext& context, const HeaderSettings& settings, const Rect& area) {
  const int rule = std::max(2, area.height / 36);
  const int height = area.height - rule;
  Header header{context, settings, texts_of(context, settings), area.width - 2 * context.margin()};
  std::optional<Element> content;
  if (area.height >= min_two_bands) content = one_band(header, height);
  if (!content) content = area.height < min_two_bands ? one_line(header, height) : two_bands(header, height);
  Panel panel = context.panel(area.size());
  draw(*content, panel, {header.margin(), 0, header.width, height});
  if (!says(panel, header.texts.title)) context.leave_out("the whole title");
  panel.commands.emplace_back(FillCommand{{0, height, area.width, rule}, context.theme().rule});
  context.add_still("panel", area, std::move(panel));
  add_clock(context, area.origin(), header.clock);
}

template void compose_widget(ComposeContext&, const HeaderSettings&, const Rect&);

}  // namespace rankwall
