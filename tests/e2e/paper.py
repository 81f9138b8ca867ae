"""Checks printed PDFs for test_paper.sh: feeds to print, and what poppler reads back from the pages.

  paper.py feed COUNT [VARIANT]          a feed of so many towns; VARIANT: nine, long-names, tied, silent, forecast, no-problems
  paper.py grid PDF                      text pages keep to GB/T 9704: block, pitch, 22 lines of 28 characters, numbers
  paper.py head PDF                      issuer mark, red rule's position, title of the first page
  paper.py on-every-page PDF TEXT        the text is on every page
  paper.py tables PDF STANDINGS…         every row of these standings (JSON) is in the PDF, digit by digit
  paper.py cards PDF STANDINGS           every town's card has its rank, movement, score and gap
  paper.py heads PDF                     every page of the attachments has a table head, no row is cut in two
"""
import decimal
import json
import re
import subprocess
import sys
import xml.etree.ElementTree as xml

MILLIMETRE = 72 / 25.4
LEFT, TOP = 28 * MILLIMETRE, 37 * MILLIMETRE
RIGHT, BOTTOM = LEFT + 156 * MILLIMETRE, TOP + 225 * MILLIMETRE
HALF = 0.5 * MILLIMETRE


def fail(message):
    sys.exit(f"expected {message}")


def feed(count, variant=""):
    towns = []
    for i in range(count):
        built = 5 if variant == "tied" else round(9.5 - 9 * i / count, 4)
        name = f"{'长' * 28}{i:04}" if variant == "long-names" else f"第{i + 1}镇"
        if variant == "nine":
            name = "雪峰华侨经济开发区" if i == 0 else name
        values = {} if variant == "silent" else {
            "entered_projects": int(built * 2), "entered_projects_target": 20,
            "entered_investment": built, "entered_investment_target": 10,
            "built_investment": built, "built_investment_plan": 10, "growth_yoy": round(built - 3, 1)}
        towns.append({"id": f"T{i + 1}", "name": name, "values": values})
    document = {
        "format": "rankwall/1", "status": "forecast" if variant == "forecast" else "demo",
        "period": {"from": "2021-01", "to": "2021-06"}, "as_of": "2021-06-30",
        "published_at": "2021-06-30T18:05:00+08:00", "towns": towns,
        "baseline": {"label": "1—5月通报", "ranks": {"overall": {f"T{i + 1}": count - i for i in range(count)}}},
        "problems": [] if variant == "no-problems" else [
            {"town": "T1", "title": "题" * 100, "status": "open", "owner": "市自然资源局", "due": "2021-06-24"},
            {"town": "T1", "title": "用地指标不足", "status": "assigned", "owner": "市发改局", "due": "2021-07-10"}]}
    print(json.dumps(document, ensure_ascii=False))


def boxes(pdf, kind):
    """Texts with their boxes, page by page; kind is line or word."""
    html = subprocess.run(["pdftotext", "-bbox-layout", pdf, "-"], capture_output=True, check=True, text=True).stdout
    pages = []
    for page in xml.fromstring(html).iter("{http://www.w3.org/1999/xhtml}page"):
        found = []
        for each in page.iter("{http://www.w3.org/1999/xhtml}" + kind):
            words = each.iter("{http://www.w3.org/1999/xhtml}word")
            text = "".join(word.text or "" for word in words)
            box = [float(each.get(edge)) for edge in ("xMin", "yMin", "xMax", "yMax")]
            found.append((text, box))
        pages.append(found)
    return pages


def pages_of(pdf):
    """The text of every page in the order in which it was set, without spaces."""
    text = subprocess.run(["pdftotext", "-raw", pdf, "-"], capture_output=True, check=True, text=True).stdout
    return [re.sub(r"\s", "", page) for page in text.split("\f")[:-1]]


def grid(pdf):
    full_pages = 0
    for number, page in enumerate(boxes(pdf, "line"), 1):
        below = [(text, box) for text, box in page if box[1] > BOTTOM]
        mark = [(text, box) for text, box in below if text.replace(" ", "") == f"—{number}—"]
        if len(mark) != 1:
            fail(f"one page number {number}, got {[text for text, _ in below]}")
        edge = 14  # one character of the number's size
        x_min, x_max = mark[0][1][0], mark[0][1][2]
        off = x_max - (RIGHT - edge) if number % 2 else x_min - (LEFT + edge)
        if abs(off) > 1:
            fail(f"page number {number} one character from the {'right' if number % 2 else 'left'} edge, off by {off}")
        middle = (mark[0][1][1] + mark[0][1][3]) / 2
        if abs(middle - (BOTTOM + 7 * MILLIMETRE)) > 3:
            fail(f"page number 7 mm below the block, got {(middle - BOTTOM) / MILLIMETRE} mm")
        block = [(text, box) for text, box in page if TOP < (box[1] + box[3]) / 2 < BOTTOM]
        for text, (x_min, _, x_max, _) in block:
            if x_min < LEFT - HALF or x_max > RIGHT + HALF:
                fail(f"text within the block, got {text} from {x_min} to {x_max}")
        body = [(text, box) for text, box in block if text.startswith("字")]
        middles = [(box[1] + box[3]) / 2 for _, box in body]
        for before, after in zip(middles, middles[1:]):
            if abs(after - before - 29) > 0.2:
                fail(f"a line pitch of 29 pt, got {after - before}")
        if len(body) == len(block) and len(body) == 22:
            full_pages += 1
            if any(len(text) != 28 for text, _ in body[1:-1]):
                fail(f"28 characters a line, got {[len(text) for text, _ in body]}")
    if full_pages < 1:
        fail("a page of 22 lines of text")


def head(pdf):
    lines = boxes(pdf, "line")[0]

    def box_of(start):
        found = [box for text, box in lines if text.startswith(start)]
        return found[0] if found else fail(f"a line that begins with {start}")

    issuer, number, title = box_of("固定资产投资工作专班"), box_of("投专办通报"), box_of("关于2021年")
    for name, box in (("issuer", issuer), ("number", number), ("title", title)):
        off = (box[0] + box[2]) / 2 - (LEFT + RIGHT) / 2
        if abs(off) > 1:
            fail(f"{name} in the middle, off by {off}")
    if "〔2021〕" not in "".join(text for text, _ in lines):
        fail("the year in 〔〕")
    if not issuer[3] < number[1] < number[3] < title[1]:
        fail("issuer, number and title below one another")


def rounded(value, decimals):
    step = decimal.Decimal(1).scaleb(-decimals)
    return str(decimal.Decimal(repr(value)).quantize(step, decimal.ROUND_HALF_UP))


def signed(value):
    text = rounded(value, 1)
    return "0.0" if float(text) == 0 else text if text.startswith("-") else "+" + text


DECIMALS = {"entered_projects": 0, "eligible_projects": 0, "started_projects": 0}


def movement(standing):
    moved = standing["movement"]
    return "" if moved is None else "—" if moved == 0 else f"{'▲' if moved > 0 else '▼'}{abs(moved)}"


def row_of(ranking, standing):
    """A row of the ranking's table as a pattern; figures that the ranking does not print are skipped."""
    known = [f"{standing['rank']}{movement(standing)}{standing['name']}"]
    if ranking["ranking"] == "overall":
        known += [rounded(item["value"], DECIMALS.get(item["indicator"], 2)) for item in standing["items"]]
    skipped = r"[0-9.]*?" if ranking["ranking"] != "overall" else ""
    score = rounded(standing["score"], ranking["decimals"])
    gap = "—" if standing["gap"] is None else rounded(standing["gap"], ranking["decimals"])
    completion = "" if ranking["ranking"] == "completion" else rounded(standing["completion"], 1)
    return re.escape("".join(known)) + skipped + re.escape(completion + signed(standing["pace_gap"]) + score + gap)


def tables(pdf, *files):
    text = "".join(pages_of(pdf))
    for file in files:
        ranking = json.load(open(file, encoding="utf-8"))
        for standing in ranking["standings"]:
            if not re.search(row_of(ranking, standing), text):
                fail(f"the row {row_of(ranking, standing)} of {ranking['ranking']} in {pdf}")
        for wanted in (ranking["snapshot"], ranking["rules"]):
            if wanted not in text:
                fail(f"{wanted} in {pdf}")


def cards(pdf, file):
    ranking = json.load(open(file, encoding="utf-8"))
    pages = pages_of(pdf)
    for standing, page in zip(ranking["standings"], pages):
        before = "—" if standing["movement"] is None else f"第{standing['rank'] + standing['movement']}位"
        gap = "—" if standing["gap"] is None else rounded(standing["gap"], ranking["decimals"])
        score = rounded(standing["score"], ranking["decimals"])
        row = f"第{standing['rank']}位{before}{movement(standing) or '—'}{score}{gap}" \
              f"{rounded(standing['completion'], 1)}%{signed(standing['pace_gap'])}"
        for wanted in (standing["name"], row, f"合计{score}", ranking["snapshot"], ranking["rules"], "签收人", "签收时间"):
            if wanted not in page:
                fail(f"{wanted} on the card of {standing['name']}, got {page}")
    expected = len(ranking["standings"]) + len(ranking["not_reported"]) + len(ranking["not_ranked"])
    if len(pages) != expected:
        fail(f"{expected} cards, got {len(pages)}")


def heads(pdf):
    pages = pages_of(pdf)
    first = next(i for i, page in enumerate(pages) if "附件1" in page and "名次" in page)
    for number, page in enumerate(pages[first:], first + 1):
        if "抄送" not in page and "名次" not in page and "序号" not in page:
            fail(f"a table head on page {number}, got {page[:80]}")


def on_every_page(pdf, text):
    for number, page in enumerate(pages_of(pdf), 1):
        if text not in page:
            fail(f"{text} on page {number}")


if __name__ == "__main__":
    commands = {"feed": lambda count, *variant: feed(int(count), *variant), "grid": grid, "head": head,
                "tables": tables, "cards": cards, "heads": heads, "on-every-page": on_every_page}
    commands[sys.argv[1]](*sys.argv[2:])
