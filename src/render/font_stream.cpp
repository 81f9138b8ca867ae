#include "render/font_stream.h"

#include <memory>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace rankwall {

namespace {

struct OpenFile {
  int descriptor;
  Sint64 size;
  Sint64 position = 0;

  OpenFile(int descriptor_, Sint64 size_) : descriptor(descriptor_), size(size_) {}
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
  const ssize_t got = size == 0 ? 0 : ::pread(file.descriptor, to, size * count, file.position);
  if (got <= 0) return 0;
  file.position += got;
  return static_cast<size_t>(got) / size;
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
