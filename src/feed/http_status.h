// What a feed's server says with the status of its answer. Internal to feed.
#pragma once

namespace rankwall {

constexpr long status_ok = 200;
constexpr long status_not_modified = 304;
constexpr long status_proxy_login = 407;
constexpr long status_too_many_requests = 429;
constexpr long status_unavailable = 503;

constexpr bool is_redirect(long status) {
  return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

constexpr bool is_client_error(long status) { return status >= 400 && status < 500; }

/// A proxy or gateway speaks: the source itself was not reached.
constexpr bool is_of_gateway(long status) { return status == status_proxy_login || (status >= 502 && status <= 504); }

}  // namespace rankwall
