// The page for offices that publish a feed: the smallest one, a complete one, what absent means, and every key. The
// tables are made from the field tables by which parse reads.
#pragma once

#include <string>

namespace rankwall {

/// Markdown.
std::string feed_reference();

}  // namespace rankwall
