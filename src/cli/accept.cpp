// `rankwall accept`: shows a publication that the wall has not let in, as older or as implausible.
// `rankwall forget`: has the wall take the next publication, whatever it has shown before.
#include <memory>
#include <string>

#include <fmt/format.h>

#include "base/output.h"
#include "cli/command_line.h"
#include "config/text_forms.h"
#include "feed/order.h"
#include "feed/parse.h"
#include "feed/store.h"
#include "feed/stored_snapshot.h"
#include "feed/url.h"
#include "model/gate.h"

namespace rankwall {

namespace {

std::string announced(const Snapshot& snapshot) {
  return fmt::format("{}, published {}", described(snapshot), TextForm<Instant>::print(snapshot.published_at));
}

/// Hands the refused publication to the wall, which takes it with its next poll, or when it is started next.
/// Errors: Input where none is refused, or it has become unreadable; Environment where the wall's state cannot be
/// written.
Result<void> accept(const CommonOptions& options) {
  const auto setup = set_up(options);
  if (!setup) return setup.error();
  const std::string& url = setup->config.feed.url;
  const Store store(state_folder() / source_folder(setup->config.feed));
  const auto refused = store.load_refused();
  if (!refused)
    return input_error(
        fmt::format("{}: expected a publication of {} that the wall has not let in, got none "
                    "(the state folder is that of the user who runs the wall, see STATE_DIRECTORY)",
                    store.refused_path().string(), shown_address(url)));
  const auto snapshot = parse_feed(*refused, store.refused_path().string(), system_now());
  if (!snapshot) return snapshot.error();
  if (auto accepted = store.accept(*refused); !accepted) return accepted;
  print(fmt::format("accepted: {}\n", announced(*snapshot)));
  const auto shown = stored_snapshot(store);
  if (!shown) return {};
  print(fmt::format("in place of: {}\n", announced(*shown)));
  const Doubts doubts = doubts_about(*snapshot, *shown, setup->config.rules, setup->config.gate);
  if (!doubts.held.empty()) print(doubts.held.to_error("although").message + "\n");
  return {};
}

/// Leaves word for the wall, which hears it with its next poll, or when it is started next. Errors: Environment where
/// the wall's state cannot be written.
Result<void> forget(const CommonOptions& options) {
  const auto setup = set_up(options);
  if (!setup) return setup.error();
  const Store store(state_folder() / source_folder(setup->config.feed));
  const auto shown = stored_snapshot(store);
  if (!shown || !store.has_folder()) {
    print(fmt::format("nothing of {} was shown yet: the next publication is taken in any case\n",
                      shown_address(setup->config.feed.url)));
    return {};
  }
  if (auto left = store.forget_order(); !left) return left;
  print(fmt::format("forgotten: {}; the next publication of {} is shown, whatever its serial, time and figures\n",
                    announced(*shown), shown_address(setup->config.feed.url)));
  return {};
}

}  // namespace

void add_forget(CommandLine& line) {
  const auto options = std::make_shared<CommonOptions>();
  line.add("forget", "show the next publication, whatever was shown before", *options,
           [options] { return forget(*options); });
}

void add_accept(CommandLine& line) {
  const auto options = std::make_shared<CommonOptions>();
  line.add("accept", "show a publication that the wall has held, or refused as older", *options,
           [options] { return accept(*options); });
}

}  // namespace rankwall
