#include "render/run_table.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <functional>
#include <limits>
#include <string_view>

namespace rankwall {

namespace {

constexpr std::size_t max_numbers = std::numeric_limits<std::uint16_t>::max();

}  // namespace

void RunTable::clear(std::size_t max) {
  slots_.assign(std::bit_ceil(2 * std::min(max, max_numbers) + 1), 0);
  distinct_.clear();
  last_ = 0;
}

std::optional<std::uint16_t> RunTable::number_of(const std::byte* run) {
  const auto is = [&](std::size_t number) {
    return std::memcmp(distinct_.data() + number * run_bytes, run, run_bytes) == 0;
  };
  // Most runs are ground, as the one before.
  if (!distinct_.empty() && is(last_)) return last_;
  for (std::size_t at = std::hash<std::string_view>()({reinterpret_cast<const char*>(run), run_bytes});; ++at) {
    std::uint16_t& slot = slots_[at % slots_.size()];
    if (slot == 0) {
      if (distinct_.size() == max_numbers * run_bytes) return std::nullopt;
      distinct_.insert(distinct_.end(), run, run + run_bytes);
      slot = static_cast<std::uint16_t>(distinct_.size() / run_bytes);
    } else if (!is(slot - 1u)) {
      continue;
    }
    last_ = static_cast<std::uint16_t>(slot - 1);
    return last_;
  }
}

}  // namespace rankwall
