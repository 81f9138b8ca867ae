// The stages of a project from plan to expansion, and their words in feed and config. The wall's own words for them
// are in words.h.
#pragma once

#include "config/field.h"

namespace rankwall {

enum class Stage { Planned, Signed, Approved, Started, Entered, Building, Completed, Producing, Expanded };

template <>
struct EnumWords<Stage> {
  static constexpr auto words = word_table<Stage>({{"planned", Stage::Planned},
                                                   {"signed", Stage::Signed},
                                                   {"approved", Stage::Approved},
                                                   {"started", Stage::Started},
                                                   {"entered", Stage::Entered},
                                                   {"building", Stage::Building},
                                                   {"completed", Stage::Completed},
                                                   {"producing", Stage::Producing},
                                                   {"expanded", Stage::Expanded}});
};

constexpr int stage_count = static_cast<int>(EnumWords<Stage>::words.size());

}  // namespace rankwall
