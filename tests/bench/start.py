"""Cold start to painted overview and resident memory, against an empty Tauri window.

Both programs start in turn on a display of their own whose picture lies in a file. A window counts as painted when that
picture holds the green of a focus verdict: the empty page is all of it, the overview has it where the focus segment's
verdict and bubble stand. As root the kernel's file cache is emptied before each start; otherwise the starts are warm,
and the line says so. Memory is the proportional set size of the program and all its children, two seconds after
painting. What is opened is the sample study, made beforehand.
"""
import os
import pathlib
import statistics
import subprocess
import sys
import time

from measuring import memory_mb
from screen import Screen

GREEN = 0x0B7A5C
ENOUGH = 60  # pixels


def drop_caches():
    try:
        os.sync()
        pathlib.Path("/proc/sys/vm/drop_caches").write_text("3")
        return True
    except OSError:
        return False


def start(*command):
    """Seconds to the painted window, its memory, and whether it was cold."""
    with Screen() as screen:
        picture = screen.picture()
        cold = drop_caches()
        started = time.perf_counter()
        window = screen.start(command)
        while (picture & 0xFFFFFF == GREEN).sum() < ENOUGH:
            if time.perf_counter() - started > 60 or window.poll() is not None:
                sys.exit(f"{command[0]} never painted")
            time.sleep(0.004)
        seconds = time.perf_counter() - started
        time.sleep(2)
        return seconds, memory_mb(window.pid), cold


def measure(table, target, work, rounds):
    for file in work.glob("sample.standout*"):
        file.unlink()
    study = work / "sample.standout"
    new = [target / "release/standout-cli", "new", study, "--sample", "playgrounds", "--lang", "ru"]
    subprocess.run(new, check=True, stdout=subprocess.DEVNULL)
    empty, ours = [], []
    for _ in range(rounds):
        empty.append(start(target / "release/examples/empty-window"))
        ours.append(start(target / "release/standout", study))
    middle = lambda runs, what: statistics.median(run[what] for run in runs)
    cold = all(run[2] for run in empty + ours)
    table.part("The window; an empty Tauri window")
    table.at_most(f"{'cold' if cold else 'warm'} start to painted overview, s", middle(ours, 0), middle(empty, 0), 1.25)
    table.at_most("memory, MB", middle(ours, 1), middle(empty, 1), 1.3)
