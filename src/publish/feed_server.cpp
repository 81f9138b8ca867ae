#include "publish/feed_server.h"

#include <charconv>
#include <chrono>
#include <optional>
#include <thread>
#include <variant>

#include <sys/socket.h>

#include <fmt/format.h>
#include <httplib.h>

#include "base/slot.h"
#include "publish/announcer.h"

namespace rankwall {

namespace {

using namespace std::chrono_literals;

/// An event stream holds a thread for as long as it is open; there are always enough others for polls.
constexpr std::size_t max_streams = 32;
constexpr std::size_t answering_threads = 8;
constexpr const char* event_stream_type = "text/event-stream";
constexpr const char* plain_text = "text/plain; charset=utf-8";

struct Address {
  std::string host;
  std::string shown_host;  ///< in brackets where it is an IPv6 address
  int port = 0;
};

std::optional<Address> parse_address(const std::string& text) {
  const auto colon = text.rfind(':');
  if (colon == std::string::npos || colon == 0) return std::nullopt;
  Address address{text.substr(0, colon), text.substr(0, colon), 0};
  if (address.host.front() == '[' && address.host.back() == ']')
    address.host = address.host.substr(1, address.host.size() - 2);
  else if (address.host.find(':') != std::string::npos)
    return std::nullopt;
  const char* end = text.data() + text.size();
  const auto [stopped, failure] = std::from_chars(text.data() + colon + 1, end, address.port);
  if (failure != std::errc{} || stopped != end || address.port < 0 || address.port > 65535) return std::nullopt;
  return address;
}

Conditions conditions_of(const httplib::Request& request) {
  return {request.get_header_value("If-None-Match"), request.get_header_value("If-Modified-Since"),
          request.get_header_value("Accept-Encoding")};
}

/// What an announcement says when there is nothing to serve.
constexpr const char* withdrawn = "none";

bool wants_events(const httplib::Request& request) {
  return request.get_header_value("Accept").find(event_stream_type) != std::string::npos;
}

void give(const Publication& publication, const httplib::Request& request, httplib::Response& response) {
  const Answer answer = answer_to(conditions_of(request), publication);
  response.set_header("ETag", etag_of(publication, answer));
  response.set_header("Last-Modified", publication.last_modified);
  response.set_header("Vary", "Accept, Accept-Encoding");
  if (!publication.signature.empty()) response.set_header(signature_header, publication.signature);
  if (answer == Answer::NotModified) {
    response.status = 304;
    return;
  }
  if (answer == Answer::Compressed) response.set_header("Content-Encoding", "gzip");
  response.set_content(answer == Answer::Compressed ? publication.compressed : publication.body,
                       "application/json; charset=utf-8");
}

}  // namespace

struct FeedServer::Service {
  using Offer = std::variant<std::string, Publication>;  // why there is nothing, or what there is

  httplib::Server server;
  Slot<Offer> offer;
  Announcer announcer{max_streams};
  std::string url;
  std::optional<SigningKey> key;
  std::thread listener;

  explicit Service() {
    put(Offer("nothing is published yet"), withdrawn);
    server.new_task_queue = [] { return new httplib::ThreadPool(answering_threads + max_streams); };
    // The library's own choice, SO_REUSEPORT, would let two publishers share a port and the wall see both in turns.
    server.set_socket_options([](socket_t socket) {
      const int yes = 1;
      ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    });
    server.set_keep_alive_timeout(1);  // an idle connection holds a thread, and delays the end of the process
    server.set_read_timeout(2s);
    server.set_write_timeout(10s);
    server.set_payload_max_length(1024);
    server.set_default_headers({{"Cache-Control", "no-cache"}, {"X-Content-Type-Options", "nosniff"}});
    route();
  }

  void put(Offer next, std::string about) {
    offer.publish(std::make_shared<const Offer>(std::move(next)));
    announcer.announce(std::move(about));
  }

  /// Without a length and not in chunks: the library would collect chunks to compress them.
  void stream_to(httplib::Response& response) {
    const std::shared_ptr<Announcer::Listener> seat = announcer.admit();
    response.set_header("Vary", "Accept");
    if (!seat) {
      response.status = 503;
      return response.set_content(fmt::format("{} walls listen already\n", max_streams), plain_text);
    }
    response.set_content_provider(event_stream_type, [seat](std::size_t, httplib::DataSink& sink) {
      const std::string text = seat->next();
      return !text.empty() && sink.write(text.data(), text.size());  // at false the library ends the connection
    });
  }

  void route() {
    server.Get("/feed.json", [this](const httplib::Request& request, httplib::Response& response) {
      if (wants_events(request)) return stream_to(response);
      const auto newest = offer.newest();
      if (const auto* publication = std::get_if<Publication>(newest.get()))
        return give(*publication, request, response);
      response.status = 503;
      response.set_content(std::get<std::string>(*newest) + "\n", plain_text);
    });
    server.Get("/", [](const httplib::Request&, httplib::Response& response) {
      response.set_content("rankwall serve: the feed is at /feed.json\n", plain_text);
    });
    server.set_error_handler([](const httplib::Request&, httplib::Response& response) {
      if (response.body.empty()) response.set_content(fmt::format("{}\n", response.status), plain_text);
    });
  }

  bool bind(Address& address) {
    if (address.port != 0) return server.bind_to_port(address.host, address.port);
    address.port = server.bind_to_any_port(address.host);
    return address.port > 0;
  }

  void listen() {
    listener = std::thread([this] { server.listen_after_bind(); });
    // The library's stop() has no effect on a server that is not running yet.
    while (!server.is_running()) std::this_thread::sleep_for(1ms);
  }

  ~Service() {
    announcer.close();
    server.stop();
    if (listener.joinable()) listener.join();
  }
};

FeedServer::FeedServer(std::unique_ptr<Service> service) : service_(std::move(service)) {}
FeedServer::FeedServer(FeedServer&&) noexcept = default;
FeedServer& FeedServer::operator=(FeedServer&&) noexcept = default;
FeedServer::~FeedServer() = default;

Result<FeedServer> FeedServer::start(const std::string& address) {
  auto parsed = parse_address(address);
  if (!parsed)
    return usage_error(fmt::format("--listen: expected HOST:PORT such as 127.0.0.1:8787, got \"{}\"", address));
  auto service = std::make_unique<Service>();
  if (!service->bind(*parsed))
    return environment_error(
        fmt::format("{}: cannot listen here: expected an address of this machine and a free port", address));
  service->url = fmt::format("http://{}:{}/feed.json", parsed->shown_host, parsed->port);
  service->listen();
  return FeedServer(std::move(service));
}

void FeedServer::sign_with(const SigningKey& key) { service_->key = key; }

bool FeedServer::signs() const { return service_->key.has_value(); }

std::string FeedServer::url() const { return service_->url; }

void FeedServer::publish(Publication publication) {
  std::string about = publication.etag;
  if (service_->key) publication.signature = signature_of(*service_->key, publication.body, system_now());
  service_->put(std::move(publication), std::move(about));
}

void FeedServer::withdraw(std::string reason) { service_->put(std::move(reason), withdrawn); }

}  // namespace rankwall
