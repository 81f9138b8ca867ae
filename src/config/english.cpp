#include "config/english.h"

namespace rankwall {

// Long: one table, read from top to bottom.
// The English of every text that a config, a widget or the paper has a Chinese default for, written as those files are.
std::string_view english_texts() {
  return R"json({
  "config": {
    "title": "Town Investment League",
    "words": {
      "waiting": "No data yet – waiting for the source",
      "fresh": "Data as of {time}",
      "stale": "Data from {time}, not updated for {hours} {hours|hour|hours}",
      "lost": "No connection to the source – showing the last valid data",
      "lost_short": "No connection to the source",
      "refused": "Faulty data from the source – showing the last valid data",
      "refused_short": "Faulty data from the source",
      "stale_short": "Not updated for {hours} {hours|hour|hours}",
      "stale_days": "Data from {time}, not updated for {days} {days|day|days}",
      "stale_days_short": "Not updated for {days} {days|day|days}",
      "updated": "updated {time}",
      "demo": "Demo data – not real figures",
      "demo_short": "Demo data",
      "demo_sign": "D",
      "forecast": "Estimated figures",
      "returned": "Returned figures",
      "verified": "Verified figures",
      "period": "{from_name}–{to_name} {year}",
      "one_month": "{to_name} {year}",
      "months": ["January", "February", "March", "April", "May", "June",
                 "July", "August", "September", "October", "November", "December"],
      "days": "{from_day} – {to}",
      "date": "{day} {month_name} {year}",
      "day": "{day} {month_name}",
      "moment": "{day}, {time}",
      "time": "{hour}:{minute}",
      "halves": ["am", "pm"],
      "long_date": "{weekday}, {date}",
      "lead_in": "{title}: ",
      "weekdays": ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
      "pace": "pace",
      "pace_long": "pace",
      "pace_share": "{pace} {share}%",
      "ahead_of_pace": "Towns ahead of pace",
      "not_reported": "Not reported",
      "not_ranked": "Not ranked",
      "operator_mark": "!",
      "risen": "▲",
      "fallen": "▼",
      "unmoved": "—",
      "unknown": "—",
      "not_published": "No data",
      "not_comparable": "Nothing to compare yet",
      "stages": ["Planned", "Signed", "Approved", "Started", "Entered",
                 "Under construction", "Completed", "In production", "Expanded"],
      "open": "Unassigned",
      "assigned": "Assigned",
      "in_progress": "In progress",
      "closed": "Closed",
      "overdue": "{days} {days|day|days} late",
      "days_left": "{days} {days|day|days} left",
      "due_today": "Due today",
      "overtaking": "{town} passed {other} and is now rank {rank}",
      "gap_to_next": ", {gap} behind rank {next}",
      "gap_worth": "; {indicator} +{amount} would close the gap",
      "gap_worth_less": "; {indicator} −{amount} would close the gap",
      "new_leader": "{town} takes the lead",
      "target_reached": "{town} has met its target for the year: {indicator}",
      "pace_crossed": "{town} at {completion}%, {standing}",
      "pace_points": "{gap} {lamp}",
      "percent_points": "pts",
      "figure": "{number} {unit}",
      "decimal_mark": ".",
      "digit_separator": ",",
      "with_unit": "{label} ({unit})",
      "rank": "rank {rank}",
      "new_entries": "{town}: {indicator} +{count}",
      "problem_closed": "Problem closed – {town}: {title}",
      "overdue_problem": "Problem – {town}: {title}, {state}",
      "urgent": "Urgent notice",
      "holds_until": "Valid until {time}",
      "source": "Source: {source}",
      "units": "Units: {units}",
      "unit_separator": ", ",
      "disclaimer": "Working figures; the statistics office's final figures apply",
      "columns": {
        "rank": "Rank",
        "movement": "+/–",
        "movement_since": "vs {baseline}",
        "movement_short": "vs last",
        "name": "Town",
        "group": "Group",
        "target": "Target",
        "share": "{label} share",
        "completion": "Done",
        "completion_of": "{label} done",
        "pace_gap": "vs {pace}",
        "points": "points",
        "progress": "Progress",
        "score": "Score",
        "gap": "Behind",
        "chase": "To pass",
        "chase_of": "",
        "chase_cell": "",
        "first_cell": "lead",
        "lead": "Lead",
        "lead_of": "",
        "lead_cell": "",
        "tied_cell": "tied",
        "adjustment": "Bonus"
      },
      "table": {
        "pace_before_share": "pace ",
        "overtook": "passed {other}",
        "seam": "Top",
        "seam_from": "From rank {rank}",
        "within_pace": "up to pace",
        "far_behind_by": "more than {points} behind",
        "slot": "slot: last bulletin",
        "tightest": "closest race"
      },
      "paper": {
        "with_unit": "{label} ({unit})",
        "list_separator": ", ",
        "clause_separator": "; ",
        "ellipsis": "…",
        "heading": "{number}. {heading}",
        "gap_between": "   ",
        "number": "No.",
        "problem": "Problem",
        "owner": "Responsible",
        "deadline": "Deadline",
        "handling": "Status",
        "days_left": "{deadline}, {days} {days|day|days} left",
        "rank_now": "Rank now",
        "rank_before": "Rank before",
        "indicator": "Indicator",
        "own": "This town",
        "city": "City",
        "mean": "Mean per town",
        "best": "Leader",
        "several_best": "Tied",
        "item": "Item",
        "value": "Result",
        "ratio": "Ratio",
        "weight": "Weight",
        "total": "Total",
        "part": "{part}, subtotal (at most {max} {unit})",
        "bonus": "Bonus: {reason}",
        "deduction": "Deduction: {reason}",
        "limited": "Bonus and deductions as counted ({min} to {max} {unit})",
        "even": "{lamp} with the {pace}",
        "alternative": " or ",
        "all_towns": "All towns",
        "data_line": "Snapshot {snapshot} · Rules {rules} · {status}",
        "attachment": "Annex {number}",
        "attachment_title": "{ranking}, {period}",
        "attachments": "Annexes: ",
        "note": "Bar mark: {pace}; {column} in percentage points. Rules {rules}.",
        "plain_note": "Rules {rules}.",
        "copies": "Copies: {offices}.",
        "printed": "Printed {date}"
      }
    },
    "lamps": {
      "ahead": { "word": "ahead", "lower": "ahead" },
      "even": { "word": "even", "lower": "even" },
      "behind": { "word": "behind", "lower": "behind" },
      "far_behind": { "word": "far behind", "lower": "far behind" }
    },
    "lists": { "red": "Honour roll", "black": "Watch list" },
    "unentered": {
      "title": "Not yet entered",
      "text": "{project} not entered {days} {days|day|days} after its start"
    },
    "indicators": [
      { "id": "entered_projects", "label": "Projects entered", "unit": "", "decimals": 0,
        "target": "entered_projects_target" },
      { "id": "entered_projects_month", "label": "Entered this month", "unit": "", "decimals": 0 },
      { "id": "eligible_projects", "label": "Eligible projects", "unit": "", "decimals": 0 },
      { "id": "entered_investment", "label": "Investment entered", "unit": "100m yuan", "decimals": 2,
        "target": "entered_investment_target" },
      { "id": "built_investment", "label": "Investment made", "unit": "100m yuan", "decimals": 2,
        "target": "built_investment_plan" },
      { "id": "started_projects", "label": "Projects started", "unit": "", "decimals": 0,
        "target": "started_projects_target" },
      { "id": "growth_yoy", "label": "Growth on last year", "unit": "%", "decimals": 1 }
    ],
    "rankings": [
      { "id": "overall", "label": "Overall score", "by": "score",
        "items": [
          { "indicator": "entered_investment", "weight": 40, "cap": 1.2, "normalise": "target" },
          { "indicator": "entered_projects", "weight": 20, "cap": 1.2, "normalise": "target" },
          { "indicator": "built_investment", "weight": 40, "cap": 1.2, "normalise": "target" }
        ],
        "targets": "year", "adjustments": { "min": -5, "max": 5 },
        "completion": "built_investment", "decimals": 2, "unit": "pts" },
      { "id": "entry", "label": "Project entry", "by": "ratio", "indicator": "entered_projects",
        "targets": "year", "completion": "built_investment", "decimals": 2 },
      { "id": "completion", "label": "Investment completion", "by": "ratio", "indicator": "built_investment",
        "targets": "year", "completion": "built_investment", "decimals": 2 },
      { "id": "growth", "label": "Investment growth", "by": "value", "indicator": "growth_yoy",
        "targets": "year", "completion": "built_investment", "decimals": 2 },
      { "id": "assessment", "label": "3+x assessment", "by": "score",
        "parts": [
          { "label": "Project preparation", "max": 20, "items": [
            { "indicator": "eligible_projects", "weight": 20, "cap": 1, "normalise": "max" }
          ] },
          { "label": "Starts and completions", "max": 30, "items": [
            { "indicator": "started_projects", "weight": 30, "cap": 1.2, "normalise": "target" }
          ] },
          { "label": "Entry in the statistics", "max": 30, "items": [
            { "indicator": "entered_projects", "weight": 15, "cap": 1.2, "normalise": "target" },
            { "indicator": "entered_investment", "weight": 15, "cap": 1.2, "normalise": "target" }
          ] },
          { "label": "Investment progress", "max": 20, "items": [
            { "indicator": "built_investment", "weight": 20, "cap": 1.2, "normalise": "target" }
          ] }
        ],
        "targets": "quarter", "adjustments": { "min": -5, "max": 5 },
        "completion": "built_investment", "decimals": 2, "unit": "pts" }
    ]
  },
  "widgets": {
    "leaderboard": { "ungrouped": "No group" },
    "podium": { "nobody": "No ranking yet" },
    "overview": { "title": "City overview" },
    "projects": {
      "title": "Key projects",
      "amounts": "{invested}/{plan} 100m yuan",
      "total": "Total {total} 100m yuan",
      "days": "under way {days} {days|day|days}",
      "none": "No key projects yet"
    },
    "pipeline": {
      "title": "Projects by stage",
      "batches": [
        { "label": "Planned", "stages": ["planned"] },
        { "label": "Signed", "stages": ["signed", "approved"] },
        { "label": "Started", "stages": ["started", "entered", "building", "completed"] },
        { "label": "In production", "stages": ["producing"] },
        { "label": "Expanded", "stages": ["expanded"] }
      ],
      "unit": "",
      "amount_unit": "100m CNY"
    },
    "experiences": { "title": "Good practice", "none": "No examples yet" },
    "problems": { "title": "Problems to solve", "none": "No problems at present" },
    "unentered": {
      "title": "Started, not yet entered",
      "total": "{title} · {count} {count|project|projects}",
      "yellow": "Yellow",
      "red": "Red",
      "months": "{months} {months|month|months}",
      "days": "{days} {days|day|days}",
      "none": "No project overdue for entry"
    },
    "climbers": {
      "title": "Biggest climbers",
      "since": "{title} since {baseline}",
      "rank_change": "rank {from} → {to}",
      "none_risen": "No town has climbed",
      "no_baseline": "No earlier ranking yet"
    },
    "red_black": { "rank": "Rank {rank}", "nobody": "No town listed" },
    "trend": {
      "title": "{indicator}: trend",
      "change": "{change} since {day}",
      "gathering": "Collecting history"
    },
    "comparison": { "title": "{first} and {second}" },
    "footer": { "tag": "The chase" },
    "countdown": {
      "title": "Deadline",
      "ahead": "Days left: {days}",
      "today": "Closes today",
      "passed": "Closed"
    }
  },
  "bulletin": {
    "issuer": "Office of the Investment Task Force",
    "number": "Bulletin No. {number}/{issue_year}",
    "title": "Town\u00a0Investment\u00a0League\u00a0Bulletin {period}",
    "recipients": "To all towns, the development zone and the city departments concerned:",
    "signature": "Office of the Investment Task Force",
    "date": "{date}",
    "printed_by": "Office of the Investment Task Force",
    "problems_title": "List of problems",
    "change": { "up": "up {change}", "down": "down {change}", "same": "unchanged" },
    "rate": { "up": "rose {rate}", "down": "fell {rate}", "same": "did not change" },
    "entries": {
      "scored": "{town} ({score})",
      "risen": "{town} (up {ranks} {ranks|rank|ranks})",
      "fallen": "{town} (down {ranks} {ranks|rank|ranks})",
      "overdue": "{title} ({town}, {days} {days|day|days} late)",
      "unentered": "{title} ({town}, started {days} {days|day|days} ago)",
      "group": "{group}: {towns}",
      "more": " and others",
      "many": "{count} towns"
    },
    "card": {
      "title": "{town}: Investment Score Card, {period}",
      "figures": "Results by indicator",
      "score": "How the score is made up",
      "problems": "Problems",
      "no_problems": "No problems this time.",
      "more_problems": "{count} more {count|problem is|problems are} in the list with the bulletin.",
      "chase": "The next rank",
      "gap": "The gap to the next rank is {gap}. ",
      "gain": "{label} +{amount}",
      "gain_less": "{label} −{amount}",
      "gains": "With all else unchanged, {gains} would draw level.",
      "first": "In first place.",
      "lead": "In first place, {gap} ahead of the next rank. ",
      "no_rank": "{state}: no rank this time.",
      "requirement": "Work through the gaps above one by one and close them.",
      "leader_requirement": "Hold the lead and keep setting the example.",
      "receiver": "Received by: ",
      "received_at": "Received on: "
    },
    "fonts": {
      "title": ["Noto Serif:bold", "Noto Serif CJK SC:bold"],
      "body": ["Noto Serif", "Noto Serif CJK SC"],
      "heading": ["Noto Sans:bold", "Noto Sans CJK SC:bold"],
      "subheading": ["Noto Serif:italic", "Noto Serif CJK SC"]
    }
  }
})json";
}

}  // namespace rankwall
