#include <algorithm>

#include "widgets/messages.h"
#include "widgets/widget.h"

namespace rankwall {

void compose(ComposeContext& context, const MarqueeSettings& settings, const Rect& area) {
  // One line runs through the middle, however high the widget is.
  const int height = std::min(area.height, line_height(area.width));
  const Rect line{area.x, area.y + (area.height - height) / 2, area.width, height};
  int left = 0;
  const TextStyle style{text_pixels(height * 42 / 100), Weight::Bold, {}};
  const int tag_width = settings.tag.empty() ? 0 : badge_width(context, settings.tag, style);
  if (tag_width > 0 && tag_width <= line.width / 3) {
    const int tag_height = std::min(height - 2, style.pixels * 8 / 5);
    Panel panel = context.panel({tag_width, height});
    add_badge(context, panel, {0, (height - tag_height) / 2, tag_width, tag_height}, settings.tag, style,
              context.theme().tag);
    context.add_still("tag", {line.x, line.y, tag_width, height}, std::move(panel));
    left = tag_width + context.margin();
  }
  add_marquee(context, {line.x + left, line.y, line.width - left, height},
              messages_of(context, {settings.ranking, settings.notices, settings.findings, settings.chase,
                                    settings.problems, settings.texts}));
}

template void compose_widget(ComposeContext&, const MarqueeSettings&, const Rect&);

}  // namespace rankwall
