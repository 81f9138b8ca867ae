// What the X server does to a wall, and SDL does not say: that it has gone, or that another program has destroyed the
// window. Internal to render; under another display driver none of it happens.
#pragma once

#include <optional>

#include "render/sdl_handles.h"

namespace rankwall {

/// Xlib ends the process with exit code 1 when its server has gone, and when a window is drawn on that has. From now on
/// the first says what happened and ends with the exit code of the environment, as for every other display that is
/// lost, and the second is an answer of `says_destroyed` or `take_window_error`.
void handle_x11_errors();

/// Whether an event is the destruction of this window by somebody else.
bool says_destroyed(const SDL_Event& event, SDL_Window* window);
/// Whether something was drawn on a window that is not there, since this was asked last.
bool take_window_error();
/// Destroys a window that the server may not have any more, and waits until it has said so.
void drop_window(WindowHandle& window);

/// Bits per pixel of the display that DISPLAY names; nothing where it does not answer.
std::optional<int> x11_depth();

}  // namespace rankwall
