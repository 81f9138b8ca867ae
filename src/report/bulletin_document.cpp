#include "report/bulletin_document.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"
#include "model/column_heads.h"
#include "model/rounding.h"
#include "model/sentences.h"
#include "report/attachment.h"
#include "report/facts.h"
#include "report/page_frame.h"
#include "report/page_writer.h"
#include "report/prose.h"
#include "report/ranking_table.h"

namespace rankwall {

namespace {

constexpr double issuer_top = 35 * millimetre;  // below the top of the block
constexpr double max_issuer_size = 58;
constexpr double rule_below_number = 4 * millimetre;
constexpr double red_rule = 0.7 * millimetre;
constexpr double closing_rule = 0.35 * millimetre;
constexpr double inner_rule = 0.25 * millimetre;
constexpr double closing_row = 24;
constexpr int number_line = 7;
constexpr int line_of_title = 10;
constexpr int signature_lines = 4;

class BulletinWriter {
 public:
  BulletinWriter(const PaperInput& input, const Typesetter& typesetter)
      : input_(input),
        bulletin_(input.bulletin),
        typesetter_(typesetter),
        facts_(input),
        source_([this](const std::string& name) { return facts_.find(name); }),
        writer_(typesetter),
        words_(input.config.words) {}

  std::vector<Page> pages() {
    collect_attachments();
    writer_.new_page();
    write_head();
    write_title();
    write_body();
    write_attachment_list();
    write_signature();
    for (const auto& attachment : attachments_) write_attachment(writer_, attachment);
    write_closing();
    std::vector<Page> pages = writer_.finished();
    add_frame(pages, frame_of(input_, input_.leading()), typesetter_);
    return pages;
  }

 private:
  std::string text_of(const std::string& pattern) const { return said(pattern, source_).value_or(""); }

  // 1. Issuer mark, document number, red rule.
  void write_head() {
    PrintStyle style{Typeface::Title, max_issuer_size};
    const double natural = typesetter_.width(bulletin_.issuer, style);
    style.size *= std::min(1.0, block_width * 0.96 / natural);
    const TextLine issuer = typesetter_.line(bulletin_.issuer, style);
    const double baseline = block_top + issuer_top + ink_above(issuer);
    writer_.page().upright.emplace_back(
        TextMark{{block_left + (block_width - issuer.width) / 2, baseline}, issuer, official_red});

    writer_.move_to_line(number_line);
    const double number_bottom = grid_baseline(number_line, size_three) + size_three * 0.12;
    writer_.put(typesetter_.line(text_of(bulletin_.number), grid_style(Typeface::Body)), size_three, Alignment::Centre);
    const double rule = number_bottom + rule_below_number;
    writer_.page().upright.emplace_back(
        RuleMark{{block_left, rule}, {block_left + block_width, rule}, red_rule, official_red});
  }

  // 2. Title and recipients, each below an empty line.
  void write_title() {
    writer_.move_to_line(line_of_title);
    // The office's own spaces break it, not those in what it is filled with.
    std::string title = bulletin_.title + ' ';
    for (auto space = title.find(' '); space != std::string::npos; space = title.find(' ')) {
      writer_.centred(text_of(title.substr(0, space)), {Typeface::Title, size_two});
      title.erase(0, space + 1);
    }
    writer_.skip_line();
    if (bulletin_.recipients.empty()) return;
    for (const auto& line :
         typesetter_.lines(bulletin_.recipients, grid_style(Typeface::Body), {block_width, 0, false}))
      writer_.put(line, size_three, Alignment::Left);
  }

  // 3. The text under numbered headings.
  void write_body() {
    int number = 0;
    for (const auto& section :
         prose_of(bulletin_.sections, source_, [this](const std::string& name) { return facts_.is_asked(name); })) {
      writer_.keep_together(section.heading.empty() ? 1 : 2);
      if (!section.heading.empty())
        writer_.paragraph(heading_text(words_, ++number, section.heading), Typeface::Heading);
      for (const auto& paragraph : section.paragraphs) writer_.paragraph(paragraph, Typeface::Body);
    }
  }

  // 4. Which attachments there are, on one page with the signature, which is never alone.
  void write_attachment_list() {
    writer_.keep_together(std::min(1 + static_cast<int>(attachments_.size()) + signature_lines, lines_on_page));
    writer_.skip_line();
    const PrintStyle style = grid_style(Typeface::Body);
    const std::string& lead = words_.paper.attachments;
    const double indent = 2 * character_pitch;
    const double entries = indent + typesetter_.width(lead, style);
    for (std::size_t i = 0; i < attachments_.size(); ++i) {
      const std::string entry = fmt::format("{}. {}", i + 1, attachments_[i].title);
      const double left = i == 0 ? indent : entries;
      for (const auto& line : typesetter_.lines(i == 0 ? lead + entry : entry, style, {block_width - left, 0, false}))
        writer_.put(line, size_three, Alignment::Left, left);
    }
  }

  // 5. Who signs, and the date four characters from the right edge.
  void write_signature() {
    const PrintStyle style = grid_style(Typeface::Body);
    const TextLine date = typesetter_.line(text_of(bulletin_.date), style);
    const TextLine signature = typesetter_.line(bulletin_.signature, style);
    const double date_indent = 4 * character_pitch;
    const double signature_indent = std::max(0.0, date_indent + (date.width - signature.width) / 2);
    writer_.keep_together(signature_lines);
    writer_.skip_line();
    writer_.skip_line();
    writer_.put(signature, size_three, Alignment::Right, signature_indent);
    writer_.put(date, size_three, Alignment::Right, date_indent);
  }

  void collect_attachments() {
    for (const auto& standings : input_.standings) {
      const auto& wanted = bulletin_.tables;
      if (!wanted.empty() && std::find(wanted.begin(), wanted.end(), standings.ranking) == wanted.end()) continue;
      add_attachment(filled(words_.paper.attachment_title,
                            {{"period", period_text(words_, input_.snapshot.period)}, {"ranking", standings.label}}),
                     note_of(standings), ranking_table(input_, standings));
    }
    if (!input_.snapshot.problems.empty()) add_attachment(bulletin_.problems_title, "", problem_table(input_));
  }

  std::string note_of(const Standings& standings) const {
    const auto has_pace_gap = [](const Standing& standing) { return standing.pace_gap.has_value(); };
    if (std::none_of(standings.towns.begin(), standings.towns.end(), has_pace_gap))
      return filled(words_.paper.plain_note, {{"rules", standings.rules}});
    return filled(words_.paper.note, {{"pace", pace_share_text(words_, *standings.pace)},
                                      {"column", head_text(words_, ColumnKind::PaceGap)},
                                      {"rules", standings.rules}});
  }

  void add_attachment(std::string title, std::string note, PaperTable table) {
    const std::string as_of =
        filled(words_.fresh, {{"time", data_time_text(words_, input_.snapshot, input_.zone, input_.day())}});
    const auto status = status_wordings(words_, input_.snapshot.status).front();
    attachments_.push_back({filled(words_.paper.attachment, {{"number", std::to_string(attachments_.size() + 1)}}),
                            std::move(title), as_of + words_.paper.gap_between + status, std::move(note),
                            std::move(table)});
  }

  // 6. Closing rules at the foot of the last page: copies to, printed by, date.
  void write_closing() {
    const int rows = bulletin_.copies_to.empty() ? 1 : 2;
    const int lines = static_cast<int>(rows * closing_row / line_pitch) + 2;
    if (writer_.line() + lines > lines_on_page) writer_.new_page();
    double y = block_top + block_height - rows * closing_row;
    const auto rule = [&](double width) {
      writer_.page().upright.emplace_back(RuleMark{{block_left, y}, {block_left + block_width, y}, width});
    };
    rule(closing_rule);
    if (rows == 2) {
      write_closing_row(filled(words_.paper.copies, {{"offices", bulletin_.copies_to}}), "", y);
      y += closing_row;
      rule(inner_rule);
    }
    write_closing_row(bulletin_.printed_by, filled(words_.paper.printed, {{"date", text_of(bulletin_.date)}}), y);
    y += closing_row;
    rule(closing_rule);
  }

  void write_closing_row(const std::string& left, const std::string& right, double y) {
    PrintStyle style{Typeface::Body, size_four};
    const double margin = size_four;
    const double room = block_width - 2 * margin;
    const double natural = typesetter_.width(left, style) + typesetter_.width(right, style);
    style.size *= std::min(1.0, room / natural);
    const double baseline = y + closing_row / 2 + baseline_below_middle(style.size);
    const TextLine end = typesetter_.line(right, style);
    writer_.page().upright.emplace_back(TextMark{{block_left + margin, baseline}, typesetter_.line(left, style)});
    writer_.page().upright.emplace_back(TextMark{{block_left + block_width - margin - end.width, baseline}, end});
  }

  const PaperInput& input_;
  const Bulletin& bulletin_;
  const Typesetter& typesetter_;
  Facts facts_;
  FactSource source_;
  PageWriter writer_;
  std::vector<Attachment> attachments_;
  const Words& words_;
};

}  // namespace

std::vector<Page> bulletin_pages(const PaperInput& input, const Typesetter& typesetter) {
  return BulletinWriter(input, typesetter).pages();
}

std::string bulletin_title(const PaperInput& input) {
  const Facts facts(input);
  std::string title =
      said(input.bulletin.title, [&](const std::string& name) { return facts.find(name); }).value_or("");
  std::erase(title, ' ');
  return title;
}

}  // namespace rankwall
