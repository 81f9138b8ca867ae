#include "wall/instance_lock.h"

#include <cerrno>
#include <cstring>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <fmt/format.h>

#include "base/log.h"

namespace rankwall {

namespace {

std::string holder_of(int descriptor) {
  char text[32] = {};
  const ssize_t length = ::pread(descriptor, text, sizeof text - 1, 0);
  return length > 0 ? std::string(text, static_cast<std::size_t>(length)) : "unknown";
}

}  // namespace

Result<InstanceLock> InstanceLock::take(const std::filesystem::path& folder) {
  std::error_code failure;
  std::filesystem::create_directories(folder, failure);
  const std::filesystem::path path = folder / "lock";
  const int descriptor = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
  if (descriptor < 0) {
    log_warning(
        fmt::format("{}: expected a folder that can be written, cannot open the lock: {}; nothing is kept for the "
                    "next start, and a second wall would not be noticed",
                    path.string(), std::strerror(errno)));
    return InstanceLock(-1);
  }
  InstanceLock lock(descriptor);
  if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0)
    return environment_error(
        fmt::format("{}: expected one rankwall per wall, process {} already shows this one "
                    "(another wall needs a state folder of its own, see XDG_STATE_HOME)",
                    path.string(), holder_of(descriptor)));
  const std::string process = std::to_string(::getpid());
  if (::ftruncate(descriptor, 0) != 0 || ::pwrite(descriptor, process.data(), process.size(), 0) < 0)
    log_warning(fmt::format("{}: cannot write this process's id: {}", path.string(), std::strerror(errno)));
  return lock;
}

InstanceLock::InstanceLock(InstanceLock&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}

InstanceLock::~InstanceLock() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

}  // namespace rankwall
