#include "base/slot.h"

#include <thread>

#include "catch.h"

using namespace rankwall;

TEST_CASE("A slot is empty before the first value") {
  const Slot<int> slot;
  CHECK(slot.version() == 0);
  CHECK(slot.newest() == nullptr);
}

TEST_CASE("A slot keeps the newest value and counts publications") {
  Slot<int> slot;
  slot.publish(std::make_shared<const int>(1));
  slot.publish(std::make_shared<const int>(2));
  CHECK(slot.version() == 2);
  CHECK(*slot.newest() == 2);
}

TEST_CASE("A value that was taken stays while newer ones are published") {
  Slot<int> slot;
  slot.publish(std::make_shared<const int>(1));
  const auto taken = slot.newest();
  slot.publish(std::make_shared<const int>(2));
  CHECK(*taken == 1);
  CHECK(taken.use_count() == 1);
}

TEST_CASE("A reader on another thread sees values in order, and a value at least as new as the version") {
  Slot<std::uint64_t> slot;
  constexpr std::uint64_t last = 20'000;
  std::thread writer([&] {
    for (std::uint64_t i = 1; i <= last; ++i) slot.publish(std::make_shared<const std::uint64_t>(i));
  });
  std::uint64_t seen = 0;
  bool in_order = true;
  while (seen < last) {
    const std::uint64_t version = slot.version();
    if (version == 0) continue;
    const std::uint64_t value = *slot.newest();
    in_order = in_order && value >= seen && value >= version;
    seen = value;
  }
  writer.join();
  CHECK(in_order);
  CHECK(slot.version() == last);
}
