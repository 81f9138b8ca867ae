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

TEST_CASE("A path that reads like a web address is told as one") {
  CHECK(meant_address("localhost:8787/feed.json") == "http://localhost:8787/feed.json");
  CHECK(meant_address("localhost/feed.json") == "http://localhost/feed.json");
  CHECK(meant_address("10.0.0.5:8787/feed.json") == "http://10.0.0.5:8787/feed.json");
  CHECK(meant_address("office.example/feed.json") == "http://office.example/feed.json");
  CHECK(meant_address("office.example:80") == "http://office.example:80");
  CHECK(meant_address("http:/office.example/f.json") == "http://office.example/f.json");
  CHECK(meant_address("HTTP:office.example/f.json") == "http://office.example/f.json");
  CHECK(meant_address("https:/office.example/f.json") == "https://office.example/f.json");
  CHECK(meant_address("http：//office.example/f.json") == "http://office.example/f.json");
  CHECK(meant_address("user:pass@office.example:80/f.json") == "http://office.example:80/f.json");
  for (const auto* path :
       {"feed.json", "data/feed.json", "./feed.json", "../feed.json", "/srv/feed.json", "~/feed.json", "http/feed.json",
        "httpd.d", "a:b/feed.json", "file:///srv/feed.json", "http://office.example/f.json", ""}) {
    CAPTURE(path);
    CHECK(meant_address(path) == "");
  }
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

TEST_CASE("A relative file is relative to the folder of the settings") {
  FeedSettings settings;
  settings.url = "data/feed.json";
  CHECK(open_source(settings)->name() == "data/feed.json");
  settings.folder = "/etc/rankwall";
  CHECK(open_source(settings)->name() == "/etc/rankwall/data/feed.json");
  settings.url = "/srv/feed.json";
  CHECK(open_source(settings)->name() == "/srv/feed.json");
}

TEST_CASE("An address is shown without what may be a secret, also one that is written wrongly") {
  CHECK(shown_address("http://u:p@office.example/feed.json?key=s3cret#x") == "http://office.example/feed.json?…");
  CHECK(shown_address("https://office.example/feed.json#s3cret") == "https://office.example/feed.json#…");
  CHECK(shown_address("https://office.example/feed.json") == "https://office.example/feed.json");
  CHECK(shown_address("http:/u:p@office.example/x") == "http:/office.example/x");
  CHECK(shown_address("HTTPS;//u:p@office.example/x?key=1") == "HTTPS;//office.example/x?…");
  CHECK(shown_address("u:p@office.example/x") == "office.example/x");
  CHECK(shown_address("/srv/what?.json") == "/srv/what?.json");
  CHECK(shown_address("feeds/a@b.json") == "feeds/a@b.json");
}

TEST_CASE("What of an address may be a secret: its password, what is behind a question mark, long values in that") {
  using Secrets = std::vector<std::string>;
  CHECK(secrets_in("http://office.example/feed.json").empty());
  CHECK(secrets_in("/srv/feed.json?key=1").empty());
  CHECK(secrets_in("http://u:pass@office.example/x") == Secrets{"pass"});
  CHECK(secrets_in("http://office.example/x?format=json&key=s3cret-s3cret#y") ==
        Secrets{"format=json&key=s3cret-s3cret#y", "s3cret-s3cret"});
}
