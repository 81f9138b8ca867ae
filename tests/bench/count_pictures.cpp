// How many pictures a second a program shows on a display in memory: looks at a moving rectangle twice a millisecond
// for five seconds and counts how often it changes.
//   count_pictures FRAMEBUFFER X Y WIDTH HEIGHT
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <thread>
#include <vector>

#include "framebuffer.h"

int main(int count, char** arguments) {
  if (count != 6) return 2;
  using Clock = std::chrono::steady_clock;
  rankwall::test::Framebuffer framebuffer(arguments[1]);
  const auto number = [&](int index) { return std::strtoul(arguments[index], nullptr, 10); };
  std::vector<unsigned char> before;
  std::vector<unsigned char> now;
  constexpr int seconds = 5;
  int pictures = -1;  // the first look is not a change
  for (const auto end = Clock::now() + std::chrono::seconds(seconds); Clock::now() < end;) {
    framebuffer.read(number(2), number(3), number(4), number(5), now);
    if (now != before) ++pictures;
    before.swap(now);
    std::this_thread::sleep_for(std::chrono::microseconds(500));
  }
  std::printf("%.1f\n", static_cast<double>(pictures) / seconds);
}
