#include "feed/secret.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/file.h"
#include "base/log.h"

namespace rankwall {

namespace {

constexpr std::size_t max_secret_bytes = 8192;

bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }

}  // namespace

Result<std::string> read_secret(std::string_view setting, const std::string& path) {
  auto secret = read_file(path, max_secret_bytes);
  if (!secret) return input_error(fmt::format("{}: {}", setting, secret.error().message));
  while (secret->ends_with('\n') || secret->ends_with('\r')) secret->pop_back();
  // A line end inside would let the file write headers of its own.
  if (secret->empty() || std::any_of(secret->begin(), secret->end(), is_control))
    return input_error(fmt::format("{}: {}: expected one line of printable characters", setting, path));
  // A server may say it again, in a redirect or in a document that is refused.
  hide_from_log(*secret);
  if (const auto colon = secret->find(':'); colon != std::string::npos) hide_from_log(secret->substr(colon + 1));
  return secret;
}

}  // namespace rankwall
