"""The large sheet, 200 functions by 500 offers, in the real window: scrolling and typing.

Against the same sheet as a plain HTML table in a Tauri window (table/), and in LibreOffice Calc where it is installed.
Frames are timed in the page, through WebDriver; nothing of it ships in the product. Keys are pressed at the X server and
waited for in the picture of the display, so that every program is measured alike, from the key to the pixel.
"""
import json
import shutil
import socket
import statistics
import time
import urllib.request

from edits import large_study
from screen import Screen, quiet, until_painted

# Scrolls by a step in each frame until the end; answers the milliseconds between frames, and in how many of them the
# cell in the middle had not come yet.
SCROLL = """
const [selector, axis, step, done] = arguments, scroller = document.querySelector(selector), times = [];
const box = scroller.getBoundingClientRect();
let last, late = 0, held = 0;
function frame(now) {
  if (last !== undefined) times.push(now - last);
  last = now;
  const middle = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
  if (middle?.closest('.waiting')) late += 1;
  const before = scroller[axis];
  scroller[axis] = before + step;
  held = scroller[axis] === before ? held + 1 : 0;
  if (held < 3) requestAnimationFrame(frame); else done({ times: times.slice(1), late });
}
requestAnimationFrame(frame);
"""
# Two rows and two columns of ours in a frame: faster than anyone reads.
RUNS = (("scrollTop", 62), ("scrollTop", -62), ("scrollLeft", 232), ("scrollLeft", -232))
MIDDLE = (720, 500)
# What is painted within three frames of the screen is there at once; a quarter of a second is no wait for verdicts.
# (Calc's caret blinks, so what Enter paints first cannot be told there; the peers find no verdicts.)
KEYS = {
    "arrow": ("arrow key to moved selection", 50),
    "letter": ("typed letter to painted cell", 50),
    "enter": ("Enter to painted cell", 50),
    "rest": ("Enter to the last change: every verdict found afresh", 250),
}
# A level near the middle with another level below it: numbers refuse a letter.
LEVEL = """
const levels = [...document.querySelectorAll('[role=gridcell].level')].map((cell) => cell.getBoundingClientRect());
const below = (a) => levels.some((b) => b.x === a.x && b.y === a.y + a.height);
const at = levels.find((a) => a.x > arguments[0] - 100 && a.y > arguments[1] - 100 && below(a));
return [Math.round(at.x + at.width / 2), Math.round(at.y + at.height / 2)];
"""


class Page:
    """A Tauri window under WebDriver."""

    def __init__(self, screen, program, *words):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        screen.start(["WebKitWebDriver", f"--port={port}"], TAURI_AUTOMATION="true", TAURI_WEBVIEW_AUTOMATION="true")
        self._at = f"http://127.0.0.1:{port}/session"
        self.until(lambda: socket.create_connection(("127.0.0.1", port), 1).close() or True, ConnectionError)
        options = {"binary": str(program), "args": [str(word) for word in words]}
        wanted = {"capabilities": {"alwaysMatch": {"webkitgtk:browserOptions": options}}}
        self._at += "/" + self._post("", wanted)["sessionId"]
        self._post("/timeouts", {"script": 120_000})

    def _post(self, path, payload):
        request = urllib.request.Request(self._at + path, json.dumps(payload).encode(), {"Content-Type": "application/json"})
        with urllib.request.urlopen(request, timeout=180) as reply:
            return json.load(reply)["value"]

    def ask(self, script, *arguments):
        return self._post("/execute/sync", {"script": script, "args": arguments})

    def scroll(self, selector, axis, step):
        return self._post("/execute/async", {"script": SCROLL, "args": [selector, axis, step]})

    @staticmethod
    def until(condition, *ignored):
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            try:
                if condition():
                    return
            except ignored:
                pass
            time.sleep(0.05)
        raise TimeoutError("never came")


def frames(page, selector):
    """All ways once for practice, then measured: the sorted milliseconds between frames, and the part that came late."""
    times, late = [], 0
    for measured in (False, True):
        for axis, step in RUNS:
            run = page.scroll(selector, axis, step)
            if measured:
                times += run["times"]
                late += run["late"]
    return sorted(times), late / len(times)


def keys(screen, rounds, cell=MIDDLE):
    """Milliseconds from a key to what it paints: an arrow, a letter, Enter; and to the last that Enter brings about."""
    hand, picture = screen.hand, screen.picture()
    hand.click(*cell)
    quiet(picture)
    around = picture[cell[1] - 150 : cell[1] + 150, cell[0] - 300 : cell[0] + 300]
    found = {"arrow": [], "letter": [], "enter": [], "rest": []}
    for run in range(rounds * 2):
        # One cell and the one below in turn, each time another level.
        for what, key in (("arrow", "Up" if run % 2 else "Down"), ("letter", "y" if run % 4 < 2 else "n"), ("enter", "Return")):
            first, last = until_painted(around, lambda: hand.key(key))
            found[what].append(first * 1000)
        found["rest"].append(last * 1000)
        hand.key("Up")
        quiet(picture, 0.3)
    return {what: statistics.median(times) for what, times in found.items()}


def ours(target, study, rounds):
    with Screen() as screen:
        page = Page(screen, target / "release/standout", study)
        page.until(lambda: page.ask("return document.querySelector('[data-testid=nav-matrix]') !== null"))
        page.ask("location.hash = '#/matrix/levels'")
        page.until(lambda: page.ask("return document.querySelectorAll('[role=gridcell].level').length > 50"))
        quiet(screen.picture())
        found = frames(page, ".scroller")
        return *found, keys(screen, rounds, page.ask(LEVEL, *MIDDLE))


def table_window(target, rounds):
    with Screen() as screen:
        page = Page(screen, target / "release/examples/table-window")
        page.until(lambda: page.ask("return document.querySelectorAll('td').length === 100000"))
        quiet(screen.picture())
        found = frames(page, "#scroller")
        return *found, keys(screen, rounds)


def calc(workbook, rounds):
    with Screen() as screen:
        profile = f"-env:UserInstallation=file://{screen.home}/office"
        # A copy: the lock of a Calc that was ended by force would be asked about.
        copy = shutil.copy(workbook, screen.home)
        screen.start(["soffice", profile, "--norestore", "--nologo", "--nofirststartwizard", "--calc", copy])
        picture = screen.picture()
        Page.until(lambda: (picture & 0xFFFFFF != 0).mean() > 0.5)
        quiet(picture, still=3)
        return keys(screen, rounds)


def measure(table, target, work, rounds):
    study = large_study(target, work)
    our_frames, late, our_keys = ours(target, study, rounds)
    table_frames, _, table_keys = table_window(target, rounds)
    calc_keys = calc(work / "large.xlsx", rounds) if shutil.which("soffice") else None
    at = lambda times, part: times[int(len(times) * part)]
    table.part("The large sheet in the window, ms; a plain HTML table in the same kind of window")
    for what, part in (("median", 0.5), ("slowest of a hundred", 0.99)):
        table.at_most(f"frame while scrolling end to end, {what}", at(our_frames, part), at(table_frames, part), 1)
    table.figure("frames in which the cell in the middle had not come yet, %", late * 100, 1)
    for key, (what, goal) in KEYS.items():
        table.figure(what, our_keys[key], goal, table_keys[key])
    if calc_keys:
        table.part("The same keys; LibreOffice Calc")
        for key in ("arrow", "letter", "rest"):
            table.figure(KEYS[key][0], our_keys[key], KEYS[key][1], calc_keys[key])
