#include "wall/memory.h"

#include <malloc.h>

namespace rankwall {

void keep_memory_small() {
  mallopt(M_MMAP_THRESHOLD, 64 << 10);
  mallopt(M_TRIM_THRESHOLD, 256 << 10);
}

}  // namespace rankwall
