#include "feed/schema.h"

#include <cstdint>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "feed/limits.h"
#include "feed/words.h"

namespace rankwall {

namespace {

using Json = nlohmann::ordered_json;

/// Whether a key must be there. One that may be left out may also be null: both say "not known".
enum class Presence { Required, Optional };

/// An object in the making. Keys that it does not name are allowed: feeds grow.
class Object {
 public:
  Object& add(const char* key, Presence presence, Json schema, const char* help = nullptr) {
    if (presence == Presence::Required)
      required_.push_back(key);
    else if (schema.contains("type"))
      schema["type"] = Json::array({schema["type"], "null"});
    else
      schema = {{"anyOf", {std::move(schema), {{"type", "null"}}}}};
    if (help) schema["description"] = help;
    properties_[key] = std::move(schema);
    return *this;
  }
  Json schema() const {
    Json schema{{"type", "object"}, {"properties", properties_}};
    if (!required_.empty()) schema["required"] = required_;
    return schema;
  }

 private:
  Json properties_ = Json::object();
  Json required_ = Json::array();
};

constexpr auto required = Presence::Required;
constexpr auto optional = Presence::Optional;

Presence presence_of(std::size_t min) { return min > 0 ? required : optional; }

Json text(TextLimit limit) {
  Json schema{{"type", "string"}};
  if (limit.min > 0) schema["minLength"] = limit.min;
  schema["maxLength"] = limit.max;
  return schema;
}

Json id() { return {{"type", "string"}, {"pattern", fmt::format("^[A-Za-z0-9._-]{{1,{}}}$", max_id_characters)}}; }

/// The format's limits are whole numbers.
Json number(const char* type, Range range = {}) {
  Json schema{{"type", type}};
  if (range.min > Range{}.min) schema["minimum"] = static_cast<std::int64_t>(range.min);
  if (range.max < Range{}.max) schema["maximum"] = static_cast<std::int64_t>(range.max);
  return schema;
}

template <class Enum>
Json word() {
  Json words = Json::array();
  for (const auto& [word, value] : EnumWords<Enum>::words) words.push_back(word);
  return {{"enum", std::move(words)}};
}

Json list(const Object& entry, CountLimit limit) {
  Json schema{{"type", "array"}};
  if (limit.min > 0) schema["minItems"] = limit.min;
  schema["maxItems"] = limit.max;
  schema["items"] = entry.schema();
  return schema;
}

constexpr const char* date_pattern = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
constexpr const char* time_pattern = R"([Tt][0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]+)?([Zz]|[+-][0-9]{2}:[0-9]{2}))";

Json pattern(const std::string& expression) { return {{"type", "string"}, {"pattern", "^" + expression + "$"}}; }
Json month() { return pattern("[0-9]{4}-[0-9]{2}"); }
Json date() { return pattern(date_pattern); }
Json instant() { return pattern(fmt::format("{}{}", date_pattern, time_pattern)); }
Json date_or_instant() { return pattern(fmt::format("{}({})?", date_pattern, time_pattern)); }

/// Keys are data: ids of indicators, rankings or towns.
Json map_of(Json value) { return {{"type", "object"}, {"additionalProperties", std::move(value)}}; }

Json values() {
  Json schema = map_of({{"type", {"number", "null"}}});
  schema["propertyNames"] = {{"minLength", 1}, {"maxLength", max_indicator_characters}};
  return schema;
}

Json period() { return Object().add("from", required, month()).add("to", required, month()).schema(); }

Object town() {
  Object adjustment;
  adjustment.add("points", required, number("number", points_range)).add("reason", required, text(reason_limit));
  return Object()
      .add("id", required, id(), "unique")
      .add("name", required, text(town_name_limit))
      .add("short", optional, text(short_name_limit), "where the name has no room")
      .add("group", optional, text(group_limit))
      .add("ranked", optional, {{"type", "boolean"}}, "false: not ranked (不参与排名)")
      .add("values", optional, values(), "indicator id → figure")
      .add("adjustments", optional, list(adjustment, adjustment_count), "bonus and deduction points");
}

Json baseline() {
  return Object()
      .add("label", optional, text(baseline_label_limit), "such as 1—5月通报")
      .add("ranks", optional, map_of(map_of(number("integer", rank_range))), "ranking id → town id → rank")
      .schema();
}

Object project() {
  Object milestones;
  for (const auto* key : {"approval", "permit", "start", "entry"}) milestones.add(key, optional, date());
  return Object()
      .add("id", required, text(reference_limit), "unique")
      .add("name", required, text(headline_limit))
      .add("town", required, id(), "id of a town of this feed")
      .add("stage", required, word<Stage>(), "谋划 签约 立项 开工 入库 在建 竣工 投产 增资")
      .add("total_investment", optional, number("number"))
      .add("year_plan", optional, number("number"))
      .add("invested", optional, number("number"), "of the year's plan")
      .add("milestones", optional, milestones.schema());
}

Object experience() {
  return Object()
      .add("town", required, id(), "id of a town of this feed")
      .add("title", required, text(headline_limit))
      .add("text", required, text(body_limit));
}

Object problem() {
  return Object()
      .add("id", optional, text(optional_reference_limit), "unique")
      .add("town", required, id(), "id of a town of this feed")
      .add("project", optional, text(optional_reference_limit))
      .add("title", required, text(headline_limit))
      .add("status", required, word<ProblemStatus>(), "待交办 已交办 办理中 已销号")
      .add("owner", optional, text(owner_limit))
      .add("opened", optional, date())
      .add("due", optional, date(), "deadline")
      .add("closed", optional, date());
}

Object notice() {
  return Object()
      .add("text", required, text(body_limit))
      .add("level", optional, word<NoticeLevel>(), "urgent: takes the whole wall")
      .add("from", optional, instant())
      .add("until", optional, instant());
}

Json city() { return Object().add("values", optional, values()).schema(); }

Json feed() {
  return Object()
      .add("format", required, {{"const", "rankwall/1"}})
      .add("serial", optional, number("integer", {0, Range{}.max}), "a lower one than before is an older publication")
      .add("title", optional, text(title_limit))
      .add("status", required, word<Status>(), "演示 预报数 反馈数 核定数")
      .add("period", required, period(), "months of one year; figures are cumulative over it")
      .add("pace", optional, number("number", pace_range), "share of the year that has passed")
      .add("as_of", optional, date_or_instant(), "what the figures are of")
      .add("published_at", required, instant())
      .add("source", optional, text(source_limit))
      .add("towns", presence_of(town_count.min), list(town(), town_count))
      .add("city", optional, city(), "figures of the whole city that are published, not summed")
      .add("baseline", optional, baseline(), "the last published bulletin, which movement is measured against")
      .add("projects", optional, list(project(), project_count))
      .add("experiences", optional, list(experience(), entry_count))
      .add("problems", optional, list(problem(), entry_count))
      .add("notices", optional, list(notice(), entry_count))
      .schema();
}

}  // namespace

std::string feed_schema() {
  Json schema{{"$schema", "https://json-schema.org/draft/2020-12/schema"}, {"title", "A feed, format rankwall/1"}};
  schema.update(feed());
  return schema.dump(2) + '\n';
}

}  // namespace rankwall
