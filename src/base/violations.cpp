#include "base/violations.h"

#include <algorithm>
#include <numeric>

#include <fmt/format.h>

#include "base/text.h"

namespace rankwall {

namespace {

constexpr std::size_t shown_characters = 200;
constexpr std::size_t kept_violations = 100;

std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 0; i < a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i + 1;
    for (std::size_t j = 0; j < b.size(); ++j) {
      const std::size_t substituted = diagonal + (a[i] == b[j] ? 0 : 1);
      diagonal = row[j + 1];
      row[j + 1] = std::min({substituted, row[j] + 1, row[j + 1] + 1});
    }
  }
  return row.back();
}

}  // namespace

std::string shown_value(std::string_view text) {
  std::string shown;
  std::size_t count = 0;
  for (Utf8Reader reader(text); auto character = reader.next(); ++count) {
    if (count == shown_characters) return shown + "…";
    if (is_unprintable(*character))
      shown += fmt::format("\\u{:04x}", static_cast<std::uint32_t>(*character));
    else
      append_utf8(shown, *character);
  }
  return shown;
}

void Violations::add(std::string pointer, std::string rule, std::string_view value) {
  if (found_.size() == kept_violations) {
    ++more_;
    return;
  }
  found_.push_back({std::move(pointer), std::move(rule), shown_value(value)});
}

Error Violations::to_error(std::string_view source_name) const {
  std::string message;
  for (std::size_t i = 0; i < found_.size(); ++i) {
    const auto& [pointer, rule, value] = found_[i];
    if (i > 0) message += '\n';
    message += fmt::format("{}: {}{}{}", source_name, pointer, pointer.empty() ? "" : ": ", rule);
    if (!value.empty()) message += ", got " + value;
  }
  if (more_ > 0) message += fmt::format("\n{}: and {} more", source_name, more_);
  return input_error(message);
}

std::string pointer_to(std::string_view parent, std::string_view key) {
  std::string pointer(parent);
  pointer += '/';
  for (char c : key) {
    if (c == '~')
      pointer += "~0";
    else if (c == '/')
      pointer += "~1";
    else
      pointer += c;
  }
  return pointer;
}

std::string pointer_to(std::string_view parent, std::size_t index) { return fmt::format("{}/{}", parent, index); }

std::string nearest_word(std::string_view word, const std::vector<std::string>& known) {
  std::string nearest;
  std::size_t min = std::max<std::size_t>(2, word.size() / 3) + 1;
  for (const auto& candidate : known) {
    const std::size_t distance = edit_distance(word.substr(0, 64), candidate);
    if (distance < min) {
      min = distance;
      nearest = candidate;
    }
  }
  return nearest;
}

}  // namespace rankwall
