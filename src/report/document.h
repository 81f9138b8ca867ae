// Pages → bytes: a vector PDF with real text and embedded fonts, or the picture of a page. The only file that draws
// with cairo. The same pages give the same bytes.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/clock.h"
#include "base/result.h"
#include "report/page.h"

namespace rankwall {

/// What a PDF says of itself.
struct DocumentInfo {
  std::string title;
  std::string author;
  std::string keywords;  ///< snapshot and rules
  Instant created{};     ///< the snapshot's publication, never the machine's clock
};

/// Errors: Environment, when cairo cannot write.
Result<std::string> pdf_of(const std::vector<Page>& pages, const DocumentInfo& info);

/// A page as PNG at this resolution. Errors: Environment.
Result<std::string> png_of(const Page& page, double dots_per_inch = 110);

}  // namespace rankwall
