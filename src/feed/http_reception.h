// The body of one answer while it arrives: what is kept of it, and up to which size. Used by http.
#pragma once

#include <cstddef>
#include <new>
#include <string>

#include "feed/http_handles.h"
#include "feed/http_status.h"

namespace rankwall {

struct Reception {
  CURL* easy = nullptr;
  std::size_t max = 0;  ///< decoded bytes, so it also applies to a small body that unpacks into a large one
  std::size_t received = 0;
  bool is_out_of_memory = false;
  std::string body;

  bool overflowed() const { return received > max; }

  /// To be called by libcurl with a Reception as its target.
  static std::size_t receive(char* data, std::size_t size, std::size_t count, void* target) {
    return static_cast<Reception*>(target)->take(data, size * count);
  }

 private:
  /// The bytes that were taken; with fewer than there are libcurl drops the connection.
  std::size_t take(const char* data, std::size_t bytes) {
    received += bytes;
    if (overflowed()) return 0;
    long status = 0;
    curl_easy_getinfo(easy, CURLINFO_RESPONSE_CODE, &status);
    if (status != status_ok) return bytes;  // an error page is not used
    try {
      body.append(data, bytes);
    } catch (const std::bad_alloc&) {  // libcurl is C: nothing may fly through it
      is_out_of_memory = true;
      return 0;
    }
    return bytes;
  }
};

}  // namespace rankwall
