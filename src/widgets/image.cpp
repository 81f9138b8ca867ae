#include <algorithm>
#include <cmath>

#include "widgets/widget.h"

namespace rankwall {

namespace {

/// The size of a picture in an area, its shape kept. A photo that is contained is never made larger, which blurs it;
/// an SVG is drawn at any size.
Size fitted_size(const PictureFile& file, ImageFit fit, Size area) {
  const double across = static_cast<double>(area.width) / file.size.width;
  const double down = static_cast<double>(area.height) / file.size.height;
  double scale = fit == ImageFit::Cover ? std::max(across, down) : std::min(across, down);
  // A picture is never drawn longer than four times its area, even if it then does not cover it.
  constexpr double longest = 4;
  scale = std::min({scale, longest * across, longest * down});
  if (fit == ImageFit::Contain && file.format != PictureFormat::Svg) scale = std::min(scale, 1.0);
  const auto scaled = [&](int length) { return std::max(1, static_cast<int>(std::lround(length * scale))); };
  return {scaled(file.size.width), scaled(file.size.height)};
}

}  // namespace

void compose(ComposeContext& context, const ImageSettings& settings, const Rect& area) {
  if (!settings.picture.file) return;
  const Size size = fitted_size(*settings.picture.file, settings.fit, area.size());
  Panel panel = context.panel(area.size());
  panel.commands.emplace_back(
      ImageCommand{{(area.width - size.width) / 2, (area.height - size.height) / 2, size.width, size.height},
                   settings.picture,
                   context.theme().ground});
  context.add_still("panel", area, std::move(panel));
}

template void compose_widget(ComposeContext&, const ImageSettings&, const Rect&);

}  // namespace rankwall
