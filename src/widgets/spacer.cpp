#include "widgets/compose_context.h"

namespace rankwall {

void compose_spacer(ComposeContext&, const SpacerSettings&, const Rect&) {}

}  // namespace rankwall
