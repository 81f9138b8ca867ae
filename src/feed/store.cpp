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
#include "feed/sealed_file.h"
#include "feed/url.h"

namespace rankwall {

namespace {

constexpr std::size_t max_note_bytes = 64;

bool is_there(const std::filesystem::path& path) {
  std::error_code unknown;
  return std::filesystem::exists(path, unknown);
}

Result<void> remove_file(const std::filesystem::path& path) {
  std::error_code failure;
  std::filesystem::remove(path, failure);
  if (failure) return environment_error(fmt::format("{}: cannot remove: {}", path.string(), failure.message()));
  return {};
}

/// The bytes of a stored file; nothing where there is none, or a damaged one.
std::optional<std::string> read_stored(const std::filesystem::path& path) {
  std::error_code unknown;
  if (!std::filesystem::exists(path, unknown) && !unknown) return std::nullopt;
  auto bytes = read_sealed(path, max_feed_bytes);
  if (bytes) return std::move(*bytes);
  log_warning(fmt::format("stored feed passed over: {}", bytes.error().message));
  return std::nullopt;
}

}  // namespace

Result<void> Store::keep(std::string_view bytes) const {
  const auto current = read_stored(current_path());
  if (current == bytes) return {};
  // A damaged current file must not push out a good previous one.
  std::error_code failure;
  if (current) std::filesystem::rename(current_path(), previous_path(), failure);
  if (failure)
    return environment_error(fmt::format("{}: cannot rename: {}", previous_path().string(), failure.message()));
  return write_sealed(current_path(), bytes);
}

std::optional<std::string> Store::load() const {
  auto current = read_stored(current_path());
  return current ? current : load_previous();
}

std::optional<std::string> Store::load_previous() const { return read_stored(previous_path()); }

Result<void> Store::keep_refused(std::string_view bytes) const {
  if (load_refused() == bytes) return {};
  return write_sealed(refused_path(), bytes);
}

std::optional<std::string> Store::load_refused() const { return read_stored(refused_path()); }

Result<void> Store::accept(std::string_view bytes) const { return leave(accepted_path(), bytes); }

/// By a command that may be another user's than the wall is.
Result<void> Store::leave(const std::filesystem::path& path, std::string_view bytes) const {
  if (auto written = write_sealed(path, bytes); !written) return written;
  give_to_owner_of(folder_, path);
  return {};
}

bool Store::has_accepted() const { return is_there(accepted_path()); }

bool Store::may_read_accepted() const { return ::access(accepted_path().c_str(), R_OK) == 0; }

std::optional<std::string> Store::load_accepted() const { return read_stored(accepted_path()); }

Result<void> Store::end_acceptance() const {
  for (const auto& path : {accepted_path(), refused_path()})
    if (auto removed = remove_file(path); !removed) return removed;
  return {};
}

bool Store::has_folder() const { return is_there(folder_); }

bool Store::has_current() const { return is_there(current_path()); }

Result<void> Store::forget_order() const { return leave(forget_path(), ""); }

bool Store::has_forgotten_order() const { return is_there(forget_path()); }

Result<void> Store::end_forgetting() const { return remove_file(forget_path()); }

Result<void> Store::end_refusal() const { return remove_file(refused_path()); }

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

std::optional<std::string> read_last_source(const std::filesystem::path& note) {
  if (!is_there(note)) return std::nullopt;
  auto name = read_sealed(note, max_note_bytes);
  if (name) return std::move(*name);
  log_warning(fmt::format("name of the last source passed over: {}", name.error().message));
  return std::nullopt;
}

}  // namespace rankwall
