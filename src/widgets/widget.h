// How a widget's file offers itself: it defines `compose(context, settings, area)` for its settings, and says so with
//   template void compose_widget(ComposeContext&, const ClockSettings&, const Rect&);
// A widget of the variant that no file offers is an error of the linker, which names it. Only for the widgets' own
// files.
#pragma once

#include "widgets/compose_context.h"

namespace rankwall {

template <class Settings>
void compose_widget(ComposeContext& context, const Settings& settings, const Rect& area) {
  compose(context, settings, area);
}

}  // namespace rankwall
