#include "layout/cutting.h"

#include <algorithm>
#include <array>

#include "base/clusters.h"
#include "base/text.h"
#include "layout/line_breaks.h"

namespace rankwall {

namespace {

constexpr std::string_view ellipsis = "…";

constexpr std::array<std::string_view, 2> spaces{" ", "\u3000"};

std::string_view without_spaces_in_front(std::string_view text) {
  for (std::size_t size = text.size() + 1; size != text.size();) {
    size = text.size();
    for (const auto space : spaces)
      if (text.starts_with(space)) text.remove_prefix(space.size());
  }
  return text;
}

std::string_view without_spaces_behind(std::string_view text) {
  for (std::size_t size = text.size() + 1; size != text.size();) {
    size = text.size();
    for (const auto space : spaces)
      if (text.ends_with(space)) text.remove_suffix(space.size());
  }
  return text;
}

/// The largest number from `min` to `max` for which `holds` is true, found in few calls if it is near `guess`.
/// What is true for a number must be for all smaller ones; it is taken to be true for `min`.
template <class Holds>
std::size_t largest(std::size_t min, std::size_t max, std::size_t guess, Holds holds) {
  for (std::size_t step = std::max<std::size_t>(1, guess); min < max; step *= 2) {
    const std::size_t tried = std::min(max, min + step);
    if (!holds(tried)) {
      max = tried - 1;
      break;
    }
    min = tried;
  }
  while (min < max) {
    const std::size_t middle = min + (max - min + 1) / 2;
    if (holds(middle))
      min = middle;
    else
      max = middle - 1;
  }
  return min;
}

/// Breaks a text line by line.
class LineBreaker {
 public:
  LineBreaker(const TextMeasure& measure, std::string_view text, const TextStyle& style, int width)
      : measure_(measure), text_(text), style_(style), width_(width), places_(line_breaks(text)) {}

  bool done() const { return next_ == places_.size(); }
  std::string_view rest() const { return piece(text_.size()); }

  std::string_view next_line() {
    const auto fits = [&](std::size_t end) { return measure_(line(end), style_) <= width_; };
    const std::size_t end = best_end(largest(next_ + 1, places_.size(), last_length_, fits));
    const std::string_view found = line(end);
    last_length_ = end - next_;
    next_ = end;
    return found;
  }

 private:
  /// From the start of the next line to byte `end`. Only the first line keeps its leading spaces.
  std::string_view piece(std::size_t end) const {
    if (next_ == 0) return without_spaces_behind(text_.substr(0, end));
    const std::size_t begin = places_[next_ - 1].at;
    return without_spaces_in_front(without_spaces_behind(text_.substr(begin, end - begin)));
  }
  std::string_view line(std::size_t end) const { return piece(places_[end - 1].at); }

  /// The last break of the best quality among those where the line fits. A word that is wider than a line is forced
  /// apart, and marks are separated only if nothing else is left.
  std::size_t best_end(std::size_t fitting) const {
    std::size_t best = fitting;
    for (std::size_t end = fitting; end > next_; --end)
      if (places_[end - 1].quality > places_[best - 1].quality) best = end;
    return best;
  }

  const TextMeasure& measure_;
  std::string_view text_;
  TextStyle style_;
  int width_;
  std::vector<LineBreak> places_;
  std::size_t next_ = 0;  ///< the first cluster of the next line
  std::size_t last_length_ = 16;
};

/// `text` without the marks at its end that look lost before an ellipsis.
std::string_view without_dangling(std::string_view text) {
  auto ends = cluster_ends(text);
  while (!ends.empty()) {
    const std::size_t begin = ends.size() > 1 ? ends[ends.size() - 2] : 0;
    if (!dangles(*Utf8Reader(text.substr(begin)).next())) break;
    ends.pop_back();
    text = text.substr(0, begin);
  }
  return text;
}

/// Adds the lines of a paragraph, the last line there may be with an ellipsis if more would follow.
void break_paragraph(const TextMeasure& measure, std::string_view text, std::string_view next, const TextStyle& style,
                     int width, std::size_t max_lines, std::vector<std::string>& lines) {
  if (text.empty()) {
    lines.emplace_back();
    return;
  }
  LineBreaker breaker(measure, text, style, width);
  while (!breaker.done() && lines.size() < max_lines) {
    const std::string_view rest = breaker.rest();
    std::string line(breaker.next_line());
    const bool is_cut = lines.size() + 1 == max_lines && (!breaker.done() || !next.empty());
    // What follows makes the text too long for the line even where the paragraph alone would fit.
    if (is_cut) line = shortened(measure, on_one_line(std::string(rest) + " " + std::string(next)), style, width);
    if (!line.empty()) lines.push_back(std::move(line));
  }
}

}  // namespace

std::string on_one_line(std::string text) {
  std::replace(text.begin(), text.end(), '\n', ' ');
  return text;
}

std::vector<std::string> broken_lines(const TextMeasure& measure, std::string_view text, const TextStyle& style,
                                      int width, std::size_t max_lines) {
  std::vector<std::string> lines;
  while (text.ends_with('\n')) text.remove_suffix(1);
  while (!text.empty() && lines.size() < max_lines) {
    const std::size_t end = text.find('\n');
    const bool is_last = end == std::string_view::npos;
    break_paragraph(measure, text.substr(0, end), is_last ? std::string_view() : text.substr(end + 1), style, width,
                    max_lines, lines);
    if (is_last) break;
    text.remove_prefix(end + 1);
  }
  return lines;
}

std::string shortened(const TextMeasure& measure, std::string_view text, const TextStyle& style, int width) {
  if (measure(text, style) <= width) return std::string(text);
  const auto cut = [&](std::string_view kept) { return std::string(kept) + std::string(ellipsis); };
  const auto fits = [&](std::string_view kept) { return measure(cut(kept), style) <= width; };
  if (!fits({})) return {};
  const std::vector<std::size_t> ends = cluster_ends(text);
  const auto first = [&](std::size_t count) { return text.substr(0, count == 0 ? 0 : ends[count - 1]); };
  const auto characters = static_cast<std::size_t>(std::max(1, width / std::max(1, style.pixels)));
  const std::string_view kept =
      first(largest(0, ends.size(), characters, [&](std::size_t n) { return fits(first(n)); }));
  const std::string_view tidy = without_dangling(kept);
  return cut(tidy.empty() ? kept : tidy);
}

std::string shortened_in_middle(const TextMeasure& measure, std::string_view text, const TextStyle& style, int width) {
  if (measure(text, style) <= width) return std::string(text);
  const std::vector<std::size_t> ends = cluster_ends(text);
  const auto cut = [&](std::size_t count) {
    const std::size_t tail = count / 2;
    const std::size_t head = count - tail;
    return std::string(text.substr(0, head == 0 ? 0 : ends[head - 1])) + std::string(ellipsis) +
           std::string(text.substr(ends[ends.size() - tail - 1]));
  };
  const auto fits = [&](std::size_t count) { return measure(cut(count), style) <= width; };
  if (!fits(0)) return {};
  const auto characters = static_cast<std::size_t>(std::max(1, width / std::max(1, style.pixels)));
  return cut(largest(0, ends.size() - 1, characters, fits));
}

}  // namespace rankwall
