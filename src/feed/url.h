// What a feed's address says before anything is asked: whether it is a file, and how it may be shown.
// Checking the rest of a URL is the HTTP library's business.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace rankwall {

/// The path of a plain file path or of a `file://` URL; nothing for the URLs of other schemes.
std::optional<std::filesystem::path> file_path(std::string_view address);

/// The address without the `user:password@` before its host: the form for messages and logs.
std::string without_user_info(std::string_view address);

}  // namespace rankwall
