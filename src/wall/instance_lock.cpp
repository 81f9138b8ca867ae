#include "wall/instance_lock.h"

#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <cstring>
#include <optional>
#include <system_error>
#include <utility>

#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <fmt/format.h>

#include "base/digest.h"
#include "base/log.h"

namespace rankwall {

namespace {

/// How many may ask before they are answered.
constexpr int max_asking = 64;

struct Address {
  sockaddr_un socket{};
  socklen_t size = 0;
};

/// An abstract name, one for each state folder. Containers may share a network and the paths in it, but not the root.
Address address_of(const std::filesystem::path& state_folder) {
  std::error_code unknown;
  auto folder = std::filesystem::weakly_canonical(std::filesystem::absolute(state_folder, unknown), unknown);
  if (unknown) folder = state_folder;
  struct stat root {};
  ::stat("/", &root);
  const std::string name =
      "rankwall-" + sha256_hex(fmt::format("{} {} {}", folder.string(), root.st_dev, root.st_ino)).substr(0, 16);
  Address address;
  address.socket.sun_family = AF_UNIX;
  std::copy(name.begin(), name.end(), address.socket.sun_path + 1);  // a NUL first: abstract
  address.size = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + 1 + name.size());
  return address;
}

int open_socket() { return ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0); }

const sockaddr* generic(const Address& address) { return reinterpret_cast<const sockaddr*>(&address.socket); }

/// Who listens there; nothing where nobody says.
std::optional<ucred> holder_of(const Address& address) {
  const int asking = open_socket();
  ucred holder{};
  socklen_t size = sizeof holder;
  const bool is_known = asking >= 0 && ::connect(asking, generic(address), address.size) == 0 &&
                        ::getsockopt(asking, SOL_SOCKET, SO_PEERCRED, &holder, &size) == 0;
  if (asking >= 0) ::close(asking);
  return is_known ? std::optional(holder) : std::nullopt;
}

/// Who may keep a wall from starting: no stranger.
bool is_trusted(uid_t user, const std::filesystem::path& state_folder) {
  struct stat folder {};
  const bool is_owner = ::stat(state_folder.c_str(), &folder) == 0 && folder.st_uid == user;
  return user == ::geteuid() || user == 0 || is_owner;
}

}  // namespace

Result<InstanceLock> InstanceLock::take(const std::filesystem::path& state_folder) {
  const Address address = address_of(state_folder);
  InstanceLock lock(open_socket());
  const bool is_taken = lock.descriptor_ >= 0 && ::bind(lock.descriptor_, generic(address), address.size) == 0 &&
                        ::listen(lock.descriptor_, max_asking) == 0;
  if (is_taken) return lock;
  const int reason = errno;
  const auto holder = reason == EADDRINUSE ? holder_of(address) : std::nullopt;
  if (holder && is_trusted(holder->uid, state_folder))
    return environment_error(
        fmt::format("{}: expected one rankwall per wall, process {} already shows this one "
                    "(another wall needs a state folder of its own, see XDG_STATE_HOME)",
                    state_folder.string(), holder->pid));
  log_warning(fmt::format("{}: cannot lock this wall: {}; a second one would not be noticed", state_folder.string(),
                          holder ? fmt::format("user {} holds its name", holder->uid) : std::strerror(reason)));
  return lock;
}

void InstanceLock::answer() const {
  if (descriptor_ < 0) return;
  for (int asking = 0; (asking = ::accept4(descriptor_, nullptr, nullptr, SOCK_CLOEXEC)) >= 0;) ::close(asking);
}

InstanceLock::InstanceLock(InstanceLock&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}

InstanceLock::~InstanceLock() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

}  // namespace rankwall
