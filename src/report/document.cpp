#include "report/document.h"

#include <cmath>
#include <memory>

#include <fmt/format.h>

#include <pango/pangocairo.h>

#include <cairo-pdf.h>

namespace rankwall {

namespace {

using Surface = std::unique_ptr<cairo_surface_t, decltype(&cairo_surface_destroy)>;
using Pen = std::unique_ptr<cairo_t, decltype(&cairo_destroy)>;

cairo_status_t append(void* bytes, const unsigned char* data, unsigned int size) {
  static_cast<std::string*>(bytes)->append(reinterpret_cast<const char*>(data), size);
  return CAIRO_STATUS_SUCCESS;
}

class Painter {
 public:
  explicit Painter(cairo_t* pen) : pen_(pen) {}

  void operator()(const TextMark& mark) const {
    use(mark.color);
    cairo_move_to(pen_, mark.at.x, mark.at.y);
    pango_cairo_show_layout_line(pen_, pango_layout_get_line_readonly(mark.line.layout.get(), mark.line.index));
  }
  void operator()(const RuleMark& mark) const {
    use(mark.color);
    cairo_set_line_width(pen_, mark.width);
    cairo_move_to(pen_, mark.from.x, mark.from.y);
    cairo_line_to(pen_, mark.to.x, mark.to.y);
    cairo_stroke(pen_);
  }
  void operator()(const AreaMark& mark) const {
    use(mark.color);
    const double half = mark.border / 2;
    cairo_rectangle(pen_, mark.at.x + half, mark.at.y + half, mark.width - mark.border, mark.height - mark.border);
    cairo_set_line_width(pen_, mark.border);
    mark.border > 0 ? cairo_stroke(pen_) : cairo_fill(pen_);
  }
  void operator()(const CurveMark& mark) const {
    use(mark.color);
    cairo_set_line_width(pen_, mark.width);
    cairo_set_line_join(pen_, CAIRO_LINE_JOIN_ROUND);
    for (const auto& point : mark.points) cairo_line_to(pen_, point.x, point.y);
    cairo_stroke(pen_);
  }

 private:
  void use(Color color) const {
    cairo_set_source_rgb(pen_, color.red / 255.0, color.green / 255.0, color.blue / 255.0);
  }

  cairo_t* pen_;
};

void paint(cairo_t* pen, const Page& page) {
  const Painter painter(pen);
  for (const auto& mark : page.upright) std::visit(painter, mark);
  cairo_save(pen);
  cairo_translate(pen, block_left, block_top + block_height);
  cairo_rotate(pen, -std::acos(-1.0) / 2);
  for (const auto& mark : page.turned) std::visit(painter, mark);
  cairo_restore(pen);
}

void describe_document(cairo_surface_t* surface, const DocumentInfo& info) {
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, info.title.c_str());
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_AUTHOR, info.author.c_str());
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_KEYWORDS, info.keywords.c_str());
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, "rankwall");
  const std::string created = to_string(info.created);
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, created.c_str());
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_MOD_DATE, created.c_str());
}

Error failed(const char* what, cairo_status_t status) {
  return environment_error(fmt::format("{}: {}", what, cairo_status_to_string(status)));
}

}  // namespace

Result<std::string> pdf_of(const std::vector<Page>& pages, const DocumentInfo& info) {
  std::string bytes;
  const Surface surface(cairo_pdf_surface_create_for_stream(append, &bytes, page_width, page_height),
                        cairo_surface_destroy);
  describe_document(surface.get(), info);
  const Pen pen(cairo_create(surface.get()), cairo_destroy);
  for (const auto& page : pages) {
    paint(pen.get(), page);
    cairo_show_page(pen.get());
  }
  const cairo_status_t drawn = cairo_status(pen.get());
  cairo_surface_finish(surface.get());
  const cairo_status_t written = cairo_surface_status(surface.get());
  if (drawn != CAIRO_STATUS_SUCCESS) return failed("pdf", drawn);
  if (written != CAIRO_STATUS_SUCCESS) return failed("pdf", written);
  return bytes;
}

Result<std::string> png_of(const Page& page, double dots_per_inch) {
  const double scale = dots_per_inch / 72;
  const Surface surface(
      cairo_image_surface_create(CAIRO_FORMAT_RGB24, static_cast<int>(std::lround(page_width * scale)),
                                 static_cast<int>(std::lround(page_height * scale))),
      cairo_surface_destroy);
  const Pen pen(cairo_create(surface.get()), cairo_destroy);
  cairo_set_source_rgb(pen.get(), 1, 1, 1);
  cairo_paint(pen.get());
  cairo_scale(pen.get(), scale, scale);
  paint(pen.get(), page);
  if (const auto drawn = cairo_status(pen.get()); drawn != CAIRO_STATUS_SUCCESS) return failed("png", drawn);
  std::string bytes;
  const cairo_status_t written = cairo_surface_write_to_png_stream(surface.get(), append, &bytes);
  if (written != CAIRO_STATUS_SUCCESS) return failed("png", written);
  return bytes;
}

}  // namespace rankwall
