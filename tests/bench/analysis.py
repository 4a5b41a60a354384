"""The analysis of the large study against the same work in vectorised numpy."""
import json
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).parent


def measure(table, target, work, rounds):
    def median(*command):
        return json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)["median_ms"]

    ours = median(target / "release/examples/large", work / "large")
    numpy = median(sys.executable, HERE / "large.py", work / "large")
    table.part("Analysis of 50 players, 500 offers, 200 functions, 20 segments, ms")
    table.times_faster("all of it; own against rivals in vectorised numpy", ours, numpy, 6)
    table.figure("all of it, within a frame of the screen", ours, 16)
