// Sharing out a length among neighbours: who gets how much, which wording they use, and who gives way when it is too
// short. The one place where that is decided, for rows and columns alike. Pure.
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

namespace rankwall {

/// What one of the neighbours needs.
struct Need {
  std::vector<int> lengths{0};  ///< with each of its wordings, the longest first; with a shorter one it needs no more
  int min = 0;                  ///< of one that grows or shrinks: less is too little
  int grow = 0;                 ///< its share of what is left; 0: it takes no more than it needs
  int priority = 0;      ///< where it is too short, the lowest gives way first, the last of equals before the others
  bool shrinks = false;  ///< where it is too short, it takes less than it needs, down to its minimum

  /// It has its own room and chooses its wording by that.
  bool chooses_wording() const { return grow > 0 || shrinks; }
  int length(std::size_t wording) const { return lengths[std::min(wording, lengths.size() - 1)]; }
  /// The least that is enough for it with this wording.
  int least(std::size_t wording) const;
};

struct Shares {
  std::vector<int> lengths;  ///< of every neighbour; -1 for one that gives way
  std::size_t wording = 0;   ///< the same for all; those that have fewer use their last
};

/// 1. Those that grow or shrink take their minimum, the others their length with the longest wordings.
/// 2. While that is too much, the next shorter wordings are used.
/// 3. While it is still too much, one gives way: that of the lowest priority, of equals one that does not grow.
/// 4. Of what is left, those that shrink take what they need, from first to last.
/// 5. The rest goes to those that grow, by their shares.
Shares share_out(int length, int gap, const std::vector<Need>& needs);

/// What two needs have in common: a neighbour that is as long as the longer of both.
Need merged(const Need& a, const Need& b);

}  // namespace rankwall
