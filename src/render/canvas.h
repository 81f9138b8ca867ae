// The picture of the wall in memory: an offscreen surface, or the part of a window's surface that is the wall. It
// keeps the baked panels and carries out frames. The same frames give the same pixels on both.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <unordered_map>

#include "base/geometry.h"
#include "base/result.h"
#include "draw/frame.h"
#include "render/packed_picture.h"
#include "render/run_table.h"
#include "render/scratch_surface.h"
#include "render/sdl_handles.h"

namespace rankwall {

class Canvas {
 public:
  /// Errors: Environment, without enough memory.
  static Result<Canvas> offscreen(Size size);
  /// Draws on the rectangle `wall` of `screen`, which must outlive the canvas and contain it.
  static Result<Canvas> on_screen(SDL_Surface* screen, const Rect& wall);

  Size size() const { return {target_->w, target_->h}; }

  /// Copies, scrolls and fills, in order. A panel that is not baked yet is baked now.
  void draw(const Frame& frame);
  /// Bakes a panel ahead of its first use. Returns whether there was anything to do.
  bool prepare(const PanelCopy& copy);

  /// A copy for people to look at that is `width` wide, if the wall is wider, and as high as that makes it.
  /// Errors: Environment, without enough memory.
  Result<Canvas> scaled_down(int width) const;
  /// The picture as a PNG file. Errors: Environment, without enough memory.
  Result<std::string> png() const;
  /// Writes it as `write_file` does. Errors: Environment.
  Result<void> write_png(const std::filesystem::path& path) const;

  std::size_t baked_bytes() const { return baked_bytes_; }
  const SDL_Surface* surface() const { return target_.get(); }

 private:
  struct Baked {
    PackedPicture picture;
    std::uint64_t last_used = 0;
  };

  /// What baking works with, beside the panels.
  struct BakeResources {
    ScratchSurface scratch;
    RunTable runs;
  };

  explicit Canvas(SurfaceHandle target);

  /// Null when there is no memory for it.
  const PackedPicture* baked(const PanelCopy& copy);
  void copy(const PanelCopy& stroke);
  void scroll(const Scroll& stroke);
  void fill(const FillCommand& stroke);
  /// Forgets the least recently used pictures until the rest fits the budget.
  void keep_budget();

  SurfaceHandle target_;
  BakeResources bake_resources_;
  bool is_baking_ = false;                           ///< since the last frame
  std::unordered_map<std::uint64_t, Baked> panels_;  ///< by what names their pictures
  std::size_t baked_bytes_ = 0;
  std::size_t budget_ = 0;
  std::uint64_t draws_ = 0;
};

}  // namespace rankwall
