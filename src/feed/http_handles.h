// Owners of libcurl's handles, and its functions with types. For the files of feed/http only.
#pragma once

#include <cassert>
#include <memory>
#include <string>

#include <curl/curl.h>

namespace rankwall {

struct EasyCleanup {
  void operator()(CURL* easy) const { curl_easy_cleanup(easy); }
};
struct MultiCleanup {
  void operator()(CURLM* multi) const { curl_multi_cleanup(multi); }
};
struct ListCleanup {
  void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};
using Easy = std::unique_ptr<CURL, EasyCleanup>;
using Multi = std::unique_ptr<CURLM, MultiCleanup>;
using HeaderList = std::unique_ptr<curl_slist, ListCleanup>;

/// A libcurl that refuses an option is not the one that this was built with.
template <class Value>
void set(const Easy& easy, CURLoption option, Value value) {
  const CURLcode code = curl_easy_setopt(easy.get(), option, value);
  assert(code == CURLE_OK);
  static_cast<void>(code);
}

template <class Value>
Value info(const Easy& easy, CURLINFO name) {
  Value value{};
  curl_easy_getinfo(easy.get(), name, &value);
  return value;
}

inline void append(HeaderList& list, const std::string& line) {
  curl_slist* const longer = curl_slist_append(list.get(), line.c_str());
  assert(longer != nullptr);
  static_cast<void>(list.release());
  list.reset(longer);
}

}  // namespace rankwall
