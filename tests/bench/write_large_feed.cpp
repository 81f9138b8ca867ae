// Prints the feed of a made-up city: write_large_feed TOWNS [EDITION [stay]], where the names stay in every edition.
#include <cstdio>
#include <cstdlib>

#include "large_city.h"

int main(int count, char** arguments) {
  if (count < 2) return 2;
  const std::size_t towns = std::strtoull(arguments[1], nullptr, 10);
  const std::uint64_t edition = count > 2 ? std::strtoull(arguments[2], nullptr, 10) : 1;
  const std::string feed =
      rankwall::large_feed(towns, edition, count > 3 ? rankwall::Names::Stay : rankwall::Names::Change);
  return std::fwrite(feed.data(), 1, feed.size(), stdout) == feed.size() ? 0 : 1;
}
