#include "render/x11.h"

#include <atomic>
#include <cstdlib>
#include <memory>

#include <SDL_syswm.h>
#include <X11/Xlib.h>

#include "base/log.h"
#include "base/result.h"

namespace rankwall {

namespace {

/// Xlib ends the process itself if this returns. What it holds of the display cannot be freed any more.
int end_without_server(Display*) {
  write_to_stderr("display: lost, the X server has gone\n");
  std::quick_exit(static_cast<int>(Fault::Environment));
}

std::atomic<bool> has_window_error = false;

/// Errors come after the calls that they are about, and none of them is a reason to end.
int note_error(Display*, XErrorEvent* error) {
  if (error->error_code == BadWindow || error->error_code == BadDrawable) has_window_error = true;
  return 0;
}

std::optional<SDL_SysWMinfo> x11_info(SDL_Window* window) {
  SDL_SysWMinfo info;
  SDL_VERSION(&info.version);
  if (!SDL_GetWindowWMInfo(window, &info) || info.subsystem != SDL_SYSWM_X11) return std::nullopt;
  return info;
}

}  // namespace

void handle_x11_errors() {
  XSetIOErrorHandler(&end_without_server);
  XSetErrorHandler(&note_error);
  SDL_EventState(SDL_SYSWMEVENT, SDL_ENABLE);
}

bool says_destroyed(const SDL_Event& event, SDL_Window* window) {
  if (event.type != SDL_SYSWMEVENT || event.syswm.msg->subsystem != SDL_SYSWM_X11) return false;
  const XEvent& told = event.syswm.msg->msg.x11.event;
  const auto ours = x11_info(window);
  return told.type == DestroyNotify && ours && told.xdestroywindow.window == ours->info.x11.window;
}

bool take_window_error() { return has_window_error.exchange(false); }

void drop_window(WindowHandle& window) {
  const auto info = x11_info(window.get());
  if (info) handle_x11_errors();
  window.reset();
  if (info) XSync(info->info.x11.display, False);
  has_window_error = false;
}

std::optional<int> x11_depth() {
  const std::unique_ptr<Display, decltype(&XCloseDisplay)> display(XOpenDisplay(nullptr), &XCloseDisplay);
  if (!display) return std::nullopt;
  return XDefaultDepth(display.get(), XDefaultScreen(display.get()));
}

}  // namespace rankwall
