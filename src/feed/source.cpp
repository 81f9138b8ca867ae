#include "feed/source.h"

#include "feed/file_source.h"
#include "feed/http.h"
#include "feed/url.h"

namespace rankwall {

std::unique_ptr<Source> open_source(const FeedSettings& settings) {
  if (const auto path = file_path(settings.url)) return std::make_unique<FileSource>(settings, *path);
  return std::make_unique<HttpSource>(settings);
}

std::size_t max_bytes(const FeedSettings& settings) {
  return static_cast<std::size_t>(settings.max_mebibytes * 1024 * 1024);
}

}  // namespace rankwall
