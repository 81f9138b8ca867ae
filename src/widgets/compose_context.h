// What every widget composes with: the input, the scene in progress, and the few sizes and styles they share.
// Internal to the widgets.
#pragma once

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>
#include <vector>

#include "layout/text_element.h"
#include "model/lamp.h"
#include "widgets/compose.h"

namespace rankwall {

struct ComposeContext {
  const SceneInput& input;
  Scene& scene;
  ActiveSchedule schedule = {};
  SlideRef slide = {};       ///< of the current leaf
  std::string name = {};     ///< of the current leaf; starts the names of its tracks
  std::string pointer = {};  ///< of the current leaf, from its layout's root

  const Theme& theme() const { return *schedule.theme; }
  const Words& words() const { return input.config.words; }
  int width(const std::string& text, const TextStyle& style) const { return input.measure(text, style); }
  const Snapshot& snapshot() const { return *input.snapshot; }
  const Standings& standings(std::string_view ranking) const;

  /// The length that text sizes of cards are derived from: the wall's height, less on a portrait wall.
  int scale() const { return scaled_text(std::min(input.size.height, input.size.width * 3 / 4)); }
  /// A length that text sizes are derived from, scaled as the theme asks.
  int scaled_text(int length) const { return static_cast<int>(std::lround(length * theme().text_scale)); }
  /// The radius of a corner designed with this radius, scaled as the theme asks.
  int corner(int designed) const { return static_cast<int>(std::lround(designed * theme().corner_radius)); }
  /// The space between the wall's edge and its content.
  int margin() const { return std::max(4, std::min(input.size.width, input.size.height) / 50); }

  /// A duration in frames of the wall's clock.
  int frames(double seconds) const { return static_cast<int>(std::lround(seconds * input.frames_per_second)); }

  /// An empty panel in the theme's ground.
  Panel panel(Size size) const { return {size, theme().ground, {}, {}}; }

  /// Adds a panel that stays at `area`.
  void add_still(std::string name, const Rect& area, Panel panel);
  Track& add_track(std::string name, const Rect& area, Motion motion);
  /// Notes what the current leaf has no room for, such as `the column "target"`.
  void leave_out(const std::string& what);
  /// The composed scene is valid until then at most.
  void renew_at(Instant instant);
};

/// Composes a widget into `area` of the wall; called with a snapshot at hand. Each widget's file has its own.
template <class Settings>
void compose_widget(ComposeContext& context, const Settings& settings, const Rect& area);

/// The whole wall while urgent notices are in force.
void compose_urgent(ComposeContext& context, const std::vector<const Notice*>& notices, const Rect& wall);
/// The whole wall before there is any data.
void compose_waiting(ComposeContext& context, const Rect& area);

/// The whole wall where it is too small for any widget of its layout: the ranking of its first table, town by town.
void compose_small_wall(ComposeContext& context, const Rect& wall);

/// One line for a wall without a header that is always shown: what the figures are, and how fresh. Neither may
/// be missing on any wall.
void compose_data_line(ComposeContext& context, const Rect& area);
/// Demo figures stand out, and so does data that is old or whose source is lost.
Color status_color(const ComposeContext& context);
Color freshness_color(const ComposeContext& context);

/// A small mark in the corner: the wall's operator has something to look up in the log.
void compose_operator_mark(ComposeContext& context);

/// The first line of a card: a coloured rule above, the title below it. Returns the rest of the panel.
Rect add_card_title(const ComposeContext& context, Panel& panel, const std::string& title, int title_pixels);
/// The same with more than a title in that line.
Rect add_card_head(const ComposeContext& context, Panel& panel, const Element& line, int title_pixels);
Element card_title(const ComposeContext& context, const std::string& title, int title_pixels);
/// Title size of a card of this area.
int card_title_pixels(const ComposeContext& context, const Rect& area);
/// The same for an area with a single thing in it, however large: the title grows with it.
int lone_title_pixels(const ComposeContext& context, const Rect& area);

/// The plate of the first three ranks; null for others.
const Plate* rank_plate(const Theme& theme, int rank);
/// A rank on the plate of a medal.
void add_medal(const ComposeContext& context, Panel& panel, const Rect& square, const Plate& plate,
               const std::string& rank, int pixels);
/// The colour of a lamp; its word or a signed figure is set in it.
Color lamp_color(const Theme& theme, Lamp lamp);

/// Pages that turn from one to the next.
void add_deck(ComposeContext& context, std::string name, const Rect& area,
              std::vector<std::pair<std::string, Panel>> pages, double page_seconds);

/// How many pixels of a track's ends fade, where the theme wants it and there are enough of them.
int soft_edge(const ComposeContext& context, int pixels);

/// A figure of a card: the number with its unit in half of its size.
NumberText card_figure(const ComposeContext& context, std::string number, const TextStyle& style, std::string unit);
/// An entry of a legend: a square of this colour and what it is for.
Element legend_entry(const ComposeContext& context, Color color, const std::string& name, int pixels);

/// A badge: text on a plate with round corners, as wide as its text needs. Returns its width.
int badge_width(const ComposeContext& context, const std::string& text, const TextStyle& style);
Element badge(const ComposeContext& context, std::vector<std::string> wordings, const TextStyle& style,
              const Plate& plate, Align align = Align::Left);
void add_badge(const ComposeContext& context, Panel& panel, const Rect& box, const std::string& text, TextStyle style,
               const Plate& plate);

}  // namespace rankwall
