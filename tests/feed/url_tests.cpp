#include "feed/url.h"

#include "catch.h"
#include "feed/file_source.h"
#include "feed/http.h"

using namespace rankwall;

TEST_CASE("Paths and file URLs name files, other URLs don't") {
  CHECK(file_path("feed.json") == "feed.json");
  CHECK(file_path("/srv/a b/feed.json") == "/srv/a b/feed.json");
  CHECK(file_path("/srv/odd://name") == "/srv/odd://name");
  CHECK(file_path("file:///srv/feed.json") == "/srv/feed.json");
  CHECK(file_path("FILE://localhost/srv/feed.json") == "/srv/feed.json");
  CHECK(file_path("file:///srv/%E6%95%B0%20a/feed.json") == "/srv/数 a/feed.json");
  CHECK(file_path("file:///srv/100%/%4") == "/srv/100%/%4");
  CHECK_FALSE(file_path("http://example.test/feed.json"));
  CHECK_FALSE(file_path("HTTPS://example.test/feed.json"));
  CHECK_FALSE(file_path("ftp://example.test/feed.json"));
}

TEST_CASE("User and password are removed from an address, and nothing else is") {
  CHECK(without_user_info("http://example.test/feed.json") == "http://example.test/feed.json");
  CHECK(without_user_info("http://user:pass@example.test:80/f") == "http://example.test:80/f");
  CHECK(without_user_info("https://user@example.test?a=b") == "https://example.test?a=b");
  CHECK(without_user_info("http://us@er:p@ss@example.test/f") == "http://example.test/f");
  CHECK(without_user_info("http:///user:pass@example.test/f") == "http:///example.test/f");
  CHECK(without_user_info("http://example.test/f?mail=a@b.test") == "http://example.test/f?mail=a@b.test");
  CHECK(without_user_info("http://example.test") == "http://example.test");
  CHECK(without_user_info("http://") == "http://");
  CHECK(without_user_info("/srv/a@b/feed.json") == "/srv/a@b/feed.json");
}

TEST_CASE("An address opens the source that fits") {
  FeedSettings settings;
  settings.url = "http://user:pass@example.test/feed.json";
  const auto http = open_source(settings);
  CHECK(dynamic_cast<HttpSource*>(http.get()));
  CHECK(http->name() == "http://example.test/feed.json");

  settings.url = "file:///srv/feed.json";
  const auto file = open_source(settings);
  CHECK(dynamic_cast<FileSource*>(file.get()));
  CHECK(file->name() == "/srv/feed.json");
}
