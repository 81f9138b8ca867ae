#include "report/prose.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/text.h"

namespace rankwall {

namespace {

/// "count|town|towns" → the name and its plural forms, which may be none.
std::pair<std::string, std::string> parted(const std::string& placeholder) {
  const auto bar = placeholder.find('|');
  if (bar == std::string::npos) return {placeholder, ""};
  return {placeholder.substr(0, bar), placeholder.substr(bar + 1)};
}

/// The names in braces, in their order.
std::vector<std::string> placeholders_of(const std::string& pattern) {
  std::vector<std::string> names;
  for (auto open = pattern.find('{'); open != std::string::npos; open = pattern.find('{', open + 1))
    names.push_back(parted(pattern.substr(open + 1, pattern.find('}', open) - open - 1)).first);
  return names;
}

std::string paragraph_text(const ParagraphPattern& paragraph, const FactSource& facts, const IsAsked& is_asked) {
  std::string text;
  for (const auto& sentence : paragraph.sentences) {
    const auto names = placeholders_of(sentence.text);
    if (!std::all_of(names.begin(), names.end(), is_asked)) continue;
    auto words = said(sentence.text, facts);
    if (!words) words = said(sentence.otherwise, facts);
    text += words.value_or("");
  }
  return text;
}

}  // namespace

std::optional<std::string> said(const std::string& pattern, const FactSource& facts) {
  std::string text;
  std::size_t from = 0;
  for (auto open = pattern.find('{'); open != std::string::npos; open = pattern.find('{', from)) {
    const auto close = pattern.find('}', open);
    const auto [name, forms] = parted(pattern.substr(open + 1, close - open - 1));
    const auto fact = facts(name);
    if (!fact) return std::nullopt;
    text += pattern.substr(from, open - from) + (forms.empty() ? *fact : std::string(plural_form(forms, *fact)));
    from = close + 1;
  }
  return text + pattern.substr(from);
}

std::vector<ProseSection> prose_of(const std::vector<SectionPattern>& sections, const FactSource& facts,
                                   const IsAsked& is_asked) {
  std::vector<ProseSection> prose;
  for (const auto& pattern : sections) {
    ProseSection section{pattern.heading, {}};
    for (const auto& paragraph : pattern.paragraphs)
      if (auto text = paragraph_text(paragraph, facts, is_asked); !text.empty())
        section.paragraphs.push_back(std::move(text));
    if (!section.paragraphs.empty()) prose.push_back(std::move(section));
  }
  return prose;
}

std::string heading_text(const Words& words, int number, const std::string& heading) {
  return filled(words.paper.heading,
                {{"number", std::to_string(number)}, {"chinese", chinese_number(number)}, {"heading", heading}});
}

std::string chinese_number(int number) {
  constexpr std::array digits{"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
  const auto tens = static_cast<std::size_t>(number / 10);
  std::string text = tens == 0 ? "" : std::string(tens == 1 ? "" : digits[tens]) + "十";
  return text + digits[static_cast<std::size_t>(number % 10)];
}

}  // namespace rankwall
