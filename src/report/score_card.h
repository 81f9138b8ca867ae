// Score cards (成绩单): one page per town with its rank, figures, score, problems and what would gain a rank.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "report/page.h"
#include "report/paper_input.h"
#include "report/typesetter.h"

namespace rankwall {

/// What all cards share, worked out once.
struct CardCommons;

class CardPress {
 public:
  /// Both must outlive the press.
  CardPress(const PaperInput& input, const Typesetter& typesetter);
  ~CardPress();

  /// The card of one town, by its index into Snapshot::towns; always one page.
  Page page_of(std::size_t town) const;
  /// Of every town in the order of the standings, those without a rank last.
  std::vector<std::size_t> towns() const;
  std::string title_of(std::size_t town) const;
  /// The title of the cards together: 各单位 in the place of a town.
  std::string common_title() const;

 private:
  std::unique_ptr<const CardCommons> commons_;
};

}  // namespace rankwall
