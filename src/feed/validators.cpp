#include "feed/validators.h"

#include <utility>

namespace rankwall {

void ValidatorTrust::take(Validators validators, std::optional<std::chrono::seconds> age, const RequestTimes& times) {
  for (std::string* const each : {&validators.etag, &validators.last_modified})
    if (each->size() > max_bytes) each->clear();
  if (validators != validators_) {
    validators_ = std::move(validators);
    first_seen_ = times.answered;
  }
  is_trusted_ = (age && *age >= min_age) || times.asked - first_seen_ >= min_age;
}

}  // namespace rankwall
