#include "feed/http_redirect.h"

#include <algorithm>
#include <cctype>
#include <memory>

#include <curl/curl.h>

namespace rankwall {

namespace {

struct UrlCleanup {
  void operator()(CURLU* url) const { curl_url_cleanup(url); }
};
using Url = std::unique_ptr<CURLU, UrlCleanup>;

/// In lower case; empty where the URL has no such part.
std::string part_of(const Url& url, CURLUPart part) {
  char* text = nullptr;
  if (curl_url_get(url.get(), part, &text, CURLU_DEFAULT_PORT) != CURLUE_OK) return {};
  std::string lower(text);
  curl_free(text);
  std::transform(lower.begin(), lower.end(), lower.begin(), [](unsigned char c) { return std::tolower(c); });
  return lower;
}

struct Origin {
  std::string scheme;
  std::string host;
  std::string port;

  bool operator==(const Origin&) const = default;
};

Origin origin_of(const Url& url) {
  return {part_of(url, CURLUPART_SCHEME), part_of(url, CURLUPART_HOST), part_of(url, CURLUPART_PORT)};
}

Url parsed(const std::string& text) {
  Url url(curl_url());
  // A scheme that libcurl was not built with is still told from another host.
  if (curl_url_set(url.get(), CURLUPART_URL, text.c_str(), CURLU_NON_SUPPORT_SCHEME) != CURLUE_OK) url.reset();
  return url;
}

}  // namespace

std::optional<std::string> why_not_followed(const std::string& from, const std::string& to) {
  const Url old_url = parsed(from);
  const Url new_url = parsed(to);
  if (!old_url || !new_url) return "it is no URL";
  if (!part_of(new_url, CURLUPART_USER).empty() || !part_of(new_url, CURLUPART_PASSWORD).empty())
    return "it has a user or password, which belong into login_file";
  const Origin before = origin_of(old_url);
  const Origin after = origin_of(new_url);
  if (before == after) return std::nullopt;
  if (after.scheme != "http" && after.scheme != "https") return "it is neither http:// nor https://";
  if (before.host != after.host) return "it is on another host";
  if (before == Origin{"http", after.host, "80"} && after == Origin{"https", before.host, "443"}) return std::nullopt;
  if (before.scheme == "https" && after.scheme == "http") return "it leaves TLS";
  return "it is on another port";
}

}  // namespace rankwall
