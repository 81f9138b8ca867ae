#include <algorithm>
#include <string_view>

#include "base/text.h"
#include "widgets/list_pages.h"
#include "widgets/widget.h"

namespace rankwall {

namespace {

/// One card's text set into lines; the first `title_characters` of it, spaces not counted, are the title.
struct SetCard {
  std::vector<std::string> lines;
  std::size_t title_characters = 0;
  int pixels = smallest_text;
};

int line_pitch(int pixels) { return pixels * 3 / 2; }

/// The sizes that a text may have: from `max` down to `min`, at which it goes over several pages.
struct BodySizes {
  int max = smallest_text;
  int min = smallest_text;
  bool is_alone = false;  ///< the widget has the whole wall rather than being one card of several
};

SetCard set_card(const ComposeContext& context, const Experience& experience, const Rect& box, const BodySizes& sizes) {
  const std::string title = experience.title.empty() ? std::string() : experience.title + ":";
  SetCard card;
  card.title_characters =
      character_count(title) - static_cast<std::size_t>(std::count(title.begin(), title.end(), ' '));
  // The largest size at which the whole text fits; a text too long for the smallest goes over several pages.
  for (card.pixels = sizes.max;; card.pixels = smaller_text(card.pixels)) {
    card.lines =
        broken_lines(context.input.measure, title + experience.text, {card.pixels, Weight::Regular, {}}, box.width);
    if (card.pixels <= sizes.min) return card;
    if (static_cast<int>(card.lines.size()) * line_pitch(card.pixels) <= box.height) return card;
  }
}

/// Larger if the widget has the whole wall, and the same for all texts, as large as the longest allows; but no
/// text makes the others smaller than they are on a card.
BodySizes body_sizes(const ComposeContext& context, const Rect& box, int title_pixels) {
  const int on_card = text_pixels(title_pixels * 7 / 8);
  const int alone = text_pixels(std::min(box.height / 8, box.width / 24));
  BodySizes sizes{std::max(on_card, alone), on_card, alone > on_card};
  if (sizes.is_alone)
    for (const auto& experience : context.snapshot().experiences)
      sizes.max = set_card(context, experience, box, sizes).pixels;
  sizes.min = text_pixels(on_card * 3 / 4);
  return sizes;
}

/// Lines per page, so that pages are filled evenly and the last one does not have just one line.
int even_lines(int lines, int max) {
  const int pages = (lines + max - 1) / max;
  return pages == 0 ? max : (lines + pages - 1) / pages;
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
              std::size_t of_title, int pixels) {
  const TextStyle title{pixels, Weight::Regular, context.theme().title};
  const TextStyle text{pixels, Weight::Regular, context.theme().text};
  const std::string head = line.substr(0, of_title);
  const int head_width = head.empty() ? 0 : context.width(head, title);
  if (!head.empty()) set_text(panel, {box.x, box.y, head_width, box.height}, Align::Left, {head, title, head_width});
  const std::string rest = line.substr(head.size());
  set_text(panel, {box.x + head_width, box.y, box.width - head_width, box.height}, Align::Left, {rest, text, 0});
}

}  // namespace

void compose(ComposeContext& context, const ExperiencesSettings& settings, const Rect& area) {
  const Snapshot& snapshot = context.snapshot();
  const ListSizes list_sizes = ListSizes::of(context, area);
  const auto page_titled = [&](const std::string& title) {
    return begin_list(context, area, title, list_sizes, line_pitch(smallest_text));
  };
  const ListPages empty = page_titled(settings.title);
  const BodySizes sizes = body_sizes(context, empty.rest, list_sizes.title);
  std::vector<std::pair<std::string, Panel>> pages;
  for (std::size_t i = 0; i < snapshot.experiences.size(); ++i) {
    const Experience& experience = snapshot.experiences[i];
    const std::string& town = snapshot.towns[experience.town].name;
    const ListPages page = page_titled(settings.title + " · " + town);
    const Rect& rest = page.rest;
    const SetCard card = set_card(context, experience, rest, sizes);
    const int pitch = std::min(line_pitch(card.pixels), rest.height);
    const int lines_a_page = even_lines(static_cast<int>(card.lines.size()), std::max(1, rest.height / pitch));
    const int lines_on_first = std::min(lines_a_page, static_cast<int>(card.lines.size()));
    // On a whole wall, a short text is not set directly below its title.
    const int top = sizes.is_alone ? rest.y + std::max(0, rest.height - lines_on_first * pitch) * 2 / 5 : rest.y;
    std::size_t title_left = card.title_characters;
    for (std::size_t line = 0; line < card.lines.size(); ++line) {
      const int row = static_cast<int>(line) % lines_a_page;
      if (row == 0)
        pages.emplace_back("experience:" + town + ":" + experience.title + ":" + std::to_string(line), page.blank);
      const std::size_t of_title = take_title(card.lines[line], title_left);
      add_line(context, pages.back().second, {rest.x, top + row * pitch, rest.width, pitch}, card.lines[line], of_title,
               card.pixels);
    }
  }
  if (pages.empty()) pages.emplace_back("empty", empty.blank);
  add_deck(context, "pages", area, std::move(pages), settings.page_seconds);
}

template void compose_widget(ComposeContext&, const ExperiencesSettings&, const Rect&);

}  // namespace rankwall
