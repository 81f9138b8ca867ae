// The language of everything that the program itself says on wall, paper and terminal. A language is a set of defaults:
// what a config says goes before it.
#pragma once

#include "config/bulletin.h"
#include "config/config.h"

namespace rankwall {

/// A config that says nothing, in that language. Errors of the program's own texts are a programmer's: they assert.
Config default_config(Language language);

/// A widget as it is without any settings.
void translate(WidgetSettings& widget, Language language);

Bulletin default_bulletin(Language language);

}  // namespace rankwall
