// The bulletin's sentences: patterns filled with facts. Pure.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "config/bulletin.h"

namespace rankwall {

/// What a placeholder says; absent where it has nothing to say.
using FactSource = std::function<std::optional<std::string>(const std::string& name)>;

/// The pattern with its facts; absent where one of them is.
std::optional<std::string> said(const std::string& pattern, const FactSource& facts);

struct ProseSection {
  std::string heading;  ///< without its number; empty for paragraphs under none
  std::vector<std::string> paragraphs;

  bool operator==(const ProseSection&) const = default;
};

/// Whether a placeholder may be asked for at all.
using IsAsked = std::function<bool(const std::string& name)>;

/// The sections that have something to say: sentences whose facts are all there, else their other wording. A sentence
/// with a placeholder that makes no sense here has neither.
std::vector<ProseSection> prose_of(const std::vector<SectionPattern>& sections, const FactSource& facts,
                                   const IsAsked& is_asked);

/// "二、排名情况", as the words number headings.
std::string heading_text(const Words& words, int number, const std::string& heading);

/// 1 → 一, 12 → 十二; up to 99.
std::string chinese_number(int number);

}  // namespace rankwall
