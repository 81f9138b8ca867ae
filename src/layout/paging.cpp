#include "layout/paging.h"

#include <algorithm>

namespace rankwall {

std::vector<std::size_t> even_pages(std::size_t count, std::size_t max) {
  max = std::max<std::size_t>(1, max);
  std::vector<std::size_t> pages((count + max - 1) / max);
  const std::size_t more = pages.empty() ? 0 : count % pages.size();
  for (std::size_t i = 0; i < pages.size(); ++i) pages[i] = count / pages.size() + (i < more ? 1 : 0);
  return pages;
}

}  // namespace rankwall
