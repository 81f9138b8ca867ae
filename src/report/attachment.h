// An attachment of the bulletin: a title and a table over as many pages as it needs, upright or turned.
#pragma once

#include <string>

#include "report/page_writer.h"
#include "report/table.h"

namespace rankwall {

struct Attachment {
  std::string label;  ///< 附件1
  std::string title;
  std::string caption;  ///< what the figures are, above the table on every page
  std::string note;     ///< below its last row
  PaperTable table;
};

/// Begins on a new page.
void write_attachment(PageWriter& writer, const Attachment& attachment);

}  // namespace rankwall
