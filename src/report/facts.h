// What the bulletin's sentences can say: the figures of the standings as text, by the names of the placeholders.
// Pure. A fact that has nothing to say (a count of zero, no town, not known) is absent, so that no sentence reads
// 0个单位.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "report/paper_input.h"

namespace rankwall {

class Facts {
 public:
  /// `input` must outlive the facts.
  explicit Facts(const PaperInput& input);

  /// The text of a placeholder, `first` or `sum.built_investment`; absent where there is nothing to say.
  std::optional<std::string> find(const std::string& name) const;
  /// Whether it makes sense to ask for a placeholder: a single town is neither ahead nor alike, without a last
  /// bulletin nobody has or has not risen, and a list that is not published is not known to be empty. Where it does
  /// not, the sentence has no other wording either.
  bool is_asked(const std::string& name) const;

 private:
  void set(const char* name, const std::string& text) {
    if (!text.empty()) texts_[name] = text;
  }
  void set_count(const char* name, std::size_t count) {
    if (count > 0) texts_[name] = std::to_string(count);
  }
  void add_times();
  void add_next_period();
  void add_ranks();
  void add_movements();
  void add_paces();
  void add_lists();
  void add_problems();
  void add_unentered();
  void note_unasked();

  /// "甲镇、乙镇、丙镇等"
  std::string names_text(const std::vector<std::string>& names) const;
  const std::string& name_of(const Standing& standing) const;
  /// Adds the towns of one table, under their group where there are several.
  void add_group(std::string& text, const std::vector<const Standing*>& list) const;
  std::string scored_name(const Standing& standing) const;

  const PaperInput& input_;
  const Standings& standings_;
  const Words& words_;
  std::map<std::string, std::string> texts_;
  std::set<std::string, std::less<>> unasked_;
};

}  // namespace rankwall
