// What is outside the block on every page: the page number, the ids of snapshot and rules, and the mark of figures
// that are not verified. Used by bulletin and cards.
#pragma once

#include <string>
#include <vector>

#include "report/page.h"
#include "report/paper_input.h"
#include "report/typesetter.h"

namespace rankwall {

struct PageFrame {
  std::string status_mark;  ///< above the block: 演示数据·非真实统计数据; empty for verified figures
  std::string data_line;    ///< beside the page number: ids of snapshot and rules, and what the figures are
};

/// The frame of pages about this ranking.
PageFrame frame_of(const PaperInput& input, const Standings& standings);

/// Numbers the pages from 1: right on odd, left on even ones (GB/T 9704-2012, 7.5), and adds the frame to each.
void add_frame(std::vector<Page>& pages, const PageFrame& frame, const Typesetter& typesetter);

}  // namespace rankwall
