// Whether the starts of a wall before this one crashed at once, as of a publication that kills the program: then this
// one must not ask for it again at once. Used by run.
#pragma once

#include <chrono>
#include <filesystem>

namespace rankwall {

class StartRecord {
 public:
  /// Counts this start in a file of the folder. Where it cannot be written, crashes are not noticed.
  explicit StartRecord(const std::filesystem::path& state_folder);
  StartRecord(const StartRecord&) = delete;
  StartRecord& operator=(const StartRecord&) = delete;
  /// An orderly end is no crash, nor is std::quick_exit().
  ~StartRecord();

  /// Starts in a row that crashed before they had lived for long enough.
  int crashes() const { return crashes_; }
  bool is_in_crash_loop() const { return crashes_ >= crashes_of_a_loop; }

  /// To be called when the wall has lived for `long_enough`: whatever ends it then is no crash at the start.
  void forget();

  static constexpr int crashes_of_a_loop = 3;
  static constexpr std::chrono::seconds long_enough{60};

 private:
  std::filesystem::path path_;
  int crashes_ = 0;
  bool is_counted_ = false;
};

}  // namespace rankwall
