#include "app/print_schema.h"

#include <cstdio>

#include "config/reference.h"
#include "config/schema.h"
#include "feed/schema.h"

namespace rankwall {

Result<void> print_schema(const SchemaOptions& options) {
  const bool is_config = options.of == SchemaSubject::Config;
  const bool is_page = options.format == SchemaFormat::Markdown;
  if (is_page && !is_config) return usage_error("--format markdown: expected \"config\", the feed has no such page");
  const std::string text = is_page ? config_reference() : is_config ? config_schema() : feed_schema();
  std::fputs(text.c_str(), stdout);
  return {};
}

}  // namespace rankwall
