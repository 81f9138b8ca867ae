// `rankwall schema`: what a config, the paper's settings or a feed can hold, for editors and for the people who write
// them.
#include <map>
#include <memory>
#include <string>

#include "base/output.h"
#include "cli/command_line.h"
#include "config/bulletin.h"
#include "config/reference.h"
#include "config/schema.h"
#include "feed/reference.h"
#include "feed/schema.h"

namespace rankwall {

namespace {

enum class SchemaSubject { Config, Theme, Bulletin, Feed };
enum class SchemaFormat { Json, Markdown };

struct SchemaOptions {
  SchemaSubject of = SchemaSubject::Config;
  SchemaFormat format = SchemaFormat::Json;
};

std::string schema_of(SchemaSubject subject) {
  switch (subject) {
    case SchemaSubject::Config: return config_schema();
    case SchemaSubject::Theme: return theme_schema();
    case SchemaSubject::Bulletin: return bulletin_schema();
    case SchemaSubject::Feed: break;
  }
  return feed_schema();
}

/// Prints to stdout. Errors: Usage where there is no such page.
Result<void> print_schema(const SchemaOptions& options) {
  if (options.format == SchemaFormat::Json)
    print(schema_of(options.of));
  else if (options.of == SchemaSubject::Config)
    print(config_reference());
  else if (options.of == SchemaSubject::Feed)
    print(feed_reference());
  else
    return usage_error("--format markdown: expected \"config\" or \"feed\", the others have no page of their own");
  return {};
}

}  // namespace

void add_schema(CommandLine& line) {
  const auto options = std::make_shared<SchemaOptions>();
  CLI::App* command = line.add("schema", "print the JSON Schema of a config, a theme, the paper's settings or a feed",
                               [options] { return print_schema(*options); });
  const std::map<std::string, SchemaSubject> subjects{{"config", SchemaSubject::Config},
                                                      {"theme", SchemaSubject::Theme},
                                                      {"bulletin", SchemaSubject::Bulletin},
                                                      {"feed", SchemaSubject::Feed}};
  command->add_option("of", options->of, "config, theme, bulletin or feed")
      ->required()
      ->transform(CLI::Transformer(subjects))
      ->option_text("config|theme|bulletin|feed");
  const std::map<std::string, SchemaFormat> formats{{"json", SchemaFormat::Json}, {"markdown", SchemaFormat::Markdown}};
  command->add_option("--format", options->format, "json, or for config and feed markdown: the reference page")
      ->transform(CLI::Transformer(formats))
      ->option_text("json|markdown");
}

}  // namespace rankwall
