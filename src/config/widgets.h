// The widgets that a layout can name: one settings header each. scene/widgets has one file for each, which composes it.
#pragma once

#include <array>
#include <string_view>
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

/// The word of each widget in a layout, in the order of the variant.
constexpr std::array<std::string_view, std::variant_size_v<WidgetSettings>> widget_words{
    "header",   "leaderboard", "podium",    "overview",  "projects", "pipeline",   "experiences",
    "problems", "unentered",   "climbers",  "red_black", "trend",    "comparison", "footer",
    "marquee",  "clock",       "countdown", "text",      "image",    "qr",         "spacer"};

/// What each widget shows, in the same order.
constexpr std::array<std::string_view, widget_words.size()> widget_help{
    "title, period, ranking, clock, and how fresh the figures are",
    "a ranking as a table: the first rows pinned, the rest rolling",
    "the first three of a ranking",
    "figures of the whole city (全市总览)",
    "key projects and how far they are built (晒进度)",
    "projects by stage, the five batches (五个一批)",
    "good practice, one card a page (晒经验)",
    "problems by urgency (晒问题)",
    "projects that should have been entered by now (应统未统)",
    "who has risen most (进步榜)",
    "who is praised and who is reminded (红榜, 黑榜)",
    "an indicator over the days",
    "two indicators of every town, bar beside bar",
    "marquee of the chase, notices and overdue problems; beside it the source",
    "what has just happened, notices and free texts on one line",
    "time, date and weekday",
    "days left to a date",
    "a text",
    "a picture from a file",
    "a QR code with a caption",
    "nothing: an empty area"};

}  // namespace rankwall
