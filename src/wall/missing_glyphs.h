// Characters of a snapshot or of the config that no font has: the wall draws them as boxes, and the operator must learn
// which font to install or which name to write otherwise. Used by check, and by the wall for its log.
#pragma once

#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "config/config.h"
#include "model/snapshot.h"

namespace rankwall {

using HasGlyph = std::function<bool(char32_t)>;

/// One line for each character that is missing, in the order of their first occurrence:
/// `feed.json: /towns/5/name: no font has U+2B7F9 "𫟹" (town 𫟹溪镇), 3 times`. `source_name` opens the lines.
/// Characters in `known` are passed over, and those that are found are added to it.
std::vector<std::string> missing_glyphs(const Snapshot& snapshot, std::string_view source_name,
                                        const HasGlyph& has_glyph, std::set<char32_t>& known);

/// The same for the config's own texts: `wall.json: /title: no font has U+2B7F9 "𫟹"`.
std::vector<std::string> missing_glyphs(const Config& config, std::string_view source_name, const HasGlyph& has_glyph,
                                        std::set<char32_t>& known);

}  // namespace rankwall
