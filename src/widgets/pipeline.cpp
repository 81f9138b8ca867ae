#include "model/pipeline.h"

#include <algorithm>

#include "model/projects.h"
#include "model/quantity.h"
#include "model/sentences.h"
#include "widgets/list_pages.h"
#include "widgets/proportions.h"
#include "widgets/widget.h"

namespace rankwall {

namespace {

/// What every batch of the widget shares.
struct Pipeline {
  const ComposeContext& context;
  const PipelineSettings& settings;
  ListSizes sizes;
  std::vector<BatchSum> sums;
  int max = 1;  ///< projects in the fullest batch

  const TextMeasure& measure() const { return context.input.measure; }
  const Theme& theme() const { return context.theme(); }
  TextStyle regular() const { return {sizes.text, Weight::Regular, theme().text}; }
  TextStyle muted() const { return {sizes.small, Weight::Regular, theme().muted}; }
  int count() const { return static_cast<int>(sums.size()); }
  /// Of a bar or a column that would be `whole` long for the fullest batch.
  int length_of(std::size_t batch, int whole) const { return whole * sums[batch].count / max; }
};

Element number_of(const Pipeline& pipeline, std::size_t batch, int pixels, Align align) {
  return number(pipeline.measure(),
                card_figure(pipeline.context, std::to_string(pipeline.sums[batch].count),
                            {pixels, Weight::Bold, pipeline.theme().text}, pipeline.settings.unit),
                align);
}

Element amount_of(const Pipeline& pipeline, std::size_t batch, Align align) {
  Quantity quantity = amount_quantity();
  quantity.decimals = 1;  // a sum over many projects
  quantity.unit = pipeline.settings.amount_unit;
  const std::string amount = figure_text(pipeline.context.words(), quantity, pipeline.sums[batch].amount);
  return text(pipeline.measure(), {amount}, pipeline.muted(), align).with_priority(1);
}

/// The number on top of a column, which is as high as the batch is full. In a low box only one of the two.
Element column_of(const Pipeline& pipeline, std::size_t batch, int pixels) {
  return painted({}, [&pipeline, batch, pixels](Panel& panel, const Rect& box, std::size_t) {
    const Element number = number_of(pipeline, batch, pixels, Align::Centre);
    const int pitch = pixels * proportions::number_line;
    const int number_height = box.height >= pitch ? pitch : 0;
    const int room = box.height - number_height;
    if (room < pipeline.sizes.text) return draw(number, panel, box);
    const Theme& theme = pipeline.theme();
    const int width = box.width * proportions::pipeline::column;
    const Element bar = fill({width, 0}, pipeline.sums[batch].count > 0 ? theme.bar_beyond : theme.bar_ground);
    const Element between = spacer({}).growing_wide(0);
    draw(column(0, {spacer({}).growing_high(0), number.high(number_height),
                    row(0, {between, bar, between}).high(std::max(2, pipeline.length_of(batch, room)))}),
         panel, box);
  });
}

/// The name of a batch on a plate across its link.
Element plate_of(const Pipeline& pipeline, std::size_t batch) {
  return painted({}, [&pipeline, batch](Panel& panel, const Rect& box, std::size_t) {
    const Theme& theme = pipeline.theme();
    const int text = pipeline.sizes.text;
    const int pad = std::min(box.height / 8, (box.height - text) / 2);
    panel.commands.emplace_back(
        RoundedCommand{inset(box, 0, pad), pipeline.context.corner(std::max(2, text / 6)), theme.tag.fill});
    set_fitted(panel, pipeline.measure(), box, Align::Centre, {pipeline.settings.batches[batch].label},
               {text, Weight::Bold, theme.tag.text});
  });
}

/// The batches side by side with arrows between them.
Element chain(const Pipeline& pipeline, Size room) {
  const int gap = pipeline.sizes.small * 2;
  const int width = (room.width - gap * (pipeline.count() - 1)) / pipeline.count();
  const int text_size = pipeline.sizes.text;
  const int plate_height = std::min(room.height, text_size * proportions::badge);
  const int pixels =
      text_pixels(std::min({text_size * 2, width / 3, (room.height - plate_height) * proportions::pipeline::number}));
  const int pitch = pixels * proportions::number_line;
  const int min_above = room.height >= plate_height + pitch ? pitch : text_size;
  // From top to bottom; the arrow is beside the plate.
  const auto link = [&](const Element& above, const Element& plate, const Element& amount) {
    return spread_column({above.growing_high(min_above).with_priority(5), plate.high(plate_height).with_priority(9),
                          amount.high(pipeline.sizes.small * proportions::line).with_priority(1)});
  };
  std::vector<Element> links;
  for (std::size_t batch = 0; batch < pipeline.sums.size(); ++batch) {
    if (batch > 0)
      links.push_back(
          link(spacer({}), text(pipeline.measure(), {"▶"}, pipeline.muted(), Align::Centre), spacer({})).wide(gap));
    links.push_back(
        link(column_of(pipeline, batch, pixels), plate_of(pipeline, batch), amount_of(pipeline, batch, Align::Centre))
            .wide(width));
  }
  return row(0, std::move(links));
}

Element bar_of(const Pipeline& pipeline, std::size_t batch) {
  return painted({}, [&pipeline, batch](Panel& panel, const Rect& box, std::size_t) {
    const int above = box.height * proportions::pipeline::above_bar;
    Bar bar;
    bar.track = {box.x, box.y + above, box.width, box.height * proportions::pipeline::bar};
    bar.filled = pipeline.length_of(batch, box.width);
    bar.beyond = pipeline.theme().bar_beyond;
    bar.ground = pipeline.theme().bar_ground;
    panel.bars.push_back(bar);
  });
}

/// The batches one below the other: label, bar, number, amount.
void draw_lines(const Pipeline& pipeline, Panel& panel, const Rect& rest) {
  const int text_size = pipeline.sizes.text;
  const int gap = text_size / 2;
  const int number_width = pipeline.context.width("000", {text_size, Weight::Bold, {}}) + text_size;
  std::vector<std::vector<Element>> rows;
  for (std::size_t batch = 0; batch < pipeline.sums.size(); ++batch)
    rows.push_back({text(pipeline.measure(), {pipeline.settings.batches[batch].label}, pipeline.regular())
                        .shrinking_wide(2 * smallest_text)
                        .with_priority(9),
                    bar_of(pipeline, batch).growing_wide(4 * text_size - 3 * gap).with_priority(2),
                    number_of(pipeline, batch, text_size, Align::Right).wide(number_width).with_priority(8),
                    amount_of(pipeline, batch, Align::Right)});
  Grid grid(std::move(rows), gap);
  grid.settle(rest.width);
  const int lines = std::min(pipeline.count(), rest.height / (text_size * proportions::number_line));
  for (int i = 0; i < lines; ++i) {
    const int row_height = rest.height / lines;
    const int height = std::min(row_height, text_size * proportions::pipeline::max_line);
    grid.draw_row(static_cast<std::size_t>(i), panel,
                  {rest.x, rest.y + rest.height * i / lines + (row_height - height) / 2, rest.width, height});
  }
}

}  // namespace

void compose(ComposeContext& context, const PipelineSettings& settings, const Rect& area) {
  Pipeline pipeline{context, settings, ListSizes::of(context, area), batch_sums(context.snapshot(), settings.batches)};
  int widest = pipeline.sizes.text * 2;
  for (std::size_t batch = 0; batch < pipeline.sums.size(); ++batch) {
    pipeline.max = std::max(pipeline.max, pipeline.sums[batch].count);
    widest = std::max(widest, amount_of(pipeline, batch, Align::Centre).width.length(0));
  }
  ListPages page = begin_list(context, area, settings.title, pipeline.sizes, pipeline.sizes.text * 3);
  if (!context.snapshot().published.projects) {
    add_message(context, page.blank, page.rest, context.words().not_published, pipeline.sizes.text);
    context.add_still("panel", area, std::move(page.blank));
    return;
  }
  const int count = pipeline.count();
  if (page.rest.width >= count * widest + (count - 1) * pipeline.sizes.small * 2)
    draw(chain(pipeline, page.rest.size()), page.blank, page.rest);
  else
    draw_lines(pipeline, page.blank, page.rest);
  context.add_still("panel", area, std::move(page.blank));
}

template void compose_widget(ComposeContext&, const PipelineSettings&, const Rect&);

}  // namespace rankwall
