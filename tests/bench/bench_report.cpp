// What paper costs: 27 score cards from standings to PDF. Prints `name value unit` lines. Run by scripts/bench.sh.
#include <chrono>
#include <string>

#include <fmt/format.h>

#include "report/document.h"
#include "report/office.h"
#include "report/page_frame.h"
#include "report/score_card.h"

using namespace rankwall;

int main() {
  Office office;
  office.found(27);
  const auto start = std::chrono::steady_clock::now();
  const Typesetter setter = typesetter();
  const PaperInput input = office.input();
  const CardPress press(input, setter);
  std::vector<Page> pages;
  for (const auto town : press.towns()) pages.push_back(press.page_of(town));
  add_frame(pages, frame_of(input, input.leading()), setter);
  const auto bytes = pdf_of(pages, {"cards", "", "", office.snapshot.published_at});
  const std::chrono::duration<double, std::milli> taken = std::chrono::steady_clock::now() - start;
  if (!bytes || pages.size() != 27) return 1;
  fmt::print("cards_27_ms {:.0f} ms\n", taken.count());
  return 0;
}
