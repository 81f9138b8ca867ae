#include "feed/signature.h"

#include <algorithm>
#include <cassert>
#include <optional>
#include <span>

#include <fmt/format.h>
#include <sodium.h>

#include "base/file.h"
#include "base/violations.h"
#include "config/text_forms.h"

namespace rankwall {

namespace {

constexpr std::string_view signature_format = "rankwall-signature/1";
constexpr std::string_view key_format = "rankwall-key/1 ";
constexpr std::size_t max_key_file_bytes = 1024;
constexpr auto max_ahead = std::chrono::hours{24};

using PublicKey = std::array<unsigned char, crypto_sign_PUBLICKEYBYTES>;
using Signature = std::array<unsigned char, crypto_sign_BYTES>;
static_assert(sizeof(SigningKey::secret) == crypto_sign_SECRETKEYBYTES);

void start_libsodium() {
  static const int started = sodium_init();  // not negative: it is ready, by this call or before
  assert(started >= 0);
  static_cast<void>(started);
}

std::string base64(std::span<const unsigned char> bytes) {
  std::string text(sodium_base64_encoded_len(bytes.size(), sodium_base64_VARIANT_ORIGINAL), '\0');
  sodium_bin2base64(text.data(), text.size(), bytes.data(), bytes.size(), sodium_base64_VARIANT_ORIGINAL);
  text.pop_back();  // the NUL
  return text;
}

/// Exactly as many bytes as the array has.
template <std::size_t Size>
std::optional<std::array<unsigned char, Size>> bytes_of(std::string_view text) {
  std::array<unsigned char, Size> bytes{};
  std::size_t length = 0;
  const bool is_read = sodium_base642bin(bytes.data(), Size, text.data(), text.size(), nullptr, &length, nullptr,
                                         sodium_base64_VARIANT_ORIGINAL) == 0;
  return is_read && length == Size ? std::optional(bytes) : std::nullopt;
}

const unsigned char* raw(std::string_view text) { return reinterpret_cast<const unsigned char*>(text.data()); }

std::string first_line(Instant time) { return fmt::format("{} {}", signature_format, TextForm<Instant>::print(time)); }

std::string signed_text(std::string_view line, std::string_view body) {
  return std::string(line).append("\n").append(body);
}

/// A signature line in its two parts.
struct Parts {
  std::string_view line;  ///< format and time
  Instant time;
  Signature signature;
};

std::optional<Parts> parts_of(std::string_view text) {
  while (text.ends_with('\n') || text.ends_with('\r')) text.remove_suffix(1);
  const auto last = text.rfind(' ');
  if (text.size() > max_signature_bytes || last == std::string_view::npos) return std::nullopt;
  const std::string_view line = text.substr(0, last);
  if (!line.starts_with(signature_format) || line.size() <= signature_format.size()) return std::nullopt;
  const auto time = parse_instant(line.substr(signature_format.size() + 1));
  const auto signature = bytes_of<crypto_sign_BYTES>(text.substr(last + 1));
  if (!time || !signature) return std::nullopt;
  return Parts{line, *time, *signature};
}

}  // namespace

std::string SigningKey::public_key() const {
  PublicKey key{};
  crypto_sign_ed25519_sk_to_pk(key.data(), secret.data());
  return base64(key);
}

SigningKey make_signing_key() {
  start_libsodium();
  SigningKey key;
  PublicKey unused{};
  crypto_sign_keypair(unused.data(), key.secret.data());
  return key;
}

std::string key_file_text(const SigningKey& key) {
  return std::string(key_format).append(base64(key.secret)).append("\n");
}

Result<SigningKey> read_signing_key(const std::filesystem::path& path) {
  start_libsodium();
  auto text = read_file(path, max_key_file_bytes);
  if (!text) return text.error();
  std::string_view line = *text;
  while (line.ends_with('\n')) line.remove_suffix(1);
  const auto secret = line.starts_with(key_format)
                          ? bytes_of<crypto_sign_SECRETKEYBYTES>(line.substr(key_format.size()))
                          : std::nullopt;
  if (!secret) return input_error(fmt::format("{}: expected a key as `rankwall keygen` writes it", path.string()));
  return SigningKey{*secret};
}

Error serial_is_missing(std::string_view source_name) {
  return input_error(fmt::format("{}: /serial: expected one in a signed feed, got none", source_name));
}

std::string signature_of(const SigningKey& key, std::string_view body, Instant now) {
  start_libsodium();
  const std::string line = first_line(std::chrono::floor<std::chrono::seconds>(now));
  const std::string text = signed_text(line, body);
  Signature signature{};
  crypto_sign_detached(signature.data(), nullptr, raw(text), text.size(), key.secret.data());
  return fmt::format("{} {}", line, base64(signature));
}

Result<Instant> verify(std::string_view signature, std::string_view body, const std::vector<std::string>& public_keys,
                       Instant now) {
  start_libsodium();
  if (signature.empty()) return input_error("signature: expected one by one of the public keys, got none");
  const auto parts = parts_of(signature);
  if (!parts)
    return input_error(
        fmt::format("signature: expected \"{} TIME BASE64\", got \"{}\"", signature_format, shown_value(signature)));
  if (parts->time > now + max_ahead)
    return input_error(
        fmt::format("signature: expected a time at most 24 h in the future, got {}", to_string(parts->time)));
  const std::string text = signed_text(parts->line, body);
  std::optional<std::size_t> malformed;
  for (std::size_t i = 0; i < public_keys.size(); ++i) {
    const auto key = bytes_of<crypto_sign_PUBLICKEYBYTES>(public_keys[i]);
    if (!key && !malformed) malformed = i;
    if (key && crypto_sign_verify_detached(parts->signature.data(), raw(text), text.size(), key->data()) == 0)
      return parts->time;
  }
  if (malformed)
    return input_error(fmt::format("public key {}: expected one as `rankwall keygen` prints it, got \"{}\"",
                                   *malformed + 1, shown_value(public_keys[*malformed])));
  return input_error("signature: expected one of these bytes by one of the public keys, got another");
}

Result<void> check_signature(const Fetched& fetched, const FeedSettings& settings, std::string_view source_name,
                             Instant now) {
  if (settings.public_keys.empty()) return {};
  const auto signed_at = verify(fetched.signature, fetched.body, settings.public_keys, now);
  if (!signed_at) return input_error(fmt::format("{}: {}", source_name, signed_at.error().message));
  const std::chrono::duration<double, std::ratio<3600>> age = now - *signed_at;
  if (settings.signed_within_hours > 0 && age.count() > settings.signed_within_hours)
    return input_error(fmt::format("{}: signature: expected one of the last {:g} hours, got {}", source_name,
                                   settings.signed_within_hours, to_string(*signed_at)));
  return {};
}

}  // namespace rankwall
