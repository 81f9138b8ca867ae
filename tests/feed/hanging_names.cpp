// Name look-ups, interposed: the program's own getaddrinfo comes before the C library's, for libcurl as well.
#include <atomic>
#include <string_view>

#include <dlfcn.h>
#include <netdb.h>

#include "feed/helpers.h"

namespace {

std::atomic<bool> names_hang = false;
std::atomic<int> hanging_lookups = 0;

}  // namespace

extern "C" int getaddrinfo(const char* name, const char* service, const addrinfo* hints, addrinfo** found) {
  if (name && std::string_view(name).ends_with(".hangs.test")) {
    ++hanging_lookups;
    hanging_lookups.notify_all();
    names_hang.wait(true);
    --hanging_lookups;
    hanging_lookups.notify_all();
    return EAI_AGAIN;
  }
  if (name && std::string_view(name).ends_with(".unknown.test")) return EAI_NONAME;
  using Lookup = int (*)(const char*, const char*, const addrinfo*, addrinfo**);
  static const auto lookup = reinterpret_cast<Lookup>(::dlsym(RTLD_NEXT, "getaddrinfo"));
  return lookup(name, service, hints, found);
}

namespace rankwall::test {

HangingNames::HangingNames() { names_hang = true; }

HangingNames::~HangingNames() {
  names_hang = false;
  names_hang.notify_all();
  for (int left = hanging_lookups; left > 0; left = hanging_lookups) hanging_lookups.wait(left);
}

void HangingNames::await_lookup() const { hanging_lookups.wait(0); }

}  // namespace rankwall::test
