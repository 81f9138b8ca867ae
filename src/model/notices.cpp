#include "model/notices.h"

namespace rankwall {

bool holds(const Notice& notice, Instant now) {
  return (!notice.from || *notice.from <= now) && (!notice.until || now < *notice.until);
}

std::vector<const Notice*> urgent_notices(const Snapshot& snapshot, Instant now) {
  std::vector<const Notice*> urgent;
  for (const auto& notice : snapshot.notices)
    if (notice.level == NoticeLevel::Urgent && holds(notice, now)) urgent.push_back(&notice);
  return urgent;
}

}  // namespace rankwall
