// To be preloaded: counts the allocations of a process in a file that others can read while it runs. Two 64-bit
// numbers: those of the program, and those that SDL and the libraries of the display make for themselves.
//   LD_PRELOAD=libcount_allocations.so ALLOCATION_COUNTS=FILE PROGRAM…
// With ALLOCATION_TRACES=N the program's first N allocations after SIGUSR2 are printed with their callers.
#include <atomic>
#include <csignal>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <initializer_list>

#include <dlfcn.h>
#include <execinfo.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

extern "C" {
void* __libc_malloc(std::size_t size);
void* __libc_calloc(std::size_t count, std::size_t size);
void* __libc_realloc(void* block, std::size_t size);
void* __libc_memalign(std::size_t alignment, std::size_t size);
}

namespace {

struct Counts {
  std::atomic<std::uint64_t> program;
  std::atomic<std::uint64_t> display;
};

Counts unread{};
Counts* counts = &unread;
std::atomic<int> traces_left = 0;
thread_local bool is_counting = false;

void on_trace(int) {
  if (const char* wanted = std::getenv("ALLOCATION_TRACES")) traces_left = std::atoi(wanted);
}

__attribute__((constructor)) void open_counts() {
  void* warm[4];
  backtrace(warm, 4);  // loads what it needs, which allocates
  std::signal(SIGUSR2, on_trace);
  const char* path = std::getenv("ALLOCATION_COUNTS");
  const int file = path ? open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0600) : -1;
  if (file < 0 || ftruncate(file, sizeof(Counts)) != 0) return;
  void* shared = mmap(nullptr, sizeof(Counts), PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
  if (shared != MAP_FAILED) counts = static_cast<Counts*>(shared);
  close(file);
}

bool is_display_library(void* caller) {
  Dl_info info{};
  if (dladdr(caller, &info) == 0 || !info.dli_fname) return false;
  for (const char* library : {"/libX", "/libxcb", "/libSDL2-", "/libdbus", "/libwayland"})
    if (std::strstr(info.dli_fname, library)) return true;
  return false;
}

void count(void* caller) {
  if (is_counting) return;
  is_counting = true;
  if (is_display_library(caller)) {
    ++counts->display;
  } else {
    ++counts->program;
    if (traces_left > 0 && traces_left.fetch_sub(1) > 0) {
      void* callers[24];
      backtrace_symbols_fd(callers, backtrace(callers, 24), STDERR_FILENO);
      [[maybe_unused]] const auto written = write(STDERR_FILENO, "--\n", 3);
    }
  }
  is_counting = false;
}

}  // namespace

extern "C" {

void* malloc(std::size_t size) {
  count(__builtin_return_address(0));
  return __libc_malloc(size);
}

void* calloc(std::size_t number, std::size_t size) {
  count(__builtin_return_address(0));
  return __libc_calloc(number, size);
}

void* realloc(void* block, std::size_t size) {
  count(__builtin_return_address(0));
  return __libc_realloc(block, size);
}

void* aligned_alloc(std::size_t alignment, std::size_t size) {
  count(__builtin_return_address(0));
  return __libc_memalign(alignment, size);
}

int posix_memalign(void** block, std::size_t alignment, std::size_t size) {
  count(__builtin_return_address(0));
  *block = __libc_memalign(alignment, size);
  return *block ? 0 : 12;  // ENOMEM
}

}  // extern "C"
