// A small HTTP server for one feed: `GET /feed.json`, answered from the newest publication, or with
// `Accept: text/event-stream` with a stream of events, one for every publication. The only file that knows cpp-httplib.
// Used by `serve`; the wall itself never listens.
#pragma once

#include <memory>
#include <string>

#include "base/result.h"
#include "feed/signature.h"
#include "publish/publication.h"

namespace rankwall {

class FeedServer {
 public:
  /// Listens on `HOST:PORT`, answering on threads of its own; port 0 takes any free one.
  /// Errors: Usage for an address that cannot be read, Environment for one that cannot be bound.
  static Result<FeedServer> start(const std::string& address);

  FeedServer(FeedServer&&) noexcept;
  FeedServer& operator=(FeedServer&&) noexcept;
  /// Ends the streams and lets answers in progress finish, which takes at most a few seconds.
  ~FeedServer();

  /// The feed's, e.g. `http://127.0.0.1:8787/feed.json`.
  std::string url() const;

  /// From now on everything that is published is signed.
  void sign_with(const SigningKey& key);
  bool signs() const;

  /// From now on every request gets this.
  void publish(Publication publication);
  /// From now on every request gets 503 and the reason: a publisher does not hide that it has nothing.
  void withdraw(std::string reason);

 private:
  struct Service;
  explicit FeedServer(std::unique_ptr<Service> service);
  std::unique_ptr<Service> service_;
};

}  // namespace rankwall
