#include "feed/http_policy.h"

#include <fmt/format.h>

#include "feed/secret.h"
#include "feed/url.h"

namespace rankwall {

namespace {

/// Once a process, and never undone: nothing on the feed thread may depend on the order of an exit.
void start_libcurl() {
  static const CURLcode started = curl_global_init(CURL_GLOBAL_DEFAULT);
  assert(started == CURLE_OK);
  static_cast<void>(started);
}

long whole_milliseconds(double duration) { return static_cast<long>(duration * 1000); }

void set_policy(const Easy& easy, const FeedSettings& settings) {
  set(easy, CURLOPT_NOSIGNAL, 1L);
  set(easy, CURLOPT_QUICK_EXIT, 1L);  // an interrupted look-up of a name is left behind, not waited for
  set(easy, CURLOPT_PROTOCOLS_STR, "http,https");
  // libcurl would pass secrets in headers on to another host; see http_redirect.h.
  set(easy, CURLOPT_FOLLOWLOCATION, 0L);
  set(easy, CURLOPT_DISALLOW_USERNAME_IN_URL, 1L);
  set(easy, CURLOPT_NETRC, static_cast<long>(CURL_NETRC_IGNORED));
  // Set even when empty: then the environment's settings don't count for either.
  set(easy, CURLOPT_PROXY, settings.proxy.c_str());
  set(easy, CURLOPT_NOPROXY, "");
  set(easy, CURLOPT_CONNECTTIMEOUT_MS, whole_milliseconds(settings.connect_timeout_seconds));
  set(easy, CURLOPT_MAXLIFETIME_CONN, 3600L);
  set(easy, CURLOPT_USERAGENT, "rankwall");
}

void set_tls(const Easy& easy, const FeedSettings& settings) {
  set(easy, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
  set(easy, CURLOPT_SSL_VERIFYPEER, 1L);
  set(easy, CURLOPT_SSL_VERIFYHOST, 2L);
  if (settings.ca_file.empty()) return;
  set(easy, CURLOPT_CAINFO, settings.ca_file.c_str());
  set(easy, CURLOPT_CAPATH, static_cast<const char*>(nullptr));  // else the system's are trusted as well
}

}  // namespace

Easy make_request(const FeedSettings& settings) {
  start_libcurl();
  Easy easy(curl_easy_init());
  assert(easy);
  set_policy(easy, settings);
  set_tls(easy, settings);
  set(easy, CURLOPT_URL, settings.url.c_str());
  return easy;
}

Result<void> authorise(const Easy& easy, const FeedSettings& settings) {
  if (without_user_info(settings.url) != settings.url)
    return input_error(shown_address(settings.url) +
                       ": expected a URL without user and password, they belong into login_file");
  if (!settings.token_file.empty() && !settings.login_file.empty())
    return input_error("token_file and login_file: expected one of them, got both");
  if (!settings.token_file.empty()) {
    const auto token = read_secret("token_file", settings.token_file);
    if (!token) return token.error();
    set(easy, CURLOPT_HTTPAUTH, static_cast<long>(CURLAUTH_BEARER));
    set(easy, CURLOPT_XOAUTH2_BEARER, token->c_str());
  }
  if (!settings.login_file.empty()) {
    const auto login = read_secret("login_file", settings.login_file);
    if (!login) return login.error();
    if (login->find(':') == std::string::npos)
      return input_error(fmt::format("login_file: {}: expected user:password", settings.login_file));
    set(easy, CURLOPT_HTTPAUTH, static_cast<long>(CURLAUTH_BASIC));
    set(easy, CURLOPT_USERPWD, login->c_str());
  }
  return {};
}

}  // namespace rankwall
