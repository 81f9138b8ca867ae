#include "render/svg_check.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

namespace rankwall {

namespace {

constexpr std::size_t max_bytes = 256u << 10;
/// Limits on the numbers in paths and on shapes of the picture's size: at the most they cost some seconds, on a thread
/// beside the frames. tests/bench/bench_render.cpp measures it.
constexpr int max_svg_numbers = 10'000;
constexpr int max_shapes = 300;
constexpr int max_digits = 7;

constexpr std::array<std::pair<std::string_view, std::string_view>, 8> refused{{
    {"<!DOCTYPE", "has a DOCTYPE"},
    {"<!ENTITY", "has entities"},
    {"stroke-dasharray", "has dashed lines"},
    {"<text", "has text that is not turned into paths"},
    {"<image", "has an image inside"},
    {"<use", "has parts by reference (use)"},
    {"<style", "has a style sheet"},
    {"<pattern", "has a pattern"},
}};

bool is_digit(char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; }

/// Whether an exponent of two digits follows the number that ends at `at`.
bool has_large_exponent(std::string_view bytes, std::size_t at) {
  if (at >= bytes.size() || (bytes[at] != 'e' && bytes[at] != 'E')) return false;
  ++at;
  if (at < bytes.size() && (bytes[at] == '+' || bytes[at] == '-')) ++at;
  return at + 1 < bytes.size() && is_digit(bytes[at]) && is_digit(bytes[at + 1]);
}

std::string_view number_fault(std::string_view bytes) {
  int numbers = 0;
  for (std::size_t i = 0; i < bytes.size();) {
    // A colour such as #00e100 is no number.
    if (bytes[i] == '#') {
      while (i < bytes.size() && (bytes[i] == '#' || std::isalnum(static_cast<unsigned char>(bytes[i])) != 0)) ++i;
      continue;
    }
    if (!is_digit(bytes[i])) {
      ++i;
      continue;
    }
    const bool is_fraction = i > 0 && bytes[i - 1] == '.';
    const std::size_t first = i;
    while (i < bytes.size() && is_digit(bytes[i])) ++i;
    if (!is_fraction && i - first > max_digits) return "has numbers of more than 7 digits";
    if (has_large_exponent(bytes, i)) return "has numbers of more than 7 digits";
    if (!is_fraction && ++numbers > max_svg_numbers) return "has more than 10,000 numbers";
  }
  return {};
}

std::string_view shapes_fault(std::string_view bytes) {
  constexpr std::string_view shapes[] = {"<path", "<rect", "<circle", "<ellipse", "<line", "<polyline", "<polygon"};
  int count = 0;
  for (auto at = bytes.find('<'); at != std::string_view::npos; at = bytes.find('<', at + 1)) {
    const std::string_view element = bytes.substr(at);
    count += std::any_of(std::begin(shapes), std::end(shapes), [&](auto shape) { return element.starts_with(shape); });
  }
  // The library forgets what it has read of a picture without a size, such as one without shapes.
  if (count == 0) return "has no shapes";
  return count > max_shapes ? "has more than 300 shapes" : "";
}

bool contains(std::string_view bytes, std::string_view word) {
  return std::search(bytes.begin(), bytes.end(), word.begin(), word.end(), [](char a, char b) {
           return std::tolower(static_cast<unsigned char>(a)) == std::tolower(static_cast<unsigned char>(b));
         }) != bytes.end();
}

}  // namespace

std::string_view svg_fault(std::string_view bytes) {
  if (bytes.size() > max_bytes) return "is larger than 256 KiB";
  for (const auto& [word, fault] : refused)
    if (contains(bytes, word)) return fault;
  if (const auto fault = shapes_fault(bytes); !fault.empty()) return fault;
  return number_fault(bytes);
}

}  // namespace rankwall
