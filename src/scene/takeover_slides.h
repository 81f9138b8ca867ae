// A change on a slide that is not shown brings it in. Internal to scene.
#pragma once

#include <vector>

#include "scene/takeover_rows.h"

namespace rankwall {

/// 0. Playlist. `playlists` are anchored. Of several slides with an overtaking the first comes in, or stays long
/// enough; but within two minutes only once, so that the others are seen where something happens all the time.
void bring_in_overtakings(const Succession& scenes, std::vector<Playlist>& playlists);

/// Whether a slide is shown at `frame`, or about to be, since it comes in out of turn.
bool is_to_be_seen(const std::vector<Playlist>& playlists, Size wall, SlideRef slide, FrameNumber frame);
/// Frames until it is there.
int frames_until_there(const std::vector<Playlist>& playlists, Size wall, SlideRef slide, FrameNumber frame);

}  // namespace rankwall
