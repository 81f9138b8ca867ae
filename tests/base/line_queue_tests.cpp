#include "base/line_queue.h"

#include <array>
#include <chrono>
#include <csignal>
#include <string>

#include <fcntl.h>
#include <unistd.h>

#include "catch.h"

using namespace rankwall;

namespace {

class Pipe {
 public:
  Pipe() {
    std::signal(SIGPIPE, SIG_IGN);  // as the program has it
    REQUIRE(::pipe(ends_.data()) == 0);
    ::fcntl(ends_[1], F_SETPIPE_SZ, 16'384);
  }
  Pipe(const Pipe&) = delete;
  Pipe& operator=(const Pipe&) = delete;
  ~Pipe() {
    for (const int end : ends_)
      if (end >= 0) ::close(end);
  }
  int writing_end() const { return ends_[1]; }
  void close_reader() {
    ::close(ends_[0]);
    ends_[0] = -1;
  }
  /// What is in it now.
  std::string read() const {
    std::array<char, 8192> block{};
    ::fcntl(ends_[0], F_SETFL, O_NONBLOCK);
    std::string text;
    for (ssize_t count = 0; (count = ::read(ends_[0], block.data(), block.size())) > 0;)
      text.append(block.data(), static_cast<std::size_t>(count));
    return text;
  }

 private:
  std::array<int, 2> ends_{};
};

}  // namespace

TEST_CASE("Lines reach a reader at once, in their order") {
  const Pipe pipe;
  LineQueue queue(pipe.writing_end());
  queue.add("one\n");
  queue.add("two\n");
  CHECK(pipe.read() == "one\ntwo\n");
  CHECK(queue.empty());
}

TEST_CASE("A pipe that nobody reads blocks nothing; the oldest lines are lost, and counted") {
  const Pipe pipe;
  LineQueue queue(pipe.writing_end());
  const auto start = std::chrono::steady_clock::now();
  constexpr int count = 2000;
  for (int i = 0; i < count; ++i) queue.add("line " + std::to_string(i) + std::string(100, '.') + "\n");
  CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds{5});
  CHECK_FALSE(queue.empty());
  const std::size_t lost = queue.take_lost();
  CHECK(lost > count - LineQueue::max_lines - 200);
  CHECK(queue.take_lost() == 0);

  std::string text;
  while (!queue.empty()) {
    text += pipe.read();
    queue.drain();
  }
  text += pipe.read();
  CHECK(text.ends_with("line 1999" + std::string(100, '.') + "\n"));
  CHECK(static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')) + lost == count);
  CHECK(text.starts_with("line 0."));
}

TEST_CASE("A line that is longer than a pipe goes out in pieces") {
  const Pipe pipe;
  LineQueue queue(pipe.writing_end());
  const std::string line = std::string(20'000, 'x') + "\n";
  queue.add(line);
  std::string text;
  for (int i = 0; i < 20 && text.size() < line.size(); ++i) {
    text += pipe.read();
    queue.drain();
  }
  CHECK(text == line);
}

TEST_CASE("A reader that is gone is no reason to keep lines") {
  Pipe pipe;
  pipe.close_reader();
  LineQueue queue(pipe.writing_end());
  queue.add("nobody hears\n");
  CHECK(queue.empty());
  CHECK(queue.take_lost() == 1);
}
