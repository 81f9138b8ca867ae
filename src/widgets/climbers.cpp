#include <algorithm>

#include "base/text.h"
#include "model/chase.h"
#include "model/sentences.h"
#include "widgets/list_card.h"
#include "widgets/widget.h"

namespace rankwall {

namespace {

bool has_baseline(const Snapshot& snapshot, const std::string& ranking) {
  const FormerRanks former = ranks_in_baseline(snapshot, ranking);
  return std::any_of(former.begin(), former.end(), [](const auto& rank) { return rank.has_value(); });
}

std::vector<std::string> titles(const ClimbersSettings& settings, const Snapshot& snapshot) {
  if (!snapshot.baseline || snapshot.baseline->label.empty() || settings.since.empty()) return {settings.title};
  return {filled(settings.since, {{"title", settings.title}, {"baseline", snapshot.baseline->label}}), settings.title};
}

std::vector<ListCell> line(const ComposeContext& context, const ClimbersSettings& settings, const Climber& climber) {
  const Theme& theme = context.theme();
  const std::string from = std::to_string(climber.rank + climber.rise);
  const std::string to = std::to_string(climber.rank);
  return {{name_wordings(context.snapshot().towns[climber.town]), theme.text},
          {{filled(settings.rank_change, {{"from", from}, {"to", to}}),
            filled(settings.rank_change_short, {{"from", from}, {"to", to}})},
           theme.muted},
          {{movement_text(context.words(), climber.rise)}, theme.up, Weight::Bold}};
}

}  // namespace

void compose(ComposeContext& context, const ClimbersSettings& settings, const Rect& area) {
  const Standings& standings = context.standings(settings.ranking);
  ListCard card;
  card.titles = titles(settings, context.snapshot());
  card.columns = {{Align::Left, 9, true}, {Align::Right, 4, false}, {Align::Right, 8, false}};
  card.empty = has_baseline(context.snapshot(), standings.ranking) ? settings.none_risen : settings.no_baseline;
  if (standings.is_undecided()) card.empty = context.words().not_comparable;
  for (const auto& climber : climbers(standings)) {
    if (static_cast<int>(card.rows.size()) == settings.count) break;
    card.rows.push_back(line(context, settings, climber));
  }
  add_pages(context, area, list_pages(context, area.size(), card), settings.page_seconds);
}

template void compose_widget(ComposeContext&, const ClimbersSettings&, const Rect&);

}  // namespace rankwall
