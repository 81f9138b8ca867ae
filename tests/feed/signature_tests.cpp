#include "feed/fetch_once.h"
#include "feed/signature.h"

#include "base/file.h"
#include "catch.h"
#include "feed/helpers.h"
#include "feed/polling.h"

using namespace rankwall;
using namespace rankwall::test;
using namespace std::chrono_literals;
using Catch::Matchers::ContainsSubstring;

namespace {

const Instant noon = *parse_instant("2021-06-30T12:00:00+08:00");

std::string refusal(const Result<Instant>& verified) { return verified ? "" : verified.error().message; }

}  // namespace

TEST_CASE("What a key has signed is verified by its public key among several") {
  const SigningKey key = make_signing_key();
  const SigningKey other = make_signing_key();
  const std::string body = "固投\n{}";
  const std::string signature = signature_of(key, body, noon);
  CHECK(signature.starts_with("rankwall-signature/1 2021-06-30T04:00:00Z "));
  CHECK(signature.size() <= max_signature_bytes);
  const auto verified = verify(signature + "\n", body, {other.public_key(), key.public_key()}, noon + 1h);
  REQUIRE(verified);
  CHECK(*verified == noon);
}

TEST_CASE("Other bytes, another key, another time and no signature are refused") {
  const SigningKey key = make_signing_key();
  const std::string body = R"({"serial":1})";
  const std::string signature = signature_of(key, body, noon);
  const std::vector<std::string> keys{key.public_key()};
  CHECK_THAT(refusal(verify(signature, R"({"serial":2})", keys, noon)),
             ContainsSubstring("expected one of these bytes"));
  CHECK_THAT(refusal(verify(signature, body, {make_signing_key().public_key()}, noon)),
             ContainsSubstring("got another"));
  std::string later = signature;
  later.replace(later.find("04:00"), 5, "05:00");
  CHECK_THAT(refusal(verify(later, body, keys, noon)), ContainsSubstring("got another"));
  CHECK_THAT(refusal(verify("", body, keys, noon)), ContainsSubstring("got none"));
  for (const std::string wrong : {"x", "rankwall-signature/1", "rankwall-signature/1 2021-06-30T04:00:00Z AAAA",
                                  "rankwall-signature/2 2021-06-30T04:00:00Z AAAA"})
    CHECK_THAT(refusal(verify(wrong, body, keys, noon)), ContainsSubstring("TIME BASE64"));
  CHECK_THAT(refusal(verify(signature, body, keys, noon - 25h)), ContainsSubstring("24 h in the future"));
  CHECK_THAT(refusal(verify(signature, body, {"no key"}, noon)), ContainsSubstring("public key 1: expected"));
}

TEST_CASE("Every single bit of a signature counts") {
  const SigningKey key = make_signing_key();
  const std::string signature = signature_of(key, "{}", noon);
  for (std::size_t i = 0; i < signature.size(); ++i) {
    std::string flipped = signature;
    flipped[i] = static_cast<char>(flipped[i] ^ 1);
    CHECK_FALSE(verify(flipped, "{}", {key.public_key()}, noon));
  }
}

TEST_CASE("A key file is read as it was written, and anything else is refused without showing it") {
  const TemporaryFolder folder;
  const SigningKey key = make_signing_key();
  const auto read = read_signing_key(folder.write("key", key_file_text(key)));
  REQUIRE(read);
  CHECK(read->public_key() == key.public_key());
  const auto refused = read_signing_key(folder.write("other", "s3cret"));
  REQUIRE_FALSE(refused);
  CHECK(refused.error().message.find("s3cret") == std::string::npos);
}

TEST_CASE("A wall that has keys shows only what one of them has signed, from a server and from a file") {
  const TemporaryFolder folder;
  const SigningKey key = make_signing_key();
  std::atomic<int> serial = 1;
  std::atomic<bool> is_signed = true;
  WebServer server([&](const httplib::Request&, httplib::Response& response) {
    const std::string body = feed_text(serial);
    if (is_signed) response.set_header(signature_header, signature_of(key, body, system_now()));
    response.set_content(body, "application/json");
  });
  auto settings = polling(server.url());
  settings.public_keys = {key.public_key()};
  Reports reports;
  const CapturedLog log;
  {
    const Poller poller(settings, folder.path("a"), reports);
    REQUIRE(eventually([&] { return shows(reports, 1); }));
    is_signed = false;
    serial = 2;
    REQUIRE(eventually([&] { return is_failing(reports); }));
    CHECK(shows(reports, 1));
    CHECK(log.count("signature: expected one by one of the public keys, got none") == 1);
    is_signed = true;
    REQUIRE(eventually([&] { return shows(reports, 2); }));
  }
  settings.url = folder.write("feed.json", feed_text(3));
  make_old(settings.url);
  CHECK_FALSE(fetch_once(settings, system_now()));
  folder.write("feed.json.sig", signature_of(key, feed_text(3), system_now() - 2h) + "\n");
  CHECK(fetch_once(settings, system_now()));
  settings.signed_within_hours = 1;
  CHECK_FALSE(fetch_once(settings, system_now()));
}

TEST_CASE("A signed feed without a serial could be given again for ever: it is refused") {
  const TemporaryFolder folder;
  const SigningKey key = make_signing_key();
  std::string body = feed_text(1);
  body.replace(body.find("serial"), 6, "number");
  auto settings = polling(folder.write("feed.json", body));
  make_old(settings.url);
  settings.public_keys = {key.public_key()};
  folder.write("feed.json.sig", signature_of(key, body, system_now()));
  const auto refused = fetch_once(settings, system_now());
  REQUIRE_FALSE(refused);
  CHECK_THAT(refused.error().message, ContainsSubstring("/serial: expected one in a signed feed"));
}
