#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/text.h"
#include "widgets/messages.h"
#include "widgets/proportions.h"
#include "widgets/shown_units.h"
#include "widgets/widget.h"

namespace rankwall {

namespace {

/// The snapshot's id and the rules' hash: to compare with another wall or page.
std::string identity_of(const ComposeContext& context, const FooterSettings& settings) {
  return context.snapshot().id + " · " + context.standings(settings.ranking).rules;
}

/// Source, units, disclaimer and identity, in two lines.
std::vector<std::string> source_lines(const ComposeContext& context, const FooterSettings& settings) {
  const Snapshot& snapshot = context.snapshot();
  std::vector<std::string> first;
  if (!snapshot.source.empty()) first.push_back(filled(context.words().source, {{"source", snapshot.source}}));
  const auto units = shown_units(context.schedule.layout->root, context.input.config.rules);
  if (!units.empty())
    first.push_back(filled(context.words().units,
                           {{"units", fmt::format("{}", fmt::join(units, context.words().unit_separator))}}));
  std::vector<std::string> lines{fmt::format("{}", fmt::join(first, " · "))};
  if (first.empty()) lines.clear();
  const std::string& disclaimer = context.words().disclaimer;
  lines.push_back(disclaimer.empty() ? identity_of(context, settings)
                                     : disclaimer + " · " + identity_of(context, settings));
  return lines;
}

/// Source and disclaimer in two lines if they fit; empty if not.
std::vector<FittedText> told_source(const ComposeContext& context, const FooterSettings& settings, Size size) {
  const TextStyle style{text_pixels(size.height * proportions::footer::source), Weight::Regular, context.theme().muted};
  const int min = text_pixels(size.height * proportions::footer::min_source);
  std::vector<FittedText> lines;
  for (const auto& line : source_lines(context, settings)) {
    lines.push_back(fitted(context.input.measure, {line}, style, size.width * proportions::footer::corner));
    if (lines.back().text != line || lines.back().style.pixels < min) return {};
  }
  return static_cast<int>(lines.size()) * (style.pixels * proportions::footer::pitch) <= size.height
             ? lines
             : std::vector<FittedText>{};
}

/// The right end of the footer: these lines, or without any only what identifies the figures.
Element corner(const ComposeContext& context, const FooterSettings& settings, Size size,
               const std::vector<FittedText>& source) {
  const TextMeasure& measure = context.input.measure;
  const TextStyle style{text_pixels(size.height * proportions::footer::source), Weight::Regular, context.theme().muted};
  if (source.empty()) {
    const FittedText identity =
        fitted(measure, {identity_of(context, settings), context.snapshot().id}, style, size.width / 4);
    return text(measure, {identity.text}, identity.style, Align::Right);
  }
  std::vector<Element> lines;
  lines.reserve(source.size());
  for (const auto& line : source)
    lines.push_back(
        text(measure, {line.text}, line.style, Align::Right).high(style.pixels * proportions::footer::pitch));
  const Element around = spacer({}).growing_high(0);
  return column(0, {around, column(0, std::move(lines)), around}).with_priority(8);
}

}  // namespace

void compose(ComposeContext& context, const FooterSettings& settings, const Rect& room) {
  // It is one line, however high its room is, and goes at the bottom of that.
  const int highest = std::min(room.height, line_height(room.width));
  const Rect area{room.x, room.bottom() - highest, room.width, highest};
  const int rule = std::max(2, area.height / 30);
  const int margin = context.margin();
  const Rect inner{area.x, area.y + rule, area.width, area.height - rule};

  // 1. The still part: the rule, the tag, the source.
  Panel line = context.panel({area.width, rule});
  line.ground = context.theme().rule;
  context.add_still("rule", {area.x, area.y, area.width, rule}, std::move(line));
  std::vector<FittedText> source;
  if (settings.source) source = told_source(context, settings, inner.size());
  Rect running;
  std::vector<Element> parts;
  if (!settings.tag.empty())
    parts.push_back(badge(context, {settings.tag},
                          {text_pixels(inner.height * proportions::footer::tag), Weight::Bold, {}}, context.theme().tag)
                        .with_priority(5));
  parts.push_back(painted({}, [&running](Panel&, const Rect& box, std::size_t) { running = box; })
                      .growing_wide(inner.height)
                      .with_priority(9));
  if (settings.source) parts.push_back(corner(context, settings, inner.size(), source));
  Panel panel = context.panel(inner.size());
  draw(row(margin, std::move(parts)), panel, inset(rect_at({}, inner.size()), margin, 0));
  context.add_still("panel", inner, std::move(panel));

  // 2. The running text; the source too if the still part has no room for it.
  std::vector<Message> messages = messages_of(context, {settings.ranking, true, true, true, true, settings.texts});
  if (settings.source && source.empty())
    for (const auto& text : source_lines(context, settings)) messages.push_back({"source:" + text, text});
  add_marquee(context, running.moved(inner.origin()), messages);
}

template void compose_widget(ComposeContext&, const FooterSettings&, const Rect&);

}  // namespace rankwall
