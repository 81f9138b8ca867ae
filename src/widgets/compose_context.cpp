#include "widgets/compose_context.h"

#include <algorithm>
#include <cmath>
#include <set>

#include <fmt/format.h>

#include "widgets/proportions.h"

namespace rankwall {

namespace {

int pad_of(const TextStyle& style) { return std::max(4, style.pixels * proportions::badge_space); }

}  // namespace

const Standings& ComposeContext::standings(std::string_view ranking) const {
  for (const auto& each : *input.standings)
    if (each.ranking == ranking) return each;
  return input.standings->front();
}

Track& ComposeContext::add_track(std::string track_name, const Rect& area, Motion motion) {
  Track track;
  track.name = name + "/" + std::move(track_name);
  track.area = area;
  track.change_area = area;
  track.ground = theme().ground;
  track.slide = slide;
  track.motion = motion;
  scene.tracks.push_back(std::move(track));
  return scene.tracks.back();
}

void ComposeContext::leave_out(const std::string& what) {
  std::string line = fmt::format("layout \"{}\" at {}×{}: {}: no room for {}", schedule.layout->name, input.size.width,
                                 input.size.height, pointer.empty() ? "/" : pointer, what);
  if (std::find(scene.left_out.begin(), scene.left_out.end(), line) == scene.left_out.end())
    scene.left_out.push_back(std::move(line));
}

void ComposeContext::renew_at(Instant instant) { scene.renewal = std::min(instant, scene.renewal.value_or(instant)); }

void ComposeContext::add_still(std::string track_name, const Rect& area, Panel panel) {
  if (area.empty()) return;
  const std::size_t index = scene.add(std::move(panel));
  add_track(std::move(track_name), area, {}).placed.push_back({index, {}, {}});
}

Color status_color(const ComposeContext& context) {
  return context.snapshot().status == Status::Demo ? context.theme().demo : context.theme().muted;
}

Color freshness_color(const ComposeContext& context) {
  return context.input.freshness.state == FreshnessState::Fresh ? context.theme().muted : context.theme().demo;
}

int card_title_pixels(const ComposeContext& context, const Rect& area) {
  return text_pixels(std::min(context.scale() / 29, area.height / 5));
}

int lone_title_pixels(const ComposeContext& context, const Rect& area) {
  const int grown = context.scaled_text(std::min(area.height / 14, area.width / 20));
  return std::max(card_title_pixels(context, area), text_pixels(grown));
}

Rect add_card_title(const ComposeContext& context, Panel& panel, const std::string& title, int title_pixels) {
  return add_card_head(context, panel, card_title(context, title, title_pixels), title_pixels);
}

Rect add_card_head(const ComposeContext& context, Panel& panel, const Element& line, int title_pixels) {
  const int rule = std::max(2, title_pixels / 10);
  const int height = title_pixels * proportions::line;
  const int width = panel.size.width;
  panel.commands.emplace_back(FillCommand{{0, 0, width, rule}, context.theme().title});
  draw(line, panel, {0, rule, width, height});
  return {0, rule + height, width, std::max(0, panel.size.height - rule - height)};
}

Element card_title(const ComposeContext& context, const std::string& title, int title_pixels) {
  return text(context.input.measure, {title}, {title_pixels, Weight::Bold, context.theme().title});
}

const Plate* rank_plate(const Theme& theme, int rank) {
  const Plate* plates[] = {&theme.first, &theme.second, &theme.third};
  return rank >= 1 && rank <= 3 ? plates[rank - 1] : nullptr;
}

void add_medal(const ComposeContext& context, Panel& panel, const Rect& square, const Plate& plate,
               const std::string& rank, int pixels) {
  panel.commands.emplace_back(RoundedCommand{square, context.corner(square.width / 8), plate.fill});
  set_text(panel, context.input.measure, square, Align::Centre, rank, {pixels, Weight::Bold, plate.text});
}

Color lamp_color(const Theme& theme, Lamp lamp) {
  switch (lamp) {
    case Lamp::Ahead: return theme.up;
    case Lamp::Even: return theme.muted;
    case Lamp::Behind: return theme.down;
    case Lamp::FarBehind: break;
  }
  return theme.far_down.fill;
}

namespace {

/// Widgets of the scene with pages, besides the current one.
int decks_before(const ComposeContext& context) {
  std::set<std::string_view> widgets;
  for (const auto& track : context.scene.tracks)
    if (track.motion.kind == MotionKind::Deck && !track.name.starts_with(context.name + "/"))
      widgets.insert(std::string_view(track.name).substr(0, track.name.rfind('/')));
  return static_cast<int>(widgets.size());
}

/// How long the current slide is shown each time; 0 for what is always shown.
int slide_frames(const ComposeContext& context) {
  if (context.slide == SlideRef{}) return 0;
  const Playlist& playlist = context.scene.playlists[static_cast<std::size_t>(context.slide.playlist)];
  return playlist.slides.size() > 1 ? playlist.slides[static_cast<std::size_t>(context.slide.slide)].dwell : 0;
}

}  // namespace

void add_deck(ComposeContext& context, std::string name, const Rect& area,
              std::vector<std::pair<std::string, Panel>> pages, double page_seconds) {
  constexpr double turn_seconds = 0.6;
  Motion motion;
  motion.kind = MotionKind::Deck;
  motion.loop = static_cast<std::int64_t>(pages.size());
  motion.page_frames = context.frames(page_seconds);
  motion.turn_frames = static_cast<int>(turn_seconds * context.input.frames_per_second);
  motion.extent = area.width;
  // Neighbours do not turn at the same frame: an eye can follow one of them.
  constexpr double apart_seconds = 1.5;
  motion.anchor_frame =
      static_cast<FrameNumber>(context.frames(apart_seconds) * decks_before(context) % motion.page_frames);
  motion.slide_frames = slide_frames(context);
  Track& track = context.add_track(std::move(name), area, motion);
  for (auto& page : pages)
    track.placed.push_back({context.scene.add(std::move(page.second)), {}, std::move(page.first)});
}

NumberText card_figure(const ComposeContext& context, std::string number, const TextStyle& style, std::string unit) {
  const TextStyle small{smaller_beside(style.pixels, style.pixels / 2), Weight::Regular, context.theme().muted};
  return {std::move(number), style, std::move(unit), small, small.pixels / 4};
}

int soft_edge(const ComposeContext& context, int pixels) {
  constexpr int least = 8;
  return context.theme().soft_edges && pixels >= least ? pixels : 0;
}

Element legend_entry(const ComposeContext& context, Color color, const std::string& name, int pixels) {
  const int side = pixels * proportions::legend_square;
  return row(pixels / 3, {fill({side, side}, color),
                          text(context.input.measure, {name}, {pixels, Weight::Regular, context.theme().text})});
}

int badge_width(const ComposeContext& context, const std::string& text, const TextStyle& style) {
  return context.width(text, style) + 2 * pad_of(style);
}

void add_badge(const ComposeContext& context, Panel& panel, const Rect& box, const std::string& text, TextStyle style,
               const Plate& plate) {
  style.color = plate.text;
  panel.commands.emplace_back(RoundedCommand{box, context.corner(std::max(2, style.pixels / 6)), plate.fill});
  set_fitted(panel, context.input.measure, box, Align::Centre, {text}, style);
}

Element badge(const ComposeContext& context, std::vector<std::string> wordings, const TextStyle& style,
              const Plate& plate, Align align) {
  Need width;
  width.lengths.clear();
  for (const auto& wording : wordings) width.lengths.push_back(badge_width(context, wording, style));
  const int height = style.pixels * proportions::badge;
  return {width,
          {{height + 2}},
          [&context, wordings = std::move(wordings), style, plate, align, height](Panel& panel, const Rect& box,
                                                                                  std::size_t wording) {
            const std::string& text = wordings[std::min(wording, wordings.size() - 1)];
            const Size size{std::min(box.width, badge_width(context, text, style)), std::min(box.height - 2, height)};
            const int x = aligned(box, size.width, align);
            add_badge(context, panel, {x, box.y + (box.height - size.height) / 2, size.width, size.height}, text, style,
                      plate);
          }};
}

}  // namespace rankwall
