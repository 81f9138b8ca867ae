#include "report/prose.h"

#include <algorithm>
#include <array>

namespace rankwall {

namespace {

/// The names in braces, in their order.
std::vector<std::string> placeholders_of(const std::string& pattern) {
  std::vector<std::string> names;
  for (auto open = pattern.find('{'); open != std::string::npos; open = pattern.find('{', open + 1))
    names.push_back(pattern.substr(open + 1, pattern.find('}', open) - open - 1));
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
    const auto fact = facts(pattern.substr(open + 1, close - open - 1));
    if (!fact) return std::nullopt;
    text += pattern.substr(from, open - from) + *fact;
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

std::string chinese_number(int number) {
  constexpr std::array digits{"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
  const auto tens = static_cast<std::size_t>(number / 10);
  std::string text = tens == 0 ? "" : std::string(tens == 1 ? "" : digits[tens]) + "十";
  return text + digits[static_cast<std::size_t>(number % 10)];
}

}  // namespace rankwall
