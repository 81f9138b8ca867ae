// The result of every step that outside causes can break: a value, or an Error that a person can act on.
// Used by all layers. Our own mistakes are asserts, not Errors.
#pragma once

#include <cassert>
#include <optional>
#include <string>
#include <utility>
#include <variant>

namespace rankwall {

/// Who has to act. The values are the process's exit codes.
enum class Fault {
  Input = 1,        ///< config, feed or data
  Usage = 2,        ///< command line
  Environment = 3,  ///< display, font, disk, network
};

struct Error {
  Fault fault = Fault::Input;
  /// One violation per line; each names place, rule and value.
  std::string message;

  bool operator==(const Error&) const = default;
};

inline Error input_error(std::string message) { return {Fault::Input, std::move(message)}; }
inline Error usage_error(std::string message) { return {Fault::Usage, std::move(message)}; }
inline Error environment_error(std::string message) { return {Fault::Environment, std::move(message)}; }

template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : outcome_(std::move(value)) {}
  Result(Error error) : outcome_(std::move(error)) {}

  explicit operator bool() const { return std::holds_alternative<T>(outcome_); }

  T& operator*() & { return value(); }
  const T& operator*() const& { return value(); }
  T&& operator*() && { return std::move(value()); }
  T* operator->() { return &value(); }
  const T* operator->() const { return &value(); }

  const Error& error() const {
    assert(!*this);
    return std::get<Error>(outcome_);
  }

 private:
  T& value() {
    assert(*this);
    return std::get<T>(outcome_);
  }
  const T& value() const {
    assert(*this);
    return std::get<T>(outcome_);
  }

  std::variant<T, Error> outcome_;
};

template <>
class [[nodiscard]] Result<void> {
 public:
  Result() = default;
  Result(Error error) : error_(std::move(error)) {}

  explicit operator bool() const { return !error_; }
  const Error& error() const {
    assert(error_);
    return *error_;
  }

 private:
  std::optional<Error> error_;
};

}  // namespace rankwall
