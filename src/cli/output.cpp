#include "cli/output.h"

#include "base/file.h"
#include "base/output.h"

namespace rankwall {

Result<void> write_output(const std::filesystem::path& path, std::string_view bytes) {
  if (!is_standard_output(path)) return write_file(path, bytes);
  print(bytes);
  return finish_output();
}

}  // namespace rankwall
