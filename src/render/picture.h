// Pictures from outside: checks and measures a file's bytes, and draws them at a size. The only file that decodes what
// others drew, so it limits what that may cost.
#pragma once

#include <string>

#include "base/color.h"
#include "base/picture_file.h"
#include "base/result.h"
#include "draw/panel.h"
#include "render/sdl_handles.h"

namespace rankwall {

/// Decodes the bytes once. Errors: Input with only the reason: no PNG, JPEG, WebP or SVG, broken, moving, in CMYK, more
/// than 8192 pixels a side or 32 million in all, or an SVG larger than 256 KiB or of unbounded cost.
Result<PictureFile> checked_picture(std::string bytes);

/// The picture at this size over `ground`, without alpha. Null when it cannot be made.
SurfaceHandle drawn_picture(const PictureFile& file, Size size, Color ground);

/// The same as plain pixels. It may be called on any thread: decoding takes longer than a frame.
PredecodedBitmap predecode(const PictureFile& file, Size size, Color ground);

}  // namespace rankwall
