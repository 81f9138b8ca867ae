// One include for Catch2 2.13 (Debian 12) and Catch2 3.
#pragma once

#ifdef RANKWALL_CATCH2_V3
#include <catch2/catch_all.hpp>
using Catch::Approx;
#else
#include <catch2/catch.hpp>

namespace Catch::Matchers {
/// Catch2 3's name of it.
inline auto ContainsSubstring(const std::string& text) { return Contains(text); }
}  // namespace Catch::Matchers
#endif
