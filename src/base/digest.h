// SHA-256 of bytes: names a snapshot and guards the stored one.
#pragma once

#include <string>
#include <string_view>

namespace rankwall {

/// 64 lower-case hex digits.
std::string sha256_hex(std::string_view bytes);

}  // namespace rankwall
