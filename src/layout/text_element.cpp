#include "layout/text_element.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "layout/cutting.h"

namespace rankwall {

namespace {

/// Line pitch of a text of this size.
int pitch_of(int pixels) { return pixels * 3 / 2; }

/// The first wording that is whole on one line of at least `min` pixels, or nothing.
std::optional<FittedText> one_line(const TextMeasure& measure, const std::vector<std::string>& wordings,
                                   const TextStyle& style, int min, int width) {
  FittedText found = fitted(measure, wordings, style, width);
  const bool is_whole = std::find(wordings.begin(), wordings.end(), found.text) != wordings.end();
  return is_whole && found.style.pixels >= min ? std::optional(std::move(found)) : std::nullopt;
}

constexpr std::size_t max_lines = 2;

/// The first wording that fits on two lines, at the largest size at which it does; the last one is cut where none fits.
std::vector<std::string> two_lines(const TextMeasure& measure, const std::vector<std::string>& wordings,
                                   TextStyle& style, Size box) {
  const int largest = text_pixels(std::min(style.pixels, box.height * 2 / 5));
  for (const auto& wording : wordings)
    for (style.pixels = largest;; style.pixels = smaller_text(style.pixels)) {
      auto lines = broken_lines(measure, wording, style, box.width);
      if (lines.size() <= max_lines) return lines;
      if (style.pixels == smallest_text) break;
    }
  return broken_lines(measure, wordings.back(), style, box.width, max_lines);
}

void set_two_lines(Panel& panel, const TextMeasure& measure, const Rect& box, const std::vector<std::string>& wordings,
                   const TextStyle& asked) {
  TextStyle style = asked;
  const auto lines = two_lines(measure, wordings, style, box.size());
  // Two lines say no more than one that is as large.
  if (const auto line = one_line(measure, wordings, asked, style.pixels, box.width))
    return set_text(panel, box, Align::Left, *line);
  const int pitch = style.pixels * 5 / 4;
  int y = box.y + (box.height - pitch * static_cast<int>(lines.size())) / 2;
  for (const auto& line : lines) {
    set_text(panel, measure, {box.x, y, box.width, pitch}, Align::Left, line, style);
    y += pitch;
  }
}

}  // namespace

Element text(const TextMeasure& measure, std::vector<std::string> wordings, const TextStyle& style, Align align,
             Rewording rewording) {
  if (wordings.empty()) return spacer({});
  Element element = spacer({0, pitch_of(style.pixels)});
  element.width.lengths.clear();
  for (const auto& wording : wordings) element.width.lengths.push_back(measure(wording, style));
  element.width.min = std::min(element.width.lengths.back(), 4 * smallest_text);
  element.draw = [&measure, wordings = std::move(wordings), style, align, rewording](Panel& panel, const Rect& box,
                                                                                     std::size_t wording) {
    const auto first = static_cast<std::ptrdiff_t>(std::min(wording, wordings.size() - 1));
    set_fitted(panel, measure, box, align, {wordings.begin() + first, wordings.end()}, style, rewording);
  };
  return element;
}

Element wrapped_text(const TextMeasure& measure, std::vector<std::string> wordings, const TextStyle& style, int min) {
  Element element = text(measure, wordings, style);
  if (wordings.empty()) return element;
  element.draw = [&measure, wordings = std::move(wordings), style, min](Panel& panel, const Rect& box, std::size_t) {
    if (const auto line = one_line(measure, wordings, style, min, box.width))
      set_text(panel, box, Align::Left, *line);
    else if (box.height >= 2 * smallest_text * 5 / 4)
      set_two_lines(panel, measure, box, wordings, style);
    else
      set_fitted(panel, measure, box, Align::Left, wordings, style);
  };
  return element;
}

bool wraps(const TextMeasure& measure, const std::vector<std::string>& wordings, const TextStyle& style, int min,
           int width) {
  return !one_line(measure, wordings, style, min, width);
}

Element number(const TextMeasure& measure, const NumberText& number, Align align) {
  return painted({number.width(measure), pitch_of(number.style.pixels)},
                 [&measure, number, align](Panel& panel, const Rect& box, std::size_t) {
                   set_number(panel, measure, box, align, number);
                 });
}

Element phrase(const TextMeasure& measure, std::vector<Piece> pieces, Align align) {
  std::erase_if(pieces, [](const Piece& piece) { return piece.text.empty(); });
  if (pieces.empty()) return spacer({});
  int width = -pieces.front().space;
  int pixels = 0;
  for (const auto& piece : pieces) {
    width += piece.space + measure(piece.text, piece.style);
    pixels = std::max(pixels, piece.style.pixels);
  }
  return painted({width, pitch_of(pixels)}, [&measure, pieces = std::move(pieces), align, pixels, width](
                                                Panel& panel, const Rect& box, std::size_t) {
    std::size_t count = pieces.size();
    int total = width;
    for (; count > 1 && total > box.width; --count)
      total -= pieces[count - 1].space + measure(pieces[count - 1].text, pieces[count - 1].style);
    if (count == 1) return set_fitted(panel, measure, box, align, {pieces[0].text}, pieces[0].style);
    const int baseline = box.y + centred_baseline(box.height, pixels);
    int x = aligned(box, total, align) - pieces.front().space;
    for (std::size_t i = 0; i < count; ++i) {
      x += pieces[i].space;
      panel.commands.emplace_back(TextCommand{{x, baseline}, pieces[i].text, pieces[i].style});
      x += measure(pieces[i].text, pieces[i].style);
    }
  });
}

}  // namespace rankwall
