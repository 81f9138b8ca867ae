#include "feed/reference.h"

#include <nlohmann/json.hpp>

#include "config/reference_page.h"
#include "feed/schema.h"

namespace rankwall {

namespace {

constexpr const char* opening = R"page(# The feed: format rankwall/1

A feed is one JSON object in UTF-8, served over HTTP or written to a file. The wall asks for it again and again and shows a
change at once. `rankwall check --feed FILE` says what is wrong with one, every mistake by its JSON pointer; `rankwall init DIR`
writes one to fill in.

This page is generated: `rankwall schema feed --format markdown`. `rankwall schema feed` is the same as JSON Schema.

## The smallest feed

```json
{
  "format": "rankwall/1",
  "status": "verified",
  "period": { "from": "2021-01", "to": "2021-06" },
  "published_at": "2021-06-30T18:05:00+08:00",
  "towns": [ { "id": "T01", "name": "Northside", "values": { "points": 12 } } ]
}
```

What `points` means is said by the config: its label, its unit, whether more of it is better.

## A complete one

```json
{
  "format": "rankwall/1",
  "serial": 1842,
  "title": "固投纳统比拼榜",
  "status": "demo",
  "period": { "from": "2021-01", "to": "2021-06" },
  "as_of": "2021-06-30",
  "published_at": "2021-06-30T18:05:00+08:00",
  "source": "市统计局、市发改局(重点办)",
  "towns": [
    { "id": "T01", "name": "云溪街道", "short": "云溪", "group": "一组", "ranked": true,
      "values": { "entered_projects": 24, "entered_projects_target": 26, "entered_investment": 12.82 },
      "adjustments": [ { "points": 1.5, "reason": "集中开工项目最多" } ] }
  ],
  "city": { "values": { "growth_yoy": 14.3, "growth_yoy_change": 1.8 } },
  "baseline": { "label": "1—5月通报", "ranks": { "overall": { "T01": 2 } } },
  "projects": [
    { "id": "P-0001", "name": "标准厂房二期", "town": "T01", "stage": "entered",
      "total_investment": 3.2, "year_plan": 1.1, "invested": 0.7,
      "milestones": { "approval": "2021-01-12", "permit": "2021-03-02", "start": "2021-03-20", "entry": "2021-04-08" } } ],
  "experiences": [ { "town": "T01", "title": "“专员跟办”提前入库", "text": "项目备案当日即建台账。" } ],
  "problems": [
    { "id": "Q-07", "town": "T01", "project": "P-0001", "title": "标准厂房二期征迁", "status": "open",
      "owner": "市自然资源局", "opened": "2021-06-01", "due": "2021-06-24" } ],
  "notices": [ { "text": "纳统政策培训通知", "level": "info", "from": "2021-06-28T00:00:00+08:00" } ]
}
```

## What absent means

A key that is left out, or `null`, is **not known**. That is never 0, and never none: a feed without `problems` says nothing
about problems, `"problems": []` says that there are none. A town without a value for a ranking is listed below the others
as not reported; without a `baseline` nobody has moved; a figure of the whole city is shown only if `city.values` has it.

A key that this page does not name is ignored, with a line in the log. A key that it names and that breaks its rule is an
error: the whole publication is refused, and the wall keeps the last good one and says how old that is.

## Periods

Two months of one year (`"2021-01"`, `"2021-06"`), or two dates: `{ "from": "2025-09-01", "to": "2025-11-14",
"goal": "2026-01-20", "label": "Autumn term" }`. Figures are cumulative from the first to the last day. The pace is the share of
the time that has passed until targets are due: for months that of the year, for dates the days until the goal; for dates without
a goal there is none.

## Which publication is newer

The one with the higher `serial`; without serials the one with the later `published_at`. An older one is refused until somebody
runs `rankwall accept` on the machine.

## Limits

16 MiB, 32 levels of objects and lists, 2,000,000 values and keys; no key twice in one object.
)page";

}  // namespace

std::string feed_reference() {
  ReferencePage page;
  page.add_section("The keys", OrderedJson::parse(feed_schema()), "");
  return opening + page.text();
}

}  // namespace rankwall
