#include "cli/paper.h"

#include <memory>

#include <fmt/format.h>

#include "base/log.h"
#include "cli/command_line.h"
#include "cli/output.h"
#include "feed/fetch_once.h"
#include "feed/history_store.h"
#include "feed/store.h"
#include "feed/url.h"
#include "model/explain.h"
#include "report/bulletin_document.h"
#include "report/document.h"
#include "report/page_frame.h"
#include "report/score_card.h"

namespace rankwall {

namespace {

/// Everything that a page is made from, kept together.
struct Paper {
  Setup setup;
  Bulletin bulletin;
  Snapshot snapshot;
  std::vector<Standings> standings;
  History history;
  Typesetter typesetter;

  Issue issue = {};

  PaperInput input() const { return {setup.config, bulletin, snapshot, standings, setup.zone, &history, issue}; }
};

std::filesystem::path pattern_path(const std::filesystem::path& named, const std::filesystem::path& config,
                                   Language language) {
  if (!named.empty()) return named;
  std::filesystem::path beside = config.parent_path() / "bulletin.json";
  std::error_code failure;
  if (std::filesystem::is_regular_file(beside, failure)) return beside;
  return shipped_config_path().parent_path() / (language == Language::English ? "bulletin.en.json" : "bulletin.json");
}

Result<Paper> collect(const CommonOptions& common, const std::filesystem::path& pattern,
                      const std::filesystem::path& history) {
  auto setup = set_up(common);
  if (!setup) return setup.error();
  auto bulletin = read_bulletin(pattern_path(pattern, setup->config_path, setup->config.language), setup->config.rules,
                                setup->config.language);
  if (!bulletin) return bulletin.error();
  auto snapshot = fetch_once(setup->config.feed, system_now());
  if (!snapshot) return snapshot.error();
  auto typefaces = find_typefaces(bulletin->fonts);
  if (!typefaces) return typefaces.error();
  if (const auto& all = typefaces->substitutes; !all.empty())
    log_info(fmt::format("fonts that are not installed, and what the paper is set in: {}", fmt::join(all, ", ")));
  auto standings = rank_all(*snapshot, setup->config.rules);
  const auto kept = state_folder() / source_folder(setup->config.feed) / history_folder;
  History days = HistoryStore(history.empty() ? kept : history).load();
  Paper paper{std::move(*setup),
              std::move(*bulletin),
              std::move(*snapshot),
              std::move(standings),
              std::move(days),
              Typesetter(std::move(*typefaces)),
              {}};
  if (paper.input().leading().ranked().empty())
    return input_error(fmt::format("{}: expected a town with figures for the ranking \"{}\", there is none to print",
                                   shown_address(paper.setup.config.feed.url), paper.bulletin.ranking));
  return paper;
}

Result<Issue> issue_of(const std::string& date, const std::string& number) {
  Issue issue{{}, number};
  if (date.empty()) return issue;
  issue.date = parse_date(date);
  if (!issue.date) return usage_error(fmt::format("--date: expected a date such as 2021-07-05, got \"{}\"", date));
  return issue;
}

/// The towns whose cards are asked for.
Result<std::vector<std::size_t>> chosen_towns(const Paper& paper, const CardPress& press, const std::string& name) {
  if (name.empty()) return press.towns();
  const auto town = find_town(paper.snapshot, name, "--town");
  if (!town) return town.error();
  return std::vector{*town};
}

DocumentInfo info_of(const Paper& paper, const std::string& title) {
  return {title, paper.bulletin.signature,
          fmt::format("snapshot {}, rules {}", paper.snapshot.id, paper.input().leading().rules),
          paper.snapshot.published_at};
}

Result<void> write_pdf(const std::filesystem::path& path, const std::vector<Page>& pages, const DocumentInfo& info) {
  const auto bytes = pdf_of(pages, info);
  if (!bytes) return bytes.error();
  return write_output(path, *bytes);
}

Result<void> write_preview(const Preview& preview, const std::vector<Page>& pages) {
  if (preview.file.empty()) return {};
  const auto number = static_cast<std::size_t>(preview.page);
  if (number > pages.size()) return usage_error(fmt::format("--page: expected 1 to {}, got {}", pages.size(), number));
  const auto bytes = png_of(pages[number - 1]);
  if (!bytes) return bytes.error();
  return write_output(preview.file, *bytes);
}

}  // namespace

Result<void> print_bulletin(const BulletinOptions& options) {
  if (options.output.empty() && options.preview.file.empty())
    return usage_error("bulletin: expected --output or --preview");
  const auto issue = issue_of(options.date, options.number);
  if (!issue) return issue.error();
  auto paper = collect(options.common, options.pattern, options.history);
  if (!paper) return paper.error();
  paper->issue = *issue;
  const auto pages = bulletin_pages(paper->input(), paper->typesetter);
  if (auto written = write_preview(options.preview, pages); !written) return written;
  if (options.output.empty()) return {};
  return write_pdf(options.output, pages, info_of(*paper, bulletin_title(paper->input())));
}

Result<void> print_cards(const CardOptions& options) {
  if (options.output.empty() && options.split.empty() && options.preview.file.empty())
    return usage_error("cards: expected --output, --split or --preview");
  const auto paper = collect(options.common, options.pattern, options.history);
  if (!paper) return paper.error();
  const PaperInput input = paper->input();
  const CardPress press(input, paper->typesetter);
  const auto towns = chosen_towns(*paper, press, options.town);
  if (!towns) return towns.error();
  const PageFrame frame = frame_of(input, input.leading());
  std::vector<Page> pages;
  for (const auto town : *towns) {
    pages.push_back(press.page_of(town));
    if (options.split.empty()) continue;
    std::vector<Page> alone{pages.back()};
    add_frame(alone, frame, paper->typesetter);
    const auto file = options.split / (paper->snapshot.towns[town].id + ".pdf");
    if (auto written = write_pdf(file, alone, info_of(*paper, press.title_of(town))); !written) return written;
  }
  add_frame(pages, frame, paper->typesetter);
  if (auto written = write_preview(options.preview, pages); !written) return written;
  if (options.output.empty()) return {};
  const std::string title = towns->size() == 1 ? press.title_of(towns->front()) : press.common_title();
  return write_pdf(options.output, pages, info_of(*paper, title));
}

namespace {

/// The inputs of bulletin and cards besides config and feed.
void add_paper_paths(CLI::App* command, std::filesystem::path& pattern, std::filesystem::path& history) {
  add_path(command, "--template", pattern, "default: bulletin.json beside the config")->type_name("FILE");
  add_path(command, "--history", history,
           "growth and trends, a file a day (default: what this machine's wall has kept)")
      ->type_name("DIR")
      ->check(CLI::ExistingDirectory);
}

void add_preview(CLI::App* command, Preview& preview) {
  CLI::Option* file = add_path(command, "--preview", preview.file, "one page as PNG")->type_name("FILE");
  command->add_option("--page", preview.page, "of the preview (default 1)")->check(CLI::Range(1, 9999))->needs(file);
}

}  // namespace

void add_bulletin(CommandLine& line) {
  const auto options = std::make_shared<BulletinOptions>();
  CLI::App* command = line.add("bulletin", "print the bulletin as PDF", options->common,
                               [options] { return print_bulletin(*options); });
  add_path(command, "--output", options->output, "the PDF; - for standard output")->type_name("FILE");
  add_paper_paths(command, options->pattern, options->history);
  command->add_option("--date", options->date, "day of issue (default: the day of the feed's publication)")
      ->type_name("YYYY-MM-DD");
  command->add_option("--number", options->number, "number of the document (default: the month of issue)")
      ->type_name("TEXT");
  add_preview(command, options->preview);
}

void add_cards(CommandLine& line) {
  const auto options = std::make_shared<CardOptions>();
  CLI::App* command = line.add("cards", "print the score cards as PDF, a page a town", options->common,
                               [options] { return print_cards(*options); });
  add_path(command, "--output", options->output, "one PDF with all of them; - for standard output")->type_name("FILE");
  add_path(command, "--split", options->split, "a PDF for each town in this folder")->type_name("DIR");
  add_preview(command, options->preview);
  command->add_option("--town", options->town, "only this town's, by id or name")->type_name("TOWN");
  add_paper_paths(command, options->pattern, options->history);
}

}  // namespace rankwall
