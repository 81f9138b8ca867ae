#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"
#include "layout/text_block.h"
#include "model/sentences.h"
#include "widgets/clock_digits.h"
#include "widgets/compose_context.h"
#include "widgets/proportions.h"

namespace rankwall {

namespace {

/// How many characters a second a passer-by reads, and the least time that a page is shown.
constexpr double characters_a_second = 6;
constexpr double min_page_seconds = 15;

std::vector<std::string> end_wordings(const ComposeContext& context, const Notice& notice) {
  if (!notice.until) return {};
  const Date today = context.input.zone.local(context.input.now).date;
  return {filled(context.words().holds_until,
                 {{"time", moment_text(context.words(), *notice.until, context.input.zone, today)}})};
}

/// Composes the whole wall: tag, data mark and clock above, the notices as pages below.
class UrgentComposer {
 public:
  UrgentComposer(ComposeContext& context, const Rect& wall)
      : context_(context), wall_(wall), margin_(context.margin() * 2) {
    rule_ = std::max(2, wall.height / 180);
    head_ = std::max(smallest_text + 8, wall.height / 8);
    // A wall too low for more shows only the text.
    if (wall.height < head_ + rule_ + 2 * smallest_text) head_ = rule_ = 0;
  }

  void compose(const std::vector<const Notice*>& notices) {
    if (head_ > 0) add_head();
    const Rect rest{wall_.x, wall_.y + head_ + rule_, wall_.width, wall_.height - head_ - rule_};
    std::vector<std::pair<std::string, Panel>> pages;
    for (const Notice* notice : notices) add_pages(*notice, rest.size(), pages);
    add_deck(context_, "pages", rest, std::move(pages), seconds_);
  }

 private:
  /// Tag, data mark and clock; the clock gives way first. Demo data is marked on this scene too.
  void add_head() {
    PlacedClock placed;
    const int pixels = text_pixels(head_ * proportions::urgent::tag);
    const auto line = [&](bool seconds) {
      std::vector<Element> parts;
      if (const std::string& word = context_.words().urgent; !word.empty())
        parts.push_back(badge(context_, {word}, {pixels, Weight::Bold, {}}, context_.theme().tag).with_priority(8));
      if (context_.snapshot().status == Status::Demo)
        parts.push_back(text(context_.input.measure, status_wordings(context_.words(), Status::Demo),
                             {text_pixels(pixels * proportions::urgent::mark), Weight::Regular, context_.theme().demo})
                            .with_priority(9));
      parts.push_back(spacer({}).growing_wide(margin_ / 2).with_priority(5));
      parts.push_back(clock(context_, pixels, seconds, placed));
      return row(margin_ / 2, std::move(parts));
    };
    const Rect inner = inset({0, 0, wall_.width, head_}, margin_, 1);
    Panel panel = context_.panel({wall_.width, head_ + rule_});
    panel.commands.emplace_back(FillCommand{{0, head_, wall_.width, rule_}, context_.theme().rule});
    const Element with_seconds = line(true);
    draw(with_seconds.fits(inner.width) ? with_seconds : line(false), panel, inner);
    context_.add_still("head", {wall_.x, wall_.y, wall_.width, head_ + rule_}, std::move(panel));
    add_clock(context_, wall_.origin(), placed);
  }

  void add_pages(const Notice& notice, Size size, std::vector<std::pair<std::string, Panel>>& pages) {
    const int side = std::min(margin_, size.width / 20);
    const auto ends = end_wordings(context_, notice);
    const int foot_pixels = text_pixels(head_ * proportions::urgent::end);
    const int foot = ends.empty() || size.height < 6 * smallest_text ? 0 : foot_pixels * proportions::line;
    const Rect body{side, 0, size.width - 2 * side, size.height - foot};
    const int max = std::min(wall_.height / 6, wall_.width / 10);
    const int min = std::max<int>(smallest_text, std::min(wall_.height, wall_.width) / 18);
    const TextBlock block = text_block(context_.input.measure, notice.text, {max, Weight::Bold, context_.theme().text},
                                       min, {body.width, body.height * proportions::urgent::text}, Align::Centre);
    const auto parts = pages_of(block, body.height);
    for (std::size_t i = 0; i < parts.size(); ++i) {
      Panel page = context_.panel(size);
      set_block(page, context_.input.measure, body, Align::Centre, parts[i]);
      if (foot > 0)
        set_text(
            page, {side, size.height - foot - foot_pixels / 4, body.width, foot}, Align::Centre,
            fitted(context_.input.measure, ends, {foot_pixels, Weight::Regular, context_.theme().muted}, body.width));
      pages.emplace_back(fmt::format("notice:{}:{}", notice.text, i), std::move(page));
      std::size_t characters = 0;
      for (const auto& line : parts[i].lines) characters += character_count(line);
      seconds_ = std::max(seconds_, static_cast<double>(characters) / characters_a_second);
    }
  }

  ComposeContext& context_;
  Rect wall_;
  int margin_;
  int rule_ = 2;
  int head_ = 0;
  double seconds_ = min_page_seconds;
};

}  // namespace

void compose_urgent(ComposeContext& context, const std::vector<const Notice*>& notices, const Rect& wall) {
  UrgentComposer(context, wall).compose(notices);
}

}  // namespace rankwall
