#include "publish/file_publisher.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/file.h"
#include "base/log.h"
#include "feed/parse.h"
#include "feed/signature.h"

namespace rankwall {

namespace {

using namespace std::chrono_literals;

/// A file that breaks the format's 16 MiB is still served; this only bounds memory.
constexpr std::size_t max_file_bytes = 4 * max_feed_bytes;

}  // namespace

void FilePublisher::look() {
  const auto stamp = stamp_of(path_);
  if (looked_ && (stamp == taken_ || may_be_unfinished(stamp))) return;
  looked_ = true;
  taken_ = stamp;
  auto bytes = read_file(path_, max_file_bytes);
  const auto snapshot = bytes ? parse_feed(*bytes, path_.string(), system_now()) : Result<Snapshot>(bytes.error());
  if (snapshot) {
    good_id_ = snapshot->id;
    if (server_.signs() && !snapshot->serial)
      log_warning("published, but walls with public_keys will refuse it: " + serial_is_missing(path_.string()).message);
    publish(std::move(*bytes));
  } else if (!good_id_.empty()) {
    log_each_line(snapshot.error().message);
    log_warning(fmt::format("{}: the last good feed stays published, snapshot {}", path_.string(), good_id_));
  } else if (bytes) {
    log_warning("published, but walls will refuse it: " + snapshot.error().message);
    publish(std::move(*bytes));
  } else {
    log_warning(snapshot.error().message);
    server_.withdraw(snapshot.error().message);
  }
}

/// A file that took the place of another by a rename is whole. Others may still be written until they have come to
/// rest.
bool FilePublisher::may_be_unfinished(const std::optional<FileStamp>& stamp) {
  if (!stamp || (taken_ && taken_->inode != stamp->inode)) return false;
  if (stamp != seen_) seen_since_ = std::chrono::steady_clock::now();
  seen_ = stamp;
  return std::chrono::steady_clock::now() - seen_since_ < file_rest;
}

void FilePublisher::publish(std::string bytes) {
  const Instant modified{taken_ ? std::chrono::floor<std::chrono::seconds>(taken_->modified) : 0s};
  server_.publish(make_publication(std::move(bytes), std::min(modified, system_now())));
}

}  // namespace rankwall
