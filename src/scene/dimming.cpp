#include "scene/dimming.h"

namespace rankwall {

namespace {

class Dimmer {
 public:
  explicit Dimmer(int brightness) : brightness_(brightness) {}

  void operator()(Color& color) const { color = {scaled(color.red), scaled(color.green), scaled(color.blue)}; }
  void operator()(FillCommand& command) const { (*this)(command.color); }
  void operator()(RoundedCommand& command) const { (*this)(command.color); }
  void operator()(LineCommand& command) const {
    (*this)(command.color);
    (*this)(command.under);
  }
  void operator()(OutlineCommand& command) const {
    (*this)(command.color);
    (*this)(command.inner);
  }
  void operator()(TextCommand& command) const { (*this)(command.style.color); }
  /// The picture is darkened with the ground that is seen through it.
  void operator()(ImageCommand& command) const { command.brightness = command.brightness * brightness_ / 100; }
  void operator()(Bar& bar) const {
    for (Color* color : {&bar.fill, &bar.ground, &bar.mark_color}) (*this)(*color);
  }

 private:
  std::uint8_t scaled(std::uint8_t channel) const {
    return static_cast<std::uint8_t>((channel * brightness_ + 50) / 100);
  }

  int brightness_;
};

}  // namespace

void dim(Scene& scene, int brightness) {
  const Dimmer dimmer(brightness);
  dimmer(scene.ground);
  for (auto& track : scene.tracks) dimmer(track.ground);
  for (auto& playlist : scene.playlists) dimmer(playlist.ground);
  for (std::size_t i = 0; i < scene.panels.size(); ++i) {
    Panel& panel = scene.panels[i];
    dimmer(panel.ground);
    for (auto& command : panel.commands) std::visit(dimmer, command);
    for (auto& bar : panel.bars) dimmer(bar);
    scene.digests[i] = digest_of(panel);
  }
}

}  // namespace rankwall
