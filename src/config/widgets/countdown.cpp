#include "config/widgets/countdown.h"

namespace rankwall {

std::optional<int> parse_minutes(std::string_view text) {
  const auto digit = [&](std::size_t at) { return text[at] >= '0' && text[at] <= '9' ? text[at] - '0' : 100; };
  if (text.size() != 5 || text[2] != ':') return std::nullopt;
  const int hours = digit(0) * 10 + digit(1);
  const int minutes = digit(3) * 10 + digit(4);
  if (hours > 23 || minutes > 59) return std::nullopt;
  return hours * 60 + minutes;
}

void check_settings(const CountdownSettings& widget, const std::string& pointer, Violations& violations) {
  const int given = (widget.date.empty() ? 0 : 1) + (widget.day_of_month > 0 ? 1 : 0) +
                    (widget.weekday != DeadlineWeekday::None ? 1 : 0);
  if (given != 1)
    violations.add(pointer, "expected exactly one of \"date\", \"day_of_month\" and \"weekday\" in a countdown");
  if (!widget.date.empty() && !parse_date(widget.date))
    violations.add(pointer + "/date", "expected a date such as \"2021-07-05\"", '"' + widget.date + '"');
  if (!widget.time.empty() && !parse_minutes(widget.time))
    violations.add(pointer + "/time", "expected a time such as \"17:00\"", '"' + widget.time + '"');
}

}  // namespace rankwall
