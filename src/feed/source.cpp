#include "feed/source.h"

namespace rankwall {

// Null where the address is not of their kind. A new kind of source is declared and listed here.
std::unique_ptr<Source> open_file_source(const FeedSettings& settings);
std::unique_ptr<Source> open_http_source(const FeedSettings& settings);

namespace {

/// The first that knows the address takes it; the last takes any, and says what is wrong with it.
constexpr std::unique_ptr<Source> (*openers[])(const FeedSettings&) = {open_file_source, open_http_source};

}  // namespace

std::unique_ptr<Source> open_source(const FeedSettings& settings) {
  std::unique_ptr<Source> source;
  for (const auto open : openers)
    if ((source = open(settings))) break;
  return source;
}

std::size_t max_bytes(const FeedSettings& settings) {
  return static_cast<std::size_t>(settings.max_mebibytes * 1024 * 1024);
}

}  // namespace rankwall
