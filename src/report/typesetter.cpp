#include "report/typesetter.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>
#include <pango/pangocairo.h>

#include "base/log.h"
#include "base/violations.h"

namespace rankwall {

namespace {

int pango_units(double points) { return static_cast<int>(std::floor(points * PANGO_SCALE)); }
double points_of(int pango_units) { return static_cast<double>(pango_units) / PANGO_SCALE; }

/// A context whose unit is the point, so that a layout has the same breaks on paper and on a picture of it.
std::shared_ptr<PangoContext> new_context() {
  const std::unique_ptr<PangoFontMap, decltype(&g_object_unref)> map(pango_cairo_font_map_new(), g_object_unref);
  std::shared_ptr<PangoContext> context(pango_font_map_create_context(map.get()), g_object_unref);
  pango_cairo_context_set_resolution(context.get(), 72);
  pango_context_set_language(context.get(), pango_language_from_string("zh-cn"));
  pango_context_set_round_glyph_positions(context.get(), FALSE);
  cairo_font_options_t* options = cairo_font_options_create();
  cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
  pango_cairo_context_set_font_options(context.get(), options);
  cairo_font_options_destroy(options);
  return context;
}

double width_of(PangoLayout* layout, int index) {
  PangoRectangle extents;
  pango_layout_line_get_extents(pango_layout_get_line_readonly(layout, index), nullptr, &extents);
  return points_of(extents.width);
}

}  // namespace

Typesetter::Typesetter(Typefaces typefaces) : typefaces_(std::move(typefaces)), context_(new_context()) {}

std::shared_ptr<PangoLayout> Typesetter::layout(const std::string& text, const PrintStyle& style) const {
  std::shared_ptr<PangoLayout> layout(pango_layout_new(context_.get()), g_object_unref);
  const std::unique_ptr<PangoFontDescription, decltype(&pango_font_description_free)> font(
      pango_font_description_copy(typefaces_.of(style.face)), pango_font_description_free);
  pango_font_description_set_absolute_size(font.get(), style.size * PANGO_SCALE);
  pango_layout_set_font_description(layout.get(), font.get());
  pango_layout_set_auto_dir(layout.get(), FALSE);
  if (style.pitch) {
    PangoAttrList* attributes = pango_attr_list_new();
    pango_attr_list_insert(attributes, pango_attr_letter_spacing_new(pango_units(*style.pitch - style.size)));
    pango_layout_set_attributes(layout.get(), attributes);
    pango_attr_list_unref(attributes);
  }
  pango_layout_set_text(layout.get(), text.data(), static_cast<int>(text.size()));
  return layout;
}

void Typesetter::note_missing_glyphs(PangoLayout* layout, const std::string& text) const {
  // No font has a line end.
  const auto line_ends = std::count(text.begin(), text.end(), '\n');
  if (pango_layout_get_unknown_glyphs_count(layout) > line_ends && noted_.insert(text).second)
    log_warning(fmt::format("paper: no installed font has every character of \"{}\"", shown_value(text)));
}

TextLine Typesetter::line(const std::string& text, const PrintStyle& style) const {
  auto made = layout(text, style);
  pango_layout_set_single_paragraph_mode(made.get(), TRUE);
  const double width = width_of(made.get(), 0);
  note_missing_glyphs(made.get(), text);
  return {std::move(made), 0, width};
}

std::vector<TextLine> Typesetter::lines(const std::string& text, const PrintStyle& style,
                                        const Measure& measure) const {
  const auto made = layout(text, style);
  pango_layout_set_width(made.get(), pango_units(measure.width));
  pango_layout_set_wrap(made.get(), PANGO_WRAP_WORD_CHAR);
  pango_layout_set_indent(made.get(), pango_units(measure.first_indent));
  pango_layout_set_justify(made.get(), measure.justified ? TRUE : FALSE);
  note_missing_glyphs(made.get(), text);
  std::vector<TextLine> lines;
  const int count = pango_layout_get_line_count(made.get());
  lines.reserve(static_cast<std::size_t>(count));
  for (int i = 0; i < count; ++i) lines.push_back({made, i, width_of(made.get(), i)});
  return lines;
}

double ink_above(const TextLine& line) {
  PangoRectangle inked;
  pango_layout_line_get_extents(pango_layout_get_line_readonly(line.layout.get(), line.index), &inked, nullptr);
  return -points_of(inked.y);
}

}  // namespace rankwall
