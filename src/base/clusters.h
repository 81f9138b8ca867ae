// What a reader sees as one character: a base with its combining marks, variation selectors and joined parts
// (Unicode: a grapheme cluster). Texts are cut and broken only between clusters. Used by scene and render.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace rankwall {

/// A character that changes the one before it and never appears alone: combining marks, variation selectors, skin
/// tones, tags. Marks of scripts that the wall's fonts draw; Hangul and Indic syllables are not considered.
bool is_extender(char32_t character);

/// An extender without a picture of its own: variation selectors, tags, zero width joiners. A font may ignore it.
bool is_invisible_extender(char32_t character);

/// The byte after each cluster, ascending; the last is the text's size. Empty for an empty text.
std::vector<std::size_t> cluster_ends(std::string_view text);

}  // namespace rankwall
