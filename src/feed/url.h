// What a feed's address says before anything is asked: whether it is a file, and how it may be shown.
// Checking the rest of a URL is the HTTP library's business.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rankwall {

/// The path of a plain file path or of a `file://` URL; nothing for the URLs of other schemes.
std::optional<std::filesystem::path> file_path(std::string_view address);

/// Whether an address begins with http:// or https://.
bool is_web_address(std::string_view address);

/// The web address that a plain path was probably meant as, for messages about a file that is not there:
/// `localhost:8787/feed.json`, `office.example/feed.json`, `http:/office.example/feed.json`. Empty for other paths.
std::string meant_address(std::string_view path);

/// The address without the `user:password@` before its host.
std::string without_user_info(std::string_view address);

/// What of an address may be a secret, for hide_from_log(): its password, what is behind a `?`, and each long value in
/// that.
std::vector<std::string> secrets_in(std::string_view address);

/// The form for messages and logs: without user and password, and without what is behind a `?` or `#`, which is often a
/// key: `http://office.example/feed.json?…`.
std::string shown_address(std::string_view address);

}  // namespace rankwall
