#include <algorithm>
#include <string_view>

#include "base/text.h"
#include "layout/text_pages.h"
#include "widgets/list_pages.h"
#include "widgets/proportions.h"
#include "widgets/widget.h"

namespace rankwall {

namespace {

std::string lead_in_of(const ComposeContext& context, const Experience& experience) {
  return experience.title.empty() ? std::string() : filled(context.words().lead_in, {{"title", experience.title}});
}

TextPages parts_of(const ComposeContext& context, const Experience& experience, const Rect& box, int pixels) {
  return text_pages(context.input.measure, lead_in_of(context, experience), experience.text,
                    {pixels, Weight::Regular, context.theme().text}, box.size());
}

std::size_t page_count(const ComposeContext& context, const Rect& box, int pixels) {
  std::size_t count = 0;
  for (const auto& experience : context.snapshot().experiences)
    count += parts_of(context, experience, box, pixels).pages.size();
  return count;
}

/// One size for all texts: as on a card or a little smaller, or larger if the widget has the whole wall. It is the
/// largest that needs no more pages than the smallest would.
struct BodySize {
  int pixels = smallest_text;
  bool is_alone = false;  ///< the widget has the whole wall rather than being one card of several
};

BodySize body_size(const ComposeContext& context, const Rect& box, int title_pixels) {
  const int on_card = text_pixels(title_pixels * proportions::experiences::on_card);
  const int alone = text_pixels(std::min(box.height / 8, box.width / 24));
  const bool is_alone = alone > on_card;
  const int min = is_alone ? on_card : text_pixels(on_card * proportions::experiences::smallest);
  // So much text would take long to set in many sizes, and is read on many pages in any case.
  constexpr std::size_t max_characters = 10'000;
  std::size_t characters = 0;
  for (const auto& experience : context.snapshot().experiences) characters += character_count(experience.text);
  if (characters > max_characters) return {min, is_alone};
  const std::size_t pages = page_count(context, box, min);
  int pixels = is_alone ? alone : on_card;
  while (pixels > min && page_count(context, box, pixels) > pages) pixels = std::max(min, text_pixels(pixels * 7 / 8));
  return {pixels, is_alone};
}

/// A dot for each part of a text, that of this one in the title's colour.
Element dots(const ComposeContext& context, std::size_t count, std::size_t shown, int pixels) {
  const int side = std::max(2, pixels / 3);
  std::vector<Element> all;
  for (std::size_t i = 0; i < count; ++i) {
    const Color color = i == shown ? context.theme().title : context.theme().divider;
    all.push_back(painted({side, side}, [side, color, radius = context.corner(side / 2)](Panel& panel, const Rect& box,
                                                                                         std::size_t) {
      panel.commands.emplace_back(RoundedCommand{{box.x, box.y + (box.height - side) / 2, side, side}, radius, color});
    }));
  }
  return row(side, std::move(all)).with_priority(1);
}

/// "晒经验 · 镇名", with the dots at the right where there is room for them.
Element head_of(const ComposeContext& context, const std::string& title, const Element& dots, int width, int pixels) {
  Element name = card_title(context, title, pixels);
  if (name.width.length(0) + pixels + dots.width.length(0) > width) return name;
  return row(pixels, {name.growing_wide(name.width.length(0)), dots});
}

/// How many bytes of `line` belong to the title, of which `left` visible characters are still to come;
/// reduces `left`.
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
  const int min_row = smallest_text * proportions::line;
  const ListPages empty = begin_list(context, area, settings.title, list_sizes, min_row);
  const BodySize size = body_size(context, empty.rest, list_sizes.title);
  Pages pages;
  for (const auto& experience : snapshot.experiences) {
    const std::string& town = snapshot.towns[experience.town].name;
    const auto [parts, repeats_title] = parts_of(context, experience, empty.rest, size.pixels);
    const auto longest = std::max_element(parts.begin(), parts.end(),
                                          [](const auto& a, const auto& b) { return a.lines.size() < b.lines.size(); });
    std::size_t title_left = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
      const Element head = head_of(context, settings.title + " · " + town,
                                   dots(context, parts.size() > 1 ? parts.size() : 0, i, list_sizes.title), area.width,
                                   list_sizes.title);
      const ListPages page = begin_list(context, area, head, list_sizes, min_row);
      const Rect& rest = page.rest;
      pages.emplace_back("experience:" + town + ":" + experience.title + ":" + std::to_string(i), page.blank);
      const int pitch = std::min(parts[i].pitch(), rest.height);
      // On a whole wall, a short text is not set directly below its title.
      const int spare = std::max(0, rest.height - static_cast<int>(longest->lines.size()) * pitch);
      Rect line{rest.x, rest.y + (size.is_alone ? spare * proportions::experiences::above : 0), rest.width, pitch};
      if (i == 0 || repeats_title) title_left = visible_characters(lead_in_of(context, experience));
      for (const auto& each : parts[i].lines) {
        add_line(context, pages.back().second, line, each, take_title(each, title_left), parts[i].style);
        line.y += pitch;
      }
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
