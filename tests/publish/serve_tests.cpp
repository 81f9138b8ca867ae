#include "publish/serve.h"

#include "catch.h"

using namespace rankwall;

TEST_CASE("Serving needs either a file or the demo") {
  ServeOptions neither;
  CHECK(serve(neither).error().fault == Fault::Usage);
  ServeOptions both;
  both.file = "feed.json";
  both.demo = true;
  CHECK(serve(both).error().fault == Fault::Usage);
}

TEST_CASE("Serving refuses an impossible pace") {
  ServeOptions options;
  options.demo = true;
  options.step_seconds = GENERATE(0.0, -1.0, 1e9, std::numeric_limits<double>::quiet_NaN());
  CHECK(serve(options).error().fault == Fault::Usage);
}

TEST_CASE("Serving at an address that cannot be read ends at once") {
  ServeOptions options;
  options.demo = true;
  options.listen = "nowhere";
  CHECK(serve(options).error().fault == Fault::Usage);
}
