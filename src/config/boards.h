// The boards that a layout can name: one settings header each. scene/boards holds one file each that composes it.
#pragma once

#include <array>
#include <string_view>
#include <variant>

#include "config/boards/climbers.h"
#include "config/boards/clock.h"
#include "config/boards/comparison.h"
#include "config/boards/countdown.h"
#include "config/boards/experiences.h"
#include "config/boards/footer.h"
#include "config/boards/header.h"
#include "config/boards/image.h"
#include "config/boards/leaderboard.h"
#include "config/boards/marquee.h"
#include "config/boards/overview.h"
#include "config/boards/pipeline.h"
#include "config/boards/podium.h"
#include "config/boards/problems.h"
#include "config/boards/projects.h"
#include "config/boards/qr.h"
#include "config/boards/red_black.h"
#include "config/boards/spacer.h"
#include "config/boards/text.h"
#include "config/boards/trend.h"
#include "config/boards/unentered.h"

namespace rankwall {

using BoardSettings =
    std::variant<HeaderSettings, LeaderboardSettings, PodiumSettings, OverviewSettings, ProjectsSettings,
                 PipelineSettings, ExperiencesSettings, ProblemsSettings, UnenteredBoardSettings, ClimbersSettings,
                 RedBlackSettings, TrendSettings, ComparisonSettings, FooterSettings, MarqueeSettings, ClockSettings,
                 CountdownSettings, TextSettings, ImageSettings, QrSettings, SpacerSettings>;

/// The word of each board in a layout, in the order of the variant.
constexpr std::array<std::string_view, std::variant_size_v<BoardSettings>> board_words{
    "header",   "leaderboard", "podium",    "overview",  "projects", "pipeline",   "experiences",
    "problems", "unentered",   "climbers",  "red_black", "trend",    "comparison", "footer",
    "marquee",  "clock",       "countdown", "text",      "image",    "qr",         "spacer"};

}  // namespace rankwall
