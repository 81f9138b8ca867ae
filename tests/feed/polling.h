// What the tests of the poller share: a publication that a web server answers with, and looks at what is reported.
#pragma once

#include <atomic>
#include <functional>
#include <mutex>
#include <string>
#include <utility>

#include "base/slot.h"
#include "feed/helpers.h"
#include "feed/poller.h"
#include "feed/servers.h"
#include "support/eventually.h"

namespace rankwall::test {

inline FeedSettings polling(std::string url) {
  FeedSettings settings = fetching(std::move(url));
  settings.interval_seconds = 0.05;
  settings.longest_pause_seconds = 0.1;
  return settings;
}

/// What a server answers, changed while it runs.
class Publication {
 public:
  void publish(std::string body, int status = 200) {
    const std::lock_guard lock(mutex_);
    body_ = std::move(body);
    status_ = status;
  }

  WebServer::Handler handler() {
    return [this](const httplib::Request& request, httplib::Response& response) {
      const std::lock_guard lock(mutex_);
      const std::string tag = '"' + std::to_string(std::hash<std::string>{}(body_)) + '"';
      response.status = status_;
      if (with_tags && status_ == 200) {
        response.set_header("ETag", tag);
        if (request.get_header_value("If-None-Match") == tag) {
          response.status = 304;
          return;
        }
      }
      response.set_content(body_, "application/json");
    };
  }

  std::atomic<bool> with_tags = true;

 private:
  std::mutex mutex_;
  std::string body_;
  int status_ = 200;
};

using Reports = Slot<FeedReport>;

inline bool shows(const Reports& reports, int serial) {
  const auto report = reports.newest();
  return report && report->snapshot && report->snapshot->serial == static_cast<std::uint64_t>(serial);
}

inline bool is_failing(const Reports& reports) {
  const auto report = reports.newest();
  return report && report->source.failing_since;
}

inline bool is_well(const Reports& reports) {
  const auto report = reports.newest();
  return report && report->source.is_confirmed && !report->source.failing_since;
}

/// Waits for this many more polls.
inline bool polled(const Reports& reports, std::uint64_t times) {
  const auto report = reports.newest();
  const std::uint64_t until = (report ? report->polls : 0) + times;
  return eventually([&] {
    const auto newest = reports.newest();
    return newest && newest->polls >= until;
  });
}

}  // namespace rankwall::test
