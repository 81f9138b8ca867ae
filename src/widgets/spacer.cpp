#include "widgets/widget.h"

namespace rankwall {

void compose(ComposeContext&, const SpacerSettings&, const Rect&) {}

template void compose_widget(ComposeContext&, const SpacerSettings&, const Rect&);

}  // namespace rankwall
