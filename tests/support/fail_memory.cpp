// To be preloaded: a machine whose memory ends. The FAIL_MEMORY-th allocation of the C++ program since main() began
// throws, and with FAIL_MEMORY_ALL every later one too.
//   LD_PRELOAD=libfail_memory.so FAIL_MEMORY=N PROGRAM…
#include <atomic>
#include <cstdlib>
#include <new>

#include <dlfcn.h>

namespace {

std::atomic<long> count = 0;
std::atomic<bool> has_begun = false;

using Main = int (*)(int, char**, char**);
Main program = nullptr;

int begin(int count_of_words, char** words, char** environment) {
  has_begun = true;
  return program(count_of_words, words, environment);
}

long wanted() {
  static const long number = [] {
    const char* const text = std::getenv("FAIL_MEMORY");
    return text ? std::atol(text) : -1L;
  }();
  return number;
}

bool fails_all() {
  static const bool all = std::getenv("FAIL_MEMORY_ALL") != nullptr;
  return all;
}

void* allocate(std::size_t size) {
  const long number = has_begun ? ++count : 0;
  if (wanted() > 0 && (number == wanted() || (fails_all() && number > wanted()))) throw std::bad_alloc();
  void* const block = std::malloc(size == 0 ? 1 : size);
  if (!block) throw std::bad_alloc();
  return block;
}

}  // namespace

void* operator new(std::size_t size) { return allocate(size); }
void* operator new[](std::size_t size) { return allocate(size); }
void operator delete(void* block) noexcept { std::free(block); }
void operator delete[](void* block) noexcept { std::free(block); }
void operator delete(void* block, std::size_t) noexcept { std::free(block); }
void operator delete[](void* block, std::size_t) noexcept { std::free(block); }

/// What the C library calls first: it is told of another main().
extern "C" int __libc_start_main(Main main, int count_of_words, char** words, void (*init)(), void (*fini)(),
                                 void (*end)(), void* stack) {
  using Start = int (*)(Main, int, char**, void (*)(), void (*)(), void (*)(), void*);
  program = main;
  const auto start = reinterpret_cast<Start>(dlsym(RTLD_NEXT, "__libc_start_main"));
  return start(&begin, count_of_words, words, init, fini, end, stack);
}
