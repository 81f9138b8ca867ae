// Watches a feed file on disk. It is read when it has changed and has come to rest, so a file that is being written is
// not taken for a feed; replacing it by rename is the better way and always works.
#pragma once

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>

#include "base/file_stamp.h"
#include "config/feed_settings.h"
#include "feed/interruption.h"
#include "feed/source.h"

namespace rankwall {

class FileSource : public Source {
 public:
  FileSource(const FeedSettings& settings, std::filesystem::path path);

  /// A file unchanged since it was last taken is "not modified". Errors: Input for a file that is missing, unreadable,
  /// over the size cap or still being written when the timeout of a poll has passed.
  FetchOutcome fetch() override;
  void wait(const Pause& pause) override { interruption_.pause(pause.longest); }
  void forget_validators() override { taken_.reset(); }
  void interrupt() override { interruption_.raise(); }

 private:
  /// `reason` is an errno.
  std::string signature() const;
  FetchFailure not_there(int reason) const;
  /// The body, or nothing when the file changed while it was read.
  Result<std::optional<std::string>> take(const FileStamp& before);

  std::filesystem::path path_;
  std::size_t max_;
  std::chrono::milliseconds timeout_;
  std::string meant_address_;  ///< in place of the file; empty where the path reads like one
  std::optional<FileStamp> taken_;
  Interruption interruption_;
};

}  // namespace rankwall
