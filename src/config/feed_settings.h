// Where the feed is, how often it is asked and when the wall says that it is silent.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "config/field.h"

namespace rankwall {

struct FeedSettings {
  std::filesystem::path folder;  ///< what a relative file in `url` is relative to; empty: the working folder
  std::string url = "http://127.0.0.1:8787/feed.json";
  double interval_seconds = 5;
  bool events = false;
  double longest_pause_seconds = 300;
  double connect_timeout_seconds = 5;
  double timeout_seconds = 15;
  double lost_after_seconds = 30;
  double stale_after_hours = 26;
  double max_mebibytes = 16;
  std::string token_file;
  std::string login_file;
  std::string ca_file;
  std::string proxy;
  std::vector<std::string> public_keys;
  double signed_within_hours = 0;

  bool operator==(const FeedSettings&) const = default;
};

template <class Visitor>
void describe(Visitor& visit, FeedSettings& feed) {
  visit("url", feed.url, Range{1, 2000}, "http://, https:// or a file, relative to the config's folder");
  visit("interval_seconds", feed.interval_seconds, Range{0.1, 86400}, "pause between two polls");
  visit("events", feed.events, "whether the server's Server-Sent Events make the wall poll at once; polling continues");
  visit("longest_pause_seconds", feed.longest_pause_seconds, Range{1, 86400},
        "longest pause after failures, also where a server asks for more; by itself it ends at ten intervals or 10 s");
  visit("connect_timeout_seconds", feed.connect_timeout_seconds, Range{0.1, 300}, "time limit for connecting");
  visit("timeout_seconds", feed.timeout_seconds, Range{0.1, 3600}, "time limit for a whole poll");
  visit("lost_after_seconds", feed.lost_after_seconds, Range{0, 86400},
        "the wall says that the source is lost when it has failed for this long");
  visit("stale_after_hours", feed.stale_after_hours, Range{0.001, 100000},
        "the wall says how old the data is when its publication is older than this");
  visit("max_mebibytes", feed.max_mebibytes, Range{0.001, 16}, "a feed with more decoded bytes is refused");
  visit("token_file", feed.token_file, Range{0, 4096}, "file with a bearer token; empty: none");
  visit("login_file", feed.login_file, Range{0, 4096}, "file with user:password; empty: none");
  visit("ca_file", feed.ca_file, Range{0, 4096}, "file with the certificates to trust; empty: the system's");
  visit("proxy", feed.proxy, Range{0, 2000}, "proxy URL; empty: none, whatever the environment says");
  visit(
      "public_keys", feed.public_keys, Range{0, 16},
      "keys as keygen prints them: only a feed that is signed by one of them, and has a serial, is shown; empty: any");
  visit("signed_within_hours", feed.signed_within_hours, Range{0, 100000},
        "with public_keys: a feed whose signature is older is refused; 0: of any age");
}

}  // namespace rankwall
