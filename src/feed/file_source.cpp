#include "feed/file_source.h"

#include <cerrno>
#include <cstring>
#include <utility>

#include <fmt/format.h>

#include "base/file.h"
#include "feed/signature.h"
#include "feed/url.h"

namespace rankwall {

namespace {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

}  // namespace

FileSource::FileSource(const FeedSettings& settings, std::filesystem::path path)
    : Source(shown_address(path.string())),
      path_(std::move(path)),
      max_(max_bytes(settings)),
      timeout_(static_cast<std::int64_t>(settings.timeout_seconds * 1000)),
      meant_address_(meant_address(settings.url)) {}

std::unique_ptr<Source> open_file_source(const FeedSettings& settings) {
  const auto path = file_path(settings.url);
  return path ? std::make_unique<FileSource>(settings, settings.folder / *path) : nullptr;
}

FetchOutcome FileSource::fetch() {
  const auto deadline = steady_clock::now() + timeout_;
  std::optional<FileStamp> seen;
  do {
    const auto now = stamp_of(path_);
    if (!now) return not_there(errno);
    if (taken_ == *now) return Fetched{.not_modified = true, .body = {}, .signature = {}};
    // The clock of the file's writer may be ahead of ours: two equal stamps are as good as an old file.
    if (seen == *now || is_at_rest(*now)) {
      auto body = take(*now);
      if (!body) return FetchFailure{body.error(), {}};
      if (*body) return Fetched{.not_modified = false, .body = std::move(**body), .signature = signature()};
    }
    seen = *now;
  } while (steady_clock::now() < deadline && interruption_.pause(file_rest));

  if (interruption_.raised()) return interrupted();
  return FetchFailure{input_error(fmt::format("{}: expected a file that comes to rest within {} s, it keeps changing",
                                              name(), static_cast<double>(timeout_.count()) / 1000)),
                      {}};
}

/// The signature beside the file; whoever publishes both writes this one first.
std::string FileSource::signature() const {
  auto signature = read_file(path_.string().append(signature_suffix), max_signature_bytes);
  return signature ? std::move(*signature) : std::string();
}

FetchFailure FileSource::not_there(int reason) const {
  const std::string hint = meant_address_.empty() ? "" : fmt::format(", did you mean {}?", meant_address_);
  return {input_error(fmt::format("{}: expected a readable file: {}{}", name(), std::strerror(reason), hint)), {}};
}

Result<std::optional<std::string>> FileSource::take(const FileStamp& before) {
  auto body = read_file(path_, max_);
  if (!body) return body.error();
  if (stamp_of(path_) != before) return std::optional<std::string>{};
  taken_ = before;
  return std::optional<std::string>{std::move(*body)};
}

}  // namespace rankwall
