#include "feed/validators.h"

#include "catch.h"

using namespace rankwall;
using namespace std::chrono_literals;

namespace {

const Validators v1{"\"60dc42d8-2f\"", "Wed, 30 Jun 2021 10:05:00 GMT"};
const Validators v2{"\"60dc42d9-2f\"", "Wed, 30 Jun 2021 10:05:01 GMT"};

/// A request that takes 10 ms, so long after the first one.
RequestTimes after(std::chrono::milliseconds time) {
  const std::chrono::steady_clock::time_point asked{1h + time};
  return {asked, asked + 10ms};
}

}  // namespace

TEST_CASE("Validators of an old publication are trusted at once") {
  ValidatorTrust trust;
  CHECK(trust.trusted().empty());
  trust.take(v1, 2s, after(0s));
  CHECK(trust.trusted() == v1);
}

TEST_CASE("Validators of a publication younger than two seconds are not trusted") {
  const std::optional<std::chrono::seconds> age = GENERATE(-1s, 0s, 1s);
  ValidatorTrust trust;
  trust.take(v1, age, after(0s));
  CHECK(trust.trusted().empty());
}

TEST_CASE("Without an age, validators are trusted when they come again two seconds later") {
  ValidatorTrust trust;
  trust.take(v1, std::nullopt, after(0ms));
  CHECK(trust.trusted().empty());
  trust.take(v1, std::nullopt, after(2000ms));
  CHECK(trust.trusted().empty());
  trust.take(v1, std::nullopt, after(2010ms));
  CHECK(trust.trusted() == v1);
}

TEST_CASE("Other validators have to be old enough themselves") {
  ValidatorTrust trust;
  trust.take(v1, std::nullopt, after(0s));
  trust.take(v2, std::nullopt, after(3s));
  CHECK(trust.trusted().empty());
  trust.take(v2, std::nullopt, after(6s));
  CHECK(trust.trusted() == v2);
}

TEST_CASE("Forgotten validators are trusted no more") {
  ValidatorTrust trust;
  trust.take(v1, 1h, after(0s));
  trust.forget();
  CHECK(trust.trusted().empty());
  trust.take(v1, std::nullopt, after(9s));
  CHECK(trust.trusted().empty());
}

TEST_CASE("A validator that is too long to be sent back for ever is none") {
  ValidatorTrust trust;
  trust.take({std::string(60'000, 'x'), "Wed, 30 Jun 2021 10:05:00 GMT"}, 1h, {});
  CHECK(trust.trusted().etag.empty());
  CHECK(trust.trusted().last_modified == "Wed, 30 Jun 2021 10:05:00 GMT");
  const std::string longest(ValidatorTrust::max_bytes, 'x');
  trust.take({longest, std::string(1000, 'y')}, 1h, {});
  CHECK(trust.trusted() == Validators{longest, ""});
}
