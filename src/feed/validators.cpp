#include "feed/validators.h"

#include <utility>

namespace rankwall {

void ValidatorTrust::take(Validators validators, std::optional<std::chrono::seconds> age, const RequestTimes& times) {
  if (validators != validators_) {
    validators_ = std::move(validators);
    first_seen_ = times.answered;
  }
  is_trusted_ = (age && *age >= min_age) || times.asked - first_seen_ >= min_age;
}

}  // namespace rankwall
