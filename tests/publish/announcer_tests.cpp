#include "publish/announcer.h"

#include <thread>

#include "catch.h"

using namespace rankwall;
using std::chrono::milliseconds;

namespace {

constexpr milliseconds brief{20};

}  // namespace

TEST_CASE("A listener hears the newest announcement at once, each one once, and a comment when there is none") {
  Announcer announcer(1, brief);
  announcer.announce("a");
  announcer.announce("b");
  const auto listener = announcer.admit();
  CHECK(listener->next() == "event: feed\ndata: b\n\n");
  CHECK(listener->next() == ":\n\n");
  announcer.announce("c");
  CHECK(listener->next() == "event: feed\ndata: c\n\n");
  CHECK(listener->next() == ":\n\n");
}

TEST_CASE("Every listener hears what is announced while it waits") {
  Announcer announcer(2, std::chrono::hours{1});
  std::string heard[2];
  std::thread first([&, listener = announcer.admit()] { heard[0] = listener->next(); });
  std::thread second([&, listener = announcer.admit()] { heard[1] = listener->next(); });
  std::this_thread::sleep_for(brief);
  announcer.announce("a");
  first.join();
  second.join();
  CHECK(heard[0] == "event: feed\ndata: a\n\n");
  CHECK(heard[1] == heard[0]);
}

TEST_CASE("A waiting listener is released when the announcer closes") {
  Announcer announcer(1, std::chrono::hours{1});
  std::string heard = "nothing yet";
  std::thread waiting([&, listener = announcer.admit()] { heard = listener->next(); });
  std::this_thread::sleep_for(brief);
  announcer.close();
  waiting.join();
  CHECK(heard.empty());
}

TEST_CASE("Listeners are admitted up to the limit, and another one when one has left") {
  Announcer announcer(2, brief);
  const auto first = announcer.admit();
  auto second = announcer.admit();
  REQUIRE(second);
  CHECK_FALSE(announcer.admit());
  second.reset();
  CHECK(announcer.admit());
}
