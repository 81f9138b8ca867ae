// How long it takes from a replaced file to changed pixels, seen from outside: renames NEXT to TARGET and looks at a
// rectangle of a display in memory (Xvfb -fbdir) every millisecond until it changes. Prints the milliseconds.
//   change_to_pixels FRAMEBUFFER X Y WIDTH HEIGHT NEXT TARGET       exits 1 when nothing changes within 30 s
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <thread>
#include <vector>

#include "framebuffer.h"

namespace {

using Clock = std::chrono::steady_clock;

}  // namespace

int main(int count, char** arguments) {
  if (count != 8) return 2;
  rankwall::test::Framebuffer framebuffer(arguments[1]);
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
