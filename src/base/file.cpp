#include "base/file.h"

#include <cerrno>
#include <cstring>
#include <system_error>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fmt/format.h>

namespace rankwall {

namespace {

class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  int number() const { return number_; }

 private:
  int number_;
};

std::string reason() { return std::strerror(errno); }

bool write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

}  // namespace

Result<std::string> read_file(const std::filesystem::path& path, std::size_t max) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  struct stat status {};
  if (file.number() < 0 || ::fstat(file.number(), &status) != 0)
    return input_error(fmt::format("{}: expected a readable file: {}", path.string(), reason()));
  if (!S_ISREG(status.st_mode)) return input_error(fmt::format("{}: expected a regular file", path.string()));

  std::string bytes;
  char block[65536];
  while (true) {
    const ssize_t count = ::read(file.number(), block, sizeof block);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return input_error(fmt::format("{}: expected a readable file: {}", path.string(), reason()));
    if (count == 0) return bytes;
    if (bytes.size() + static_cast<std::size_t>(count) > max)
      return input_error(fmt::format("{}: expected at most {} bytes, got more", path.string(), max));
    bytes.append(block, static_cast<std::size_t>(count));
  }
}

Result<void> write_file(const std::filesystem::path& path, std::string_view bytes) {
  std::error_code failure;
  if (path.has_parent_path()) std::filesystem::create_directories(path.parent_path(), failure);
  std::string temporary = path.string() + ".XXXXXX";
  const auto failed = [&](std::string_view step) {
    Error error = environment_error(fmt::format("{}: cannot {}: {}", path.string(), step, reason()));
    ::unlink(temporary.c_str());
    return error;
  };
  {
    const Descriptor file(::mkostemp(temporary.data(), O_CLOEXEC));
    if (file.number() < 0) return failed("create a file beside it");
    if (!write_all(file.number(), bytes)) return failed("write");
    if (::fchmod(file.number(), 0644) != 0 || ::fsync(file.number()) != 0) return failed("sync");
  }
  if (::rename(temporary.c_str(), path.c_str()) != 0) return failed("rename");
  return {};
}

}  // namespace rankwall
