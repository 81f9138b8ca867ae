// To be preloaded: a disk that fails. Of the calls that write, sync, rename or make a file below STATE_DIRECTORY, all
// from the FAIL_DISK-th on fail as on a full disk, or with FAIL_DISK_ONCE only that one.
//   LD_PRELOAD=libfail_disk.so FAIL_DISK=N PROGRAM…
#include <atomic>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>

#include <dlfcn.h>
#include <sys/stat.h>
#include <unistd.h>

namespace {

std::atomic<long> calls = 0;

bool is_below_state(const char* path) {
  const char* const folder = std::getenv("STATE_DIRECTORY");
  return folder && path && std::strncmp(path, folder, std::strlen(folder)) == 0;
}

bool is_below_state(int descriptor) {
  char path[4096];
  const std::string link = "/proc/self/fd/" + std::to_string(descriptor);
  const ssize_t length = readlink(link.c_str(), path, sizeof path - 1);
  if (length <= 0) return false;
  path[length] = '\0';
  return is_below_state(path);
}

/// Whether this call, which would go to the disk, is one that fails.
bool fails() {
  const char* const wanted = std::getenv("FAIL_DISK");
  if (!wanted) return false;
  const long number = ++calls;
  const long first = std::atol(wanted);
  errno = ENOSPC;
  return std::getenv("FAIL_DISK_ONCE") ? number == first : number >= first;
}

template <class Function>
Function next(const char* name) {
  return reinterpret_cast<Function>(dlsym(RTLD_NEXT, name));
}

}  // namespace

extern "C" {

ssize_t write(int descriptor, const void* bytes, size_t count) {
  if (descriptor > 2 && is_below_state(descriptor) && fails()) return -1;
  return next<ssize_t (*)(int, const void*, size_t)>("write")(descriptor, bytes, count);
}

int fsync(int descriptor) {
  if (is_below_state(descriptor) && fails()) return -1;
  return next<int (*)(int)>("fsync")(descriptor);
}

int rename(const char* from, const char* to) {
  if (is_below_state(to) && fails()) return -1;
  return next<int (*)(const char*, const char*)>("rename")(from, to);
}

int mkostemp(char* path, int flags) {
  if (is_below_state(path) && fails()) return -1;
  return next<int (*)(char*, int)>("mkostemp")(path, flags);
}

int mkdir(const char* path, mode_t mode) {
  if (is_below_state(path) && fails()) return -1;
  return next<int (*)(const char*, mode_t)>("mkdir")(path, mode);
}

}  // extern "C"
