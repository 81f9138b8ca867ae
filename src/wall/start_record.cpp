#include "wall/start_record.h"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <string>
#include <system_error>
#include <utility>

#include "base/log.h"
#include "feed/sealed_file.h"

namespace rankwall {

namespace {

constexpr std::size_t max_record_bytes = 16;
constexpr int max_counted = 1000;

/// A record that is damaged counts as none.
int read_count(const std::filesystem::path& path) {
  const auto text = read_sealed(path, max_record_bytes);
  int count = 0;
  if (text) std::from_chars(text->data(), text->data() + text->size(), count);
  return count;
}

StartRecord* running = nullptr;  ///< there is one wall a process

void end_by_itself() {
  if (running) running->forget();
}

}  // namespace

StartRecord::StartRecord(const std::filesystem::path& state_folder)
    : path_(state_folder / "starts"), crashes_(read_count(path_)) {
  const auto written = write_sealed(path_, std::to_string(std::min(crashes_ + 1, max_counted)));
  is_counted_ = bool(written);
  if (!written) log_debug(written.error().message + "; crashes at the start are not counted");
  if (!std::exchange(running, this)) std::at_quick_exit(end_by_itself);
}

StartRecord::~StartRecord() {
  forget();
  running = nullptr;
}

void StartRecord::forget() {
  if (!std::exchange(is_counted_, false)) return;
  std::error_code ignored;  // then the next start is counted as one more, and three are needed
  std::filesystem::remove(path_, ignored);
}

}  // namespace rankwall
