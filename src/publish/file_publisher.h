// Publishes a feed file: watches it and gives the server what it holds. Once a good feed is published, a file that
// breaks the format or vanishes does not take it away. Used by `serve`.
#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <utility>

#include "base/file_stamp.h"
#include "publish/feed_server.h"

namespace rankwall {

class FilePublisher {
 public:
  /// `server` must outlive the publisher.
  FilePublisher(std::filesystem::path path, FeedServer& server) : path_(std::move(path)), server_(server) {}

  /// Looks whether the file has changed. A good one is published; so is a broken one as long as there was no good one.
  /// What is wrong with the file is logged once.
  void look();

 private:
  bool may_be_unfinished(const std::optional<FileStamp>& stamp);
  void publish(std::string bytes);

  std::filesystem::path path_;
  FeedServer& server_;
  bool looked_ = false;
  std::optional<FileStamp> taken_;  ///< of the file as it was read last; absent while there is none
  std::optional<FileStamp> seen_;   ///< of the last look
  std::chrono::steady_clock::time_point seen_since_;
  std::string good_id_;  ///< of the last good feed; empty before there was one
};

}  // namespace rankwall
