// Breaks a config as people and machines do: keys dropped, renamed and doubled, values of another type or far out of
// range, deep nesting, long lists, bytes that are not text. Some of the results are still good configs.
#pragma once

#include <random>
#include <string>

namespace rankwall {

/// Makes one to four changes to `text`, which may have comments. The same engine state gives the same text.
std::string mutated(const std::string& text, std::mt19937_64& engine);

}  // namespace rankwall
