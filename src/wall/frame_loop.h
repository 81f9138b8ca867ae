// The loops that turn frames into pictures at the wall's own pace: on a display, or into a file.
#pragma once

#include "base/result.h"
#include "render/canvas.h"
#include "render/window.h"
#include "wall/run.h"
#include "wall/session.h"

namespace rankwall {

/// The window that config and command line ask for.
WindowOptions window_options(const ScreenSettings& screen, bool windowed, const std::optional<Size>& size);

/// The Environment error for a window that shows nothing of the wall's rectangle.
Error no_picture();

/// Presents frame after frame until told to stop. Errors: Environment for a display that is lost or has no room.
Result<void> run_display_loop(WallSession& session, Window& window, const RunOptions& options);

/// Draws frames offscreen and keeps a PNG of the wall, again once a second. Errors: Environment.
Result<void> run_picture_loop(WallSession& session, Canvas& canvas, const RunOptions& options);

}  // namespace rankwall
