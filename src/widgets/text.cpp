#include <algorithm>

#include "layout/text_block.h"
#include "widgets/proportions.h"
#include "widgets/widget.h"

namespace rankwall {

namespace {

/// The largest and the smallest size that the text may have in a box of this size.
struct SizeRange {
  int max = smallest_text;
  int min = smallest_text;
};

SizeRange sizes_of(const ComposeContext& context, const TextSettings& settings, Size box) {
  if (settings.text_size > 0) {
    const int pixels = text_pixels(static_cast<int>(context.scale() * settings.text_size / 100));
    return {pixels, std::max<int>(smallest_text, pixels * proportions::text::smallest)};
  }
  return {context.scaled_text(std::min(box.height / 4, box.width / 6)),
          std::max<int>(smallest_text, context.scale() / 36)};
}

}  // namespace

void compose(ComposeContext& context, const TextSettings& settings, const Rect& area) {
  // 1. The title, where enough is left for the text.
  Panel blank = context.panel(area.size());
  Rect box{0, 0, area.width, area.height};
  const int title_pixels = lone_title_pixels(context, area);
  if (!settings.title.empty() && area.height >= title_pixels * proportions::line + 2 * smallest_text)
    box = add_card_title(context, blank, settings.title, title_pixels);

  // 2. The text, on as many pages as it needs.
  const auto align = static_cast<Align>(settings.align);
  const SizeRange sizes = sizes_of(context, settings, box.size());
  const TextStyle style{sizes.max, Weight::Regular, context.theme().text};
  const TextBlock block = text_block(context.input.measure, settings.text, style, sizes.min, box.size(), align);
  std::vector<TextBlock> parts = pages_of(block, box.height);
  if (settings.overflow == TextOverflow::Ellipsis && parts.size() > 1)
    parts = {cut_to(context.input.measure, block, box.size())};
  if (parts.empty()) parts.emplace_back();
  std::vector<std::pair<std::string, Panel>> pages;
  for (const auto& part : parts) {
    Panel page = blank;
    Rect lines = box;
    // A page of a text that goes on begins at its top, like the others.
    if (parts.size() > 1 || (!settings.title.empty() && settings.align == TextAlign::Left))
      lines.height = std::min(box.height, part.height());
    set_block(page, context.input.measure, lines, align, part);
    pages.emplace_back("text:" + std::to_string(pages.size()), std::move(page));
  }
  add_deck(context, "pages", area, std::move(pages), settings.page_seconds);
}

template void compose_widget(ComposeContext&, const TextSettings&, const Rect&);

}  // namespace rankwall
