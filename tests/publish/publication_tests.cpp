#include "publish/publication.h"

#include "catch.h"

using namespace rankwall;

namespace {

const Instant just_after_noon = *parse_instant("2021-06-30T12:00:00.750Z");

Publication sample() { return make_publication(R"({"format":"rankwall/1"})", just_after_noon); }

Answer answer_with(Conditions conditions) { return answer_to(conditions, sample()); }

}  // namespace

TEST_CASE("An HTTP date is in GMT with English names") {
  CHECK(http_date(*parse_instant("1994-11-06T16:49:37+08:00")) == "Sun, 06 Nov 1994 08:49:37 GMT");
  CHECK(sample().last_modified == "Wed, 30 Jun 2021 12:00:00 GMT");
}

TEST_CASE("The same bytes have the same strong tag, other bytes a different one") {
  const auto tag = sample().etag;
  CHECK(tag.front() == '"');
  CHECK(tag.back() == '"');
  CHECK(make_publication(sample().body, just_after_noon + std::chrono::hours{1}).etag == tag);
  CHECK(make_publication("{}", just_after_noon).etag != tag);
}

TEST_CASE("The compressed bytes have a tag of their own") {
  const auto publication = sample();
  const auto digest = publication.etag.substr(0, publication.etag.size() - 1);
  CHECK(etag_of(publication, Answer::Body) == publication.etag);
  CHECK(etag_of(publication, Answer::Compressed) == digest + "-gzip\"");
}

TEST_CASE("A plain request gets the body") { CHECK(answer_with({}) == Answer::Body); }

TEST_CASE("Gzip is used only where it is accepted") {
  CHECK(answer_with({"", "", "gzip"}) == Answer::Compressed);
  CHECK(answer_with({"", "", "deflate, gzip;q=0.5"}) == Answer::Compressed);
  CHECK(answer_with({"", "", "br , gzip ; q=1"}) == Answer::Compressed);
  CHECK(answer_with({"", "", "gzip;q=0"}) == Answer::Body);
  CHECK(answer_with({"", "", "identity, br"}) == Answer::Body);
}

TEST_CASE("A known tag is answered with not modified") {
  const auto tag = sample().etag;
  CHECK(answer_with({tag, "", ""}) == Answer::NotModified);
  CHECK(answer_with({"W/" + tag, "", ""}) == Answer::NotModified);
  CHECK(answer_with({"\"other\", " + tag, "", "gzip"}) == Answer::NotModified);
  CHECK(answer_with({etag_of(sample(), Answer::Compressed), "", ""}) == Answer::NotModified);
  CHECK(answer_with({"*", "", ""}) == Answer::NotModified);
  CHECK(answer_with({"\"other\"", "", ""}) == Answer::Body);
}

TEST_CASE("A date is compared to the second, and a bad one is ignored") {
  CHECK(answer_with({"", "Wed, 30 Jun 2021 12:00:00 GMT", ""}) == Answer::NotModified);
  CHECK(answer_with({"", "Thu, 01 Jul 2021 00:00:00 GMT", ""}) == Answer::Body);
  CHECK(answer_with({"", "Wed, 30 Jun 2021 11:59:59 GMT", ""}) == Answer::Body);
  CHECK(answer_with({"", "yesterday", ""}) == Answer::Body);
}

TEST_CASE("A tag that does not match counts more than a date that does") {
  CHECK(answer_with({"\"other\"", "Thu, 01 Jul 2021 00:00:00 GMT", ""}) == Answer::Body);
}
