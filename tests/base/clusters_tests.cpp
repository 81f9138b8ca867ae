#include "base/clusters.h"

#include <random>
#include <string>

#include "base/text.h"
#include "catch.h"

using namespace rankwall;

namespace {

std::vector<std::string> clusters(std::string_view text) {
  std::vector<std::string> found;
  std::size_t begin = 0;
  for (const auto end : cluster_ends(text)) {
    found.emplace_back(text.substr(begin, end - begin));
    begin = end;
  }
  return found;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("Plain characters are clusters of their own, whether of one byte or four") {
  CHECK(clusters("a云𠮷。") == Texts{"a", "云", "𠮷", "。"});
  CHECK(clusters("").empty());
}

TEST_CASE("Combining marks and variation selectors stay with their base") {
  CHECK(clusters("e\u0301x") == Texts{"e\u0301", "x"});
  CHECK(clusters("a\u0323\u0302b") == Texts{"a\u0323\u0302", "b"});
  CHECK(clusters("葛\U000E0100城") == Texts{"葛\U000E0100", "城"});
  CHECK(clusters("☎\uFE0E1") == Texts{"☎\uFE0E", "1"});
  CHECK(clusters("か\u3099") == Texts{"か\u3099"});
}

TEST_CASE("Joined emoji, skin tones, keycaps and flags are one cluster each") {
  CHECK(clusters("👨\u200D👩\u200D👧!") == Texts{"👨\u200D👩\u200D👧", "!"});
  CHECK(clusters("👍🏽👍") == Texts{"👍🏽", "👍"});
  CHECK(clusters("1\uFE0F\u20E32") == Texts{"1\uFE0F\u20E3", "2"});
  CHECK(clusters("🇨🇳🇨🇳🇨") == Texts{"🇨🇳", "🇨🇳", "🇨"});
}

TEST_CASE("A mark without a base is a cluster, never lost") {
  CHECK(clusters("\u0301") == Texts{"\u0301"});
  CHECK(clusters("\u200Da") == Texts{"\u200Da"});
}

TEST_CASE("The clusters of any text add up to the text, and only the first may begin with an extender") {
  static const std::vector<char32_t> alphabet{U'a',   U'云',  U'𠮷',   U' ',    0x301,   0xFE0F,
                                              0x200D, 0x20E3, 0x1F1E8, 0xE0100, 0x1F3FD, U'👍'};
  std::mt19937 engine(7);
  for (int i = 0; i < 2000; ++i) {
    std::string text;
    for (auto left = engine() % 12; left > 0; --left) append_utf8(text, alphabet[engine() % alphabet.size()]);
    std::string joined;
    for (const auto& cluster : clusters(text)) {
      REQUIRE(is_valid_utf8(cluster));
      if (!joined.empty()) REQUIRE_FALSE(is_extender(*Utf8Reader(cluster).next()));
      joined += cluster;
    }
    REQUIRE(joined == text);
  }
}
