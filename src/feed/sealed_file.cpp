#include "feed/sealed_file.h"

#include <fmt/format.h>

#include "base/digest.h"
#include "base/file.h"

namespace rankwall {

namespace {

constexpr std::size_t max_seal_bytes = 128;

std::string seal_of(std::string_view bytes) {
  return fmt::format("rankwall-store/1 {} {}\n", sha256_hex(bytes), bytes.size());
}

}  // namespace

Result<void> write_sealed(const std::filesystem::path& path, std::string_view bytes) {
  return write_own_file(path, seal_of(bytes).append(bytes), Readers::Group);
}

Result<std::string> read_sealed(const std::filesystem::path& path, std::size_t max) {
  auto file = read_file(path, max + max_seal_bytes);
  if (!file) return file;
  const auto seal_size = file->find('\n') + 1;
  std::string bytes = file->substr(seal_size);
  if (file->substr(0, seal_size) != seal_of(bytes))
    return input_error(fmt::format("{}: expected the checksum and length of its first line, got {} bytes",
                                   path.string(), file->size()));
  return bytes;
}

}  // namespace rankwall
