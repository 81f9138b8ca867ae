#include "cli/print_schema.h"

#include <cstdio>

#include "config/bulletin.h"
#include "config/reference.h"
#include "config/schema.h"
#include "feed/schema.h"

namespace rankwall {

namespace {

std::string schema_of(SchemaSubject subject) {
  switch (subject) {
    case SchemaSubject::Config: return config_schema();
    case SchemaSubject::Theme: return theme_schema();
    case SchemaSubject::Bulletin: return bulletin_schema();
    case SchemaSubject::Feed: break;
  }
  return feed_schema();
}

}  // namespace

Result<void> print_schema(const SchemaOptions& options) {
  const bool is_config = options.of == SchemaSubject::Config;
  const bool is_page = options.format == SchemaFormat::Markdown;
  if (is_page && !is_config) return usage_error("--format markdown: expected \"config\", the others have no such page");
  const std::string text = is_page ? config_reference() : schema_of(options.of);
  std::fputs(text.c_str(), stdout);
  return {};
}

}  // namespace rankwall
