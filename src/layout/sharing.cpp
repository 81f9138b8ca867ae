#include "layout/sharing.h"

#include <algorithm>
#include <utility>

namespace rankwall {

namespace {

/// Of those that have not given way, with the gaps between them.
int total(const std::vector<Need>& needs, const Shares& shares, int gap) {
  int sum = -gap;
  for (std::size_t i = 0; i < needs.size(); ++i)
    if (shares.lengths[i] >= 0) sum += gap + needs[i].least(shares.wording);
  return std::max(0, sum);
}

void drop_one(const std::vector<Need>& needs, Shares& shares) {
  std::size_t lowest = needs.size();
  const auto weight = [&](std::size_t i) { return std::pair(needs[i].priority, needs[i].grow > 0); };
  for (std::size_t i = 0; i < needs.size(); ++i)
    if (shares.lengths[i] >= 0 && (lowest == needs.size() || weight(i) <= weight(lowest))) lowest = i;
  shares.lengths[lowest] = -1;
}

/// Those that shrink take what they need. Returns what is left.
int fill(const std::vector<Need>& needs, Shares& shares, int left) {
  for (std::size_t i = 0; i < needs.size(); ++i) {
    if (shares.lengths[i] < 0 || !needs[i].shrinks) continue;
    const int more = std::clamp(needs[i].length(0) - shares.lengths[i], 0, left);
    shares.lengths[i] += more;
    left -= more;
  }
  return left;
}

void grow(const std::vector<Need>& needs, Shares& shares, int left) {
  int parts = 0;
  for (std::size_t i = 0; i < needs.size(); ++i)
    if (shares.lengths[i] >= 0) parts += needs[i].grow;
  for (std::size_t i = 0; i < needs.size() && parts > 0; ++i) {
    if (shares.lengths[i] < 0 || needs[i].grow == 0) continue;
    const int share = left * needs[i].grow / parts;
    shares.lengths[i] += share;
    left -= share;
    parts -= needs[i].grow;
  }
}

}  // namespace

int Need::least(std::size_t wording) const {
  if (grow > 0) return min;
  return shrinks ? std::min(min, length(0)) : length(wording);
}

Shares share_out(int length, int gap, const std::vector<Need>& needs) {
  Shares shares{std::vector<int>(needs.size(), 0)};
  std::size_t wordings = 1;
  for (const auto& need : needs) wordings = std::max(wordings, need.lengths.size());
  while (shares.wording + 1 < wordings && total(needs, shares, gap) > length) ++shares.wording;
  auto left = static_cast<std::size_t>(std::ssize(needs));
  for (; left > 1 && total(needs, shares, gap) > length; --left) drop_one(needs, shares);
  const int spare = length - total(needs, shares, gap);
  for (std::size_t i = 0; i < needs.size(); ++i)
    if (shares.lengths[i] >= 0) shares.lengths[i] = needs[i].least(shares.wording);
  // The last one that is left takes what there is, even if it is too little.
  if (left == 1 && spare < 0)
    for (int& each : shares.lengths) each = each < 0 ? each : length;
  else
    grow(needs, shares, fill(needs, shares, spare));
  return shares;
}

Need merged(const Need& a, const Need& b) {
  Need both = a;
  both.lengths.resize(std::max(a.lengths.size(), b.lengths.size()));
  for (std::size_t i = 0; i < both.lengths.size(); ++i) both.lengths[i] = std::max(a.length(i), b.length(i));
  both.min = std::max(a.min, b.min);
  both.grow = std::max(a.grow, b.grow);
  both.priority = std::max(a.priority, b.priority);
  both.shrinks = a.shrinks || b.shrinks;
  return both;
}

}  // namespace rankwall
