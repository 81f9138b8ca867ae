// Widths of the texts that were measured last. A scene is composed of much the same texts as the one before it, and
// measuring in turn at several sizes would load every glyph each time.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "draw/text_style.h"

namespace rankwall {

class WidthCache {
 public:
  /// Keeps at most twice as many widths.
  explicit WidthCache(std::size_t max_recent = 4096) : max_recent_(max_recent) {}

  std::size_t size() const { return recent_.size() + older_.size(); }

  /// The width that is known, else what `measure` says.
  template <class Measure>
  int find(std::string_view text, const TextStyle& style, Measure measure) {
    Key key{std::string(text), style.pixels, style.weight};
    if (const auto found = recent_.find(key); found != recent_.end()) return found->second;
    const auto found = older_.find(key);
    const int width = found != older_.end() ? found->second : measure();
    // Widths that were not asked for while this many others were are forgotten.
    if (recent_.size() >= max_recent_) older_ = std::exchange(recent_, {});
    recent_.emplace(std::move(key), width);
    return width;
  }

 private:
  /// The colour of a text does not matter.
  struct Key {
    std::string text;
    int pixels = 0;
    Weight weight = Weight::Regular;

    bool operator==(const Key&) const = default;
  };

  struct Hash {
    std::size_t operator()(const Key& key) const {
      const auto style = static_cast<std::size_t>(key.pixels) * 2 + (key.weight == Weight::Bold ? 1 : 0);
      return std::hash<std::string_view>{}(key.text) ^ (style * 0x9e3779b97f4a7c15u);
    }
  };

  std::size_t max_recent_;
  std::unordered_map<Key, int, Hash> recent_;
  std::unordered_map<Key, int, Hash> older_;
};

}  // namespace rankwall
