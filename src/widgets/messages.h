// The texts of a marquee: notices, findings, the chase, overdue problems and the office's own texts, and the track
// that carries them. Used by the footer and the marquee widget.
#pragma once

#include <string>
#include <vector>

#include "widgets/compose_context.h"

namespace rankwall {

/// A text of the marquee. The key tells it from the others when a new scene takes over.
struct Message {
  std::string key;
  std::string text;
};

struct MessageSources {
  std::string ranking;  ///< whose findings and chase are told
  bool notices = true;
  bool findings = true;
  bool chase = true;
  bool problems = true;
  std::vector<std::string> texts = {};
};

/// In the order in which they are told.
std::vector<Message> messages_of(const ComposeContext& context, const MessageSources& sources);

/// Lets the messages run through `area`. No panel is wider than `widest_piece`, however long a text is.
void add_marquee(ComposeContext& context, const Rect& area, const std::vector<Message>& messages);
constexpr int widest_piece = 4096;

/// The maximum height of a line of running text in a width of this many pixels.
int line_height(int width);

}  // namespace rankwall
