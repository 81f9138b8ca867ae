// A page of Markdown that says what a schema allows: one table of keys for every object. Used for the config's
// reference and the feed's.
#pragma once

#include <string>

#include "config/field_writer.h"

namespace rankwall {

class ReferencePage {
 public:
  /// A heading, what the object is, its keys, and a section for every object among them.
  void add_section(const std::string& heading, const OrderedJson& object, const std::string& path);
  const std::string& text() const { return text_; }

 private:
  void add_fields(const OrderedJson& object, const std::string& path);
  /// Objects with the same keys in the same position, such as a theme's badges, are described once.
  void add_inner(const std::string& path, const std::string& key, const OrderedJson& property,
                 const OrderedJson& inner);

  std::string text_;
};

}  // namespace rankwall
