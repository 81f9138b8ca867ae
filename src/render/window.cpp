#include "render/window.h"

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>
#include <utility>

#include <fmt/format.h>
#include <sys/mman.h>
#include <unistd.h>

#include "base/log.h"
#include "render/x11.h"

namespace rankwall {

namespace {

/// How often a display is asked for events: often enough for keys and a new size. Asked for every frame, an X11
/// display takes a third of the frame's system calls.
constexpr std::chrono::milliseconds look_interval{100};

struct Chord {
  SDL_Keycode key = SDLK_UNKNOWN;
  Uint16 modifiers = 0;  // KMOD_CTRL, KMOD_ALT, KMOD_SHIFT, KMOD_GUI
};

Uint16 modifier_of(std::string_view word) {
  if (word == "Ctrl") return KMOD_CTRL;
  if (word == "Alt") return KMOD_ALT;
  if (word == "Shift") return KMOD_SHIFT;
  if (word == "Super") return KMOD_GUI;
  return 0;
}

/// The last word is the key, the others are modifiers; an unreadable chord has no key.
Chord parse_chord(std::string_view text) {
  Chord chord;
  for (auto plus = text.find('+'); plus != std::string_view::npos && plus > 0; plus = text.find('+')) {
    const Uint16 modifier = modifier_of(text.substr(0, plus));
    if (modifier == 0) return {};
    chord.modifiers = static_cast<Uint16>(chord.modifiers | modifier);
    text.remove_prefix(plus + 1);
  }
  chord.key = SDL_GetKeyFromName(std::string(text).c_str());
  return chord;
}

/// Of a key that turns pages, how many.
int pages_asked(SDL_Keycode key) {
  switch (key) {
    case SDLK_RIGHT:
    case SDLK_DOWN:
    case SDLK_SPACE: return 1;
    case SDLK_LEFT:
    case SDLK_UP: return -1;
    default: return 0;
  }
}

bool is_pressed(const Chord& chord, const SDL_Keysym& pressed) {
  if (chord.key == SDLK_UNKNOWN || pressed.sym != chord.key) return false;
  for (const Uint16 modifier : {Uint16{KMOD_CTRL}, Uint16{KMOD_ALT}, Uint16{KMOD_SHIFT}, Uint16{KMOD_GUI}})
    if (((pressed.mod & modifier) != 0) != ((chord.modifiers & modifier) != 0)) return false;
  return true;
}

void set_hints() {
  SDL_SetHint(SDL_HINT_NO_SIGNAL_HANDLERS, "1");
  SDL_SetHint(SDL_HINT_QUIT_ON_LAST_WINDOW_CLOSE, "0");
  SDL_SetHint(SDL_HINT_VIDEO_MINIMIZE_ON_FOCUS_LOSS, "0");
  SDL_SetHint(SDL_HINT_VIDEO_ALLOW_SCREENSAVER, "0");
  // Where SDL has to go through a renderer (Wayland, KMS), it waits for the display, so that nothing tears.
  SDL_SetHint(SDL_HINT_RENDER_VSYNC, "1");
  // A driver that finds no display of its kind complains on stderr: ask for Wayland only where it is announced.
  if (!std::getenv("SDL_VIDEODRIVER"))
    SDL_SetHint(SDL_HINT_VIDEODRIVER, std::getenv("WAYLAND_DISPLAY") ? "wayland,x11,KMSDRM" : "x11,KMSDRM");
}

/// Drivers without a screen: SDL falls back to them silently, a wall must not.
bool shows_nothing(std::string_view driver) { return driver == "offscreen" || driver == "dummy" || driver == "evdev"; }

/// Covers its display from the first moment: without a window manager nothing would enlarge it. On X11 it is made
/// fullscreen later.
WindowHandle fullscreen_window(const WindowOptions& options, Uint32 cover) {
  SDL_Rect bounds{0, 0, 1280, 720};
  SDL_GetDisplayBounds(options.display, &bounds);
  return WindowHandle(
      SDL_CreateWindow("rankwall", bounds.x, bounds.y, bounds.w, bounds.h, cover | SDL_WINDOW_ALLOW_HIGHDPI));
}

WindowHandle desk_window(const WindowOptions& options) {
  const int position = static_cast<int>(SDL_WINDOWPOS_CENTERED_DISPLAY(static_cast<unsigned>(options.display)));
  const int width = options.wall.width > 0 ? options.wall.width : 1280;
  const int height = options.wall.height > 0 ? options.wall.height : 720;
  return WindowHandle(
      SDL_CreateWindow("rankwall", position, position, width, height, SDL_WINDOW_RESIZABLE | SDL_WINDOW_ALLOW_HIGHDPI));
}

/// Has the system map memory in one go: page by page, as each is touched, takes ten times as long. A system that cannot
/// maps it page by page.
void map_at_once(void* memory, std::size_t bytes) {
  const auto page = static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
  const std::size_t before = (page - reinterpret_cast<std::uintptr_t>(memory) % page) % page;
  if (before + page > bytes) return;
  ::madvise(static_cast<std::byte*>(memory) + before, (bytes - before) / page * page, MADV_POPULATE_WRITE);
}

Error no_display(std::string_view reason) {
  Error error =
      environment_error(fmt::format("display: expected an X11, Wayland or KMS display, found none ({}); "
                                    "set DISPLAY or WAYLAND_DISPLAY, or use --headless",
                                    reason));
  SDL_Quit();
  return error;
}

bool is_on_x11() {
  const char* const driver = SDL_GetCurrentVideoDriver();
  return driver && std::string_view(driver) == "x11";
}

/// SDL's window without a picture is of a display that it cannot draw for.
Error no_window() {
  log_debug(fmt::format("display: SDL says: {}", SDL_GetError()));
  const char* const driver = SDL_GetCurrentVideoDriver();
  const auto depth = is_on_x11() ? x11_depth() : std::nullopt;
  if (depth && *depth != 24 && *depth != 16)
    return environment_error(
        fmt::format("display: expected a depth of 24 bits, got {}; set DefaultDepth 24 in the Screen section of "
                    "xorg.conf",
                    *depth));
  return environment_error(fmt::format(
      "display: expected to open a window, the driver {} refuses (--verbose says more)", driver ? driver : "of none"));
}

Result<WindowHandle> make_window(const WindowOptions& options) {
  WindowHandle window =
      options.mode == WindowMode::Windowed
          ? desk_window(options)
          : fullscreen_window(options, is_on_x11() ? SDL_WINDOW_BORDERLESS : SDL_WINDOW_FULLSCREEN_DESKTOP);
  if (!window || !SDL_GetWindowSurface(window.get())) return no_window();
  if (is_on_x11()) handle_x11_errors();  // SDL has others while it makes a window
  if (options.mode == WindowMode::Fullscreen) SDL_ShowCursor(SDL_DISABLE);
  return window;
}

}  // namespace

void disable_desktop_services() {
  const char* session = std::getenv("XDG_RUNTIME_DIR");
  const bool has_bus = session && ::access((std::string(session) + "/bus").c_str(), F_OK) == 0;
  if (!has_bus) ::setenv("DBUS_SESSION_BUS_ADDRESS", "disabled:", 0);
  ::setenv("XCOMPOSEFILE", "/dev/null", 0);
}

bool is_chord(const std::string& chord) { return chord.empty() || parse_chord(chord).key != SDLK_UNKNOWN; }

Result<Window> Window::open(const WindowOptions& options) {
  set_hints();
  if (SDL_Init(SDL_INIT_VIDEO) != 0) {
    log_debug(fmt::format("display: SDL says: {}", SDL_GetError()));
    const bool is_named = std::getenv("DISPLAY") || std::getenv("WAYLAND_DISPLAY");
    return no_display(is_named ? "the one that is set does not answer" : "none is set");
  }
  const char* driver = SDL_GetCurrentVideoDriver();
  if (!driver || (shows_nothing(driver) && !std::getenv("SDL_VIDEODRIVER")))
    return no_display("only a driver without a screen");
  // X11 presents from shared memory; the detour over a GL texture costs ten times as much. Other drivers need it.
  if (is_on_x11()) SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
  const int displays = SDL_GetNumVideoDisplays();
  if (options.display >= displays) {
    SDL_Quit();
    return input_error(fmt::format("/screen/display: expected 0 to {}, got {}", displays - 1, options.display));
  }
  auto window = make_window(options);
  if (!window) {
    SDL_Quit();
    return window.error();
  }
  SDL_DisableScreenSaver();
  return Window(std::move(*window), options);
}

Result<void> Window::reopen() {
  drop_window(window_);
  auto window = make_window(options_);
  if (!window) return window.error();
  window_ = std::move(*window);
  return {};
}

Window::Window(WindowHandle window, WindowOptions options) : window_(std::move(window)), options_(std::move(options)) {}

Window::Window(Window&& other) noexcept = default;

Window::~Window() {
  if (!window_) return;
  drop_window(window_);
  SDL_Quit();
}

void Window::change(const WindowOptions& options) {
  is_changed_ = options.wall != options_.wall;
  const int display = options_.display;
  options_ = options;
  options_.display = display;
}

WindowEvents Window::poll() {
  const auto now = std::chrono::steady_clock::now();
  if (now < next_look_ && !is_changed_) return {};
  next_look_ = now + look_interval;
  const bool fullscreen = options_.mode == WindowMode::Fullscreen;
  WindowEvents events;
  events.surface_changed = std::exchange(is_changed_, false);
  SDL_Event event;
  while (SDL_PollEvent(&event)) {
    switch (event.type) {
      case SDL_QUIT: events.display_lost = true; break;
      case SDL_KEYDOWN:
        if (is_pressed(parse_chord(options_.exit_chord), event.key.keysym)) events.exit_asked = true;
        events.pages += pages_asked(event.key.keysym.sym);
        break;
      case SDL_DISPLAYEVENT: events.surface_changed = true; break;
      case SDL_WINDOWEVENT:
        if (event.window.event == SDL_WINDOWEVENT_SIZE_CHANGED) events.surface_changed = true;
        if (event.window.event == SDL_WINDOWEVENT_EXPOSED) events.exposed = true;
        if (event.window.event == SDL_WINDOWEVENT_CLOSE && !fullscreen) events.exit_asked = true;
        if (fullscreen) SDL_ShowCursor(SDL_DISABLE);
        break;
      case SDL_SYSWMEVENT: events.window_lost = events.window_lost || says_destroyed(event, window_.get()); break;
      default: break;
    }
  }
  if (take_window_error()) events.window_lost = true;
  return events;
}

void Window::cover_display() {
  const bool is_covered = (SDL_GetWindowFlags(window_.get()) & SDL_WINDOW_FULLSCREEN) != 0;
  if (options_.mode == WindowMode::Windowed || is_covered) return;
  SDL_SetWindowFullscreen(window_.get(), SDL_WINDOW_FULLSCREEN_DESKTOP);
  is_changed_ = true;  // it may have a new surface
}

SDL_Surface* Window::surface() { return SDL_GetWindowSurface(window_.get()); }

void Window::blacken() {
  SDL_Surface* screen = surface();
  if (!screen) return;
  map_at_once(screen->pixels, static_cast<std::size_t>(screen->pitch) * static_cast<std::size_t>(screen->h));
  SDL_FillRect(screen, nullptr, 0);
}

Rect Window::wall() {
  const SDL_Surface* screen = surface();
  if (!screen) return {};
  const Rect whole{0, 0, screen->w, screen->h};
  if (options_.mode == WindowMode::Windowed) return whole;
  Rect wall = options_.wall;
  if (wall.width == 0) wall.width = screen->w - wall.x;
  if (wall.height == 0) wall.height = screen->h - wall.y;
  return intersection(wall, whole);
}

bool Window::present(const std::vector<Rect>& changed) {
  const Rect area = wall();
  rects_.clear();
  for (const auto& rect : changed) {
    const Rect visible = intersection(rect.moved(area.origin()), area);
    if (!visible.empty()) rects_.push_back(sdl_rect(visible));
  }
  return rects_.empty() ||
         SDL_UpdateWindowSurfaceRects(window_.get(), rects_.data(), static_cast<int>(rects_.size())) == 0;
}

bool Window::present_all() { return SDL_UpdateWindowSurface(window_.get()) == 0; }

int Window::refresh_rate() const {
  SDL_DisplayMode mode{};
  const int display = SDL_GetWindowDisplayIndex(window_.get());
  if (display < 0 || SDL_GetCurrentDisplayMode(display, &mode) != 0 || mode.refresh_rate < 20) return 60;
  return mode.refresh_rate;
}

std::string Window::describe() const {
  int width = 0;
  int height = 0;
  SDL_GetWindowSizeInPixels(window_.get(), &width, &height);
  return fmt::format("{} {}x{} at {} Hz", SDL_GetCurrentVideoDriver(), width, height, refresh_rate());
}

}  // namespace rankwall
