// How one slide of a playlist gives way to the next: the config's word for it and what the scene does. Used by both.
#pragma once

namespace rankwall {

/// Slide: to the left. Fade: through the ground colour. Cut: at once.
enum class Transition { Slide, Fade, Cut };

}  // namespace rankwall
