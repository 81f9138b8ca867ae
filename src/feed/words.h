// The words of format rankwall/1, for reading and writing them.
#pragma once

#include "config/field.h"
#include "config/stage.h"
#include "model/snapshot.h"

namespace rankwall {

template <>
struct EnumWords<Status> {
  static constexpr WordTable<Status, 4> words{{{"demo", Status::Demo},
                                               {"forecast", Status::Forecast},
                                               {"returned", Status::Returned},
                                               {"verified", Status::Verified}}};
};
template <>
struct EnumWords<ProblemStatus> {
  static constexpr WordTable<ProblemStatus, 4> words{{{"open", ProblemStatus::Open},
                                                      {"assigned", ProblemStatus::Assigned},
                                                      {"in_progress", ProblemStatus::InProgress},
                                                      {"closed", ProblemStatus::Closed}}};
};
template <>
struct EnumWords<NoticeLevel> {
  static constexpr WordTable<NoticeLevel, 2> words{{{"info", NoticeLevel::Info}, {"urgent", NoticeLevel::Urgent}}};
};

}  // namespace rankwall
