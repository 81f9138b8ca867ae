// The widgets that a layout can name: a settings header for each, which says its word and what it shows. The file of
// the same name in widgets/ composes it.
#pragma once

#include <array>
#include <string_view>
#include <utility>
#include <variant>

#include "config/widgets/climbers.h"
#include "config/widgets/clock.h"
#include "config/widgets/comparison.h"
#include "config/widgets/countdown.h"
#include "config/widgets/experiences.h"
#include "config/widgets/footer.h"
#include "config/widgets/header.h"
#include "config/widgets/image.h"
#include "config/widgets/leaderboard.h"
#include "config/widgets/marquee.h"
#include "config/widgets/overview.h"
#include "config/widgets/pipeline.h"
#include "config/widgets/podium.h"
#include "config/widgets/problems.h"
#include "config/widgets/projects.h"
#include "config/widgets/qr.h"
#include "config/widgets/red_black.h"
#include "config/widgets/spacer.h"
#include "config/widgets/text.h"
#include "config/widgets/trend.h"
#include "config/widgets/unentered.h"

namespace rankwall {

using WidgetSettings =
    std::variant<HeaderSettings, LeaderboardSettings, PodiumSettings, OverviewSettings, ProjectsSettings,
                 PipelineSettings, ExperiencesSettings, ProblemsSettings, UnenteredWidgetSettings, ClimbersSettings,
                 RedBlackSettings, TrendSettings, ComparisonSettings, FooterSettings, MarqueeSettings, ClockSettings,
                 CountdownSettings, TextSettings, ImageSettings, QrSettings, SpacerSettings>;

constexpr std::size_t widget_count = std::variant_size_v<WidgetSettings>;

/// The word of each widget in a layout, in the order of the variant.
inline constexpr auto widget_words = []<std::size_t... Index>(std::index_sequence<Index...>) {
  return std::array{std::variant_alternative_t<Index, WidgetSettings>::word...};
}
(std::make_index_sequence<widget_count>());

/// What each widget shows, in the same order.
inline constexpr auto widget_help = []<std::size_t... Index>(std::index_sequence<Index...>) {
  return std::array{std::variant_alternative_t<Index, WidgetSettings>::help...};
}
(std::make_index_sequence<widget_count>());

}  // namespace rankwall
