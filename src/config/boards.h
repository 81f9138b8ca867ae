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

/// What each board shows, in the same order.
constexpr std::array<std::string_view, board_words.size()> board_help{
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
    "a text that stands",
    "a picture from a file",
    "a QR code with a caption",
    "nothing: an empty place"};

}  // namespace rankwall
