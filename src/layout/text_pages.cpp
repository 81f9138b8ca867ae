#include "layout/text_pages.h"

#include <algorithm>
#include <utility>

#include "base/text.h"

namespace rankwall {

namespace {

constexpr std::u32string_view ends = U"。！？；!?;…\n";
constexpr std::u32string_view closing = U"”’」』）》)";

/// Sets parts of one text.
class Setter {
 public:
  Setter(const TextMeasure& measure, std::string lead_in, const TextStyle& style, int width)
      : measure_(measure), lead_in_(std::move(lead_in)), style_(style), width_(width) {}

  TextBlock block(std::string_view part) const {
    return {broken_lines(measure_, lead_in_ + std::string(part), style_, width_), style_};
  }

  /// How much of a sentence fits on `lines` lines, in bytes; at least one character. A shorter text may be broken
  /// otherwise, so that a single word is not alone on its last line.
  std::size_t fitting_bytes(std::string_view sentence, std::size_t lines) const {
    std::size_t bytes = bytes_on(sentence, lines);
    while (block(sentence.substr(0, bytes)).lines.size() > lines) {
      const std::size_t less = bytes_on(sentence.substr(0, bytes), lines);
      if (less >= bytes) break;
      bytes = less;
    }
    return bytes;
  }

 private:
  /// How much of it is on the first `lines` lines.
  std::size_t bytes_on(std::string_view sentence, std::size_t lines) const {
    // No more than can be there: a narrow letter is a quarter as wide as it is high.
    const auto on_line = static_cast<std::size_t>(width_ / std::max(1, style_.pixels / 4)) + 1;
    const TextBlock all = block(sentence.substr(0, bytes_of(sentence, lines * on_line)));
    std::size_t characters = 0;
    for (std::size_t i = 0; i < std::min(lines, all.lines.size()); ++i) characters += visible_characters(all.lines[i]);
    const std::size_t of_lead_in = visible_characters(lead_in_);
    return bytes_of(sentence, std::max<std::size_t>(1, characters - std::min(characters, of_lead_in)));
  }

  static std::size_t bytes_of(std::string_view text, std::size_t visible) {
    Utf8Reader reader(text);
    while (visible > 0) {
      const auto character = reader.next();
      if (!character) break;
      if (*character != U' ' && *character != U'\n') --visible;
    }
    return reader.position();
  }

  const TextMeasure& measure_;
  std::string lead_in_;
  TextStyle style_;
  int width_;
};

std::string_view without_spaces_around(std::string_view text) {
  const auto first = text.find_first_not_of(" \n");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \n") - first + 1);
}

/// As many sentences on each as fit on `lines` lines.
std::vector<TextBlock> filled_pages(const Setter& setter, std::string_view text, std::size_t lines) {
  std::vector<TextBlock> pages;
  std::string_view part = text.substr(0, 0);
  const auto end_page = [&] {
    if (!without_spaces_around(part).empty()) pages.push_back(setter.block(without_spaces_around(part)));
    part = part.substr(part.size());
  };
  for (std::string_view sentence : sentences_of(text)) {
    const auto longer = [&] { return std::string_view(part.data(), part.size() + sentence.size()); };
    if (setter.block(without_spaces_around(longer())).lines.size() <= lines) {
      part = longer();
      continue;
    }
    end_page();
    part = std::string_view(sentence.data(), 0);
    while (setter.block(without_spaces_around(sentence)).lines.size() > lines) {
      const std::size_t bytes = setter.fitting_bytes(sentence, lines);
      part = sentence.substr(0, bytes);
      sentence.remove_prefix(bytes);
      end_page();
      sentence.remove_prefix(std::min(sentence.find_first_not_of(" \n"), sentence.size()));
    }
    part = sentence;
  }
  end_page();
  return pages;
}

}  // namespace

std::size_t visible_characters(std::string_view text) {
  std::size_t count = 0;
  for (Utf8Reader reader(text); const auto character = reader.next();)
    if (*character != U' ' && *character != U'\n') ++count;
  return count;
}

std::vector<std::string_view> sentences_of(std::string_view text) {
  std::vector<std::string_view> sentences;
  std::size_t begin = 0;
  Utf8Reader reader(text);
  char32_t last = 0;
  char32_t before_last = 0;
  bool has_ended = false;
  for (std::size_t at = 0;; at = reader.position()) {
    const auto character = reader.next();
    if (!character) break;
    const bool is_space = *character == U' ' || *character == U'\n';
    const auto is_one_of = [&](std::u32string_view set) { return set.find(*character) != std::u32string_view::npos; };
    if (has_ended && !is_space && !is_one_of(closing) && !is_one_of(ends)) {
      sentences.push_back(text.substr(begin, at - begin));
      begin = at;
      has_ended = false;
    }
    // A point ends a sentence only before a space, and not behind a digit: "3." is a number of a list.
    const bool was_digit = before_last >= U'0' && before_last <= U'9';
    if (is_one_of(ends) || (is_space && last == U'.' && !was_digit)) has_ended = true;
    before_last = std::exchange(last, *character);
  }
  if (begin < text.size()) sentences.push_back(text.substr(begin));
  return sentences;
}

TextPages text_pages(const TextMeasure& measure, const std::string& lead_in, std::string_view text,
                     const TextStyle& style, Size box) {
  const auto most = static_cast<std::size_t>(std::max(1, box.height / TextBlock{{}, style}.pitch()));
  const std::size_t of_lead_in = Setter(measure, lead_in, style, box.width).block({}).lines.size();
  TextPages set{{}, 2 * of_lead_in <= most};
  const std::string once = set.repeats_lead_in ? std::string(text) : lead_in + std::string(text);
  const Setter setter(measure, set.repeats_lead_in ? lead_in : "", style, box.width);
  set.pages = filled_pages(setter, once, most);
  if (set.pages.empty()) set.pages = {setter.block({})};
  // The least height that takes no more pages spreads the text evenly.
  for (std::size_t min = 1, max = most; set.pages.size() > 1 && min < max;) {
    const std::size_t middle = (min + max) / 2;
    std::vector<TextBlock> evener = filled_pages(setter, once, middle);
    if (evener.size() > set.pages.size()) {
      min = middle + 1;
    } else {
      max = middle;
      set.pages = std::move(evener);
    }
  }
  return set;
}

}  // namespace rankwall
