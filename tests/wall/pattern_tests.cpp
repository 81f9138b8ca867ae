#include "wall/pattern.h"

#include <cstdint>

#include "catch.h"
#include "render/canvas.h"
#include "support/temporary_folder.h"
#include "wall/pattern_loop.h"

using namespace rankwall;

namespace {

constexpr Size cabinet{64, 64};
/// As wide as high, per character: wider than any font is.
int wide(std::string_view text, const TextStyle& style) { return static_cast<int>(text.size()) * style.pixels; }

std::size_t page_of(std::string_view name) {
  for (std::size_t i = 0; i < pattern_pages().size(); ++i)
    if (pattern_pages()[i].name == name) return i;
  FAIL("no page " << name);
  return 0;
}

/// A page without its texts, as pixels.
class Picture {
 public:
  Picture(std::string_view page, Size size) : canvas_(*Canvas::offscreen(size)) {
    Panel panel = pattern_panel(page_of(page), size, cabinet, wide);
    std::erase_if(panel.commands, [](const Command& command) { return std::holds_alternative<TextCommand>(command); });
    Frame frame;
    frame.strokes.emplace_back(PanelCopy{&panel, digest_of(panel), {}, {0, 0, size.width, size.height}, nullptr});
    canvas_.draw(frame);
  }
  std::uint32_t at(int x, int y) const {
    const auto* line = static_cast<const std::uint8_t*>(canvas_.surface()->pixels) + y * canvas_.surface()->pitch;
    return reinterpret_cast<const std::uint32_t*>(line)[x] & 0xFFFFFF;
  }

 private:
  Canvas canvas_;
};

}  // namespace

TEST_CASE("The frame of the test picture is the outermost pixels, and nothing lies beside them") {
  for (const Size size : {Size{1920, 1080}, Size{320, 160}, Size{64, 32}, Size{16, 16}}) {
    const Picture picture("frame", size);
    bool all = true;
    for (int x = 0; x < size.width; ++x)
      all = all && picture.at(x, 0) == 0xFFFFFF && picture.at(x, size.height - 1) == 0xFFFFFF;
    for (int y = 0; y < size.height; ++y)
      all = all && picture.at(0, y) == 0xFFFFFF && picture.at(size.width - 1, y) == 0xFFFFFF;
    CHECK(all);
    CHECK(picture.at(1, 1) == 0);
    CHECK(picture.at(2, 2) == 0xFF0000);
    CHECK(picture.at(size.width - 3, 2) == 0x00FF00);
    CHECK(picture.at(2, size.height - 3) == 0x0000FF);
  }
}

TEST_CASE("Lines of the grid are one pixel wide, every ten pixels") {
  const Picture picture("grid", {320, 160});
  for (int x = 0; x < 320; ++x) CHECK((picture.at(x, 5) != 0) == (x % 10 == 0));
}

TEST_CASE("The darkest greys are one by one") {
  const Picture picture("grey", {320, 160});
  for (int level = 0; level < 16; ++level)
    CHECK(picture.at(level * 20 + 10, 100) == static_cast<std::uint32_t>(level * 0x010101));
  CHECK(picture.at(319, 10) == 0xFFFFFF);
}

TEST_CASE("No page draws beyond the wall, however small that is") {
  for (const Size size : {Size{7680, 1080}, Size{320, 160}, Size{64, 32}, Size{16, 16}})
    for (std::size_t page = 0; page < pattern_pages().size(); ++page) {
      INFO(pattern_pages()[page].name << " " << size.width);
      const Panel panel = pattern_panel(page, size, cabinet, wide);
      for (const auto& command : panel.commands) {
        const auto* const fill = std::get_if<FillCommand>(&command);
        if (fill) CHECK(Rect{0, 0, size.width, size.height}.contains(fill->rect));
        const auto* const text = std::get_if<TextCommand>(&command);
        if (text) CHECK(text->baseline.x + wide(text->text, text->style) <= size.width);
      }
    }
}

TEST_CASE("Bars of the test picture move by the same whole pixels every frame") {
  const Size size{320, 160};
  const std::size_t motion = page_of("motion");
  for (std::uint64_t frame = 0; frame + 1 < 70; ++frame)
    CHECK(pattern_motion(motion, size, frame + 1)[0].rect.x == pattern_motion(motion, size, frame)[0].rect.x + 4);
  CHECK(pattern_motion(motion, size, 80)[0].rect.x == 0);
  CHECK(pattern_motion(page_of("white"), size, 5).empty());
}

TEST_CASE("Test pictures are written as files, all of them or one, and a page that does not exist is named") {
  const TemporaryFolder folder;
  PatternOptions options;
  options.size = Size{64, 32};
  options.output = folder.path() / "all";
  REQUIRE(show_pattern(options));
  CHECK(std::filesystem::exists(options.output / "01-frame.png"));
  CHECK(std::filesystem::exists(options.output / "10-text.png"));
  options.output = folder.path() / "one";
  options.page = "grey";
  REQUIRE(show_pattern(options));
  CHECK(std::filesystem::exists(options.output / "08-grey.png"));
  CHECK_FALSE(std::filesystem::exists(options.output / "01-frame.png"));
  options.page = "gray";
  const auto refused = show_pattern(options);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().message.find("expected frame, grid, cabinets") != std::string::npos);
}
