#include "publish/announcer.h"

#include <utility>

#include <fmt/format.h>

namespace rankwall {

Announcer::Announcer(std::size_t max_listeners, std::chrono::milliseconds heartbeat)
    : max_listeners_(max_listeners), heartbeat_(heartbeat) {}

void Announcer::announce(std::string about) {
  const std::lock_guard lock(mutex_);
  about_ = std::move(about);
  ++announcements_;
  changed_.notify_all();
}

void Announcer::close() {
  const std::lock_guard lock(mutex_);
  is_closed_ = true;
  changed_.notify_all();
}

std::unique_ptr<Announcer::Listener> Announcer::admit() {
  const std::lock_guard lock(mutex_);
  if (listeners_ == max_listeners_) return nullptr;
  ++listeners_;
  return std::make_unique<Listener>(*this);
}

Announcer::Listener::~Listener() {
  const std::lock_guard lock(announcer_.mutex_);
  --announcer_.listeners_;
}

std::string Announcer::Listener::next() {
  std::unique_lock lock(announcer_.mutex_);
  const auto has_something = [&] { return announcer_.is_closed_ || announcer_.announcements_ != told_; };
  if (!announcer_.changed_.wait_for(lock, announcer_.heartbeat_, has_something)) return ":\n\n";
  if (announcer_.is_closed_) return {};
  told_ = announcer_.announcements_;
  return fmt::format("event: feed\ndata: {}\n\n", announcer_.about_);
}

}  // namespace rankwall
