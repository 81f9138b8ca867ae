// What a server said about the body that it sent last, and whether "not modified" can be believed of it. Servers make
// dates and often entity tags of whole seconds, so two publications of one second may have the same. Pure: the times
// are arguments. Used by http.
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>

namespace rankwall {

struct Validators {
  std::string etag;
  std::string last_modified;

  bool empty() const { return etag.empty() && last_modified.empty(); }
  bool operator==(const Validators&) const = default;
};

/// By the monotonic clock of this machine.
struct RequestTimes {
  std::chrono::steady_clock::time_point asked;
  std::chrono::steady_clock::time_point answered;
};

class ValidatorTrust {
 public:
  /// A longer entity tag is none: servers refuse requests that are too long, and this one would be sent for ever.
  static constexpr std::size_t max_bytes = 256;
  /// A publication younger than this may be followed by another one with the same validators.
  static constexpr std::chrono::seconds min_age{2};

  /// A body has come. `age` is what had passed since its last change by the server's own clock, if the server says so.
  void take(Validators validators, std::optional<std::chrono::seconds> age, const RequestTimes& times);

  /// What to ask the next request with: empty until the validators are old enough, by the server's clock or since they
  /// were first seen here.
  Validators trusted() const { return is_trusted_ ? validators_ : Validators{}; }

  void forget() { *this = {}; }

 private:
  Validators validators_;
  std::chrono::steady_clock::time_point first_seen_;
  bool is_trusted_ = false;
};

}  // namespace rankwall
