#include "base/result.h"

#include <memory>

#include "catch.h"

using namespace rankwall;

TEST_CASE("A result holds its value") {
  Result<std::string> result = std::string("24");
  REQUIRE(result);
  CHECK(*result == "24");
  CHECK(result->size() == 2);
  *result += "!";
  CHECK(*result == "24!");
}

TEST_CASE("A result holds its error") {
  const Result<int> result = environment_error("no display");
  REQUIRE_FALSE(result);
  CHECK(result.error() == Error{Fault::Environment, "no display"});
}

TEST_CASE("A value is moved out of a result") {
  Result<std::unique_ptr<int>> result = std::make_unique<int>(7);
  const std::unique_ptr<int> value = *std::move(result);
  CHECK(*value == 7);
}

TEST_CASE("A result without a value is good unless it holds an error") {
  CHECK(Result<void>());
  const Result<void> failed = usage_error("--size");
  REQUIRE_FALSE(failed);
  CHECK(failed.error().fault == Fault::Usage);
}

TEST_CASE("Faults have the values of the exit codes") {
  CHECK(static_cast<int>(Fault::Input) == 1);
  CHECK(static_cast<int>(Fault::Usage) == 2);
  CHECK(static_cast<int>(Fault::Environment) == 3);
}
