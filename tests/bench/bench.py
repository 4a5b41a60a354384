"""How we stand against our peers, measured in one run on one machine: `bench.py TARGET ROUNDS [PART]...`"""
import pathlib
import sys

import analysis
import edits
import imports
import matrix
import start
from measuring import Table

PARTS = {"start": start, "analysis": analysis, "imports": imports, "edits": edits, "matrix": matrix}

target, rounds, *chosen = sys.argv[1:]
table = Table()
for name in chosen or PARTS:
    PARTS[name].measure(table, pathlib.Path(target), pathlib.Path(target) / "bench", int(rounds))
