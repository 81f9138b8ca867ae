#include <algorithm>

#include "base/text.h"
#include "widgets/messages.h"
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
  std::string first =
      snapshot.source.empty() ? std::string() : filled(context.words().source, {{"source", snapshot.source}}) + " ";
  return {first + context.words().units, context.words().disclaimer + " · " + identity_of(context, settings)};
}

/// The right end of the footer.
struct Corner {
  int width = 0;
  bool tells_source = false;
};

/// Source and disclaimer in two lines if they fit, else only what identifies the figures.
Corner add_corner(const ComposeContext& context, const FooterSettings& settings, Panel& panel, int margin) {
  const Size size = panel.size;
  const TextStyle style{text_pixels(size.height * 27 / 100), Weight::Regular, context.theme().muted};
  const int min = text_pixels(size.height * 22 / 100);
  Corner corner;
  std::vector<FittedText> lines;
  for (const auto& line : source_lines(context, settings)) {
    lines.push_back(fitted(context.input.measure, {line}, style, size.width * 42 / 100));
    const bool whole = lines.back().text == line && lines.back().style.pixels >= min;
    corner.tells_source = whole && (lines.size() == 1 || corner.tells_source);
  }
  const int pitch = style.pixels * 13 / 10;
  corner.tells_source = corner.tells_source && static_cast<int>(lines.size()) * pitch <= size.height;
  if (!corner.tells_source)
    lines = {
        fitted(context.input.measure, {identity_of(context, settings), context.snapshot().id}, style, size.width / 4)};
  for (const auto& line : lines) corner.width = std::max(corner.width, line.width);
  int y = (size.height - static_cast<int>(lines.size()) * pitch) / 2;
  for (const auto& line : lines) {
    set_text(panel, {size.width - margin - corner.width, y, corner.width, pitch}, Align::Right, line);
    y += pitch;
  }
  return corner;
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
  Panel panel = context.panel(inner.size());
  int left = margin;
  if (!settings.tag.empty()) {
    const TextStyle style{text_pixels(inner.height * 42 / 100), Weight::Bold, {}};
    const int height = std::min(inner.height - 2, style.pixels * 8 / 5);
    const Rect box{margin, (inner.height - height) / 2, badge_width(context, settings.tag, style), height};
    add_badge(context, panel, box, settings.tag, style, context.theme().tag);
    left = box.right() + margin;
  }
  const Corner corner = settings.source ? add_corner(context, settings, panel, margin) : Corner{};
  const int right = inner.width - margin - (corner.width > 0 ? corner.width + margin : 0);
  context.add_still("panel", inner, std::move(panel));

  // 2. The running text; the source too if the still part has no room for it.
  std::vector<Message> messages = messages_of(context, {settings.ranking, true, true, true, true, settings.texts});
  if (settings.source && !corner.tells_source)
    for (const auto& text : source_lines(context, settings)) messages.push_back({"source:" + text, text});
  add_marquee(context, {inner.x + left, inner.y, right - left, inner.height}, messages);
}

template void compose_widget(ComposeContext&, const FooterSettings&, const Rect&);

}  // namespace rankwall
