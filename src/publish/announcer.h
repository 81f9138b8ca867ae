// What `serve` tells its listeners, each on its own connection (Server-Sent Events): that there is a publication.
// Knows no sockets: a listener says what to write next, and waits until there is something.
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <mutex>
#include <string>

namespace rankwall {

class Announcer {
 public:
  /// `heartbeat`: a listener that has nothing to write for this long writes a comment, so that both ends know that the
  /// connection is alive.
  explicit Announcer(std::size_t max_listeners,
                     std::chrono::milliseconds heartbeat = std::chrono::milliseconds{15'000});

  /// Tells every listener. `about` is one line that distinguishes this publication from the one before.
  void announce(std::string about);
  /// Nothing more will be told: every listener is done.
  void close();

  class Listener {
   public:
    explicit Listener(Announcer& announcer) : announcer_(announcer) {}
    Listener(const Listener&) = delete;
    Listener& operator=(const Listener&) = delete;
    ~Listener();

    /// Waits for the next thing to write: the newest announcement, at once if not told yet, or a comment. Empty
    /// when all is told. A missed announcement is replaced by the newer one, not queued.
    std::string next();

   private:
    Announcer& announcer_;
    std::uint64_t told_ = 0;
  };
  /// Null when as many listen as are allowed. The announcer must outlive its listeners.
  std::unique_ptr<Listener> admit();

 private:
  const std::size_t max_listeners_;
  const std::chrono::milliseconds heartbeat_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::uint64_t announcements_ = 0;
  std::string about_;
  bool is_closed_ = false;
  std::size_t listeners_ = 0;
};

}  // namespace rankwall
