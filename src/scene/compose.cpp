#include "scene/compose.h"

#include <algorithm>

#include "model/notices.h"
#include "scene/layout.h"
#include "scene/scene.h"

namespace rankwall {

namespace {

/// Smaller rectangles can hold no readable text and stay empty.
constexpr int least_side = smallest_text + 2;

void compose_board(Scene& scene, const BoardSettings& settings, const Rect& area) {
  struct Dispatch {
    Scene& scene;
    const Rect& area;
    void operator()(const HeaderSettings& each) const { compose_header(scene, each, area); }
    void operator()(const LeaderboardSettings& each) const { compose_leaderboard(scene, each, area); }
    void operator()(const PodiumSettings& each) const { compose_podium(scene, each, area); }
    void operator()(const OverviewSettings& each) const { compose_overview(scene, each, area); }
    void operator()(const ProjectsSettings& each) const { compose_projects(scene, each, area); }
    void operator()(const PipelineSettings& each) const { compose_pipeline(scene, each, area); }
    void operator()(const ExperiencesSettings& each) const { compose_experiences(scene, each, area); }
    void operator()(const ProblemsSettings& each) const { compose_problems(scene, each, area); }
    void operator()(const UnenteredBoardSettings& each) const { compose_unentered(scene, each, area); }
    void operator()(const ClimbersSettings& each) const { compose_climbers(scene, each, area); }
    void operator()(const RedBlackSettings& each) const { compose_red_black(scene, each, area); }
    void operator()(const TrendSettings& each) const { compose_trend(scene, each, area); }
    void operator()(const ComparisonSettings& each) const { compose_comparison(scene, each, area); }
    void operator()(const FooterSettings& each) const { compose_footer(scene, each, area); }
    void operator()(const MarqueeSettings& each) const { compose_marquee(scene, each, area); }
    void operator()(const ClockSettings& each) const { compose_clock(scene, each, area); }
    void operator()(const CountdownSettings& each) const { compose_countdown(scene, each, area); }
    void operator()(const TextSettings& each) const { compose_text(scene, each, area); }
    void operator()(const ImageSettings& each) const { compose_image(scene, each, area); }
    void operator()(const QrSettings& each) const { compose_qr(scene, each, area); }
    void operator()(const SpacerSettings& each) const { compose_spacer(scene, each, area); }
  };
  std::visit(Dispatch{scene, area}, settings);
}

/// The ranking whose chase a board tells, or null.
const std::string* told_by(const BoardSettings& board) {
  if (const auto* footer = std::get_if<FooterSettings>(&board)) return &footer->ranking;
  if (const auto* marquee = std::get_if<MarqueeSettings>(&board)) return &marquee->ranking;
  return nullptr;
}

}  // namespace

Board compose(const SceneInput& input) {
  Board board;
  board.size = input.size;
  board.ground = input.config.theme.ground;
  board.frames_per_second = input.frames_per_second;
  Scene scene{input, board};
  const Rect wall{0, 0, input.size.width, input.size.height};
  if (!input.snapshot) {
    scene.name = "waiting";
    compose_waiting(scene, wall);
    return board;
  }
  if (const auto urgent = urgent_notices(*input.snapshot, input.now); !urgent.empty()) {
    scene.name = "urgent";
    compose_urgent(scene, urgent, wall);
    return board;
  }
  const Layout& layout = input.config.layout_for(input.size.width, input.size.height);
  std::size_t count = 0;
  for (const auto& leaf : leaves_of(layout.root, wall)) {
    scene.name = layout.name + "/" + std::to_string(count++) + "/" + std::string(board_words[leaf.board->index()]);
    if (leaf.area.width >= least_side && leaf.area.height >= least_side) compose_board(scene, *leaf.board, leaf.area);
  }
  return board;
}

std::vector<std::string> told_rankings(const Config& config, Size size) {
  std::vector<std::string> told;
  const Layout& layout = config.layout_for(size.width, size.height);
  for (const auto& leaf : leaves_of(layout.root, {0, 0, size.width, size.height}))
    if (const std::string* ranking = told_by(*leaf.board))
      if (std::find(told.begin(), told.end(), *ranking) == told.end()) told.push_back(*ranking);
  return told;
}

std::vector<Standings> rank_all(const Snapshot& snapshot, const Config& config) {
  const Rules rules = config.rules();
  std::vector<Standings> all;
  for (const auto& ranking : rules.rankings) all.push_back(rank(snapshot, rules, ranking));
  return all;
}

}  // namespace rankwall
