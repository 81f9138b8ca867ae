#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/text.h"
#include "layout/text_block.h"
#include "widgets/messages.h"
#include "widgets/proportions.h"
#include "widgets/shown_units.h"
#include "widgets/widget.h"

namespace rankwall {

namespace {

/// A narrower corner has no room for a source.
constexpr int min_corner = 8 * smallest_text;
/// How long each of the corner's texts is shown.
constexpr double page_seconds = 15;

/// The snapshot's id and the rules' hash: to compare with another wall or page.
std::string identity_of(const ComposeContext& context, const FooterSettings& settings) {
  return context.snapshot().id + " · " + context.standings(settings.ranking).rules;
}

/// Who the figures are from, their units, and what they are not: told in turns.
std::vector<std::string> told_of(const ComposeContext& context) {
  const Snapshot& snapshot = context.snapshot();
  std::vector<std::string> texts;
  if (!snapshot.source.empty()) texts.push_back(filled(context.words().source, {{"source", snapshot.source}}));
  if (!context.words().disclaimer.empty()) texts.push_back(context.words().disclaimer);
  const auto units = shown_units(context.schedule.layout->root, context.input.config.rules);
  if (!units.empty())
    texts.push_back(filled(context.words().units,
                           {{"units", fmt::format("{}", fmt::join(units, context.words().unit_separator))}}));
  return texts;
}

/// A text on one line, or on two where it is longer, at the largest size from `pixels` down that fits; no lines if none
/// does.
TextBlock set_in(const ComposeContext& context, const std::string& text, int pixels, Size room) {
  const TextStyle style{pixels, Weight::Regular, context.theme().muted};
  TextBlock block = text_block(context.input.measure, text, style, smallest_text, room, Align::Right);
  if (block.height() > room.height) block.lines.clear();
  return block;
}

/// The right end of the footer: what is told in turns, and below it, where there is a line for it, in the smallest size
/// what identifies the figures; where there is none it has its turn as well, in that size. Returns what has no room
/// here.
std::vector<std::string> compose_corner(ComposeContext& context, const FooterSettings& settings, const Rect& area) {
  const std::string identity = identity_of(context, settings);
  const TextStyle smallest{smallest_text, Weight::Regular, context.theme().muted};
  const int line = smallest_text * proportions::line;
  std::vector<std::string> told = told_of(context);
  Rect room = area;
  if (area.height >= 3 * line && context.width(identity, smallest) <= area.width) {
    room.height -= line;
    Panel panel = context.panel({area.width, line});
    set_text(panel, context.input.measure, rect_at({}, panel.size), Align::Right, identity, smallest);
    context.add_still("identity", {area.x, room.bottom(), area.width, line}, std::move(panel));
  } else {
    told.push_back(identity);
  }
  std::vector<std::string> left;
  std::vector<std::pair<std::string, Panel>> pages;
  for (const auto& text : told) {
    const int pixels = text == identity ? smallest_text : text_pixels(room.height * proportions::footer::told);
    const TextBlock block = set_in(context, text, pixels, room.size());
    if (block.lines.empty()) {
      if (text != identity) left.push_back(text);
      continue;
    }
    Panel page = context.panel(room.size());
    set_block(page, context.input.measure, rect_at({}, room.size()), Align::Right, block);
    pages.emplace_back("page:" + text, std::move(page));
  }
  if (!pages.empty()) add_deck(context, "corner", room, std::move(pages), page_seconds);
  return left;
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
  Rect running;
  Rect told;
  std::vector<Element> parts;
  if (!settings.tag.empty())
    parts.push_back(badge(context, {settings.tag},
                          {text_pixels(inner.height * proportions::footer::tag), Weight::Bold, {}}, context.theme().tag)
                        .with_priority(5));
  parts.push_back(painted({}, [&running](Panel&, const Rect& box, std::size_t) { running = box; })
                      .growing_wide(inner.height)
                      .with_priority(9));
  const int corner = inner.width * proportions::footer::corner;
  if (settings.source && corner >= min_corner)
    parts.push_back(
        painted({corner, 0}, [&told](Panel&, const Rect& box, std::size_t) { told = box; }).with_priority(8));
  Panel panel = context.panel(inner.size());
  draw(row(margin, std::move(parts)), panel, inset(rect_at({}, inner.size()), margin, 0));
  context.add_still("panel", inner, std::move(panel));
  std::vector<std::string> left;
  if (settings.source)
    left = told.empty() ? told_of(context) : compose_corner(context, settings, told.moved(inner.origin()));

  // 2. The running text; with it what the corner has no room for.
  std::vector<Message> messages = messages_of(context, {settings.ranking, true, true, true, true, settings.texts});
  for (const auto& text : left) messages.push_back({"source:" + text, text});
  add_marquee(context, running.moved(inner.origin()), messages);
}

template void compose_widget(ComposeContext&, const FooterSettings&, const Rect&);

}  // namespace rankwall
