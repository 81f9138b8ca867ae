#include "feed/parse.h"

#include <string>
#include <unordered_map>
#include <unordered_set>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <malloc.h>

#include "base/digest.h"
#include "base/log.h"
#include "base/text.h"
#include "config/json_document.h"
#include "feed/json_reader.h"
#include "feed/limits.h"
#include "feed/words.h"

namespace rankwall {

namespace {

using namespace std::chrono_literals;

constexpr auto max_ahead = 24h;
constexpr auto earliest_zone = 14h;  // a day starts first at UTC+14
constexpr std::size_t large_document = 1u << 20;

/// A snapshot in the making and what its references are checked against.
struct Draft {
  Snapshot snapshot;
  std::unordered_map<std::string, std::size_t> town_indices;
  std::unordered_set<std::string> project_ids;
  std::unordered_set<std::string> problem_ids;
};

Values read_values(ObjectReader& parent) {
  Values values;
  parent.object("values", [&](ObjectReader& in) {
    for (const auto indicator : in.data_keys()) {
      const std::size_t length = character_count(indicator);
      if (length < 1 || length > max_indicator_characters || !is_clean(indicator))
        in.refuse(indicator, "expected an indicator id of 1 to 64 printable characters");
      else if (const auto value = in.number(indicator))
        values.set(indicator, *value);
    }
  });
  return values;
}

void read_town(ObjectReader& in, Draft& draft) {
  Town town;
  town.id = in.id("id", max_id_characters);
  town.name = in.text("name", town_name_limit);
  town.short_name = in.text("short", short_name_limit);
  town.group = in.text("group", group_limit);
  town.ranked = in.flag("ranked", true);
  town.values = read_values(in);
  in.objects("adjustments", adjustment_count, [&](ObjectReader& adjustment) {
    const double points = adjustment.required_number("points", points_range);
    town.adjustments.push_back({points, adjustment.text("reason", reason_limit)});
  });
  if (!town.id.empty() && !draft.town_indices.emplace(town.id, draft.snapshot.towns.size()).second)
    in.refuse("id", "expected an id that no other town has");
  draft.snapshot.towns.push_back(std::move(town));
}

/// The index of the town that `in` names. Where no town could be read at all, only that is worth saying.
std::size_t read_town_reference(ObjectReader& in, const Draft& draft) {
  const std::string id = in.id("town", max_id_characters);
  const auto found = draft.town_indices.find(id);
  if (found != draft.town_indices.end()) return found->second;
  if (!id.empty() && !draft.town_indices.empty()) in.refuse("town", "expected the id of a town of this feed");
  return 0;
}

Milestones read_milestones(ObjectReader& parent) {
  Milestones milestones;
  parent.object("milestones", [&](ObjectReader& in) {
    milestones.approval = in.date("approval");
    milestones.permit = in.date("permit");
    milestones.start = in.date("start");
    milestones.entry = in.date("entry");
  });
  return milestones;
}

void read_project(ObjectReader& in, Draft& draft) {
  Project project;
  project.id = in.text("id", reference_limit);
  project.name = in.text("name", headline_limit);
  project.town = read_town_reference(in, draft);
  project.stage = in.word<Stage>("stage");
  project.total_investment = in.number("total_investment");
  project.year_plan = in.number("year_plan");
  project.invested = in.number("invested");
  project.milestones = read_milestones(in);
  if (!project.id.empty() && !draft.project_ids.insert(project.id).second)
    in.refuse("id", "expected an id that no other project has");
  draft.snapshot.projects.push_back(std::move(project));
}

void read_experience(ObjectReader& in, Draft& draft) {
  Experience experience;
  experience.town = read_town_reference(in, draft);
  experience.title = in.text("title", headline_limit);
  experience.text = in.text("text", body_limit);
  draft.snapshot.experiences.push_back(std::move(experience));
}

void read_problem(ObjectReader& in, Draft& draft) {
  Problem problem;
  problem.id = in.text("id", optional_reference_limit);
  problem.town = read_town_reference(in, draft);
  problem.project = in.text("project", optional_reference_limit);
  problem.title = in.text("title", headline_limit);
  problem.status = in.word<ProblemStatus>("status");
  problem.owner = in.text("owner", owner_limit);
  problem.opened = in.date("opened");
  problem.due = in.date("due");
  problem.closed = in.date("closed");
  if (!problem.id.empty() && !draft.problem_ids.insert(problem.id).second)
    in.refuse("id", "expected an id that no other problem has");
  draft.snapshot.problems.push_back(std::move(problem));
}

void read_notice(ObjectReader& in, Draft& draft) {
  Notice notice;
  notice.text = in.text("text", body_limit);
  notice.level = in.word<NoticeLevel>("level", NoticeLevel::Info);
  notice.from = in.instant("from");
  notice.until = in.instant("until");
  draft.snapshot.notices.push_back(std::move(notice));
}

Period read_period(ObjectReader& root) {
  Period period;
  if (!root.has("period")) root.refuse("period", "expected an object with the months from and to");
  root.object("period", [&](ObjectReader& in) {
    const auto from = in.month("from");
    const auto to = in.month("to");
    if (!from || !to) return;
    if (from->year() != to->year()) return in.refuse("to", "expected a month of the same year as from");
    if (*from > *to) return in.refuse("to", "expected a month that is not before from");
    period.year = static_cast<int>(to->year());
    period.from = static_cast<int>(static_cast<unsigned>(from->month()));
    period.to = static_cast<int>(static_cast<unsigned>(to->month()));
  });
  return period;
}

Instant read_published_at(ObjectReader& in, Instant now) {
  const std::string_view key = "published_at";
  const auto published_at = in.instant(key);
  if (!in.has(key)) in.refuse(key, "expected a time such as 2021-06-30T18:05:00+08:00");
  if (published_at && *published_at > now + max_ahead) in.refuse(key, "expected a time at most 24 h in the future");
  return published_at.value_or(Instant{});
}

/// The first moment that an `as_of` may mean.
Instant start_of(const std::variant<std::monostate, Date, Instant>& as_of) {
  if (const auto* instant = std::get_if<Instant>(&as_of)) return *instant;
  if (const auto* date = std::get_if<Date>(&as_of)) return Instant{std::chrono::sys_days{*date}} - earliest_zone;
  return Instant{};
}

void read_as_of(ObjectReader& in, Snapshot& snapshot, Instant now) {
  snapshot.as_of = in.date_or_instant("as_of");
  if (snapshot.as_of.index() != 0 && start_of(snapshot.as_of) > now + max_ahead)
    in.refuse("as_of", "expected a time at most 24 h in the future");
}

void read_baseline(ObjectReader& root, Snapshot& snapshot) {
  root.object("baseline", [&](ObjectReader& in) {
    Baseline& baseline = snapshot.baseline.emplace();
    baseline.label = in.text("label", baseline_label_limit);
    in.object("ranks", [&](ObjectReader& rankings) {
      for (const auto ranking : rankings.data_keys()) {
        auto& ranks = baseline.ranks[std::string(ranking)];
        rankings.object(ranking, [&](ObjectReader& towns) {
          for (const auto town : towns.data_keys())
            if (const auto rank = towns.whole_number(town, rank_range)) ranks.emplace(town, *rank);
        });
      }
    });
  });
}

void read_feed(ObjectReader& in, Draft& draft, Instant now) {
  if (!in.is("format", "rankwall/1")) return;
  Snapshot& snapshot = draft.snapshot;
  snapshot.serial = in.counter("serial");
  snapshot.title = in.text("title", title_limit);
  snapshot.status = in.word<Status>("status");
  snapshot.period = read_period(in);
  snapshot.pace = in.number("pace", pace_range);
  read_as_of(in, snapshot, now);
  snapshot.published_at = read_published_at(in, now);
  snapshot.source = in.text("source", source_limit);
  in.objects("towns", town_count, [&](ObjectReader& town) { read_town(town, draft); });
  in.object("city", [&](ObjectReader& city) { snapshot.city = read_values(city); });
  read_baseline(in, snapshot);
  in.objects("projects", project_count, [&](ObjectReader& project) { read_project(project, draft); });
  in.objects("experiences", entry_count, [&](ObjectReader& experience) { read_experience(experience, draft); });
  in.objects("problems", entry_count, [&](ObjectReader& problem) { read_problem(problem, draft); });
  in.objects("notices", entry_count, [&](ObjectReader& notice) { read_notice(notice, draft); });
}

void log_findings(const JsonFindings& findings, std::string_view source_name) {
  if (!findings.unknown_keys.empty())
    log_warning(fmt::format("{}: ignored unknown keys: {}{}", shown_value(source_name),
                            fmt::join(findings.unknown_keys, ", "), findings.more_unknown_keys ? " and more" : ""));
  if (findings.cleaned_texts > 0)
    log_warning(fmt::format("{}: removed unprintable characters from {} texts, the first at {}",
                            shown_value(source_name), findings.cleaned_texts,
                            shown_value(findings.first_cleaned_text)));
}

Result<Snapshot> parse_checked(std::string_view bytes, std::string_view source_name, Instant now) {
  const auto document = JsonDocument::parse(bytes, source_name, {max_feed_bytes, max_feed_depth});
  if (!document) return document.error();
  Draft draft;
  JsonFindings findings;
  ObjectReader::read_object((*document)->root(), JsonPath{}, findings,
                            [&](ObjectReader& in) { read_feed(in, draft, now); });
  if (!findings.violations.empty()) return findings.violations.to_error(source_name);
  log_findings(findings, source_name);
  draft.snapshot.id = sha256_hex(bytes).substr(0, 12);
  return std::move(draft.snapshot);
}

}  // namespace

Result<Snapshot> parse_feed(std::string_view bytes, std::string_view source_name, Instant now) {
  auto snapshot = parse_checked(bytes, source_name, now);
  // The document took several times the bytes, the violations of a bad one even more; memory that the allocator
  // keeps would stay with the wall for good.
  if (bytes.size() > large_document || !snapshot) malloc_trim(0);
  return snapshot;
}

}  // namespace rankwall
