// Whether the starts of a wall before this one died at once, as of a publication that kills the program: then this one
// must not ask for it again at once. Used by run.
#pragma once

#include <chrono>
#include <filesystem>

namespace rankwall {

class StartRecord {
 public:
  /// Counts this start in a file of the folder. Where it cannot be written, deaths are not noticed.
  explicit StartRecord(const std::filesystem::path& state_folder);
  StartRecord(const StartRecord&) = delete;
  StartRecord& operator=(const StartRecord&) = delete;
  /// An end by itself is no death, nor is std::quick_exit().
  ~StartRecord();

  /// Starts in a row that ended neither by themselves nor after they had lived on.
  int deaths() const { return deaths_; }
  bool is_in_crash_loop() const { return deaths_ >= most_deaths; }

  /// To be called when the wall has lived for `long_enough`: whatever ends it then is no death at the start.
  void forget();

  static constexpr int most_deaths = 3;
  static constexpr std::chrono::seconds long_enough{60};

 private:
  std::filesystem::path path_;
  int deaths_ = 0;
  bool is_counted_ = false;
};

}  // namespace rankwall
