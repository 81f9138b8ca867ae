#include "feed/http_events.h"

#include <algorithm>
#include <cctype>
#include <exception>
#include <utility>

#include <fmt/format.h>

#include "base/log.h"
#include "base/violations.h"
#include "feed/http_failure.h"
#include "feed/http_policy.h"
#include "feed/http_status.h"
#include "feed/url.h"

namespace rankwall {

namespace {

using std::chrono::milliseconds;

constexpr std::string_view event_stream_type = "text/event-stream";
constexpr long min_server_fault = 500;
/// Bytes a second that are read of a stream: thousands of events, and of a flood no more than costs nothing.
constexpr curl_off_t max_event_rate = 16'384;

/// Whether a Content-Type names this type, whatever its case and parameters.
bool names_type(std::string_view header, std::string_view type) {
  header = header.substr(0, header.find(';'));
  header = header.substr(0, header.find_last_not_of(' ') + 1);
  return std::equal(header.begin(), header.end(), type.begin(), type.end(),
                    [](unsigned char a, unsigned char b) { return std::tolower(a) == b; });
}

}  // namespace

EventStream::EventStream(const FeedSettings& settings, const Multi& multi, const EventPace& pace)
    : settings_(settings),
      source_name_(shown_address(settings.url)),
      pace_(pace),
      multi_(multi.get()),
      easy_(make_request(settings_)),
      random_(std::random_device{}()) {
  append(headers_, fmt::format("Accept: {}", event_stream_type));
  append(headers_, "Cache-Control: no-store");
  set(easy_, CURLOPT_HTTPHEADER, headers_.get());
  set(easy_, CURLOPT_WRITEFUNCTION, &receive);
  set(easy_, CURLOPT_WRITEDATA, this);
  set(easy_, CURLOPT_MAX_RECV_SPEED_LARGE, max_event_rate);
  set(easy_, CURLOPT_BUFFERSIZE, 4096L);
}

EventStream::~EventStream() { disconnect(); }

void EventStream::update(const std::string& address) {
  const auto now = Clock::now();
  if (!is_connected_) {
    if (now >= due_) connect(address);
  } else if (now - heard_ >= pace_.longest_silence) {
    fault_ = fmt::format("expected a sign of life every {} s, got none",
                         static_cast<double>(pace_.longest_silence.count()) / 1000);
    end(CURLE_OK);
  }
}

milliseconds EventStream::idle_time() const {
  const auto next = is_connected_ ? heard_ + pace_.longest_silence : due_;
  return std::max(milliseconds{0}, std::chrono::ceil<milliseconds>(next - Clock::now()));
}

void EventStream::connect(const std::string& address) {
  if (const auto authorised = authorise(easy_, settings_); !authorised) {
    postpone(pause_after_failure());
    return say_failure(authorised.error().message);
  }
  set(easy_, CURLOPT_URL, address.c_str());
  parser_ = EventParser{};
  fault_.clear();
  opened_ = heard_ = Clock::now();
  is_connected_ = true;
  curl_multi_add_handle(multi_, easy_.get());
}

void EventStream::end(CURLcode code) {
  const bool was_open = is_event_stream();
  const std::string why = reason(code);
  const bool is_given_up = is_unable();
  disconnect();
  // A stream that lasted long was a good one; failures after it count as new.
  if (was_open && Clock::now() - opened_ > pace_.reconnect.longest_pause) {
    failures_ = 0;
    said_failure_.clear();
  }
  postpone(is_given_up ? pace_.retry_unable : pause_after_failure());
  if (!was_open || !fault_.empty()) say_failure(why);
}

void EventStream::disconnect() {
  if (is_connected_) curl_multi_remove_handle(multi_, easy_.get());
  is_connected_ = false;
}

void EventStream::postpone(milliseconds pause) { due_ = Clock::now() + pause; }

milliseconds EventStream::pause_after_failure() {
  PollPace pace = pace_.reconnect;
  if (const auto asked = parser_.retry()) pace.interval = std::clamp(*asked, pace.interval, pace.longest_pause);
  return next_pause(pace, ++failures_, {}, std::uniform_real_distribution(0.0, 1.0)(random_));
}

std::size_t EventStream::receive(char* data, std::size_t size, std::size_t count, void* stream) {
  const std::size_t bytes = size * count;
  try {
    return static_cast<EventStream*>(stream)->take({data, bytes}) ? bytes : 0;  // at 0 libcurl drops the connection
  } catch (const std::exception&) {  // libcurl is C: nothing may fly through it
    return 0;
  }
}

bool EventStream::take(std::string_view bytes) {
  if (!is_event_stream()) return false;
  heard_ = Clock::now();
  const auto events = parser_.take(bytes);
  if (!events) {
    fault_ = events.error().message;
    return false;
  }
  has_news_ |= !events->empty();
  if (!std::exchange(said_open_, true))
    log_info(source_name_ + ": tells of news by events, polling goes on beside them");
  return true;
}

bool EventStream::is_event_stream() const {
  const auto* const type = info<const char*>(easy_, CURLINFO_CONTENT_TYPE);
  return info<long>(easy_, CURLINFO_RESPONSE_CODE) == status_ok && type && names_type(type, event_stream_type);
}

bool EventStream::is_unable() const {
  const long status = info<long>(easy_, CURLINFO_RESPONSE_CODE);
  return status != 0 && status < min_server_fault && !is_event_stream();
}

std::string EventStream::reason(CURLcode code) const {
  if (!fault_.empty()) return fault_;
  const long status = info<long>(easy_, CURLINFO_RESPONSE_CODE);
  if (status == 0) return transfer_failure(code, easy_, settings_);
  const auto* const type = info<const char*>(easy_, CURLINFO_CONTENT_TYPE);
  return fmt::format("expected {}, got {} with status {}", event_stream_type, type ? shown_value(type) : "no type",
                     status);
}

/// A server that comes and goes is not logged over and over.
void EventStream::say_failure(const std::string& reason) {
  if (reason == said_failure_) return;
  said_failure_ = reason;
  said_open_ = false;
  log_info(fmt::format("{}: no events, polling goes on: {}", source_name_, reason));
}

}  // namespace rankwall
