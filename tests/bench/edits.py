"""Edits of the large study, from the command to the reply in JSON; and the study itself, which matrix.py opens too."""
import json
import pathlib
import subprocess
import sys

import imports

HERE = pathlib.Path(__file__).parent


def large_study(target, work):
    """The large study with the sales of the workbook ledger, made once a run."""
    workbook, study = work / "large.xlsx", work / "large.standout"
    for file in work.glob("large.standout*"):
        file.unlink()
    subprocess.run([sys.executable, HERE / "large_study.py", workbook], check=True)
    cli = target / "release/standout-cli"
    for words in (["new", study], ["import", "matrix", study, workbook], ["import", "ledger", study, imports.files(work)["xlsx"]]):
        subprocess.run([cli, *words], check=True, stdout=subprocess.DEVNULL)
    return study


def measure(table, target, work, rounds):
    study = large_study(target, work)
    said = subprocess.run([target / "release/examples/edits", study], check=True, capture_output=True, text=True).stdout
    found = json.loads(said)
    table.part("Edits of that study, from the command to its reply with everything found afresh, ms")
    # A tenth of a second is what a person takes for at once.
    for what in ("one cell", "undo of it", "paste of 2 000 cells", "undo of the paste"):
        table.figure(what, found[what]["ms"], 100)
    table.figure("2 300 cells to be shown", found["block of cells"]["ms"], 16)
