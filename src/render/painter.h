// Bakes a panel: carries out its draw commands once, into an opaque picture in the format of the screen.
#pragma once

#include "draw/frame.h"
#include "draw/panel.h"
#include "render/scratch_surface.h"
#include "render/sdl_handles.h"

namespace rankwall {

/// `format` is an SDL pixel format without alpha. The picture is on the scratch surface. Null when there is no memory
/// for it. `fonts` may be null for a panel without text.
SurfaceHandle bake(const Panel& panel, const Fonts* fonts, ScratchSurface& scratch, Uint32 format);

/// Mixes a colour over a rectangle. On a surface of less than 32 bits a pixel it is solid from half on, else absent.
void veil(SDL_Surface* surface, const Veil& veil);

}  // namespace rankwall
