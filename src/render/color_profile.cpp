#include "render/color_profile.h"

#include <memory>
#include <type_traits>

#include <lcms2.h>

namespace rankwall {

namespace {

struct ProfileDeleter {
  void operator()(void* profile) const { cmsCloseProfile(profile); }
};
struct TransformDeleter {
  void operator()(void* transform) const { cmsDeleteTransform(transform); }
};
using Profile = std::unique_ptr<std::remove_pointer_t<cmsHPROFILE>, ProfileDeleter>;
using Transform = std::unique_ptr<std::remove_pointer_t<cmsHTRANSFORM>, TransformDeleter>;

}  // namespace

void convert_to_srgb(SurfaceHandle& picture, const std::string& profile) {
  if (!picture || profile.empty()) return;
  const Profile own(cmsOpenProfileFromMem(profile.data(), static_cast<cmsUInt32Number>(profile.size())));
  if (!own || cmsGetColorSpace(own.get()) != cmsSigRgbData) return;
  const Profile srgb(cmsCreate_sRGBProfile());
  // Bytes in the order of an ARGB8888 in memory; alpha stays.
  const Transform transform(
      cmsCreateTransform(own.get(), TYPE_BGRA_8, srgb.get(), TYPE_BGRA_8, INTENT_PERCEPTUAL, cmsFLAGS_COPY_ALPHA));
  SurfaceHandle pixels(SDL_ConvertSurfaceFormat(picture.get(), SDL_PIXELFORMAT_ARGB8888, 0));
  if (!transform || !pixels) return;
  cmsDoTransformLineStride(transform.get(), pixels->pixels, pixels->pixels, static_cast<cmsUInt32Number>(pixels->w),
                           static_cast<cmsUInt32Number>(pixels->h), static_cast<cmsUInt32Number>(pixels->pitch),
                           static_cast<cmsUInt32Number>(pixels->pitch), 0, 0);
  picture = std::move(pixels);
}

}  // namespace rankwall
