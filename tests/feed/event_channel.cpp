#include "feed/event_channel.h"

#include <chrono>

namespace rankwall::test {

void EventChannel::stream_to(httplib::Response& response, const std::string& greeting) {
  const std::lock_guard lock(mutex_);
  ++streams_;
  // When it returns false the library ends the connection.
  const auto provide = [this, pending = greeting, seen = sent_.size(), closings = closings_](
                           std::size_t, httplib::DataSink& sink) mutable {
    {
      std::unique_lock waiting(mutex_);
      const auto has_something = [&] { return !pending.empty() || sent_.size() > seen || closings_ > closings; };
      changed_.wait(waiting, has_something);
      pending += sent_.substr(seen);
      seen = sent_.size();
    }
    const bool is_written = !pending.empty() && sink.write(pending.data(), pending.size());
    pending.clear();
    return is_written;
  };
  response.set_content_provider("text/event-stream", provide);
}

void EventChannel::send(const std::string& text) {
  const std::lock_guard lock(mutex_);
  sent_ += text;
  changed_.notify_all();
}

void EventChannel::close() {
  const std::lock_guard lock(mutex_);
  ++closings_;
  changed_.notify_all();
}

std::size_t EventChannel::stream_count() const {
  const std::lock_guard lock(mutex_);
  return streams_;
}

}  // namespace rankwall::test
