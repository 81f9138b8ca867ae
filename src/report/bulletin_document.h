// The bulletin (通报) by GB/T 9704-2012, from the red issuer mark to the closing rules. The numbered steps are the
// standard's own order.
#pragma once

#include <vector>

#include "report/page.h"
#include "report/paper_input.h"
#include "report/typesetter.h"

namespace rankwall {

std::vector<Page> bulletin_pages(const PaperInput& input, const Typesetter& typesetter);

/// The document's title with its placeholders filled.
std::string bulletin_title(const PaperInput& input);

}  // namespace rankwall
