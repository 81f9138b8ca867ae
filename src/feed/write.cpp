#include "feed/write.h"

#include <map>
#include <string>
#include <vector>

#include "config/field_writer.h"
#include "feed/format.h"

namespace rankwall {

namespace {

struct FeedWriting {
  static constexpr bool leaves_out_defaults = true;

  const std::vector<Town>* towns = nullptr;

  OrderedJson json_of(std::size_t town, const TownReference&) const {
    return towns && town < towns->size() ? (*towns)[town].id : std::string();
  }
  OrderedJson json_of(const Values& values, Range) const {
    OrderedJson object = OrderedJson::object();
    for (const auto& [indicator, value] : values.entries()) object[indicator] = number_json(value);
    return object;
  }
  /// A number, or another map of them.
  template <class T, class Rule>
  OrderedJson json_of(std::map<std::string, T, std::less<>>& values, const Rule& rule) {
    OrderedJson object = OrderedJson::object();
    for (auto& [key, value] : values) object[key] = rankwall::json_of(value, rule, *this);
    return object;
  }
};

}  // namespace

// By value: field tables take what they describe by reference, to read into it.
std::string write_feed(Snapshot snapshot) {
  FeedWriting writing{&snapshot.towns};
  return sparse_json(snapshot, writing).dump(2) + '\n';
}

}  // namespace rankwall
