#include "wall/memory.h"

#include <fstream>

#include <malloc.h>
#include <unistd.h>

namespace rankwall {

void keep_memory_small() {
  mallopt(M_MMAP_THRESHOLD, 64 << 10);
  mallopt(M_TRIM_THRESHOLD, 256 << 10);
}

double resident_bytes() {
  double pages = 0;
  double resident = 0;
  std::ifstream("/proc/self/statm") >> pages >> resident;
  return resident * static_cast<double>(::sysconf(_SC_PAGESIZE));
}

}  // namespace rankwall
