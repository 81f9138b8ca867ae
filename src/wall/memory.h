// How the heap is kept small over years.
#pragma once

namespace rankwall {

/// To be called before there are threads. Panels come and go in sizes of some hundred kilobytes: from then on each is
/// mapped on its own and goes back to the system when freed, instead of leaving holes in the heap.
void keep_memory_small();

/// Memory of this process, in bytes; 0 where the system does not say.
double resident_bytes();

}  // namespace rankwall
