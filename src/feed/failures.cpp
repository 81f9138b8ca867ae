#include "feed/failures.h"

#include <fmt/format.h>

#include "base/log.h"

namespace rankwall {

using std::chrono::steady_clock;

void Failures::add(const Error& error) {
  if (count_++ == 0) first_ = steady_clock::now();
  if (error.message != logged_) log_each_line(error.message);
  logged_ = error.message;
}

void Failures::end() {
  if (count_ > 0) {
    const auto outage = std::chrono::floor<std::chrono::seconds>(steady_clock::now() - first_);
    log_info(fmt::format("{}: answers again after {} {}, {} s", source_name_, count_,
                         count_ == 1 ? "failure" : "failures", outage.count()));
  }
  count_ = 0;
  logged_.clear();
}

}  // namespace rankwall
