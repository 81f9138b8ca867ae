#include <algorithm>

#include "scene/scene.h"
#include "scene/text_block.h"

namespace rankwall {

namespace {

/// The largest and the smallest size that the text may have in a box of this size.
struct SizeRange {
  int most = smallest_text;
  int least = smallest_text;
};

SizeRange sizes_of(const Scene& scene, const TextSettings& settings, Size box) {
  if (settings.text_size > 0) {
    const int pixels = text_pixels(static_cast<int>(scene.scale() * settings.text_size / 100));
    return {pixels, std::max<int>(smallest_text, pixels * 3 / 4)};
  }
  return {scene.scaled_text(std::min(box.height / 4, box.width / 6)), std::max<int>(smallest_text, scene.scale() / 36)};
}

}  // namespace

void compose_text(Scene& scene, const TextSettings& settings, const Rect& area) {
  // 1. The title, where enough is left for the text.
  Panel blank = scene.panel(area.size());
  Rect box{0, 0, area.width, area.height};
  const int title_pixels = lone_title_pixels(scene, area);
  if (!settings.title.empty() && area.height >= title_pixels * 3 / 2 + 2 * smallest_text)
    box = add_card_title(scene, blank, settings.title, title_pixels);

  // 2. The text, on as many pages as it needs.
  const auto align = static_cast<Align>(settings.align);
  const SizeRange sizes = sizes_of(scene, settings, box.size());
  const TextStyle style{sizes.most, Weight::Regular, scene.theme().text};
  const TextBlock block = text_block(scene.input.measure, settings.text, style, sizes.least, box.size(), align);
  std::vector<TextBlock> parts = pages_of(block, box.height);
  if (settings.overflow == TextOverflow::Ellipsis && parts.size() > 1)
    parts = {cut_to(scene.input.measure, block, box.size())};
  if (parts.empty()) parts.emplace_back();
  std::vector<std::pair<std::string, Panel>> pages;
  for (const auto& part : parts) {
    Panel page = blank;
    Rect lines = box;
    // A page of a text that goes on begins at its top, like the others.
    if (parts.size() > 1 || (!settings.title.empty() && settings.align == TextAlign::Left))
      lines.height = std::min(box.height, part.height());
    set_block(page, scene.input.measure, lines, align, part);
    pages.emplace_back("text:" + std::to_string(pages.size()), std::move(page));
  }
  add_deck(scene, "pages", area, std::move(pages), settings.page_seconds);
}

}  // namespace rankwall
