#include "config/document.h"

#include "config/json_values.h"

namespace rankwall {

namespace {

constexpr std::size_t max_settings_bytes = 4u << 20;

/// Too deep a layout is refused with its pointer.
constexpr DocumentRules settings_rules{.max_bytes = max_settings_bytes,
                                       .max_depth = max_settings_bytes,
                                       .max_values = max_settings_bytes,
                                       .max_memory = 32 * max_settings_bytes,
                                       .comments = true};

}  // namespace

std::unique_ptr<const JsonDocument> parse_settings(std::string_view text, Violations& violations) {
  auto document = JsonDocument::parse(text, settings_rules, violations);
  if (!document || document->root().is_object()) return document;
  refuse({document->root()}, "expected an object", violations);
  return nullptr;
}

}  // namespace rankwall
