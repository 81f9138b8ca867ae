// Dividing rows, or lines of a text, into pages. Pure.
#pragma once

#include <cstddef>
#include <vector>

namespace rankwall {

/// How many of `count` go on each page: at most `max` (at least one), on as few pages as possible and about as many on
/// each, the first having the most. No pages if there is nothing to show.
std::vector<std::size_t> even_pages(std::size_t count, std::size_t max);

}  // namespace rankwall
