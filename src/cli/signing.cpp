// `rankwall keygen`, `sign` and `verify`: feeds that only their publisher can have made.
#include <memory>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <sys/stat.h>

#include "base/file.h"
#include "base/output.h"
#include "cli/command_line.h"
#include "feed/parse.h"
#include "feed/signature.h"

namespace rankwall {

namespace {

struct SigningOptions {
  std::filesystem::path file;
  std::filesystem::path key;
  std::filesystem::path signature;
  std::vector<std::string> public_keys;
};

/// Errors: Usage where there is a file already: who overwrites a key has lost it.
Result<void> generate_key(const SigningOptions& options) {
  std::error_code unknown;
  if (std::filesystem::exists(options.file, unknown))
    return usage_error(fmt::format("{}: expected no file yet, for the secret key", options.file.string()));
  const SigningKey key = make_signing_key();
  const mode_t before = ::umask(0077);
  auto written = write_own_file(options.file, key_file_text(key), Readers::Owner);
  ::umask(before);
  if (!written) return written;
  print(fmt::format("{}\n", key.public_key()));
  return {};
}

std::filesystem::path signature_path(const SigningOptions& options) {
  if (!options.signature.empty()) return options.signature;
  return options.file.string().append(signature_suffix);
}

Result<void> sign(const SigningOptions& options) {
  const auto key = read_signing_key(options.key);
  if (!key) return key.error();
  const auto body = read_file(options.file, max_feed_bytes);
  if (!body) return body.error();
  const auto snapshot = parse_feed(*body, options.file.string(), system_now());
  if (!snapshot) return snapshot.error();
  if (!snapshot->serial) return serial_is_missing(options.file.string());
  if (auto written = write_file(signature_path(options), signature_of(*key, *body, system_now()) + "\n"); !written)
    return written;
  print(fmt::format("{}: snapshot {} with serial {}, signed by {}\n", signature_path(options).string(), snapshot->id,
                    *snapshot->serial, key->public_key()));
  return {};
}

Result<void> verify_file(const SigningOptions& options) {
  const auto body = read_file(options.file, max_feed_bytes);
  if (!body) return body.error();
  const auto signature = read_file(signature_path(options), max_signature_bytes);
  if (!signature) return signature.error();
  const auto signed_at = verify(*signature, *body, options.public_keys, system_now());
  if (!signed_at) return input_error(fmt::format("{}: {}", options.file.string(), signed_at.error().message));
  print(fmt::format("{}: good, signed at {}\n", options.file.string(), to_string(*signed_at)));
  return {};
}

}  // namespace

void add_signing(CommandLine& line) {
  const auto options = std::make_shared<SigningOptions>();
  CLI::App* keygen = line.add("keygen", "make a key that signs feeds, and print its public part",
                              [options] { return generate_key(*options); });
  add_path(keygen, "file", options->file, "where the secret key shall be")->type_name("FILE")->required();

  CLI::App* signing = line.add("sign", "sign a feed file", [options] { return sign(*options); });
  add_path(signing, "file", options->file, "the feed")->type_name("FILE")->required();
  add_path(signing, "--key", options->key, "secret key of keygen")->type_name("FILE")->required();
  add_path(signing, "--signature", options->signature, "default: the feed's name and .sig")->type_name("FILE");

  CLI::App* verifying =
      line.add("verify", "whether a feed file is signed by a key", [options] { return verify_file(*options); });
  add_path(verifying, "file", options->file, "the feed")->type_name("FILE")->required();
  verifying->add_option("--key", options->public_keys, "public key, as keygen prints it; several are good")->required();
  add_path(verifying, "--signature", options->signature, "default: the feed's name and .sig")->type_name("FILE");
}

}  // namespace rankwall
