#include "base/log.h"

#include <chrono>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <utility>

#include <fmt/format.h>
#include <poll.h>
#include <spdlog/sinks/base_sink.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>
#include <unistd.h>

#include "base/line_queue.h"
#include "base/log_limit.h"

namespace rankwall {

namespace {

using spdlog::level::level_enum;

constexpr const char* pattern = "%Y-%m-%dT%H:%M:%S.%e%z %l %v";
constexpr std::size_t min_secret_bytes = 4;

/// Of a service: lines go through a queue that never waits.
class QueueSink : public spdlog::sinks::base_sink<std::mutex> {
 public:
  void write(std::string_view text) {
    const std::lock_guard lock(mutex_);
    queue_.add(text);
  }
  std::size_t take_lost() {
    const std::lock_guard lock(mutex_);
    queue_.drain();
    return queue_.empty() ? queue_.take_lost() : 0;
  }

 private:
  void sink_it_(const spdlog::details::log_msg& message) override {
    spdlog::memory_buf_t line;
    formatter_->format(message, line);
    queue_.add({line.data(), line.size()});
  }
  void flush_() override { queue_.drain(); }

  LineQueue queue_{STDERR_FILENO};
};

struct ServiceLog {
  std::shared_ptr<QueueSink> sink = std::make_shared<QueueSink>();
  std::mutex mutex;  ///< of the limit
  LogLimit limit;
  std::size_t lost = 0;
};

// Made once and never destroyed: a thread may write while the process ends.
ServiceLog* service = nullptr;

std::mutex& secrets_mutex() {
  static auto& mutex = *new std::mutex;
  return mutex;
}
std::set<std::string>& secrets() {
  static auto& all = *new std::set<std::string>;
  return all;
}

level_enum level_of(LogLevel level) {
  constexpr level_enum levels[] = {spdlog::level::debug, spdlog::level::info, spdlog::level::warn, spdlog::level::err};
  return levels[static_cast<int>(level)];
}

void start(std::shared_ptr<spdlog::sinks::sink> sink, level_enum min) {
  auto logger = std::make_shared<spdlog::logger>("rankwall", std::move(sink));
  logger->set_pattern(pattern);
  logger->set_level(min);
  logger->flush_on(spdlog::level::debug);
  spdlog::set_default_logger(std::move(logger));
}

void write(const std::vector<LogLimit::Line>& lines) {
  for (const auto& line : lines) spdlog::log(level_of(line.level), "{}", line.text);
}

void log(LogLevel level, std::string_view message) {
  std::string text = without_secrets(message);
  if (!service) return spdlog::log(level_of(level), "{}", text);
  if (!spdlog::should_log(level_of(level))) return;
  std::vector<LogLimit::Line> lines;
  {
    const std::lock_guard lock(service->mutex);
    lines = service->limit.take({level, std::move(text)}, LogLimit::Moment::clock::now());
  }
  write(lines);
}

}  // namespace

void start_log(LogLevel min) { start(std::make_shared<spdlog::sinks::stderr_sink_mt>(), level_of(min)); }

void log_as_service() {
  if (service) return;
  auto* const made = new ServiceLog;
  start(made->sink, spdlog::get_level());
  service = made;
}

void flush_log() {
  if (!service) return;
  std::vector<LogLimit::Line> lines;
  {
    const std::lock_guard lock(service->mutex);
    lines = service->limit.take_due(LogLimit::Moment::clock::now());
  }
  write(lines);
  const std::size_t lost = service->sink->take_lost();
  {
    const std::lock_guard lock(service->mutex);
    service->lost += lost;
  }
  if (lost > 0) spdlog::error("{} lines of the log are lost: standard error took none", lost);
}

std::uint64_t lines_not_logged() {
  if (!service) return 0;
  const std::lock_guard lock(service->mutex);
  return service->limit.left_out() + service->lost;
}

void log_debug(std::string_view message) { log(LogLevel::Debug, message); }
void log_info(std::string_view message) { log(LogLevel::Info, message); }
void log_warning(std::string_view message) { log(LogLevel::Warning, message); }
void log_error(std::string_view message) { log(LogLevel::Error, message); }

void log_each_line(std::string_view message) {
  for (std::size_t end = 0; end != std::string_view::npos;) {
    end = message.find('\n');
    log_error(message.substr(0, end));
    message.remove_prefix(end == std::string_view::npos ? message.size() : end + 1);
  }
}

void write_to_stderr(std::string_view text) {
  const std::string shown = without_secrets(text);
  if (service) return service->sink->write(shown);
  std::fwrite(shown.data(), 1, shown.size(), stderr);
}

void write_last_words(std::string_view text) noexcept {
  pollfd state{STDERR_FILENO, POLLOUT, 0};
  if (::poll(&state, 1, 0) != 1) return;
  [[maybe_unused]] const auto written = ::write(STDERR_FILENO, text.data(), text.size());
}

void hide_from_log(const std::string& secret) {
  if (secret.size() < min_secret_bytes) return;
  const std::lock_guard lock(secrets_mutex());
  secrets().insert(secret);
}

std::string without_secrets(std::string_view text) {
  std::string shown(text);
  const std::lock_guard lock(secrets_mutex());
  for (const auto& secret : secrets())
    for (auto at = shown.find(secret); at != std::string::npos; at = shown.find(secret, at))
      shown.replace(at, secret.size(), "***");
  return shown;
}

}  // namespace rankwall
