#include <algorithm>

#include "layout/text_block.h"
#include "widgets/qr_matrix.h"
#include "widgets/widget.h"

namespace rankwall {

namespace {

/// Modules of light ground around a code, without which scanners do not find it.
constexpr int quiet_zone = 4;
/// Smaller modules cannot be told apart on an LED wall.
constexpr int min_module = 2;

/// Dark on light, whatever the theme; the light is no brighter than a caption, to keep the wall calm.
struct CodeColors {
  Color light;
  Color dark;
};

CodeColors colors_of(const Theme& theme) {
  constexpr Color black{0, 0, 0};
  const bool is_dark_theme = contrast(theme.ground, black) < contrast(theme.muted, black);
  return is_dark_theme ? CodeColors{theme.muted, theme.ground} : CodeColors{theme.ground, theme.text};
}

/// The code with its quiet zone, its top left corner at `at`; neighbours in a row are one fill.
void set_code(Panel& panel, Point at, const QrMatrix& matrix, int module, const CodeColors& colors) {
  const int side = (matrix.side + 2 * quiet_zone) * module;
  panel.commands.emplace_back(FillCommand{{at.x, at.y, side, side}, colors.light});
  for (int y = 0; y < matrix.side; ++y)
    for (int x = 0; x < matrix.side; ++x) {
      const int first = x;
      while (x < matrix.side && matrix.is_dark(x, y)) ++x;
      if (x > first)
        panel.commands.emplace_back(FillCommand{
            {at.x + (quiet_zone + first) * module, at.y + (quiet_zone + y) * module, (x - first) * module, module},
            colors.dark});
    }
}

/// Where the code and its caption go: side by side in a wide area, one below the other in a high one.
struct QrLayout {
  int module = 0;
  Point code;
  Rect caption;
};

QrLayout layout_of(Size size, int modules, bool has_caption) {
  const bool is_wide = size.width >= size.height * 3 / 2;
  const int caption_height = has_caption && !is_wide ? std::max(2 * smallest_text, size.height / 5) : 0;
  const int caption_width = has_caption && is_wide ? std::max(4 * smallest_text, size.width / 3) : 0;
  QrLayout layout;
  layout.module = std::min(size.width - caption_width, size.height - caption_height) / modules;
  const int side = layout.module * modules;
  if (caption_width > 0) {
    // Both together are centred.
    const int gap = side / 12;
    const int room = std::min(size.width - side - gap, size.height * 3 / 2);
    const int left = (size.width - side - gap - room) / 2;
    layout.code = {left, (size.height - side) / 2};
    layout.caption = {left + side + gap, 0, room, size.height};
  } else {
    layout.code = {(size.width - side) / 2, (size.height - caption_height - side) / 2};
    layout.caption = {0, layout.code.y + side, size.width, size.height - layout.code.y - side};
  }
  return layout;
}

void set_caption(const ComposeContext& context, Panel& panel, const Rect& box, const std::string& caption) {
  const TextStyle style{context.scaled_text(std::min(box.height / 4, box.width / 6)), Weight::Bold,
                        context.theme().title};
  const TextBlock block = text_block(context.input.measure, caption, style, smallest_text, box.size(), Align::Centre);
  set_block(panel, context.input.measure, box, Align::Centre, cut_to(context.input.measure, block, box.size()));
}

}  // namespace

void compose(ComposeContext& context, const QrSettings& settings, const Rect& area) {
  Panel panel = context.panel(area.size());
  const auto matrix = qr_matrix(settings.text, settings.error_correction);
  const int modules = matrix ? matrix->side + 2 * quiet_zone : 0;
  QrLayout layout;
  if (matrix) layout = layout_of(area.size(), modules, !settings.caption.empty());
  // Without its caption a code needs less room; a caption alone would promise a code that is not there.
  bool has_caption = !settings.caption.empty();
  if (matrix && layout.module < min_module && std::min(area.width, area.height) >= min_module * modules) {
    has_caption = false;
    layout = layout_of(area.size(), modules, false);
  }
  if (!matrix || layout.module < min_module) return;
  set_code(panel, layout.code, *matrix, layout.module, colors_of(context.theme()));
  if (has_caption) set_caption(context, panel, layout.caption, settings.caption);
  context.add_still("panel", area, std::move(panel));
}

template void compose_widget(ComposeContext&, const QrSettings&, const Rect&);

}  // namespace rankwall
