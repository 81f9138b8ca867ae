# Feeds for the end-to-end tests. To be sourced after lib.sh.
# shellcheck shell=bash

# A feed of three towns, which fit on any wall, so that their table does not move. Arguments: how much each has built
# of 10, and the serial.
feed_of() {
  cat <<FEED
{
  "format": "rankwall/1", "serial": ${4:-1}, "title": "固投纳统比拼榜", "status": "demo",
  "period": { "from": "2021-01", "to": "2021-06" }, "as_of": "2021-06-30",
  "published_at": "${published_at:-$(date -u +%Y-%m-%dT%H:%M:%SZ)}",
  "towns": [
    { "id": "T01", "name": "云溪街道", "values": { "built_investment": $1, "built_investment_plan": 10 } },
    { "id": "T02", "name": "柳岸街道", "values": { "built_investment": $2, "built_investment_plan": 10 } },
    { "id": "T03", "name": "东湖街道", "values": { "built_investment": $3, "built_investment_plan": 10 } }
  ]
}
FEED
}

# A config for tests: polls often, gives up soon, and has the plainest layout: header, table, footer.
config_of() {
  cat <<CONFIG
{ "feed": { "url": "$1", "interval_seconds": 0.2, "longest_pause_seconds": 1, "timeout_seconds": 3,
            "lost_after_seconds": 0, "stale_after_hours": 26 },
  "gate": { "falling": "off", "many_changed": "off" },
  "rankings": [ { "id": "completion", "label": "投资完成率榜", "by": "ratio", "indicator": "built_investment" } ],
  "layouts": [ { "name": "plain", "root": { "column": [
    { "widget": "header", "size": "20%", "ranking": "completion", "seconds": false },
    { "widget": "leaderboard", "ranking": "completion" },
    { "widget": "footer", "size": "10%", "ranking": "completion" } ] } } ] }
CONFIG
}
