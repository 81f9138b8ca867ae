#include "feed/history_store.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <system_error>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/digest.h"
#include "base/file.h"
#include "base/log.h"

namespace rankwall {

namespace {

using Json = nlohmann::json;

constexpr std::size_t max_day_bytes = 1u << 20;
constexpr const char* suffix = ".json";
constexpr const char* checksum_key = "sha256";

Json json_of(const Values& values) {
  Json object = Json::object();
  for (const auto& [id, value] : values.entries()) object[id] = value;
  return object;
}

/// Of an object as it is written without its checksum: a disk that flips one bit makes another figure or another name.
std::string checksum_of(const Json& object) { return sha256_hex(object.dump()); }

std::string text_of(const DayFigures& day) {
  Json figures = Json::array();
  for (const double value : day.towns.figures) figures.push_back(std::isnan(value) ? Json() : Json(value));
  Json object{{"day", to_string(day.day)}, {"sums", json_of(day.sums)},          {"city", json_of(day.city)},
              {"towns", day.towns.towns},  {"indicators", day.towns.indicators}, {"figures", std::move(figures)}};
  object[checksum_key] = checksum_of(object);
  return object.dump() + "\n";
}

// Readers throw what nlohmann throws, and std::out_of_range for a table that does not add up; day_of_text() catches.

Values values_in(const Json& object) {
  Values values;
  for (const auto& [id, value] : object.items()) values.set(id, value.get<double>());
  return values;
}

TownTable table_in(const Json& object) {
  using Ids = std::vector<std::string>;
  TownTable table{object.at("towns").get<Ids>(), object.at("indicators").get<Ids>(), {}};
  for (const auto& value : object.at("figures"))
    table.figures.push_back(value.is_null() ? std::nan("") : value.get<double>());
  if (table.figures.size() != table.towns.size() * table.indicators.size() ||
      table.figures.size() > max_history_figures)
    throw std::out_of_range(fmt::format("{} figures of {} towns", table.figures.size(), table.towns.size()));
  return table;
}

Result<DayFigures> day_in(std::string_view text, std::string_view name) {
  try {
    Json object = Json::parse(text);
    const auto checksum = object.at(checksum_key).get<std::string>();
    object.erase(checksum_key);
    if (checksum != checksum_of(object)) throw std::out_of_range("the checksum is of another day");
    const auto day = parse_date(object.at("day").get<std::string>());
    if (!day || to_string(*day) != name) throw std::out_of_range("the day is not the file's");
    return DayFigures{*day, values_in(object.at("sums")), values_in(object.at("city")), table_in(object)};
  } catch (const std::exception&) {
    return input_error("expected the figures of that day and their checksum, as a wall keeps them");
  }
}

std::optional<DayFigures> read_day(const std::filesystem::path& path) {
  const auto text = read_file(path, max_day_bytes);
  auto day = text ? day_in(*text, path.stem().string()) : Result<DayFigures>(text.error());
  if (day) return std::move(*day);
  log_warning(fmt::format("day of the history passed over: {}: {}", path.string(), day.error().message));
  return std::nullopt;
}

}  // namespace

std::vector<std::filesystem::path> HistoryStore::files() const {
  std::vector<std::filesystem::path> found;
  std::error_code failure;
  for (std::filesystem::directory_iterator each(folder_, failure), end; !failure && each != end;
       each.increment(failure))
    if (each->path().extension() == suffix && parse_date(each->path().stem().string())) found.push_back(each->path());
  std::sort(found.begin(), found.end());
  return found;
}

History HistoryStore::load() const {
  History history;
  const auto found = files();
  const std::size_t skipped = found.size() > max_history_days ? found.size() - max_history_days : 0;
  for (std::size_t i = skipped; i < found.size(); ++i)
    if (auto day = read_day(found[i])) history = with_day(std::move(history), std::move(*day));
  return history;
}

Result<void> HistoryStore::keep(const DayFigures& day) const {
  const auto path = folder_ / (to_string(day.day) + suffix);
  const std::string text = text_of(day);
  if (const auto kept = read_file(path, max_day_bytes); kept && *kept == text) return {};
  if (auto written = write_own_file(path, text, Readers::Group); !written) return written;
  const auto found = files();
  std::error_code ignored;  // an old file that remains takes some room and does no harm
  for (std::size_t i = 0; i + max_history_days < found.size(); ++i) std::filesystem::remove(found[i], ignored);
  return {};
}

}  // namespace rankwall
