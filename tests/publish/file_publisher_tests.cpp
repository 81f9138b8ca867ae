#include "publish/file_publisher.h"

#include <thread>

#include <fmt/format.h>
#include <httplib.h>

#include "catch.h"
#include "support/eventually.h"
#include "support/temporary_folder.h"

using namespace rankwall;

namespace {

std::string feed_of(std::string_view town) {
  return fmt::format(R"({{"format":"rankwall/1","status":"demo","period":{{"from":"2021-01","to":"2021-06"}},)"
                     R"("published_at":"2021-06-30T18:05:00+08:00","towns":[{{"id":"T01","name":"{}"}}]}})",
                     town);
}

/// A file on its way to the clients of a server.
struct Publishing {
  TemporaryFolder folder;
  FeedServer server = std::move(*FeedServer::start("127.0.0.1:0"));
  FilePublisher publisher{folder.path("feed.json"), server};

  /// The body that a client gets, or the status where it is not 200.
  std::string answer() {
    const std::string url = server.url();
    const auto response = httplib::Client(url.substr(0, url.rfind('/'))).Get("/feed.json");
    if (!response) return "none";
    return response->status == 200 ? response->body : std::to_string(response->status);
  }

  /// Looks until a client gets this.
  bool comes_to(std::string_view expected) {
    return eventually([&] {
      publisher.look();
      return answer() == expected;
    });
  }

  /// Looks for longer than a file needs to come to rest, and gives what a client gets then.
  std::string answer_after_rest() {
    const auto until = std::chrono::steady_clock::now() + 2 * file_rest;
    while (std::chrono::steady_clock::now() < until) {
      publisher.look();
      std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    return answer();
  }
};

}  // namespace

TEST_CASE("A file and its changes are published byte by byte") {
  Publishing publishing;
  publishing.folder.write("feed.json", feed_of("云溪街道"));
  CHECK(publishing.comes_to(feed_of("云溪街道")));
  publishing.folder.write("feed.json", feed_of("龙门镇"));
  CHECK(publishing.comes_to(feed_of("龙门镇")));
}

TEST_CASE("The last good feed stays published when its file breaks the format or vanishes") {
  Publishing publishing;
  publishing.folder.write("feed.json", feed_of("云溪街道"));
  REQUIRE(publishing.comes_to(feed_of("云溪街道")));
  SECTION("broken") { publishing.folder.write("feed.json", feed_of("龙门镇").substr(0, 100)); }
  SECTION("gone") { std::filesystem::remove(publishing.folder.path("feed.json")); }
  CHECK(publishing.answer_after_rest() == feed_of("云溪街道"));

  publishing.folder.write("feed.json", feed_of("龙门镇"));
  CHECK(publishing.comes_to(feed_of("龙门镇")));
}

TEST_CASE("As long as there was no good feed, a broken one is published, and without a file there is none") {
  Publishing publishing;
  CHECK(publishing.answer_after_rest() == "503");
  publishing.folder.write("feed.json", "{}");
  CHECK(publishing.comes_to("{}"));
}
