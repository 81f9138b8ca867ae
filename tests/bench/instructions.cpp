// The work whose instructions scripts/instructions.sh counts: steady frames of the shipped wall, and the ingest of a
// feed. Only what happens inside the measured_…() functions is counted.
//   instructions frames|ingest
#include <cstdlib>
#include <string_view>

#include "base/log.h"
#include "feed/parse.h"
#include "large_city.h"
#include "render/canvas.h"
#include "wall/composer.h"
#include "wall/frame_clock.h"
#include "wall/setup.h"
#include "wall/wall.h"

using namespace rankwall;

namespace {

constexpr Size size{1920, 1080};
constexpr int rate = 60;
constexpr int frames = 120;

Instant moment() { return *parse_instant("2021-06-30T18:05:32+08:00"); }

FeedReport report_of(const std::string& bytes) {
  FeedReport report;
  report.snapshot = std::make_shared<const Snapshot>(*parse_feed(bytes, "bench", moment()));
  report.source.is_confirmed = true;
  return report;
}

}  // namespace

extern "C" {

[[gnu::noinline]] void measured_frames(Wall& wall, Canvas& canvas, FrameNumber first) {
  for (FrameNumber frame = first; frame < first + frames; ++frame) wall.draw(canvas, frame);
}

[[gnu::noinline]] void measured_ingest(Composer& composer, const std::string& bytes) {
  composer.compose(report_of(bytes), moment());
}
}

int main(int count, char** arguments) {
  if (count != 2) return EXIT_FAILURE;
  start_log(LogLevel::Error);
  const Config config = *read_config(RANKWALL_SOURCE_DIR "/config/wall.json");
  const Zone zone = *Zone::named(config.time_zone);
  const auto fonts = *open_fonts(config.theme);
  const std::string bytes = large_feed(27);
  if (std::string_view(arguments[1]) == "ingest") {
    Composer composer(config, zone, fonts, size, rate);
    measured_ingest(composer, bytes);
    return EXIT_SUCCESS;
  }
  auto canvas = Canvas::offscreen(size);
  Wall wall(config, zone, fonts, size, rate);
  wall.update(report_of(bytes), moment());
  const FrameNumber first = frame_at(moment(), rate);
  // Everything that comes into view is baked before the counting starts.
  wall.draw(*canvas, first);
  for (int i = 0; i < 100; ++i) wall.prepare(*canvas, first);
  measured_frames(wall, *canvas, first + 1);
}
