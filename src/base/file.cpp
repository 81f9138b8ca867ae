#include "base/file.h"

#include <cerrno>
#include <charconv>
#include <cstring>
#include <optional>
#include <system_error>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fmt/format.h>

namespace rankwall {

namespace {

constexpr mode_t usual_permissions = 0644;
constexpr mode_t group_permissions = 0640;
constexpr mode_t owner_permissions = 0600;
constexpr mode_t all_permissions = 07777;
/// What follows a file's name while it is written; mkostemp() fills in the rest.
constexpr std::string_view half_written = ".part-XXXXXX";
constexpr std::string_view half_written_mark = ".part-";

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

Error cannot(const std::filesystem::path& path, std::string_view step) {
  return environment_error(fmt::format("{}: cannot {}: {}", path.string(), step, reason()));
}

/// A file that is missing is for whoever named it, a machine that has no more descriptors is not.
Error unreadable(const std::filesystem::path& path) {
  const bool is_machine = errno == EMFILE || errno == ENFILE || errno == ENOMEM || errno == EIO;
  return {is_machine ? Fault::Environment : Fault::Input,
          fmt::format("{}: expected a readable file: {}", path.string(), reason())};
}

bool write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

/// The number of a descriptor of this process that a path names: /dev/fd/1, or what /dev/stdout is a link to.
std::optional<int> own_descriptor(const std::filesystem::path& path) {
  std::error_code failure;
  const auto folder = std::filesystem::canonical(path.parent_path(), failure);
  const std::string name = path.filename().string();
  int number = 0;
  const auto [end, wrong] = std::from_chars(name.data(), name.data() + name.size(), number);
  const bool is_number = wrong == std::errc{} && end == name.data() + name.size();
  if (failure || !is_number || folder != fmt::format("/proc/{}/fd", ::getpid())) return std::nullopt;
  return number;
}

/// The file that a symbolic link leads to, over further ones, whether it exists or not. A link that names a descriptor
/// is not followed.
std::filesystem::path followed(std::filesystem::path path) {
  constexpr int max_links = 40;  // as many as the kernel follows
  std::error_code failure;
  for (int i = 0; i < max_links && !own_descriptor(path); ++i) {
    const auto target = std::filesystem::read_symlink(path, failure);
    if (failure) break;
    path = path.parent_path() / target;
  }
  return path;
}

/// A stream cannot be replaced, and what was written stays.
Result<void> write_stream(const std::filesystem::path& path, int descriptor, std::string_view bytes) {
  if (!write_all(descriptor, bytes)) return cannot(path, "write");
  return {};
}

/// Messages name the file as `path`.
Result<void> replace_file(const std::filesystem::path& path, const std::filesystem::path& target,
                          std::string_view bytes, mode_t permissions) {
  std::error_code failure;
  if (target.has_parent_path()) std::filesystem::create_directories(target.parent_path(), failure);
  std::string temporary = target.string().append(half_written);
  const auto failed = [&](std::string_view step) {
    Error error = cannot(path, step);
    ::unlink(temporary.c_str());
    return error;
  };
  {
    const Descriptor file(::mkostemp(temporary.data(), O_CLOEXEC));
    if (file.number() < 0) return failed("create a file beside it");
    if (!write_all(file.number(), bytes)) return failed("write");
    if (::fchmod(file.number(), permissions) != 0 || ::fsync(file.number()) != 0) return failed("sync");
  }
  if (::rename(temporary.c_str(), target.c_str()) != 0) return failed("rename");
  return {};
}

/// A file that was renamed is found under its new name after a power cut only once its folder is on the disk too.
Result<void> sync_folder_of(const std::filesystem::path& path) {
  const auto folder = path.has_parent_path() ? path.parent_path() : std::filesystem::path(".");
  const Descriptor descriptor(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (descriptor.number() < 0 || ::fsync(descriptor.number()) != 0) return cannot(path, "sync its folder");
  return {};
}

bool is_half_written(const std::filesystem::path& path) {
  const std::string name = path.filename().string();
  return name.size() > half_written.size() &&
         name.compare(name.size() - half_written.size(), half_written_mark.size(), half_written_mark) == 0;
}

}  // namespace

Result<std::string> read_file(const std::filesystem::path& path, std::size_t max) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  struct stat status {};
  if (file.number() < 0 || ::fstat(file.number(), &status) != 0) return unreadable(path);
  if (!S_ISREG(status.st_mode)) return input_error(fmt::format("{}: expected a regular file", path.string()));

  std::string bytes;
  char block[65536];
  while (true) {
    const ssize_t count = ::read(file.number(), block, sizeof block);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return unreadable(path);
    if (count == 0) return bytes;
    if (bytes.size() + static_cast<std::size_t>(count) > max)
      return input_error(fmt::format("{}: expected at most {} bytes, got more", path.string(), max));
    bytes.append(block, static_cast<std::size_t>(count));
  }
}

Result<void> write_file(const std::filesystem::path& path, std::string_view bytes) {
  if (const auto own = own_descriptor(path)) return write_stream(path, *own, bytes);
  const std::filesystem::path target = followed(path);
  if (const auto own = own_descriptor(target)) return write_stream(path, *own, bytes);
  struct stat status {};
  const bool exists = ::stat(target.c_str(), &status) == 0;
  if (!exists || S_ISREG(status.st_mode))
    return replace_file(path, target, bytes, exists ? status.st_mode & all_permissions : usual_permissions);
  const Descriptor stream(::open(target.c_str(), O_WRONLY | O_CLOEXEC));
  if (stream.number() < 0) return cannot(path, "open");
  return write_stream(path, stream.number(), bytes);
}

Result<void> write_own_file(const std::filesystem::path& path, std::string_view bytes, Readers readers) {
  constexpr mode_t permissions_of[] = {usual_permissions, group_permissions, owner_permissions};
  const mode_t permissions = permissions_of[static_cast<int>(readers)];
  struct stat status {};
  if (::lstat(path.c_str(), &status) == 0 && !S_ISREG(status.st_mode) && !S_ISLNK(status.st_mode))
    return environment_error(fmt::format("{}: expected a regular file, or none", path.string()));
  if (auto replaced = replace_file(path, path, bytes, permissions); !replaced) return replaced;
  return sync_folder_of(path);
}

void give_to_owner_of(const std::filesystem::path& owned, const std::filesystem::path& path) {
  struct stat status {};
  if (::geteuid() != 0 || ::stat(owned.c_str(), &status) != 0) return;
  [[maybe_unused]] const int ignored = ::lchown(path.c_str(), status.st_uid, status.st_gid);  // root may
}

void sweep_half_written(const std::filesystem::path& folder) {
  using Walk = std::filesystem::recursive_directory_iterator;
  std::error_code failure;
  for (Walk each(folder, failure), end; !failure && each != end; each.increment(failure)) {
    std::error_code ignored;  // one that remains takes some room and does no harm
    if (is_half_written(each->path()) && !each->is_directory(ignored)) std::filesystem::remove(each->path(), ignored);
  }
}

}  // namespace rankwall
