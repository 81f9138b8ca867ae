#include "feed/http.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <cassert>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <curl/curl.h>
#include <fmt/format.h>

#include "base/violations.h"
#include "feed/secret.h"
#include "feed/url.h"

namespace rankwall {

namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

constexpr long status_ok = 200;
constexpr long status_not_modified = 304;
constexpr long status_too_many_requests = 429;
constexpr long status_unavailable = 503;
constexpr seconds least_retry_after{1};
constexpr seconds most_retry_after{15 * 60};

struct EasyCleanup {
  void operator()(CURL* easy) const { curl_easy_cleanup(easy); }
};
struct MultiCleanup {
  void operator()(CURLM* multi) const { curl_multi_cleanup(multi); }
};
struct ListCleanup {
  void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};
using Easy = std::unique_ptr<CURL, EasyCleanup>;
using Multi = std::unique_ptr<CURLM, MultiCleanup>;
using HeaderList = std::unique_ptr<curl_slist, ListCleanup>;

/// Once a process, and never undone: nothing on the feed thread may depend on the order of an exit.
void start_libcurl() {
  static const CURLcode started = curl_global_init(CURL_GLOBAL_DEFAULT);
  assert(started == CURLE_OK);
  static_cast<void>(started);
}

/// A libcurl that refuses an option is not the one that this was built with.
template <class Value>
void set(const Easy& easy, CURLoption option, Value value) {
  const CURLcode code = curl_easy_setopt(easy.get(), option, value);
  assert(code == CURLE_OK);
  static_cast<void>(code);
}

template <class Value>
Value info(const Easy& easy, CURLINFO name) {
  Value value{};
  curl_easy_getinfo(easy.get(), name, &value);
  return value;
}

std::string answered_header(const Easy& easy, const char* name) {
  curl_header* header = nullptr;
  const CURLHcode code = curl_easy_header(easy.get(), name, 0, CURLH_HEADER, -1, &header);
  return code == CURLHE_OK ? header->value : "";
}

void append(HeaderList& list, const std::string& line) {
  curl_slist* const longer = curl_slist_append(list.get(), line.c_str());
  assert(longer != nullptr);
  static_cast<void>(list.release());
  list.reset(longer);
}

long in_milliseconds(double duration) { return static_cast<long>(duration * 1000); }

/// The body of one answer while it arrives.
struct Reception {
  CURL* easy = nullptr;
  std::size_t most = 0;
  std::size_t received = 0;
  std::string body;

  bool overflowed() const { return received > most; }
};

/// Sees decoded bytes, so the cap also holds against a small body that unpacks into a large one.
std::size_t receive(char* data, std::size_t size, std::size_t count, void* target) {
  Reception& reception = *static_cast<Reception*>(target);
  const std::size_t bytes = size * count;
  reception.received += bytes;
  if (reception.overflowed()) return 0;  // libcurl drops the connection
  long status = 0;
  curl_easy_getinfo(reception.easy, CURLINFO_RESPONSE_CODE, &status);
  if (status == status_ok) reception.body.append(data, bytes);  // nobody reads an error page
  return bytes;
}

/// What the server said of the body that it sent last.
struct Validators {
  std::string etag;
  std::string last_modified;

  bool empty() const { return etag.empty() && last_modified.empty(); }
};

/// Options that are the same for every request.
void set_policy(const Easy& easy, const FeedSettings& settings) {
  set(easy, CURLOPT_NOSIGNAL, 1L);
  set(easy, CURLOPT_QUICK_EXIT, 1L);  // an interrupted look-up of a name is left behind, not waited for
  set(easy, CURLOPT_PROTOCOLS_STR, "http,https");
  // libcurl would send secrets that stand in headers on to another host.
  set(easy, CURLOPT_FOLLOWLOCATION, 0L);
  set(easy, CURLOPT_DISALLOW_USERNAME_IN_URL, 1L);
  set(easy, CURLOPT_NETRC, static_cast<long>(CURL_NETRC_IGNORED));
  // Set even when empty: then neither counts what the environment says.
  set(easy, CURLOPT_PROXY, settings.proxy.c_str());
  set(easy, CURLOPT_NOPROXY, "");
  set(easy, CURLOPT_CONNECTTIMEOUT_MS, in_milliseconds(settings.connect_timeout_seconds));
  set(easy, CURLOPT_TIMEOUT_MS, in_milliseconds(settings.timeout_seconds));
  set(easy, CURLOPT_LOW_SPEED_LIMIT, 64L);
  set(easy, CURLOPT_LOW_SPEED_TIME, 10L);
  set(easy, CURLOPT_MAXLIFETIME_CONN, 3600L);
  set(easy, CURLOPT_ACCEPT_ENCODING, "");  // every encoding that libcurl can decode
  set(easy, CURLOPT_USERAGENT, "rankwall");
}

void set_tls(const Easy& easy, const FeedSettings& settings) {
  set(easy, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
  set(easy, CURLOPT_SSL_VERIFYPEER, 1L);
  set(easy, CURLOPT_SSL_VERIFYHOST, 2L);
  if (settings.ca_file.empty()) return;
  set(easy, CURLOPT_CAINFO, settings.ca_file.c_str());
  set(easy, CURLOPT_CAPATH, static_cast<const char*>(nullptr));  // else the system's are trusted as well
}

}  // namespace

/// One easy handle, so that connections are kept from fetch to fetch, driven by one multi handle, which can be woken.
class HttpSource::Transfer {
 public:
  Transfer(FeedSettings settings, std::string place) : settings_(std::move(settings)), place_(std::move(place)) {
    start_libcurl();
    multi_.reset(curl_multi_init());
    easy_.reset(curl_easy_init());
    assert(multi_ && easy_);
    set_policy(easy_, settings_);
    set_tls(easy_, settings_);
    set(easy_, CURLOPT_URL, settings_.url.c_str());
    set(easy_, CURLOPT_ERRORBUFFER, detail_.data());
    set(easy_, CURLOPT_WRITEFUNCTION, &receive);
  }

  FetchOutcome run() {
    if (auto ready = prepare(); !ready) return FetchFailure{ready.error(), {}};
    Reception reception{.easy = easy_.get(), .most = most_bytes(settings_), .received = 0, .body = {}};
    set(easy_, CURLOPT_WRITEDATA, &reception);
    const CURLcode code = perform();
    return judge(code, reception);
  }

  void forget_validators() { validators_ = {}; }

  bool interrupted() const { return interrupted_; }

  void interrupt() {
    interrupted_ = true;
    curl_multi_wakeup(multi_.get());
  }

 private:
  /// Secrets and conditions: what may differ from the request before.
  Result<void> prepare() {
    if (place_ != settings_.url)
      return input_error(place_ + ": expected a URL without user and password, they belong into login_file");
    if (!settings_.token_file.empty() && !settings_.login_file.empty())
      return input_error("token_file and login_file: expected one of them, got both");
    if (auto authorised = authorise(); !authorised) return authorised;

    HeaderList headers;
    append(headers, "Accept: application/json");
    if (!validators_.etag.empty()) append(headers, "If-None-Match: " + validators_.etag);
    if (!validators_.last_modified.empty()) append(headers, "If-Modified-Since: " + validators_.last_modified);
    set(easy_, CURLOPT_HTTPHEADER, headers.get());
    headers_ = std::move(headers);
    return {};
  }

  Result<void> authorise() {
    if (!settings_.token_file.empty()) {
      const auto token = read_secret("token_file", settings_.token_file);
      if (!token) return token.error();
      set(easy_, CURLOPT_HTTPAUTH, static_cast<long>(CURLAUTH_BEARER));
      set(easy_, CURLOPT_XOAUTH2_BEARER, token->c_str());
    }
    if (!settings_.login_file.empty()) {
      const auto login = read_secret("login_file", settings_.login_file);
      if (!login) return login.error();
      if (login->find(':') == std::string::npos)
        return input_error(fmt::format("login_file: {}: expected user:password", settings_.login_file));
      set(easy_, CURLOPT_HTTPAUTH, static_cast<long>(CURLAUTH_BASIC));
      set(easy_, CURLOPT_USERPWD, login->c_str());
    }
    return {};
  }

  CURLcode perform() {
    detail_.front() = '\0';
    curl_multi_add_handle(multi_.get(), easy_.get());
    CURLMcode state = CURLM_OK;
    for (int running = 1; state == CURLM_OK && !interrupted_;) {
      state = curl_multi_perform(multi_.get(), &running);
      if (running == 0) break;
      constexpr int longest_wait_milliseconds = 1000;
      if (state == CURLM_OK) state = curl_multi_poll(multi_.get(), nullptr, 0, longest_wait_milliseconds, nullptr);
    }
    int waiting = 0;
    const CURLMsg* const done = curl_multi_info_read(multi_.get(), &waiting);
    const CURLcode code = done ? done->data.result : CURLE_ABORTED_BY_CALLBACK;
    curl_multi_remove_handle(multi_.get(), easy_.get());
    return code;
  }

  FetchOutcome judge(CURLcode code, Reception& reception) {
    const long status = info<long>(easy_, CURLINFO_RESPONSE_CODE);
    if (status == status_ok && reception.overflowed())
      return FetchFailure{
          input_error(fmt::format("{}: expected at most {} decoded bytes, got more", place_, reception.most)), {}};
    if (status != 0 && status != status_ok && status != status_not_modified) return refused(status);
    if (code != CURLE_OK) return FetchFailure{environment_error(place_ + ": " + reason(code)), {}};

    if (status == status_not_modified) {
      if (validators_.empty())
        return FetchFailure{environment_error(place_ + ": expected a body, got 304 to an unconditional request"), {}};
      return Fetched{.not_modified = true, .body = {}};
    }
    validators_ = {answered_header(easy_, "ETag"), answered_header(easy_, "Last-Modified")};
    return Fetched{.not_modified = false, .body = std::move(reception.body)};
  }

  FetchFailure refused(long status) const {
    std::string message = fmt::format("{}: expected status 200 or 304, got {}", place_, status);
    if (const char* const location = info<const char*>(easy_, CURLINFO_REDIRECT_URL))
      message += fmt::format(", a redirect to {}, which is not followed", shown_value(without_user_info(location)));
    FetchFailure failure{environment_error(message), {}};
    const seconds asked{info<curl_off_t>(easy_, CURLINFO_RETRY_AFTER)};
    if ((status == status_too_many_requests || status == status_unavailable) && asked.count() != 0)
      failure.retry_after = std::clamp(asked, least_retry_after, most_retry_after);
    return failure;
  }

  /// Reads the same for the same failure, since a failure that goes on is logged once: where libcurl's own words count
  /// milliseconds or bytes, others stand here.
  std::string reason(CURLcode code) const {
    switch (code) {
      case CURLE_OPERATION_TIMEDOUT:
        return fmt::format("expected a connection within {} s and the whole answer within {} s, got none",
                           settings_.connect_timeout_seconds, settings_.timeout_seconds);
      case CURLE_UNSUPPORTED_PROTOCOL: return "expected http://, https:// or a file path";
      case CURLE_COULDNT_CONNECT:
      case CURLE_PARTIAL_FILE: return curl_easy_strerror(code);
      default: return detail_.front() == '\0' ? curl_easy_strerror(code) : shown_value(detail_.data());
    }
  }

  FeedSettings settings_;
  std::string place_;
  std::array<char, CURL_ERROR_SIZE> detail_{};
  HeaderList headers_;
  Multi multi_;
  Easy easy_;
  Validators validators_;
  std::atomic<bool> interrupted_ = false;
};

HttpSource::HttpSource(const FeedSettings& settings)
    : Source(without_user_info(settings.url)), transfer_(std::make_unique<Transfer>(settings, place())) {}

HttpSource::~HttpSource() = default;

FetchOutcome HttpSource::fetch() {
  auto outcome = transfer_->run();
  if (transfer_->interrupted()) return interrupted();
  return outcome;
}

void HttpSource::forget_validators() { transfer_->forget_validators(); }

void HttpSource::interrupt() { transfer_->interrupt(); }

}  // namespace rankwall
