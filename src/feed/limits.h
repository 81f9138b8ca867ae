// The limits of format rankwall/1, for reading a feed and for its schema. Those that the format leaves open are set to
// what a wall or a page can still show.
#pragma once

#include <cstddef>
#include <limits>

#include "config/field.h"

namespace rankwall {

/// Characters of a text. A text of at least one character is required, any other may be absent.
struct TextLimit {
  std::size_t min = 0;
  std::size_t max = 0;
};

/// Entries of a list. A list of at least one entry is required, any other may be absent.
struct CountLimit {
  std::size_t min = 0;
  std::size_t max = 0;
};

constexpr TextLimit title_limit{0, 64};
constexpr TextLimit source_limit{0, 200};
constexpr TextLimit town_name_limit{1, 32};
constexpr TextLimit short_name_limit{0, 16};
constexpr TextLimit group_limit{0, 32};
constexpr TextLimit reason_limit{1, 60};
constexpr TextLimit baseline_label_limit{0, 64};
constexpr TextLimit reference_limit{1, 64};  // ids of projects; those of towns have a rule of their own
constexpr TextLimit optional_reference_limit{0, 64};
constexpr TextLimit headline_limit{1, 100};  // of projects, experiences, problems
constexpr TextLimit owner_limit{0, 64};
constexpr TextLimit body_limit{1, 1000};  // of experiences and notices
constexpr std::size_t max_id_characters = 32;
constexpr std::size_t max_indicator_characters = 64;

constexpr CountLimit town_count{1, 10'000};
constexpr CountLimit adjustment_count{0, 1'000};
constexpr CountLimit project_count{0, 100'000};
constexpr CountLimit entry_count{0, 1'000};  // experiences, problems, notices

constexpr Range pace_range{0, 1};
constexpr Range points_range{-100, 100};
constexpr Range rank_range{1, std::numeric_limits<int>::max()};

}  // namespace rankwall
