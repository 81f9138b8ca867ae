// The picture of a display in memory as Xvfb keeps it with -fbdir: an X window dump, 32 bits per pixel. For benchmarks
// that look at a program from outside.
#pragma once

#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <vector>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>

namespace rankwall::test {

class Framebuffer {
 public:
  explicit Framebuffer(const char* path) {
    const int file = ::open(path, O_RDONLY | O_CLOEXEC);
    struct stat status {};
    if (file < 0 || ::fstat(file, &status) != 0) fail(path);
    bytes_ = static_cast<const unsigned char*>(
        ::mmap(nullptr, static_cast<std::size_t>(status.st_size), PROT_READ, MAP_SHARED, file, 0));
    if (bytes_ == MAP_FAILED) fail(path);
  }

  /// Copies a rectangle's pixels, four bytes each.
  void read(std::size_t x, std::size_t y, std::size_t width, std::size_t height, std::vector<unsigned char>& pixels) {
    constexpr std::size_t color_map_entry_bytes = 12;
    const std::size_t start = field(0) + field(19) * color_map_entry_bytes;
    const std::size_t row_bytes = field(12);
    pixels.resize(width * height * 4);
    for (std::size_t row = 0; row < height; ++row)
      std::memcpy(pixels.data() + row * width * 4, bytes_ + start + (y + row) * row_bytes + x * 4, width * 4);
  }

 private:
  [[noreturn]] static void fail(const char* path) {
    std::perror(path);
    std::exit(3);
  }

  /// A field of the dump's header, big-endian.
  std::size_t field(std::size_t index) const {
    const unsigned char* const at = bytes_ + index * 4;
    return std::size_t{at[0]} << 24 | std::size_t{at[1]} << 16 | std::size_t{at[2]} << 8 | std::size_t{at[3]};
  }

  const unsigned char* bytes_ = nullptr;
};

}  // namespace rankwall::test
