// `rankwall schema`: what a config, the paper's settings or a feed can hold, for editors and for the people who write
// them.
#pragma once

#include "base/result.h"

namespace rankwall {

enum class SchemaSubject { Config, Theme, Bulletin, Feed };
enum class SchemaFormat { Json, Markdown };

struct SchemaOptions {
  SchemaSubject of = SchemaSubject::Config;
  SchemaFormat format = SchemaFormat::Json;
};

/// Prints to stdout. Errors: Usage where there is no such page.
Result<void> print_schema(const SchemaOptions& options);

}  // namespace rankwall
