// The server's side of Server-Sent Events for the tests of feed: what a test sends goes to every open stream.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <mutex>
#include <string>

#include <httplib.h>

namespace rankwall::test {

/// Create it before the server that uses it, and close it before that server ends.
class EventChannel {
 public:
  /// Answers with a stream that begins with `greeting` and goes on until `close()`.
  void stream_to(httplib::Response& response, const std::string& greeting = {});

  /// To every open stream.
  void send(const std::string& text);
  /// Ends the open streams; later ones stay open until the next call.
  void close();
  /// How many streams have been opened so far.
  std::size_t stream_count() const;

 private:
  mutable std::mutex mutex_;
  std::condition_variable changed_;
  std::string sent_;
  std::size_t closings_ = 0;
  std::size_t streams_ = 0;
};

}  // namespace rankwall::test
