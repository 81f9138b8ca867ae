#include "feed/servers.h"

#include <atomic>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <fmt/format.h>

namespace rankwall::test {

WebServer::WebServer(Handler handler) : server_(std::make_unique<httplib::Server>()) { start(std::move(handler)); }

WebServer::WebServer(X509* certificate, EVP_PKEY* key, Handler handler)
    : server_(std::make_unique<httplib::SSLServer>(certificate, key)) {
  start(std::move(handler));
}

WebServer::~WebServer() {
  server_->stop();
  thread_.join();
}

void WebServer::start(Handler handler) {
  server_->set_keep_alive_timeout(1);
  server_->Get(".*", [this, handler = std::move(handler)](const auto& request, auto& response) {
    {
      const std::lock_guard lock(mutex_);
      requests_.push_back(request.headers);
    }
    handler(request, response);
  });
  port_ = server_->bind_to_any_port("127.0.0.1");
  thread_ = std::thread([this] { server_->listen_after_bind(); });
  while (!server_->is_running()) std::this_thread::yield();
}

std::string WebServer::url(std::string_view scheme) const {
  return fmt::format("{}://127.0.0.1:{}/feed.json", scheme, port_);
}

std::size_t WebServer::request_count() const {
  const std::lock_guard lock(mutex_);
  return requests_.size();
}

std::string WebServer::header(const std::string& name) const {
  const std::lock_guard lock(mutex_);
  const auto found = requests_.back().find(name);
  return found == requests_.back().end() ? "" : found->second;
}

RawServer::RawServer(std::string answer, AfterAnswer after) : answer_(std::move(answer)), after_(after) {
  listener_ = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t size = sizeof address;
  auto* const generic = reinterpret_cast<sockaddr*>(&address);
  if (::bind(listener_, generic, size) != 0 || ::listen(listener_, 16) != 0 ||
      ::getsockname(listener_, generic, &size) != 0)
    throw std::runtime_error("no port on the loopback");
  port_ = ntohs(address.sin_port);
  thread_ = std::thread([this] { serve(); });
}

RawServer::~RawServer() {
  ::shutdown(listener_, SHUT_RDWR);
  thread_.join();
  ::close(listener_);
  for (const int connection : held_) ::close(connection);
}

std::string RawServer::url(std::string_view scheme) const {
  return fmt::format("{}://127.0.0.1:{}/feed.json", scheme, port_);
}

void RawServer::await_requests(std::size_t count) const {
  while (requests_ < count) std::this_thread::yield();
}

void RawServer::serve() {
  for (int connection = 0; (connection = ::accept(listener_, nullptr, nullptr)) >= 0;) {
    std::string request;
    char block[4096];
    // A TLS greeting has no end to wait for.
    constexpr char tls_handshake = 0x16;
    while (request.find("\r\n\r\n") == std::string::npos && !request.starts_with(tls_handshake)) {
      const ssize_t count = ::recv(connection, block, sizeof block, 0);
      if (count <= 0) break;
      request.append(block, static_cast<std::size_t>(count));
    }
    ++requests_;
    ::send(connection, answer_.data(), answer_.size(), MSG_NOSIGNAL);
    if (after_ == AfterAnswer::Close)
      ::close(connection);
    else
      held_.push_back(connection);
  }
}

}  // namespace rankwall::test
