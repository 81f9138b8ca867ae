// `rankwall bulletin` and `rankwall cards`: the paper twin of the wall, from the same feed, config and rules.
#pragma once

#include <filesystem>
#include <string>

#include "base/result.h"
#include "wall/setup.h"

namespace rankwall {

/// A page as PNG.
struct Preview {
  std::filesystem::path file;  ///< empty: none
  int page = 1;
};

struct BulletinOptions {
  CommonOptions common;
  std::filesystem::path
      pattern;  ///< the paper's settings; empty: bulletin.json beside the config, else the shipped one
  std::filesystem::path
      history;  ///< folder of a history, one file per day; empty: the one that this machine's wall keeps of the feed
  std::filesystem::path output;  ///< the PDF; empty: none
  Preview preview;
  std::string date;    ///< of issue, YYYY-MM-DD; empty: the day of the publication
  std::string number;  ///< of the document; empty: the month of issue
};

/// Writes whole files or none. Errors: Input for broken settings and for a feed without a single ranked town; Usage for
/// a page that does not exist; Environment.
Result<void> print_bulletin(const BulletinOptions& options);

struct CardOptions {
  CommonOptions common;
  std::filesystem::path pattern;
  std::filesystem::path history;
  std::filesystem::path output;  ///< one PDF with a page per town; empty: none
  std::filesystem::path split;   ///< a folder that gets a PDF for each town, named by its id; empty: none
  Preview preview;
  std::string town;  ///< only this one's, by id or name; empty: every town's
};

/// Errors: as above; Usage for a town that the feed does not have, Input for a name that several have.
Result<void> print_cards(const CardOptions& options);

}  // namespace rankwall
