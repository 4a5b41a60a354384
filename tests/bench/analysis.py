"""The analysis of the large study against the same work in vectorised numpy."""
import json
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).parent


def measure(table, target, work, rounds):
    def told(*command):
        return json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)

    ours = told(target / "release/examples/large", work / "large")
    numpy = told(sys.executable, HERE / "large.py", work / "large")["median_ms"]
    table.part("Analysis of 50 players, 500 offers, 200 functions, 20 segments, ms")
    table.times_faster("own against rivals; the same in vectorised numpy", ours["rivals_ms"], numpy, 6)
    table.figure("all of it, within a frame of the screen", ours["all_ms"], 16)
