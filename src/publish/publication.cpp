#include "publish/publication.h"

#include <array>
#include <cassert>
#include <cctype>
#include <cstdlib>
#include <ctime>

#include <zlib.h>

#include <fmt/format.h>

#include "base/digest.h"

namespace rankwall {

namespace {

constexpr std::string_view compressed_suffix = "-gzip";

std::string gzip(std::string_view bytes) {
  z_stream stream{};
  constexpr int gzip_window = MAX_WBITS + 16;  // zlib's way to ask for a gzip header
  [[maybe_unused]] int status =
      deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, gzip_window, 8, Z_DEFAULT_STRATEGY);
  assert(status == Z_OK);
  std::string compressed(deflateBound(&stream, bytes.size()), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));  // zlib only reads from it
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(compressed.data());
  stream.avail_out = static_cast<uInt>(compressed.size());
  status = deflate(&stream, Z_FINISH);
  assert(status == Z_STREAM_END);
  compressed.resize(stream.total_out);
  deflateEnd(&stream);
  return compressed;
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view blanks = " \t";
  const auto first = text.find_first_not_of(blanks);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

/// Cuts the next element off a comma-separated list.
std::string_view next_element(std::string_view& list) {
  const auto comma = list.find(',');
  const auto element = trimmed(list.substr(0, comma));
  list.remove_prefix(comma == std::string_view::npos ? list.size() : comma + 1);
  return element;
}

bool accepts_gzip(std::string_view accept_encoding) {
  while (!accept_encoding.empty()) {
    const auto element = next_element(accept_encoding);
    const auto semicolon = element.find(';');
    if (trimmed(element.substr(0, semicolon)) != "gzip") continue;
    const auto weight = element.find("q=", semicolon == std::string_view::npos ? element.size() : semicolon);
    return weight == std::string_view::npos ||
           std::strtod(std::string(element.substr(weight + 2)).c_str(), nullptr) > 0;
  }
  return false;
}

/// Compares weakly, as If-None-Match asks for: a proxy may have marked our strong tags as weak.
bool names_tag(std::string_view list, const Publication& publication) {
  while (!list.empty()) {
    auto tag = next_element(list);
    if (tag.starts_with("W/")) tag.remove_prefix(2);
    if (tag == "*" || tag == publication.etag || tag == etag_of(publication, Answer::Compressed)) return true;
  }
  return false;
}

std::optional<std::time_t> parse_http_date(const std::string& text) {
  std::tm fields{};
  const char* end = ::strptime(text.c_str(), "%a, %d %b %Y %H:%M:%S GMT", &fields);
  if (!end || *end != '\0') return std::nullopt;
  return ::timegm(&fields);
}

/// Only the very date: a file that takes the place of a newer one has changed too.
bool is_unmodified_since(const std::string& condition, const Publication& publication) {
  const auto since = parse_http_date(condition);
  return since && *parse_http_date(publication.last_modified) == *since;
}

}  // namespace

Publication make_publication(std::string body, Instant modified) {
  Publication publication;
  publication.compressed = gzip(body);
  publication.etag = fmt::format("\"{}\"", sha256_hex(body).substr(0, 32));
  publication.last_modified = http_date(modified);
  publication.body = std::move(body);
  return publication;
}

Answer answer_to(const Conditions& conditions, const Publication& publication) {
  const bool is_known = conditions.if_none_match.empty()
                            ? is_unmodified_since(conditions.if_modified_since, publication)
                            : names_tag(conditions.if_none_match, publication);
  if (is_known) return Answer::NotModified;
  return accepts_gzip(conditions.accept_encoding) ? Answer::Compressed : Answer::Body;
}

std::string etag_of(const Publication& publication, Answer answer) {
  if (answer != Answer::Compressed) return publication.etag;
  std::string tag = publication.etag;
  tag.insert(tag.size() - 1, compressed_suffix);
  return tag;
}

std::string http_date(Instant instant) {
  static constexpr std::array days{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  static constexpr std::array months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                     "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  const LocalTime utc = Zone().local(instant);
  const auto month = static_cast<unsigned>(utc.date.month());
  return fmt::format("{}, {:02} {} {:04} {:02}:{:02}:{:02} GMT", days[utc.weekday()],
                     static_cast<unsigned>(utc.date.day()), months[month - 1], static_cast<int>(utc.date.year()),
                     utc.hour, utc.minute, utc.second);
}

}  // namespace rankwall
