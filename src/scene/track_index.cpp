#include "scene/track_index.h"

#include <algorithm>

namespace rankwall {

namespace {

std::uint64_t mixed(std::uint64_t state, std::uint64_t value) {
  state = (state ^ value) * 0x9e3779b97f4a7c15u;
  return state ^ (state >> 32);
}

std::uint64_t content_of(const Scene& scene, const Track& track) {
  std::uint64_t content = track.placed.size();
  for (const auto& placed : track.placed) {
    content = mixed(content, scene.digests[placed.panel]);
    content = mixed(content, static_cast<std::uint64_t>(placed.at.x));
    content = mixed(content, static_cast<std::uint64_t>(placed.at.y));
  }
  return content;
}

std::vector<std::uint32_t> sorted_by_key(const Track& track) {
  std::vector<std::uint32_t> sorted;
  for (std::uint32_t i = 0; i < track.placed.size(); ++i)
    if (!track.placed[i].key.empty()) sorted.push_back(i);
  std::stable_sort(sorted.begin(), sorted.end(),
                   [&](auto a, auto b) { return track.placed[a].key < track.placed[b].key; });
  return sorted;
}

}  // namespace

void index_tracks(Scene& scene) {
  for (auto& track : scene.tracks) {
    track.by_key = sorted_by_key(track);
    track.content = content_of(scene, track);
  }
}

std::span<const std::uint32_t> find_key(const Track& track, std::string_view key) {
  struct Order {
    const Track& track;
    bool operator()(std::uint32_t index, std::string_view wanted) const { return track.placed[index].key < wanted; }
    bool operator()(std::string_view wanted, std::uint32_t index) const { return wanted < track.placed[index].key; }
  };
  const auto [begin, end] = std::equal_range(track.by_key.begin(), track.by_key.end(), key, Order{track});
  return {begin, end};
}

const Track* find_track(const Scene& scene, std::string_view name) {
  const auto found =
      std::find_if(scene.tracks.begin(), scene.tracks.end(), [&](const auto& track) { return track.name == name; });
  return found == scene.tracks.end() ? nullptr : &*found;
}

}  // namespace rankwall
