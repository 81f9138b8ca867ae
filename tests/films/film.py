"""Films changes of the demo city; see scripts/film.sh. Usage: film.py RANKWALL [CASE …]"""

import copy
import json
import pathlib
import subprocess
import sys

from PIL import Image

ROOT = pathlib.Path(__file__).resolve().parents[2]
OUT = ROOT / "build" / "films"
SIZES = ("1920x1080", "1536x384", "320x160", "1080x1920")
SECONDS = 9
FRAMES_PER_PICTURE = 6  # of 60 a second: a picture every 100 ms
SHEET_WIDTH = 3200


def feeds(case, folder):
    """Writes what is published before and after the change, both with the figures of the last bulletin."""
    before = json.loads((ROOT / "tests/data/demo.json").read_text())
    before["baseline"]["values"] = {
        town["id"]: {"built_investment": round(town["values"]["built_investment"] * 0.93, 3)}
        for town in before["towns"]
        if town["values"].get("built_investment")
    }
    after = copy.deepcopy(before)
    for town in after["towns"]:
        completion = case["completion"].get(town["id"])
        if completion is not None:
            town["values"]["built_investment"] = round(town["values"]["built_investment_plan"] * completion / 100, 4)
    after["published_at"] = "2021-06-30T18:05:41+08:00"
    paths = folder / "before.json", folder / "after.json"
    for path, feed in zip(paths, (before, after)):
        path.write_text(json.dumps(feed, ensure_ascii=False))
    return paths


def pictures(rankwall, case, size, folder):
    """The wall every 100 ms, from half a second before the change."""
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("*.png"):
        old.unlink()
    before, after = feeds(case, folder)
    command = [rankwall, "shot", "--config", ROOT / "config/wall.json", "--feed", before, "--then", after,
               "--at", "2021-06-30T18:05:40+08:00", "--size", size, "--output", folder / "frame.png",
               "--count", str((1 + SECONDS) * 60), "--every", str(FRAMES_PER_PICTURE)]
    subprocess.run([str(word) for word in command], check=True, stderr=subprocess.DEVNULL)
    return [Image.open(path).convert("RGB") for path in sorted(folder.glob("frame-*.png"))][5:]


def sheet(images):
    width, height = images[0].size
    columns = max(1, SHEET_WIDTH // max(320, width // 3))
    width, height = SHEET_WIDTH // columns, height * (SHEET_WIDTH // columns) // width
    rows = -(-len(images) // columns)
    page = Image.new("RGB", (columns * (width + 4), rows * (height + 4)), (70, 70, 130))
    for number, image in enumerate(images):
        page.paste(image.resize((width, height), Image.LANCZOS),
                   (number % columns * (width + 4), number // columns * (height + 4)))
    return page


def main():
    rankwall = pathlib.Path(sys.argv[1]).resolve()
    cases = json.loads((pathlib.Path(__file__).parent / "cases.json").read_text())
    for name in sys.argv[2:] or cases:
        print(f"{name}: {cases[name]['says']}")
        for size in SIZES:
            images = pictures(rankwall, cases[name], size, OUT / name / size)
            path = OUT / f"{name}-{size}.png"
            sheet(images).save(path)
            print(f"  {path.relative_to(ROOT)}: {len(images)} pictures")
            if size == "1920x1080" and name == "two_passed":
                small = [image.resize((800, 450), Image.LANCZOS) for image in images[:75]]
                film = ROOT / "docs" / "overtaking.webp"
                small[0].save(film, save_all=True, append_images=small[1:], duration=100, loop=0, quality=45, method=4)
                print(f"  {film.relative_to(ROOT)}: {film.stat().st_size} bytes")


main()
