#include <algorithm>

#include "widgets/messages.h"
#include "widgets/proportions.h"
#include "widgets/widget.h"

namespace rankwall {

void compose(ComposeContext& context, const MarqueeSettings& settings, const Rect& area) {
  // One line runs through the middle, however high the widget is.
  const int height = std::min(area.height, line_height(area.width));
  const Rect line{area.x, area.y + (area.height - height) / 2, area.width, height};
  const Element tag = badge(context, {settings.tag}, {text_pixels(height * proportions::footer::tag), Weight::Bold, {}},
                            context.theme().tag);
  const int tag_width = tag.width.length(0);
  int left = 0;
  if (!settings.tag.empty() && tag_width <= line.width / 3) {
    Panel panel = context.panel({tag_width, height});
    draw(tag, panel, {0, 0, tag_width, height});
    context.add_still("tag", {line.x, line.y, tag_width, height}, std::move(panel));
    left = tag_width + context.margin();
  }
  add_marquee(context, {line.x + left, line.y, line.width - left, height},
              messages_of(context, {settings.ranking, settings.notices, settings.findings, settings.chase,
                                    settings.problems, settings.texts}));
}

template void compose_widget(ComposeContext&, const MarqueeSettings&, const Rect&);

}  // namespace rankwall
