#include "app/file_watch.h"

#include <filesystem>
#include <fstream>

#include <unistd.h>

#include "catch.h"

using namespace rankwall;

namespace {

class Folder {
 public:
  Folder() : path_(std::filesystem::temp_directory_path() / ("rankwall-watch-" + std::to_string(::getpid()))) {
    std::filesystem::create_directories(path_);
  }
  ~Folder() { std::filesystem::remove_all(path_); }

  std::filesystem::path file(const std::string& name) const { return path_ / name; }
  void write(const std::string& name, const std::string& text) const { std::ofstream(file(name)) << text; }

 private:
  std::filesystem::path path_;
};

}  // namespace

TEST_CASE("A saved file is noticed once, when it has settled") {
  const Folder folder;
  folder.write("wall.json", "{}");
  FileWatch watch({folder.file("wall.json")});
  CHECK_FALSE(watch.has_settled_change());
  folder.write("wall.json", "{ }");
  CHECK_FALSE(watch.has_settled_change());
  CHECK(watch.has_settled_change());
  CHECK_FALSE(watch.has_settled_change());
}

TEST_CASE("A file that is still being written is left alone") {
  const Folder folder;
  folder.write("wall.json", "{}");
  FileWatch watch({folder.file("wall.json")});
  for (int length = 3; length < 8; ++length) {
    folder.write("wall.json", std::string(static_cast<std::size_t>(length), ' '));
    CHECK_FALSE(watch.has_settled_change());
  }
  CHECK(watch.has_settled_change());
}

TEST_CASE("A file that comes, goes or is replaced by another is a change") {
  const Folder folder;
  FileWatch watch({folder.file("wall.json"), folder.file("themes/blue.json")});
  folder.write("wall.json", "{}");
  watch.has_settled_change();
  CHECK(watch.has_settled_change());
  folder.write("new.json", "{}");
  std::filesystem::last_write_time(folder.file("new.json"), std::filesystem::last_write_time(folder.file("wall.json")));
  std::filesystem::rename(folder.file("new.json"), folder.file("wall.json"));
  watch.has_settled_change();
  CHECK(watch.has_settled_change());
  std::filesystem::remove(folder.file("wall.json"));
  watch.has_settled_change();
  CHECK(watch.has_settled_change());
}
