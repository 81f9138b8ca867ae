// The words of format rankwall/1, for reading and writing them.
#pragma once

#include "config/field.h"
#include "config/stage.h"
#include "model/snapshot.h"

namespace rankwall {

/// What a document says that it is.
enum class Format { Rankwall1 };

template <>
struct EnumWords<Format> {
  static constexpr auto words = word_table<Format>({{"rankwall/1", Format::Rankwall1}});
};
template <>
struct EnumWords<Status> {
  static constexpr auto words = word_table<Status>({{"demo", Status::Demo},
                                                    {"forecast", Status::Forecast},
                                                    {"returned", Status::Returned},
                                                    {"verified", Status::Verified}});
};
template <>
struct EnumWords<ProblemStatus> {
  static constexpr auto words = word_table<ProblemStatus>({{"open", ProblemStatus::Open},
                                                           {"assigned", ProblemStatus::Assigned},
                                                           {"in_progress", ProblemStatus::InProgress},
                                                           {"closed", ProblemStatus::Closed}});
};
template <>
struct EnumWords<NoticeLevel> {
  static constexpr auto words = word_table<NoticeLevel>({{"info", NoticeLevel::Info}, {"urgent", NoticeLevel::Urgent}});
};

}  // namespace rankwall
