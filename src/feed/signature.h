// Who has published a feed: an Ed25519 signature over its bytes and the time of signing, so that neither a hostile
// network nor a copied file can put other figures on a wall. The only place that knows libsodium.
//
// A signature is one line, `rankwall-signature/1 TIME BASE64`, in the header of an answer or in a file beside the feed.
// What is signed is `rankwall-signature/1 TIME`, a line end and the bytes of the feed; TIME is RFC 3339. The serial is
// among those bytes: a signed feed has to have one, and an older one is refused as from any source.
#pragma once

#include <array>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "base/result.h"
#include "config/feed_settings.h"
#include "feed/source.h"

namespace rankwall {

/// Header of an HTTP answer with the signature of its body.
constexpr const char* signature_header = "Rankwall-Signature";
/// What follows the name of a feed's file in that of its signature's.
constexpr std::string_view signature_suffix = ".sig";
/// A longer one is none.
constexpr std::size_t max_signature_bytes = 256;

/// Secret and public key.
struct SigningKey {
  std::array<unsigned char, 64> secret{};

  /// Base64, as `feed.public_keys` has it.
  std::string public_key() const;
};

SigningKey make_signing_key();
/// The text of a key file: one line.
std::string key_file_text(const SigningKey& key);
/// Errors: Input for a file that is missing or no key; the key is not in the message.
Result<SigningKey> read_signing_key(const std::filesystem::path& path);

/// A feed without a serial could be given again years later: it is neither signed nor taken where signatures count.
Error serial_is_missing(std::string_view source_name);

/// The signature of a feed's bytes, signed at `now`.
std::string signature_of(const SigningKey& key, std::string_view body, Instant now);

/// When the bytes were signed by one of these keys. Errors: Input, for a signature that is missing, unreadable, from
/// the future or by none of them, and for a key that is none.
Result<Instant> verify(std::string_view signature, std::string_view body, const std::vector<std::string>& public_keys,
                       Instant now);

/// Whether an answer may be taken: without keys in the settings every one may. Errors: as `verify`, and for a signature
/// that is older than the settings allow; `source_name` starts the message.
Result<void> check_signature(const Fetched& fetched, const FeedSettings& settings, std::string_view source_name,
                             Instant now);

}  // namespace rankwall
