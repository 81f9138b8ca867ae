#include <algorithm>
#include <string_view>

#include "base/text.h"
#include "layout/text_block.h"
#include "widgets/list_pages.h"
#include "widgets/proportions.h"
#include "widgets/widget.h"

namespace rankwall {

namespace {

/// One card's text set into lines; the first `title_characters` of it, spaces not counted, are the title.
struct SetCard {
  TextBlock block;
  std::size_t title_characters = 0;
};

/// The sizes that a text may have: from `max` down to `min`, at which it goes over several pages.
struct BodySizes {
  int max = smallest_text;
  int min = smallest_text;
  bool is_alone = false;  ///< the widget has the whole wall rather than being one card of several
};

SetCard set_card(const ComposeContext& context, const Experience& experience, const Rect& box, const BodySizes& sizes) {
  const std::string title =
      experience.title.empty() ? std::string() : filled(context.words().lead_in, {{"title", experience.title}});
  SetCard card;
  card.title_characters =
      character_count(title) - static_cast<std::size_t>(std::count(title.begin(), title.end(), ' '));
  // The largest size at which the whole text fits; a text too long for the smallest goes over several pages.
  TextStyle& style = card.block.style = {sizes.max, Weight::Regular, context.theme().text};
  for (;; style.pixels = smaller_text(style.pixels)) {
    card.block.lines = broken_lines(context.input.measure, title + experience.text, style, box.width);
    if (style.pixels <= sizes.min || card.block.height() <= box.height) return card;
  }
}

/// Larger if the widget has the whole wall, and the same for all texts, as large as the longest allows; but no
/// text makes the others smaller than they are on a card.
BodySizes body_sizes(const ComposeContext& context, const Rect& box, int title_pixels) {
  const int on_card = text_pixels(title_pixels * proportions::experiences::on_card);
  const int alone = text_pixels(std::min(box.height / 8, box.width / 24));
  BodySizes sizes{std::max(on_card, alone), on_card, alone > on_card};
  if (sizes.is_alone)
    for (const auto& experience : context.snapshot().experiences)
      sizes.max = set_card(context, experience, box, sizes).block.style.pixels;
  sizes.min = text_pixels(on_card * proportions::experiences::smallest);
  return sizes;
}

/// How many bytes of `line` belong to the title, of which `left` characters are still to come; reduces `left`. Spaces
/// do not count, since a line break drops them.
std::size_t take_title(std::string_view line, std::size_t& left) {
  Utf8Reader reader(line);
  while (left > 0) {
    const auto character = reader.next();
    if (!character) break;
    if (*character != U' ') --left;
  }
  return reader.position();
}

/// Draws a line whose first bytes may still belong to the title.
void add_line(const ComposeContext& context, Panel& panel, const Rect& box, const std::string& line,
              std::size_t of_title, const TextStyle& style) {
  TextStyle title = style;
  title.color = context.theme().title;
  const std::string head = line.substr(0, of_title);
  const int head_width = head.empty() ? 0 : context.width(head, title);
  set_text(panel, box, Align::Left, {head, title, head_width});
  set_text(panel, box.moved({head_width, 0}), Align::Left, {line.substr(head.size()), style, 0});
}

}  // namespace

void compose(ComposeContext& context, const ExperiencesSettings& settings, const Rect& area) {
  const Snapshot& snapshot = context.snapshot();
  const ListSizes list_sizes = ListSizes::of(context, area);
  const auto page_titled = [&](const std::string& title) {
    return begin_list(context, area, title, list_sizes, smallest_text * proportions::line);
  };
  const ListPages empty = page_titled(settings.title);
  const BodySizes sizes = body_sizes(context, empty.rest, list_sizes.title);
  Pages pages;
  for (const auto& experience : snapshot.experiences) {
    const std::string& town = snapshot.towns[experience.town].name;
    const ListPages page = page_titled(settings.title + " · " + town);
    const Rect& rest = page.rest;
    const SetCard card = set_card(context, experience, rest, sizes);
    const std::vector<TextBlock> parts = pages_of(card.block, rest.height);
    std::size_t title_left = card.title_characters;
    std::size_t number = 0;
    for (const auto& part : parts) {
      pages.emplace_back("experience:" + town + ":" + experience.title + ":" + std::to_string(number), page.blank);
      const int pitch = std::min(part.pitch(), rest.height);
      // On a whole wall, a short text is not set directly below its title.
      const int spare = std::max(0, rest.height - static_cast<int>(parts.front().lines.size()) * pitch);
      Rect line{rest.x, rest.y + (sizes.is_alone ? spare * proportions::experiences::above : 0), rest.width, pitch};
      for (const auto& each : part.lines) {
        add_line(context, pages.back().second, line, each, take_title(each, title_left), part.style);
        line.y += pitch;
      }
      number += part.lines.size();
    }
  }
  if (pages.empty()) {
    pages.emplace_back("empty", empty.blank);
    add_message(context, pages.back().second, empty.rest,
                snapshot.published.experiences ? settings.none : context.words().not_published, list_sizes.text);
  }
  add_deck(context, "pages", area, std::move(pages), settings.page_seconds);
}

template void compose_widget(ComposeContext&, const ExperiencesSettings&, const Rect&);

}  // namespace rankwall
