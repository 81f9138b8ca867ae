// QR codes: their matrix, and where and how they are drawn.
#include "catch.h"
#include "support/faults.h"
#include "support/sample.h"
#include "widgets/qr_matrix.h"

using namespace rankwall;

namespace {

QrSettings code(std::string caption = "") {
  QrSettings settings;
  settings.text = "https://example.org/ranking";
  settings.caption = std::move(caption);
  return settings;
}

const Panel& panel_of(const Scene& scene) { return scene.panels[track_of(scene, "/panel")->placed.front().panel]; }

Scene scene_of(const QrSettings& settings, Size size) { return scene_of(sample_city(3), config_of(settings), size); }

/// The colour of a point of a panel that has fills only.
Color color_at(const Panel& panel, Point at) {
  Color color = panel.ground;
  for (const auto& command : panel.commands)
    if (const auto* fill = std::get_if<FillCommand>(&command))
      if (fill->rect.contains({at.x, at.y, 1, 1})) color = fill->color;
  return color;
}

}  // namespace

TEST_CASE("A code has its three finder patterns and grows with its text") {
  const auto matrix = qr_matrix("https://example.org/ranking", QrLevel::Medium);
  REQUIRE(matrix);
  CHECK(matrix->side == 29);
  for (const Point corner : {Point{0, 0}, Point{22, 0}, Point{0, 22}})
    for (int y = 0; y < 7; ++y)
      for (int x = 0; x < 7; ++x) {
        const int ring = std::max(std::abs(x - 3), std::abs(y - 3));
        CHECK(matrix->is_dark(corner.x + x, corner.y + y) == (ring != 2));
      }
  CHECK(qr_matrix(std::string(500, 'a'), QrLevel::High)->side > 80);
  CHECK_FALSE(qr_matrix(std::string(3000, 'a'), QrLevel::Low));
}

TEST_CASE("Every module of a code is a square of whole pixels with a quiet zone of four around it") {
  const Scene scene = scene_of(code(), {320, 160});
  const Panel& panel = panel_of(scene);
  const auto matrix = qr_matrix(code().text, QrLevel::Medium);
  const Rect plate = std::get<FillCommand>(panel.commands.front()).rect;
  const int module = plate.width / (matrix->side + 8);
  REQUIRE(module >= 2);
  CHECK(plate.width == module * (matrix->side + 8));
  const Theme theme = shipped_config().theme;
  for (int y = -4; y < matrix->side + 4; ++y)
    for (int x = -4; x < matrix->side + 4; ++x) {
      const bool inside = x >= 0 && y >= 0 && x < matrix->side && y < matrix->side;
      const Color wanted = inside && matrix->is_dark(x, y) ? theme.ground : theme.muted;
      for (const int part : {0, module - 1})
        CHECK(color_at(panel, {plate.x + (x + 4) * module + part, plate.y + (y + 4) * module + part}) == wanted);
    }
  CHECK(contrast(theme.muted, theme.ground) >= 7);
}

TEST_CASE("Where there is no room for a code its caption goes with it") {
  const Scene scene = scene_of(code("扫码看榜"), {60, 24});
  CHECK_FALSE(says(scene, "扫码"));
  REQUIRE_FALSE(scene.left_out.empty());
  CHECK(scene.left_out.front().find("no room for the widget \"qr\"") != std::string::npos);
}

TEST_CASE("The code widget is sound in every area") {
  for (const Size size : {Size{1920, 1080}, Size{1080, 1920}, Size{1536, 384}, Size{320, 160}, Size{320, 64},
                          Size{80, 80}, Size{64, 320}, Size{18, 18}, Size{10, 10}})
    for (const auto* caption : {"", "扫码看榜", "扫一扫二维码查看全市各镇(街道)固投纳统比拼榜最新名次和通报"}) {
      CAPTURE(size.width, size.height, caption);
      CHECK(faults_of(scene_of(code(caption), size)) == "");
    }
}

TEST_CASE("The text of a code must fit into it") {
  const auto faults = [](std::string text, QrLevel level) {
    Violations violations;
    QrSettings settings{std::move(text), "", level};
    check_settings(settings, "/widget", violations);
    return violations.found().size();
  };
  CHECK(faults("a", QrLevel::High) == 0);
  CHECK(faults(std::string(1273, 'a'), QrLevel::High) == 0);
  CHECK(faults(std::string(1274, 'a'), QrLevel::High) == 1);
}
