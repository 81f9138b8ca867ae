#include "feed/helpers.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <mutex>
#include <stdexcept>
#include <thread>
#include <utility>

#include <fmt/format.h>
#include <spdlog/sinks/base_sink.h>
#include <spdlog/spdlog.h>

#include "catch.h"

namespace rankwall::test {

void make_old(const std::filesystem::path& path) {
  std::filesystem::last_write_time(path, std::filesystem::file_time_type::clock::now() - std::chrono::hours(1));
}

std::chrono::milliseconds time_of(const std::function<void()>& action) {
  const auto start = std::chrono::steady_clock::now();
  action();
  return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - start);
}

FeedSettings fetching(std::string url) {
  FeedSettings settings;
  settings.url = std::move(url);
  settings.timeout_seconds = 5;
  return settings;
}

const Fetched& fetched(const FetchOutcome& outcome) {
  if (const auto* const failure = std::get_if<FetchFailure>(&outcome)) FAIL(failure->error.message);
  return std::get<Fetched>(outcome);
}

const FetchFailure& failed(const FetchOutcome& outcome) {
  REQUIRE(std::holds_alternative<FetchFailure>(outcome));
  return std::get<FetchFailure>(outcome);
}

class CapturedLog::Lines : public spdlog::sinks::base_sink<std::mutex> {
 public:
  std::size_t count(std::string_view text) {
    const std::lock_guard lock(mutex_);
    return static_cast<std::size_t>(std::count_if(
        lines_.begin(), lines_.end(), [text](const auto& line) { return line.find(text) != std::string::npos; }));
  }

 protected:
  void sink_it_(const spdlog::details::log_msg& message) override {
    lines_.emplace_back(message.payload.data(), message.payload.size());
  }
  void flush_() override {}

 private:
  std::vector<std::string> lines_;
};

CapturedLog::CapturedLog() : lines_(std::make_shared<Lines>()), before_(spdlog::default_logger()) {
  spdlog::set_default_logger(std::make_shared<spdlog::logger>("captured", lines_));
}

CapturedLog::~CapturedLog() { spdlog::set_default_logger(before_); }

std::size_t CapturedLog::count(std::string_view text) const { return lines_->count(text); }

std::string feed_text(std::int64_t serial, std::string_view town) {
  return fmt::format(
      R"({{"format":"rankwall/1","serial":{},"status":"demo","period":{{"from":"2021-01","to":"2021-06"}},)"
      R"("published_at":"2021-06-30T18:05:00+08:00",)"
      R"("towns":[{{"id":"T01","name":"{}","values":{{"entered_projects":24}}}}]}})",
      serial, town);
}

}  // namespace rankwall::test
