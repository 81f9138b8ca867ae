#include "config/bulletin.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/file.h"
#include "config/document.h"
#include "config/language.h"
#include "config/reader.h"
#include "config/schema_writer.h"

namespace rankwall {

namespace {

constexpr std::size_t max_bulletin_bytes = 1u << 20;

/// Placeholders that a pattern may have besides the bulletin's own.
using Names = std::vector<std::string>;

/// Checks what the field tables cannot see: names in braces and ids.
class PatternCheck {
 public:
  PatternCheck(const Rules& rules, Violations& violations) : rules_(rules), violations_(violations) {
    for (const auto& each : bulletin_placeholders()) {
      const std::string name(each.name);
      if (!name.ends_with('.')) {
        known_.push_back(name);
        continue;
      }
      for (const auto& indicator : rules.indicators) known_.push_back(name + indicator.id);
    }
  }

  void check(const Bulletin& bulletin) {
    check_text(bulletin.number, "/number");
    check_text(bulletin.title, "/title");
    check_text(bulletin.date, "/date");
    for (std::size_t i = 0; i < bulletin.sections.size(); ++i)
      check_section(bulletin.sections[i], pointer_to("/sections", i));
    check_words(bulletin.change.up, "/change/up", {"change"});
    check_words(bulletin.change.down, "/change/down", {"change"});
    check_words(bulletin.change.same, "/change/same", {});
    check_words(bulletin.rate.up, "/rate/up", {"rate"});
    check_words(bulletin.rate.down, "/rate/down", {"rate"});
    check_words(bulletin.rate.same, "/rate/same", {});
    check_entries(bulletin.entries);
    check_card(bulletin.card);
    check_ranking(bulletin.ranking, "/ranking");
    for (std::size_t i = 0; i < bulletin.tables.size(); ++i)
      check_ranking(bulletin.tables[i], pointer_to("/tables", i));
  }

 private:
  void check_section(const SectionPattern& section, const std::string& pointer) {
    for (std::size_t i = 0; i < section.paragraphs.size(); ++i) {
      const auto& sentences = section.paragraphs[i].sentences;
      const std::string list = pointer_to(pointer + "/paragraphs", i) + "/sentences";
      for (std::size_t j = 0; j < sentences.size(); ++j) {
        check_text(sentences[j].text, pointer_to(list, j) + "/text");
        check_text(sentences[j].otherwise, pointer_to(list, j) + "/otherwise");
      }
    }
  }

  void check_entries(const EntryPatterns& entries) {
    check_words(entries.scored, "/entries/scored", {"town", "score"});
    check_words(entries.risen, "/entries/risen", {"town", "ranks"});
    check_words(entries.fallen, "/entries/fallen", {"town", "ranks"});
    check_words(entries.overdue, "/entries/overdue", {"town", "title", "days"});
    check_words(entries.unentered, "/entries/unentered", {"town", "title", "days"});
    check_words(entries.group, "/entries/group", {"group", "towns"});
  }

  void check_card(const CardPattern& card) {
    Names title = known_;
    title.emplace_back("town");
    check_words(card.title, "/card/title", title);
    check_words(card.more_problems, "/card/more_problems", {"count"});
    check_words(card.gap, "/card/gap", {"gap"});
    check_words(card.gain, "/card/gain", {"label", "amount"});
    check_words(card.gain_less, "/card/gain_less", {"label", "amount"});
    check_words(card.gains, "/card/gains", {"gains"});
    check_words(card.lead, "/card/lead", {"gap"});
    check_words(card.no_rank, "/card/no_rank", {"state"});
  }

  void check_text(const std::string& text, const std::string& pointer) { check_words(text, pointer, known_); }

  void check_words(const std::string& text, const std::string& pointer, const Names& known) {
    for (auto open = text.find('{'); open != std::string::npos; open = text.find('{', open + 1)) {
      const auto close = text.find('}', open);
      const std::string whole = text.substr(open + 1, close - open - 1);
      const std::string name = whole.substr(0, whole.find('|'));
      if (close != std::string::npos && is_known(name, known)) continue;
      const std::string nearest = nearest_word(name, known);
      violations_.add(pointer,
                      "expected a known placeholder" + (nearest.empty() ? "" : " (did you mean {" + nearest + "}?)"),
                      '"' + shown_value('{' + name + '}') + '"');
    }
  }

  /// Which figures a city publishes is up to the feed.
  static bool is_known(const std::string& name, const Names& known) {
    const bool is_city =
        (name.starts_with("city.") || name.starts_with("moved.") || name.starts_with("rate.")) && !name.ends_with('.');
    return is_city || std::find(known.begin(), known.end(), name) != known.end();
  }

  void check_ranking(const std::string& id, const std::string& pointer) {
    if (!rules_.find_ranking(id)) violations_.add(pointer, "expected the id of a ranking", '"' + id + '"');
  }

  const Rules& rules_;
  Violations& violations_;
  Names known_;
};

}  // namespace

std::vector<KnownPlaceholder> bulletin_placeholders() {
  return {{"year", "year of the period"},
          {"month", "last month of the period"},
          {"period", "the period, such as 1—6月"},
          {"next_period", "the period and one more month; nothing in December"},
          {"date", "day of issue with its year: --date, or the day of the publication"},
          {"issue_year", "its year"},
          {"number", "number of the document: --number, or the month of the day of issue"},
          {"as_of", "date and time of the data"},
          {"baseline", "name of the last bulletin"},
          {"towns", "how many have a rank"},
          {"pace", "the pace in percent"},
          {"next_pace", "the pace a month later in percent"},
          {"first", "the first three with their scores"},
          {"last", "the last three with their scores"},
          {"climbers", "who rose most since the last bulletin"},
          {"fallers", "who fell most"},
          {"ahead_count", "towns ahead of the pace"},
          {"ahead", "their names"},
          {"even_count", "towns at the pace"},
          {"even", "their names"},
          {"behind_count", "towns behind the pace, including far behind"},
          {"behind", "their names, the last first"},
          {"far_behind_count", "towns far behind the pace"},
          {"far_behind", "their names, the last first"},
          {"red", "who is on the red list"},
          {"black", "who is on the black list"},
          {"unentered_count", "projects eligible but not entered"},
          {"unentered", "those waiting longest"},
          {"problem_count", "problems that are not closed"},
          {"closed_count", "closed problems"},
          {"overdue_count", "overdue problems"},
          {"overdue", "the most urgent of them"},
          {"not_reported_count", "towns without figures"},
          {"not_reported", "their names"},
          {"sum.", "sum over all towns, with unit"},
          {"target.", "target of all towns, with unit"},
          {"completion.", "completion of all towns in percent"},
          {"standing.", "all towns compared with the pace"},
          {"growth.", "growth of the sum since the end of the previous month, with unit; needs a history"},
          {"city.", "a figure that the city publishes"},
          {"rate.", "such a figure, worded as a rate that grew or fell"},
          {"moved.", "such a figure, worded as the change of a rate"}};
}

Result<Bulletin> parse_bulletin(std::string_view text, std::string_view source_name, const Rules& rules,
                                Language language) {
  Violations violations;
  Bulletin bulletin = default_bulletin(language);
  if (const auto document = parse_settings(text, violations)) {
    read_settings(*document, bulletin, violations);
    if (bulletin.ranking.empty()) bulletin.ranking = rules.rankings.front().id;
    PatternCheck(rules, violations).check(bulletin);
  }
  if (!violations.empty()) return violations.to_error(source_name);
  return bulletin;
}

Result<Bulletin> read_bulletin(const std::filesystem::path& path, const Rules& rules, Language language) {
  const auto text = read_file(path, max_bulletin_bytes);
  if (!text) return text.error();
  return parse_bulletin(*text, path.string(), rules, language);
}

std::string bulletin_schema() {
  Bulletin bulletin;
  OrderedJson schema{{"$schema", "https://json-schema.org/draft/2020-12/schema"}, {"title", "rankwall's paper"}};
  schema.update(SettingsSchemaWriter::object_schema(bulletin));
  return schema.dump(2) + '\n';
}

}  // namespace rankwall
