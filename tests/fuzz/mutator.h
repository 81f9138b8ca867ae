// Breaks a config in ways that people and machines do: keys dropped, renamed and doubled, values of another type or far
// out, deep nesting, long lists, bytes that are no text. Some of what comes out is still a good config.
#pragma once

#include <random>
#include <string>

namespace rankwall {

/// One to four changes of `text`, which may have comments. The same engine state gives the same text.
std::string mutated(const std::string& text, std::mt19937_64& engine);

}  // namespace rankwall
