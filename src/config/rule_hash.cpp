#include "config/rule_hash.h"

#include "base/digest.h"
#include "config/canonical.h"

namespace rankwall {

std::string rule_hash(const Rules& rules, const Ranking& ranking) {
  constexpr std::size_t digits = 8;
  CanonicalWriter writer;
  // Field tables take what they describe by reference, to read into it; this visitor only looks.
  Ranking copy = ranking;
  writer.write(copy);
  for (const auto& id : indicators_of(ranking))
    if (const Indicator* found = rules.find_indicator(id)) {
      Indicator indicator = *found;
      writer.write(indicator);
    }
  return sha256_hex(writer.text()).substr(0, digits);
}

}  // namespace rankwall
