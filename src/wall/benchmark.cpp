#include "wall/benchmark.h"

#include <algorithm>
#include <cstring>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "base/output.h"
#include "base/signals.h"

namespace rankwall {

namespace {

using std::chrono::steady_clock;

/// Waits until the feed has been polled once, so that a bounded run measures a scene and not the wait for one.
void await_first_poll(WallSession& session) {
  const auto deadline = steady_clock::now() + std::chrono::seconds{20};
  while (!stop_asked() && session.feed().report().polls == 0 && steady_clock::now() < deadline) {
    sleep_until(steady_clock::now() + std::chrono::milliseconds{2});
    session.update();
  }
}

double median(std::vector<double> values) {
  if (values.empty()) return 0;
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

double milliseconds_since(steady_clock::time_point start) {
  return std::chrono::duration<double, std::milli>(steady_clock::now() - start).count();
}

/// Frames at full pace, each beside a memcpy of the whole frame, so that the ratio is valid on a busy machine too.
class Measurement {
 public:
  explicit Measurement(Size size)
      : from_(static_cast<std::size_t>(size.width) * static_cast<std::size_t>(size.height) * 4, 1), to_(from_.size()) {}

  template <class Draw>
  void measure(Draw draw) {
    const auto start = steady_clock::now();
    draw();
    frames_.push_back(milliseconds_since(start));
    if (frames_.size() % 4 != 0) return;
    const auto copy_start = steady_clock::now();
    std::memcpy(to_.data(), from_.data(), from_.size());
    copies_.push_back(milliseconds_since(copy_start));
    from_[frames_.size() % from_.size()] = to_[0];  // keeps the copy from being optimised away
  }

  std::string text() const {
    const double frame = median(frames_);
    const double copy = median(copies_);
    return fmt::format("frames {}\nframe_ms {:.4f}\nmemcpy_ms {:.4f}\nframe_to_memcpy {:.3f}\n", frames_.size(), frame,
                       copy, copy > 0 ? frame / copy : 0.0);
  }

 private:
  std::vector<char> from_;
  std::vector<char> to_;
  std::vector<double> frames_;
  std::vector<double> copies_;
};

}  // namespace

Result<void> run_benchmark(WallSession& session, Canvas& canvas, const RunOptions& options) {
  await_first_poll(session);
  Measurement measurement(canvas.size());
  FrameNumber frame = session.clock().frame_at(steady_clock::now());
  for (std::uint64_t count = 0; !stop_asked() && (!options.frames || count < *options.frames); ++count, ++frame) {
    session.update();
    measurement.measure([&] { session.wall().draw(canvas, frame); });
    session.wall().prepare(canvas, frame);
  }
  if (options.frames)
    print(measurement.text() +
          fmt::format("panels_mib {:.1f}\n", static_cast<double>(canvas.baked_bytes()) / (1 << 20)));
  return {};
}

}  // namespace rankwall
