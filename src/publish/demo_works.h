// The demo city's projects and the trouble they run into. Projects go from plan to production, problems from the day
// they are opened to the day they are struck off; some are past their deadline.
#pragma once

#include <vector>

#include "model/snapshot.h"
#include "publish/dice.h"

namespace rankwall {

class DemoWorks {
 public:
  /// Draws all projects and problems again, with a past that ends on `today`.
  void begin_month(Date today, Dice& dice);
  /// A project is built on, and now and then one reaches its next stage or a problem its next status.
  void advance(Date today, Dice& dice);

  const std::vector<Project>& projects() const { return projects_; }
  const std::vector<Problem>& problems() const { return problems_; }

 private:
  Problem new_problem(Date opened, Dice& dice);
  bool is_troubled(const Project& project) const;

  std::vector<Project> projects_;
  std::vector<Problem> problems_;
  int problems_ever_ = 0;
};

}  // namespace rankwall
