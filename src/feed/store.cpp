#include "feed/store.h"

#include <cstdlib>
#include <system_error>

#include <pwd.h>
#include <unistd.h>

#include <fmt/format.h>

#include "base/digest.h"
#include "base/file.h"
#include "base/log.h"
#include "feed/parse.h"
#include "feed/url.h"

namespace rankwall {

namespace {

constexpr std::size_t max_header_bytes = 128;

/// The first line of a stored file: it proves that the bytes after it are the whole and nothing else.
std::string header_of(std::string_view bytes) {
  return fmt::format("rankwall-store/1 {} {}\n", sha256_hex(bytes), bytes.size());
}

std::optional<std::string> unpacked(std::string_view file) {
  const auto header_size = file.find('\n') + 1;
  const std::string_view bytes = file.substr(header_size);
  if (file.substr(0, header_size) != header_of(bytes)) return std::nullopt;
  return std::string(bytes);
}

/// The bytes of a stored file; nothing where there is none, or a damaged one.
std::optional<std::string> read_stored(const std::filesystem::path& path) {
  std::error_code unknown;
  if (!std::filesystem::exists(path, unknown) && !unknown) return std::nullopt;
  const auto file = read_file(path, max_feed_bytes + max_header_bytes);
  if (!file) {
    log_warning(fmt::format("stored feed passed over: {}", file.error().message));
    return std::nullopt;
  }
  auto bytes = unpacked(*file);
  if (!bytes)
    log_warning(
        fmt::format("stored feed passed over: {}: expected the checksum and length of its first line, got {} bytes",
                    path.string(), file->size()));
  return bytes;
}

std::string packed(std::string_view bytes) { return header_of(bytes).append(bytes); }

}  // namespace

Result<void> Store::keep(std::string_view bytes) const {
  const auto current = read_stored(current_path());
  if (current == bytes) return {};
  // A damaged current file must not push out a good previous one.
  std::error_code failure;
  if (current) std::filesystem::rename(current_path(), previous_path(), failure);
  if (failure)
    return environment_error(fmt::format("{}: cannot rename: {}", previous_path().string(), failure.message()));
  return write_file(current_path(), packed(bytes));
}

std::optional<std::string> Store::load() const {
  auto current = read_stored(current_path());
  return current ? current : load_previous();
}

std::optional<std::string> Store::load_previous() const { return read_stored(previous_path()); }

Result<void> Store::keep_refused(std::string_view bytes) const {
  if (load_refused() == bytes) return {};
  return write_file(refused_path(), packed(bytes));
}

std::optional<std::string> Store::load_refused() const { return read_stored(refused_path()); }

Result<void> Store::accept(std::string_view bytes) const { return write_file(accepted_path(), packed(bytes)); }

bool Store::has_accepted() const {
  std::error_code unknown;
  return std::filesystem::exists(accepted_path(), unknown);
}

std::optional<std::string> Store::load_accepted() const { return read_stored(accepted_path()); }

Result<void> Store::end_acceptance() const {
  for (const auto& path : {accepted_path(), refused_path()}) {
    std::error_code failure;
    std::filesystem::remove(path, failure);
    if (failure) return environment_error(fmt::format("{}: cannot remove: {}", path.string(), failure.message()));
  }
  return {};
}

std::filesystem::path state_folder() {
  const auto variable = [](const char* name) -> std::string_view {
    const char* const value = std::getenv(name);
    return value ? value : "";
  };
  // systemd joins several folders with colons; the first is ours.
  if (const auto folders = variable("STATE_DIRECTORY"); !folders.empty()) return folders.substr(0, folders.find(':'));
  // The XDG base directory specification says that a relative path is to be ignored.
  if (const std::filesystem::path state = variable("XDG_STATE_HOME"); state.is_absolute()) return state / "rankwall";
  std::filesystem::path home = variable("HOME");
  if (const passwd* const user = home.empty() ? ::getpwuid(::getuid()) : nullptr) home = user->pw_dir;
  return home / ".local/state/rankwall";
}

std::filesystem::path source_folder(const FeedSettings& feed) {
  // A file is the same one from wherever it is named.
  const auto file = file_path(feed.url);
  const std::string name = file ? std::filesystem::absolute(feed.folder / *file).lexically_normal().string() : feed.url;
  return "feed-" + sha256_hex(name).substr(0, 12);
}

}  // namespace rankwall
