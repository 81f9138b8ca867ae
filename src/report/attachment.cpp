#include "report/attachment.h"

#include <algorithm>
#include <cmath>

namespace rankwall {

namespace {

/// Where a table may be: upright in the block, or turned in the block seen from its side.
struct Area {
  bool turned = false;
  PagePoint corner{block_left, block_top};
  double width = block_width;
  double height = block_height;
};

constexpr Area upright_area{};
constexpr Area turned_area{true, {0, 0}, block_height, block_width};

constexpr double label_height = 29;
constexpr double title_line = 32;
constexpr double caption_height = 20;
constexpr double note_height = 20;
constexpr PrintStyle small_style{Typeface::Subheading, size_five};

/// Lines of the grid that a height on the page takes up.
int lines_above(double y) { return static_cast<int>(std::ceil((y - block_top) / line_pitch)); }

struct Candidate {
  Area area;
  double size;
};
/// Larger type first; what does not fit upright is turned.
constexpr Candidate candidates[] = {{upright_area, size_small_four},
                                    {upright_area, size_five},
                                    {upright_area, size_small_five},
                                    {turned_area, size_small_four},
                                    {turned_area, size_five},
                                    {turned_area, size_small_five},
                                    {turned_area, 7.5}};

class AttachmentWriter {
 public:
  AttachmentWriter(PageWriter& writer, const Attachment& attachment)
      : writer_(writer), typesetter_(writer.typesetter()), attachment_(attachment) {}

  void write() {
    const Candidate& chosen = choose();
    const TableSetting setting(typesetter_, attachment_.table, chosen.area.width, chosen.size);
    const std::size_t rows = attachment_.table.rows.size();
    std::size_t first = 0;
    do {
      writer_.new_page();
      double y = first == 0 ? write_head(chosen.area) : chosen.area.corner.y;
      y = write_caption(chosen.area, y);
      const double room = chosen.area.corner.y + chosen.area.height - y - note_height;
      const std::size_t count = std::min(setting.rows_within(first, room), rows - first);
      y += setting.draw(marks(chosen.area), {chosen.area.corner.x, y}, first, count);
      first += count;
      if (first < rows) continue;
      write_note(chosen.area, y);
      writer_.move_to_line(chosen.area.turned ? lines_on_page : lines_above(y + note_height));
    } while (first < rows);
  }

 private:
  /// The first upright one on which the whole table fits on one page, else the first that has room for every row.
  const Candidate& choose() const {
    const Candidate* first = nullptr;
    for (const auto& candidate : candidates) {
      if (first && candidate.area.turned) break;
      const TableSetting setting(typesetter_, attachment_.table, candidate.area.width, candidate.size);
      const double room =
          candidate.area.height - label_height - title_height(candidate.area) - caption_height - note_height;
      if (!setting.fits() || setting.head_height() + setting.tallest_row() > room) continue;
      if (setting.stands_within(room)) return candidate;
      if (!first) first = &candidate;
    }
    return first ? *first : std::end(candidates)[-1];
  }

  std::vector<TextLine> title_lines(const Area& area) const {
    return typesetter_.lines(attachment_.title, {Typeface::Title, size_two}, {area.width, 0, false});
  }
  double title_height(const Area& area) const { return title_line * static_cast<double>(title_lines(area).size()); }

  std::vector<Mark>& marks(const Area& area) { return area.turned ? writer_.page().turned : writer_.page().upright; }
  void put(const Area& area, const TextLine& text, double x, double middle, double size) {
    marks(area).emplace_back(TextMark{{area.corner.x + x, middle + baseline_below_middle(size)}, text});
  }

  double write_head(const Area& area) {
    double y = area.corner.y;
    put(area, typesetter_.line(attachment_.label, {Typeface::Heading, size_three}), 0, y + label_height / 2,
        size_three);
    y += label_height;
    for (const auto& line : title_lines(area)) {
      put(area, line, (area.width - line.width) / 2, y + title_line / 2, size_two);
      y += title_line;
    }
    return y;
  }

  double write_caption(const Area& area, double y) {
    const TextLine text = typesetter_.line(attachment_.caption, small_style);
    put(area, text, area.width - text.width, y + caption_height / 2, small_style.size);
    return y + caption_height;
  }

  void write_note(const Area& area, double y) {
    put(area, typesetter_.line(attachment_.note, small_style), 0, y + note_height / 2, small_style.size);
  }

  PageWriter& writer_;
  const Typesetter& typesetter_;
  const Attachment& attachment_;
};

}  // namespace

void write_attachment(PageWriter& writer, const Attachment& attachment) {
  AttachmentWriter(writer, attachment).write();
}

}  // namespace rankwall
