// Web servers on loopback for the tests of feed: one that answers as it is told, and one that sends raw bytes, for what
// no decent server does.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include <httplib.h>

namespace rankwall::test {

/// Answers every GET with one handler, on a thread of its own, until it is destroyed.
class WebServer {
 public:
  using Handler = std::function<void(const httplib::Request&, httplib::Response&)>;

  explicit WebServer(Handler handler);
  /// Over TLS.
  WebServer(X509* certificate, EVP_PKEY* key, Handler handler);
  ~WebServer();

  /// `http://127.0.0.1:PORT/feed.json`
  std::string url(std::string_view scheme = "http") const;
  std::size_t request_count() const;
  /// A header of the newest request; empty where it had none.
  std::string header(const std::string& name) const;

 private:
  void start(Handler handler);

  std::unique_ptr<httplib::Server> server_;
  int port_ = 0;
  mutable std::mutex mutex_;
  std::vector<httplib::Headers> requests_;
  std::thread thread_;
};

/// Answers with an empty object.
inline void answer_empty(const httplib::Request&, httplib::Response& response) {
  response.set_content("{}", "application/json");
}

enum class AfterAnswer { Close, Hold };

/// Sends the same bytes to every connection once a request has arrived, then closes it or leaves it open.
class RawServer {
 public:
  RawServer(std::string answer, AfterAnswer after);
  ~RawServer();

  std::string url(std::string_view scheme = "http") const;
  /// Returns once this many requests have arrived.
  void await_requests(std::size_t count) const;

 private:
  void serve();

  std::string answer_;
  AfterAnswer after_;
  int listener_ = -1;
  int port_ = 0;
  std::atomic<std::size_t> requests_ = 0;
  std::vector<int> held_;
  std::thread thread_;
};

}  // namespace rankwall::test
