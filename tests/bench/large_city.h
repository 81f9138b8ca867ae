// A made-up city of any size for the benchmarks: ten projects a town, every figure that the shipped rankings need.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "model/snapshot.h"

namespace rankwall {

/// Whether the towns of another edition have other names, as if each were another city, or keep theirs.
enum class Names { Change, Stay };

/// The same for the same arguments. `edition` changes every figure and is the serial.
Snapshot large_city(std::size_t towns, std::uint64_t edition = 1, Names names = Names::Change);

/// Its feed without white space, which keeps 10,000 towns within the format's 16 MiB.
std::string large_feed(std::size_t towns, std::uint64_t edition = 1, Names names = Names::Change);

}  // namespace rankwall
