// How long it takes from a replaced file to changed pixels, seen from outside: renames NEXT to TARGET and looks at a
// rectangle of a display in memory (Xvfb -fbdir) every millisecond until it is another. Prints the milliseconds.
//   change_to_pixels FRAMEBUFFER X Y WIDTH HEIGHT NEXT TARGET       exits 1 when nothing changes within 30 s
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <thread>
#include <vector>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace {

using Clock = std::chrono::steady_clock;

/// The picture of a display as Xvfb keeps it: an X window dump, 32 bits a pixel.
class Framebuffer {
 public:
  explicit Framebuffer(const char* path) {
    const int file = ::open(path, O_RDONLY | O_CLOEXEC);
    struct stat status {};
    if (file < 0 || ::fstat(file, &status) != 0) std::perror(path), std::exit(3);
    bytes_ = static_cast<const unsigned char*>(
        ::mmap(nullptr, static_cast<std::size_t>(status.st_size), PROT_READ, MAP_SHARED, file, 0));
    if (bytes_ == MAP_FAILED) std::perror(path), std::exit(3);
  }

  void read(std::size_t x, std::size_t y, std::size_t width, std::size_t height, std::vector<unsigned char>& pixels) {
    constexpr std::size_t color_map_entry_bytes = 12;
    const std::size_t start = field(0) + field(19) * color_map_entry_bytes;
    const std::size_t row_bytes = field(12);
    pixels.resize(width * height * 4);
    for (std::size_t row = 0; row < height; ++row)
      std::memcpy(pixels.data() + row * width * 4, bytes_ + start + (y + row) * row_bytes + x * 4, width * 4);
  }

 private:
  /// A field of the dump's header, big-endian.
  std::size_t field(std::size_t index) const {
    const unsigned char* const at = bytes_ + index * 4;
    return std::size_t{at[0]} << 24 | std::size_t{at[1]} << 16 | std::size_t{at[2]} << 8 | std::size_t{at[3]};
  }

  const unsigned char* bytes_ = nullptr;
};

}  // namespace

int main(int count, char** arguments) {
  if (count != 8) return 2;
  Framebuffer framebuffer(arguments[1]);
  const auto number = [&](int index) { return std::strtoul(arguments[index], nullptr, 10); };
  std::vector<unsigned char> before;
  std::vector<unsigned char> now;
  const auto look = [&](std::vector<unsigned char>& pixels) {
    framebuffer.read(number(2), number(3), number(4), number(5), pixels);
  };

  look(before);
  const auto start = Clock::now();
  if (std::rename(arguments[6], arguments[7]) != 0) return std::perror(arguments[6]), 3;
  do {
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
    look(now);
    if (Clock::now() - start > std::chrono::seconds(30)) return 1;
  } while (now == before);
  std::printf("%.1f\n", std::chrono::duration<double, std::milli>(Clock::now() - start).count());
}
