#include "base/file_kind.h"

#include <string>

#include "catch.h"

using namespace rankwall;
using namespace std::string_view_literals;

TEST_CASE("What is no JSON is called by its name") {
  CHECK(file_kind("<!DOCTYPE html><html>") == "a web page (HTML)");
  CHECK(file_kind("\uFEFF\r\n  <html>") == "a web page (HTML)");
  CHECK(file_kind("<?xml version=\"1.0\"?>") == "XML");
  CHECK(file_kind("\x1F\x8B\x08\0"sv) == "a file packed by gzip");
  CHECK(file_kind("PK\x03\x04") == "a ZIP archive or a workbook (xlsx)");
  CHECK(file_kind("\xD0\xCF\x11\xE0\xA1\xB1") == "a workbook (xls) or another file of Office");
  CHECK(file_kind("%PDF-1.4") == "a PDF");
}

TEST_CASE("Text in another encoding is called by its name, with a byte order mark or without") {
  CHECK(file_kind("\xFF\xFE{\0"sv) == "text in UTF-16");
  CHECK(file_kind("\xFE\xFF\0{"sv) == "text in UTF-16");
  CHECK(file_kind("{\0\"\0"sv) == "text in UTF-16");
  CHECK(file_kind("\xFF\xFE\0\0{\0\0\0"sv) == "text in UTF-32");
  CHECK(file_kind("\0\0\0{"sv) == "text in UTF-32");
  CHECK(file_kind("{\"name\": \"\xD4\xC6\xCF\xAA\xBD\xD6\xB5\xC0\"}") == "text in GBK (GB18030)");
  CHECK(file_kind("{\"name\": \"\x81\x30\x81\x30\"}") == "text in GBK (GB18030)");
}

TEST_CASE("UTF-8 has no kind, nor has UTF-8 with an error") {
  CHECK(file_kind("{\"name\": \"云溪街道\"}") == "");
  CHECK(file_kind("{\"name\": \"云溪街道\xFF\"}") == "");
  CHECK(file_kind("{\"name\": \"caf\xE9\"}") == "");  // Latin-1 cannot be told from it
  CHECK(file_kind("") == "");
}
