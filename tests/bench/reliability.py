#!/usr/bin/env python3
"""Measures what faults cost a wall: reliability.py RANKWALL [SECTION...]. Called by scripts/reliability.sh."""
import gzip
import json
import os
import pathlib
import random
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

RANKWALL = str(pathlib.Path(sys.argv[1]).resolve())
SOURCE = pathlib.Path(__file__).resolve().parents[2]
DEMO = (SOURCE / "tests/data/demo.json").read_text()
MIB = 1 << 20
LIMIT = 16 * MIB
WORK = pathlib.Path(tempfile.mkdtemp(prefix="rankwall-reliability-"))
TICKS = os.sysconf("SC_CLK_TCK")


def environment(name):
    state = WORK / name
    return {**os.environ, "STATE_DIRECTORY": str(state), "XDG_RUNTIME_DIR": str(WORK)}, state


def calibration():
    """Time of an exec of /bin/true, for comparing with another day or machine."""
    start = time.monotonic()
    for _ in range(50):
        subprocess.run(["/bin/true"], check=True)
    return (time.monotonic() - start) / 50 * 1000


def config(feed, gate=None, **changes):
    path = WORK / f"wall-{random.randrange(10**9)}.json"
    feed_settings = {"url": str(feed), "interval_seconds": 0.2, "longest_pause_seconds": 1, "timeout_seconds": 5}
    path.write_text(json.dumps({"feed": {**feed_settings, **changes}, "gate": gate or {}}))
    return path


def start_wall(name, config_path, *arguments):
    env, state = environment(name)
    log = open(WORK / f"{name}.log", "w+b")
    wall = subprocess.Popen(
        [RANKWALL, "run", "--config", str(config_path), "--headless", "--size", "640x360",
         "--picture", str(WORK / f"{name}.png"), *arguments], env=env, stderr=log, stdout=log)
    return wall, state, WORK / f"{name}.log"


def stop(wall):
    wall.send_signal(signal.SIGTERM)
    return wall.wait(timeout=10)


def cpu_seconds(process):
    fields = pathlib.Path(f"/proc/{process.pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


# Documents of 16 MiB that cost as much as they can.

def filled(start, unit, end, separator=","):
    room = LIMIT - len(start) - len(end)
    count = (room + len(separator)) // (len(unit) + len(separator))
    return start + separator.join([unit] * count) + end


def keys(width):
    """An object with as many different keys as fit."""
    parts, size, number = [], 0, 0
    while size < LIMIT - 64:
        parts.append(f'"{number:0{width}x}":0')
        size += len(parts[-1]) + 1
        number += 1
    return '{"x":{' + ",".join(parts) + "}}"


def in_demo(key, entries):
    """The demo city with a list that is filled up to the limit."""
    feed = json.loads(DEMO)
    feed[key] = []
    start = json.dumps(feed, ensure_ascii=False)
    parts, size = [], len(start.encode())
    for entry in entries:
        text = json.dumps(entry, ensure_ascii=False)
        size += len(text.encode()) + 2
        if size > LIMIT - 16:
            break
        parts.append(text)
    return start.replace(f'"{key}": []', f'"{key}": [' + ", ".join(parts) + "]")


def towns(values):
    feed = json.loads(DEMO)
    figures = {f"indicator_{number}": number + 0.5 for number in range(values)}
    feed["towns"] = [{"id": f"T{number}", "name": f"第{number}镇", "values": figures} for number in range(10_000)]
    for key in ("projects", "problems", "experiences", "baseline"):
        feed.pop(key, None)
    text = json.dumps(feed, ensure_ascii=False)
    while len(text.encode()) > LIMIT:
        feed["towns"] = feed["towns"][: len(feed["towns"]) * LIMIT // len(text.encode()) - 1]
        text = json.dumps(feed, ensure_ascii=False)
    return text


def shapes():
    def project(number):
        return {"id": f"P-{number}", "name": "标准厂房" * 20, "town": "T01", "stage": "entered",
                "milestones": {"approval": "2021-01-12", "start": "2021-03-20"}}

    yield "empty objects", filled('{"x":[', "{}", "]}")
    yield "empty arrays", filled('{"x":[', "[]", "]}")
    yield "empty texts", filled('{"x":[', '""', "]}")
    yield "zeros", filled('{"x":[', "0", "]}")
    yield "small negative numbers", filled('{"x":[', "-1", "]}")
    yield "long numbers", filled('{"x":[', "1234567890.12345678", "]}")
    yield "numbers of 1000 digits", filled('{"x":[', "1" * 1000, "]}")
    yield "true", filled('{"x":[', "true", "]}")
    yield "null", filled('{"x":[', "null", "]}")
    yield "texts of 16 bytes, too long to be kept inside", filled('{"x":[', '"' + "a" * 16 + '"', "]}")
    yield "texts of escapes", filled('{"x":[', '"' + "\\u4e00" * 3 + '"', "]}")
    yield "one text", '{"x":"' + "a" * (LIMIT - 8) + '"}'
    yield "one text of escapes", '{"x":"' + "\\n" * ((LIMIT - 8) // 2) + '"}'
    yield "one text of surrogates", '{"x":"' + "\\ud83d\\ude00" * ((LIMIT - 8) // 12) + '"}'
    yield "short keys", keys(1)
    yield "keys of 16 bytes", keys(16)
    yield "one key", '{"' + "k" * (LIMIT - 8) + '":0}'
    yield "a key over and over", filled("{", '"k":0', "}")
    yield "objects with one key", filled('{"x":[', '{"k":0}', "]}")
    yield "objects with a text", filled('{"x":[', '{"k":"v"}', "]}")
    yield "arrays of 30 levels", filled('{"x":[', "[" * 29 + "]" * 29, "]}")
    yield "objects of 30 levels", filled('{"x":[', '{"a":' * 29 + "0" + "}" * 29, "]}")
    yield "levels without end", "[" * LIMIT
    yield "white space", "{" + " " * (LIMIT - 2) + "}"
    yield "no JSON at all", "x" * LIMIT
    yield "towns with wrong values", filled('{"format":"rankwall/1","towns":[', '{"id":0}', "]}")
    yield "towns with 20 figures", towns(20)
    yield "projects", in_demo("projects", (project(number) for number in range(100_000)))
    yield "notices of 1000 characters", in_demo("notices", ({"text": "通" * 1000} for _ in range(1000)))
    yield "problems with unknown keys", in_demo("problems", ({"town": "T01", "title": "征迁", "status": "open",
                                                              f"key{number}": number} for number in range(10**6)))


def measure_shapes():
    print("## shapes: the cost of a document of 16 MiB, as `check` takes it")
    plain = WORK / "plain.json"
    plain.write_text(DEMO)
    base = peak_of_check(plain)[0]
    print(f"the demo city: {base:.0f} MiB")
    print("| shape | bytes | gzipped | exit | peak MiB | more than the demo city |")
    print("|---|---|---|---|---|---|")
    write_shapes()
    worst, count = 0, 0
    for path in sorted(WORK.glob("shape-*.json")):
        size, packed, name = path.with_suffix(".txt").read_text().split(" ", 2)
        peak, code = peak_of_check(path)
        cost = peak - base
        worst, count = max(worst, cost), count + 1
        print(f"| {name} | {int(size):,} | {int(packed):,} | {code} | {peak:.0f} | {cost:.0f} |", flush=True)
    print(f"shapes {count}, worst cost {worst:.0f} MiB, goal at most 128 MiB")


def write_shapes():
    """In a process of its own: the peak of a program counts that of the one that has started it."""
    child = os.fork()
    if child != 0:
        os.waitpid(child, 0)
        return
    for number, (name, text) in enumerate(shapes()):
        body = text.encode()
        (WORK / f"shape-{number:02}.json").write_bytes(body)
        (WORK / f"shape-{number:02}.txt").write_text(f"{len(body)} {len(gzip.compress(body, 6))} {name}")
    os._exit(0)


def peak_of_check(path):
    env, _ = environment("shapes")
    child = subprocess.Popen([RANKWALL, "check", "--feed", str(path)], env=env, stdout=subprocess.DEVNULL,
                             stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    return usage.ru_maxrss / 1024, os.waitstatus_to_exitcode(status)


def measure_limits():
    print("## limits: what a machine without descriptors or memory makes of `run --headless --frames 2`")
    print("| limit | exit | last line of the log |")
    print("|---|---|---|")
    path = WORK / "limits.json"
    path.write_text(DEMO)
    wall = config(path)
    aborted = 0
    cases = [("descriptors", resource.RLIMIT_NOFILE, n, n) for n in range(4, 17)]
    cases += [(f"MiB of address space", resource.RLIMIT_AS, n, n * MIB) for n in (50, 100, 150, 200, 250, 300, 400, 600)]
    for name, kind, shown, value in cases:
        env, _ = environment("limits")
        done = subprocess.run([RANKWALL, "run", "--config", str(wall), "--headless", "--frames", "2", "--size", "320x160"],
                              env=env, capture_output=True, preexec_fn=lambda: resource.setrlimit(kind, (value, value)))
        lines = done.stderr.decode(errors="replace").strip().splitlines()
        aborted += done.returncode not in (0, 3)
        print(f"| {shown} {name} | {done.returncode} | {lines[-1][:120] if lines and done.returncode else ''} |", flush=True)
    print(f"ended otherwise than with 0 or 3: {aborted} of {len(cases)}")


class Flood(BaseHTTPRequestHandler):
    kind = ""
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        if "text/event-stream" in self.headers.get("Accept", ""):
            self.send_response(200)
            self.send_header("Content-Type", "text/event-stream")
            self.end_headers()
            block = {"comments": b": x\n" * 16_000, "events": b"data: 1\n\n" * 7_000, "": b": quiet\n\n"}[Flood.kind]
            try:
                while True:
                    self.wfile.write(block)
                    if not Flood.kind:
                        time.sleep(5)
            except OSError:
                return
        body = DEMO.encode()
        tag = '"1"'
        matches = self.headers.get("If-None-Match") == tag
        self.send_response(304 if matches else 200)
        self.send_header("ETag", tag)
        self.send_header("Last-Modified", "Wed, 30 Jun 2021 10:05:00 GMT")
        self.send_header("Content-Length", "0" if matches else str(len(body)))
        self.end_headers()
        if not matches:
            self.wfile.write(body)

    def log_message(self, *_):
        pass


def measure_flood():
    print("## flood: a stream of events without end, share of a core over 10 s")
    server = ThreadingHTTPServer(("127.0.0.1", 0), Flood)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    print("| stream | share of a core | more than a quiet one |")
    print("|---|---|---|")
    quiet = None
    for kind in ("", "comments", "events"):
        Flood.kind = kind
        wall, _, _ = start_wall(f"flood-{kind}", config(f"http://127.0.0.1:{server.server_port}/feed.json", events=True,
                                                        interval_seconds=5))
        time.sleep(4)
        before, start = cpu_seconds(wall), time.monotonic()
        time.sleep(10)
        share = (cpu_seconds(wall) - before) / (time.monotonic() - start) * 100
        stop(wall)
        quiet = share if quiet is None else quiet
        print(f"| {kind or 'quiet'} | {share:.1f} % | {share - quiet:+.1f} % |", flush=True)
    server.shutdown()


def changed_feed(serial, choose):
    feed = json.loads(DEMO)
    feed["serial"] = serial
    for town in feed["towns"]:
        for key in ("built_investment", "entered_investment"):
            if town["values"].get(key) is not None:
                town["values"][key] = round(town["values"][key] * choose.uniform(0.97, 1.5), 2)
    return json.dumps(feed, ensure_ascii=False)


def replace(path, text):
    beside = path.with_suffix(".new")
    beside.write_text(text)
    beside.rename(path)


def measure_log(seconds=180):
    print(f"## log: a feed with other leaders every second, broken every tenth time, {seconds} s")
    feed = WORK / "talkative.json"
    replace(feed, DEMO)
    wall, _, log = start_wall("log", config(feed, gate={"falling": "off"}))
    choose, serial, start = random.Random(1), 10**13, time.monotonic()
    while time.monotonic() - start < seconds:
        serial += 1
        replace(feed, "{" if serial % 10 == 0 else changed_feed(serial, choose))
        time.sleep(1)
    stop(wall)
    times = sorted(line.split()[0] for line in log.read_text().splitlines() if line[:2] == "20")
    stamps = [time.mktime(time.strptime(text[:19], "%Y-%m-%dT%H:%M:%S")) for text in times]
    most = max(sum(1 for other in stamps if one <= other < one + 60) for one in stamps)
    print(f"lines {len(stamps)}, most in any minute {most}, goal at most 60")


class Current(BaseHTTPRequestHandler):
    text = b""

    def do_GET(self):
        body = Current.text
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


def measure_kills(count=60):
    print(f"## kills: kill -9 at any moment while the feed changes every 100 ms, {count} times")
    server = ThreadingHTTPServer(("127.0.0.1", 0), Current)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    feed = f"http://127.0.0.1:{server.server_port}/feed.json"
    choose, serial = random.Random(2), 2 * 10**13
    published = {}

    def publish():
        nonlocal serial
        serial += 1
        text = changed_feed(serial, choose)
        published[serial] = text
        Current.text = text.encode()

    publish()
    wrong = damaged = failed = taken = 0
    for _ in range(count):
        wall, state, log = start_wall("kills", config(feed, interval_seconds=0.1))
        end = time.monotonic() + choose.uniform(0.2, 1.2)
        while time.monotonic() < end:
            publish()
            time.sleep(0.1)
        wall.kill()
        failed += wall.wait() != -signal.SIGKILL
        damaged += log.read_text().count("passed over")
        for stored in state.glob("feed-*/snapshot"):
            body = stored.read_text().split("\n", 1)[1]
            taken += 1
            wrong += published.get(json.loads(body)["serial"]) != body
    wall, state, _ = start_wall("kills", config(feed))
    time.sleep(2)
    left = list(state.rglob("*.part-*"))
    stop(wall)
    print(f"kills {count}, stores read {taken}: wrong {wrong}, damaged {damaged}, failed starts {failed}, "
          f"half-written files left by the next start {len(left)}")


SECTIONS = {"shapes": measure_shapes, "limits": measure_limits, "flood": measure_flood, "log": measure_log,
            "kills": measure_kills}


def main():
    chosen = sys.argv[2:] or list(SECTIONS)
    unknown = [name for name in chosen if name not in SECTIONS]
    if unknown:
        sys.exit(f"expected some of {' '.join(SECTIONS)}, got {' '.join(unknown)}")
    try:
        print(f"calibration: exec of /bin/true {calibration():.2f} ms, {os.cpu_count()} cores")
        for name in chosen:
            SECTIONS[name]()
    finally:
        shutil.rmtree(WORK, ignore_errors=True)


main()
