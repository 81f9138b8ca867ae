#include "render/font_stream.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <iterator>
#include <memory>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace rankwall {

namespace {

/// Blocks of a file that were read last. FreeType reads two or three bytes of a table here, a glyph there, and comes
/// back to the same tables for the next glyph: they must outlive the glyphs, each of which is read once.
class BlockCache {
 public:
  explicit BlockCache(int descriptor) : descriptor_(descriptor) {}

  /// Up to `size` bytes from `position`; fewer at the file's end and on errors. A whole table is read past the blocks.
  size_t read(char* to, size_t size, Sint64 position) {
    if (size > large_read) {
      const ssize_t got = ::pread(descriptor_, to, size, position);
      return got > 0 ? static_cast<size_t>(got) : 0;
    }
    size_t done = 0;
    while (done < size) {
      const Sint64 at = position + static_cast<Sint64>(done);
      const Block& block = block_of(at / block_bytes);
      const auto within = static_cast<size_t>(at % block_bytes);
      if (within >= block.filled) break;
      const size_t piece = std::min(size - done, block.filled - within);
      std::memcpy(to + done, block.bytes.get() + within, piece);
      done += piece;
    }
    return done;
  }

 private:
  static constexpr Sint64 block_bytes = 2048;
  static constexpr size_t large_read = 64 * block_bytes;
  // Half a megabyte. The first scene of 27 towns reads 840 different blocks of its fonts 43,000 times; a cache of this
  // size and shape reads 1,280 from the system, one of half the size 3,900, a direct-mapped one 3,600.
  static constexpr size_t sets = 32;
  static constexpr size_t ways = 8;

  struct Block {
    Sint64 number = -1;
    size_t filled = 0;
    std::unique_ptr<char[]> bytes;  // once it is used
  };

  /// The blocks of one set, most recently used first.
  using Set = std::array<Block, ways>;

  const Block& block_of(Sint64 number) {
    Set& set = sets_[static_cast<size_t>(number) % sets];
    const auto known = std::find_if(set.begin(), set.end(), [&](const Block& block) { return block.number == number; });
    const auto taken = known != set.end() ? known : std::prev(set.end());
    if (known == set.end()) fill(*taken, number);
    std::rotate(set.begin(), taken, std::next(taken));
    return set.front();
  }

  void fill(Block& block, Sint64 number) const {
    if (!block.bytes) block.bytes = std::make_unique<char[]>(block_bytes);
    const ssize_t got = ::pread(descriptor_, block.bytes.get(), block_bytes, number * block_bytes);
    block.filled = got > 0 ? static_cast<size_t>(got) : 0;
    block.number = got > 0 ? number : -1;
  }

  int descriptor_;
  std::array<Set, sets> sets_;
};

struct OpenFile {
  int descriptor;
  Sint64 size;
  Sint64 position = 0;
  BlockCache cache;

  OpenFile(int opened, Sint64 length) : descriptor(opened), size(length), cache(opened) {}
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;
  ~OpenFile() { ::close(descriptor); }
};

OpenFile& file_of(SDL_RWops* stream) { return *static_cast<OpenFile*>(stream->hidden.unknown.data1); }

Sint64 size_of(SDL_RWops* stream) { return file_of(stream).size; }

Sint64 seek(SDL_RWops* stream, Sint64 offset, int whence) {
  OpenFile& file = file_of(stream);
  const Sint64 from = whence == RW_SEEK_SET ? 0 : whence == RW_SEEK_CUR ? file.position : file.size;
  if (from + offset < 0) return SDL_SetError("a jump before the start of a font file");
  return file.position = from + offset;
}

size_t read_pieces(SDL_RWops* stream, void* to, size_t size, size_t count) {
  OpenFile& file = file_of(stream);
  const size_t got = file.cache.read(static_cast<char*>(to), size * count, file.position);
  file.position += static_cast<Sint64>(got);
  return size == 0 ? 0 : got / size;
}

size_t refuse_to_write(SDL_RWops*, const void*, size_t, size_t) { return 0; }

int close_stream(SDL_RWops* stream) {
  const std::unique_ptr<OpenFile> file(&file_of(stream));
  SDL_FreeRW(stream);
  return 0;
}

}  // namespace

SDL_RWops* open_font_stream(const std::string& path) {
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return nullptr;
  struct stat status {};
  ::fstat(descriptor, &status);
  auto file = std::make_unique<OpenFile>(descriptor, status.st_size);
  SDL_RWops* stream = SDL_AllocRW();
  if (!stream) return nullptr;
  stream->type = SDL_RWOPS_UNKNOWN;
  stream->size = size_of;
  stream->seek = seek;
  stream->read = read_pieces;
  stream->write = refuse_to_write;
  stream->close = close_stream;
  stream->hidden.unknown.data1 = file.release();
  return stream;
}

}  // namespace rankwall
