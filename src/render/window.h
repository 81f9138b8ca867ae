// The window on the display: fullscreen for the wall, or a plain one for the desk. It owns SDL's video part, hands out
// the surface that the canvas draws on, presents what changed and tells what happened.
#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "base/geometry.h"
#include "base/result.h"
#include "render/sdl_handles.h"

namespace rankwall {

enum class WindowMode { Fullscreen, Windowed };

struct WindowOptions {
  WindowMode mode = WindowMode::Fullscreen;
  int display = 0;         ///< counted from 0
  Rect wall;               ///< on the display; width or height 0 takes all of it
  std::string exit_chord;  ///< "Ctrl+Alt+Q"; empty: no keys end the wall
};

/// What happened since the last look.
struct WindowEvents {
  bool exit_asked = false;       ///< the exit chord, or the close button of a desk window
  bool display_lost = false;     ///< the display server tells the program to quit
  bool window_lost = false;      ///< another program has destroyed the window: open it again
  bool surface_changed = false;  ///< size or surface are new: make a new canvas and draw everything
  bool exposed = false;          ///< the picture has to be presented again
  int pages = 0;                 ///< that keys ask to turn, forward or (negative) back
};

/// To be called before there are threads, since it sets environment variables: they keep SDL from starting the message
/// bus of an absent desktop, and from reading the tables for typing text, which a wall never needs.
void disable_desktop_services();

class Window {
 public:
  /// Errors: Environment without a display or when it refuses a window; Input for a display number that does not exist.
  static Result<Window> open(const WindowOptions& options);
  Window(Window&& other) noexcept;
  Window& operator=(Window&&) = delete;
  ~Window();

  /// Opens the window again, with the options that it has now, on the display that it was on. Make a new canvas and
  /// draw everything. Errors: Environment.
  Result<void> reopen();

  /// To be called when the first picture is shown: keeps a fullscreen window above all others. It takes a tenth of a
  /// second if no window manager answers, which is why the first picture does not wait for it.
  void cover_display();
  /// Another rectangle or exit chord; the display stays. The next poll() reports the change.
  void change(const WindowOptions& options);
  /// To be called before every frame; asks the display ten times a second.
  WindowEvents poll();
  /// The window's picture; valid until surface_changed. Null when the display is lost.
  SDL_Surface* surface();
  /// Makes the whole picture black, for what is around the wall.
  void blacken();
  /// The wall's rectangle on the surface, clipped to the surface.
  Rect wall();
  /// Shows rectangles of the wall, in its coordinates. False where the display did not take them.
  [[nodiscard]] bool present(const std::vector<Rect>& changed);
  /// Shows the whole window, with what is around the wall. False where the display did not take it.
  [[nodiscard]] bool present_all();
  /// Frames per second of the display; 60 if it does not say.
  int refresh_rate() const;
  std::string describe() const;

 private:
  Window(WindowHandle window, WindowOptions options);

  WindowHandle window_;
  WindowOptions options_;
  bool is_changed_ = false;
  std::chrono::steady_clock::time_point next_look_{};
  std::vector<SDL_Rect> rects_;
};

/// Whether a chord such as "Ctrl+Alt+Q" can be parsed; an empty one can.
bool is_chord(const std::string& chord);

}  // namespace rankwall
