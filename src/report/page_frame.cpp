#include "report/page_frame.h"

#include <fmt/format.h>

#include "base/text.h"
#include "model/sentences.h"

namespace rankwall {

namespace {

/// The page number's dashes are this far below the block (GB/T 9704-2012, 7.5).
constexpr double number_below_block = 7 * millimetre;

void put_number(Page& page, int number, const PageFrame& frame, const Typesetter& typesetter) {
  const TextLine text = typesetter.line(fmt::format("— {} —", number), {Typeface::Body, size_four});
  const TextLine data = typesetter.line(frame.data_line, {Typeface::Body, size_small_five});
  const double baseline = block_top + block_height + number_below_block + baseline_below_middle(size_four);
  const double edge = size_four;  // one character
  const bool on_right = number % 2 == 1;
  const double right = block_left + block_width;
  page.upright.emplace_back(TextMark{{on_right ? right - edge - text.width : block_left + edge, baseline}, text});
  page.upright.emplace_back(TextMark{{on_right ? block_left : right - data.width, baseline}, data});
}

void put_status_mark(Page& page, const std::string& mark, const Typesetter& typesetter) {
  const PrintStyle style{Typeface::Heading, size_four};
  const TextLine text = typesetter.line(mark, style);
  const double middle = block_top - 12 * millimetre;
  const double padding = style.size * 0.6;
  const double width = text.width + 2 * padding;
  const double height = style.size * 1.7;
  const double left = block_left + (block_width - width) / 2;
  page.upright.emplace_back(AreaMark{{left, middle - height / 2}, width, height, 1, official_red});
  page.upright.emplace_back(TextMark{{left + padding, middle + baseline_below_middle(style.size)}, text, official_red});
}

}  // namespace

PageFrame frame_of(const PaperInput& input, const Standings& standings) {
  const std::string status = status_wordings(input.config.words, input.snapshot.status).front();
  PageFrame frame;
  if (input.snapshot.status != Status::Verified) frame.status_mark = status;
  frame.data_line = filled(input.config.words.paper.data_line,
                           {{"snapshot", input.snapshot.id}, {"rules", standings.rules}, {"status", status}});
  return frame;
}

void add_frame(std::vector<Page>& pages, const PageFrame& frame, const Typesetter& typesetter) {
  int number = 0;
  for (auto& page : pages) {
    put_number(page, ++number, frame, typesetter);
    if (!frame.status_mark.empty()) put_status_mark(page, frame.status_mark, typesetter);
  }
}

}  // namespace rankwall
