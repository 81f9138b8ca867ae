#include "feed/http.h"

#include <algorithm>
#include <atomic>
#include <cassert>
#include <cmath>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "base/log.h"
#include "base/violations.h"
#include "feed/http_events.h"
#include "feed/http_failure.h"
#include "feed/http_handles.h"
#include "feed/http_policy.h"
#include "feed/http_reception.h"
#include "feed/http_redirect.h"
#include "feed/http_status.h"
#include "feed/signature.h"
#include "feed/url.h"
#include "feed/validators.h"

namespace rankwall {

namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;
using std::chrono::steady_clock;

constexpr seconds min_retry_after{1};
constexpr seconds max_retry_after{15 * 60};

std::string answered_header(const Easy& easy, const char* name) {
  curl_header* header = nullptr;
  const CURLHcode code = curl_easy_header(easy.get(), name, 0, CURLH_HEADER, -1, &header);
  return code == CURLHE_OK ? header->value : "";
}

/// By the server's clock alone: ours may be wrong.
std::optional<seconds> age_of(const Validators& validators, const std::string& date) {
  const auto modified = curl_getdate(validators.last_modified.c_str(), nullptr);
  const auto sent = curl_getdate(date.c_str(), nullptr);
  if (modified < 0 || sent < 0) return std::nullopt;
  return seconds(sent - modified);
}

}  // namespace

/// One handle for all polls, so that connections are kept from one to the next, and one for events, both driven by one
/// multi handle, which can be woken.
class HttpSource::Transfer {
 public:
  Transfer(FeedSettings settings, std::string source_name, const EventPace& pace)
      : settings_(std::move(settings)),
        source_name_(std::move(source_name)),
        easy_(make_request(settings_)),
        address_(settings_.url) {
    multi_.reset(curl_multi_init());
    assert(multi_);
    set(easy_, CURLOPT_LOW_SPEED_LIMIT, 64L);
    set(easy_, CURLOPT_LOW_SPEED_TIME, 10L);
    set(easy_, CURLOPT_ACCEPT_ENCODING, "");  // every encoding that libcurl can decode
    set(easy_, CURLOPT_WRITEFUNCTION, &Reception::receive);
    if (settings_.events) events_.emplace(settings_, multi_, pace);
  }

  FetchOutcome run() {
    auto outcome = ask();
    // A date that the server has set back, and which it did not find newer than ours, is another one all the same.
    const auto* const answer = std::get_if<Fetched>(&outcome);
    if (!answer || !answer->not_modified || names_known_date()) return outcome;
    validators_.forget();
    return ask();
  }

  void wait(const Pause& pause) {
    const auto start = steady_clock::now();
    while (!interrupted_) {
      if (events_) events_->update(address_);
      const auto rest = (has_news() ? pause.soonest : pause.longest) - (steady_clock::now() - start);
      if (rest.count() <= 0) break;
      const auto longest = std::chrono::ceil<milliseconds>(rest);
      move(events_ ? std::min(longest, events_->idle_time()) : longest);
    }
    if (events_) events_->forget_news();
  }

  void forget_validators() { validators_.forget(); }

  bool interrupted() const { return interrupted_; }

  void interrupt() {
    interrupted_ = true;
    curl_multi_wakeup(multi_.get());
  }

 private:
  bool has_news() const { return events_ && events_->has_news(); }

  /// One poll with its redirects.
  FetchOutcome ask() {
    if (auto ready = prepare(); !ready) return FetchFailure{ready.error(), {}};
    const auto deadline = times_.asked + milliseconds(std::llround(settings_.timeout_seconds * 1000));
    for (unsigned followed = 0;; ++followed) {
      Reception reception{
          .easy = easy_.get(), .max = max_bytes(settings_), .received = 0, .is_out_of_memory = false, .body = {}};
      set(easy_, CURLOPT_WRITEDATA, &reception);
      set(easy_, CURLOPT_URL, address_.c_str());
      const auto left = std::chrono::ceil<milliseconds>(deadline - steady_clock::now());
      set(easy_, CURLOPT_TIMEOUT_MS, static_cast<long>(std::max(left, milliseconds{1}).count()));
      const CURLcode code = perform();
      times_.answered = steady_clock::now();
      const auto target = redirect_target();
      if (!target) return judge(code, reception);
      if (const auto reason = why_not_followed(*target, followed)) return redirected(*target, *reason);
      address_ = *target;
    }
  }

  /// Secrets and conditions: what may differ from the last request.
  Result<void> prepare() {
    if (auto authorised = authorise(easy_, settings_); !authorised) return authorised;
    conditions_ = validators_.trusted();
    HeaderList headers;
    append(headers, "Accept: application/json");
    if (!conditions_.etag.empty()) append(headers, "If-None-Match: " + conditions_.etag);
    if (!conditions_.last_modified.empty()) append(headers, "If-Modified-Since: " + conditions_.last_modified);
    // The caches on the way must not answer for the server either.
    if (conditions_.empty()) append(headers, "Cache-Control: no-cache");
    set(easy_, CURLOPT_HTTPHEADER, headers.get());
    headers_ = std::move(headers);
    address_ = settings_.url;
    times_.asked = steady_clock::now();
    return {};
  }

  /// Whether a "not modified" is about the date that was asked for.
  bool names_known_date() const {
    const std::string date = answered_header(easy_, "Last-Modified");
    return date.empty() || conditions_.last_modified.empty() || date == conditions_.last_modified;
  }

  std::optional<std::string> redirect_target() const {
    const auto* const target = info<const char*>(easy_, CURLINFO_REDIRECT_URL);
    if (!target || !is_redirect(info<long>(easy_, CURLINFO_RESPONSE_CODE))) return std::nullopt;
    return target;
  }

  std::optional<std::string> why_not_followed(const std::string& target, unsigned followed) const {
    if (followed == max_redirects) return fmt::format("it is more than {} in a row", max_redirects);
    return rankwall::why_not_followed(address_, target);
  }

  FetchFailure redirected(const std::string& target, std::string_view reason) const {
    return {environment_error(fmt::format(
                "{}: expected status 200 or 304, got {}, a redirect to {}, which is not followed: {}; if it is right, "
                "set feed.url to it",
                source_name_, info<long>(easy_, CURLINFO_RESPONSE_CODE), shown_value(shown_address(target)), reason)),
            {},
            true};
  }

  CURLcode perform() {
    ended_.reset();
    curl_multi_add_handle(multi_.get(), easy_.get());
    while (!ended_ && !interrupted_ && move(seconds{1}) == CURLM_OK) continue;
    curl_multi_remove_handle(multi_.get(), easy_.get());
    return ended_.value_or(CURLE_ABORTED_BY_CALLBACK);
  }

  /// Advances all transfers in progress, and waits for at most `longest` unless one ended or brought news.
  CURLMcode move(milliseconds longest) {
    const bool had_news = has_news();
    int running = 0;
    const CURLMcode state = curl_multi_perform(multi_.get(), &running);
    int waiting = 0;
    bool has_ended = false;
    while (const CURLMsg* const message = curl_multi_info_read(multi_.get(), &waiting)) {
      has_ended = true;
      if (message->easy_handle == easy_.get())
        ended_ = message->data.result;
      else
        events_->end(message->data.result);
    }
    if (has_ended || has_news() != had_news || state != CURLM_OK) return state;
    return curl_multi_poll(multi_.get(), nullptr, 0, static_cast<int>(longest.count()), nullptr);
  }

  FetchOutcome judge(CURLcode code, Reception& reception) {
    const long status = info<long>(easy_, CURLINFO_RESPONSE_CODE);
    if (status == status_ok && reception.overflowed())
      return FetchFailure{
          input_error(fmt::format("{}: expected at most {} decoded bytes, got more", source_name_, reception.max)),
          {},
          true};
    if (reception.is_out_of_memory)
      return FetchFailure{environment_error(fmt::format("{}: expected enough memory for the answer, got {} bytes of it",
                                                        source_name_, reception.body.size())),
                          {}};
    if (status != 0 && status != status_ok && status != status_not_modified) return refused(status);
    if (code != CURLE_OK) return FetchFailure{environment_error(asked_name() + ": " + reason(code)), {}};

    if (status == status_not_modified) {
      if (conditions_.empty())
        return FetchFailure{environment_error(source_name_ + ": expected a body, got 304 to an unconditional request"),
                            {}};
      return Fetched{.not_modified = true, .body = {}, .signature = {}};
    }
    const Validators validators{answered_header(easy_, "ETag"), answered_header(easy_, "Last-Modified")};
    validators_.take(validators, age_of(validators, answered_header(easy_, "Date")), times_);
    return Fetched{.not_modified = false,
                   .body = std::move(reception.body),
                   .signature = answered_header(easy_, signature_header)};
  }

  /// The source, and where it has sent us.
  std::string asked_name() const {
    if (address_ == settings_.url) return source_name_;
    return fmt::format("{}, redirected to {}", source_name_, shown_value(shown_address(address_)));
  }

  FetchFailure refused(long status) {
    // What a server does not want to read may be what it gave us itself.
    if (is_client_error(status)) validators_.forget();
    FetchFailure failure{
        environment_error(fmt::format("{}: expected status 200 or 304, got {}{}", asked_name(), status,
                                      status == status_proxy_login ? ", a proxy that asks for a login" : "")),
        {},
        !is_of_gateway(status)};
    const seconds asked{info<curl_off_t>(easy_, CURLINFO_RETRY_AFTER)};
    if ((status == status_too_many_requests || status == status_unavailable) && asked.count() != 0)
      failure.retry_after = std::clamp(asked, min_retry_after, max_retry_after);
    return failure;
  }

  std::string reason(CURLcode code) const {
    if (code == CURLE_OPERATION_TIMEDOUT)
      return fmt::format("expected a connection within {} s and the whole answer within {} s, got none",
                         settings_.connect_timeout_seconds, settings_.timeout_seconds);
    return transfer_failure(code, easy_, settings_);
  }

  FeedSettings settings_;
  std::string source_name_;
  HeaderList headers_;
  Multi multi_;
  Easy easy_;
  std::optional<CURLcode> ended_;  ///< the current poll, once it is over
  std::optional<EventStream> events_;
  ValidatorTrust validators_;
  Validators conditions_;  ///< of the current poll
  RequestTimes times_;     ///< of the current poll
  std::string address_;    ///< of the current request: the feed's, or where it was redirected to
  std::atomic<bool> interrupted_ = false;
};

HttpSource::HttpSource(const FeedSettings& settings, const EventPace& pace)
    : Source(shown_address(settings.url)), transfer_(std::make_unique<Transfer>(settings, name(), pace)) {
  for (const auto& address : {settings.url, settings.proxy})
    for (const auto& secret : secrets_in(address)) hide_from_log(secret);
}

HttpSource::~HttpSource() = default;

FetchOutcome HttpSource::fetch() {
  auto outcome = transfer_->run();
  if (transfer_->interrupted()) return interrupted();
  return outcome;
}

void HttpSource::wait(const Pause& pause) { transfer_->wait(pause); }

void HttpSource::forget_validators() { transfer_->forget_validators(); }

void HttpSource::interrupt() { transfer_->interrupt(); }

std::unique_ptr<Source> open_http_source(const FeedSettings& settings) {
  return std::make_unique<HttpSource>(settings);
}

}  // namespace rankwall
