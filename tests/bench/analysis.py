"""The analysis of the large study against the same work in vectorised numpy."""
import json
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).parent
OFFERS = 10, 30, 100, 300, 1000


def measure(table, target, work, rounds):
    def told(*command):
        return json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)

    def both(folder, *offers):
        ours = told(target / "release/examples/large", folder, *offers)
        return ours, told(sys.executable, HERE / "large.py", folder)["median_ms"]

    ours, numpy = both(work / "large")
    table.part("Analysis of 50 players, 500 offers, 200 functions, 20 segments, ms")
    table.times_faster("own against rivals; the same in vectorised numpy", ours["rivals_ms"], numpy, 6)
    table.figure("all of it, within a frame of the screen", ours["all_ms"], 16)
    table.figure("one cell changed, all found afresh with 10 000 weightings", ours["edited_ms"], 16)
    table.shown("the weightings alone", ours["edited_ms"] - ours["undrawn_ms"])
    table.part("Own against rivals as offers grow, the same in vectorised numpy, ms; the ratio is numpy's time over ours")
    for offers in OFFERS:
        ours, numpy = both(work / f"large-{offers}", str(offers))
        table.shown(f"{offers} offers", ours["rivals_ms"], numpy)
        table.shown(f"{offers} offers, all of the analysis", ours["all_ms"])
