// `rankwall run --headless --frames N`: frames at full pace, each beside a copy of as much memory.
#pragma once

#include "base/result.h"
#include "render/canvas.h"
#include "wall/run.h"
#include "wall/session.h"

namespace rankwall {

/// Draws frames as fast as they come, until there are as many as `options` wants; then prints how long they took.
Result<void> run_benchmark(WallSession& session, Canvas& canvas, const RunOptions& options);

}  // namespace rankwall
