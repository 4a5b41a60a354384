"""Sales ledgers to stored sums: time against DuckDB and pandas, and memory."""
import json
import pathlib
import subprocess
import sys

from measuring import in_turn, peak_mb, seconds

HERE = pathlib.Path(__file__).parent
ROWS = {"csv": 1_000_000, "xlsx": 200_000}
MOST_MEMORY_MB = 500


def files(work):
    """The ledgers, made once."""
    def made(name, *how):
        if not (work / name).exists():
            print(f"bench: making {name}")
            subprocess.run([sys.executable, HERE / "ledger.py", how[0], work / f"new.{name}", *map(str, how[1:])], check=True)
            (work / f"new.{name}").rename(work / name)
        return work / name

    whole = made("ledger.csv", "csv", ROWS["csv"])
    return {
        "csv": whole, "xlsx": made("ledger.xlsx", "xlsx", ROWS["xlsx"], whole),
        "longer csv": made("longer.csv", "csv", 4 * ROWS["csv"]),
    }


def measure(table, target, work, rounds):
    ledger = files(work)
    cli, study = target / "release/standout-cli", work / "ledger.standout"

    def fresh():
        for file in work.glob("ledger.standout*"):
            file.unlink()
        subprocess.run([cli, "new", study], check=True, stdout=subprocess.DEVNULL)
        return [cli, "import", "ledger", study]

    def ours(kind):
        command = [*fresh(), ledger[kind], "--json"]
        with open(work / f"ours.{kind}.json", "w") as said:
            return seconds(command, stdout=said)

    def duckdb():
        with open(work / "peer.csv.json", "w") as said:
            pipe = 'iconv -f WINDOWS-1251 -t UTF-8 "$1" | "$2" "$3" "$4"'
            database = work / "ledger.duckdb"
            return seconds(["sh", "-c", pipe, "-", ledger["csv"], sys.executable, HERE / "duckdb_peer.py", database], stdout=said)

    def pandas():
        with open(work / "peer.xlsx.json", "w") as said:
            return seconds([sys.executable, HERE / "pandas_peer.py", ledger["xlsx"]], stdout=said)

    table.part("Import of a sales ledger, s")
    for kind, peer, name, goal in (
        ("csv", duckdb, "CSV, 1 000 000 rows in windows-1251; iconv + DuckDB", 0.7),
        ("xlsx", pandas, "XLSX, 200 000 rows; python-calamine + pandas", 0.5),
    ):
        taken = in_turn(rounds, peer=peer, ours=lambda: ours(kind))
        found, wanted = (json.loads((work / f"{who}.{kind}.json").read_text()) for who in ("ours", "peer"))
        if (found["amount"], found["accepted"]) != (wanted["amount"], wanted["rows"]) or found["accepted"] != ROWS[kind]:
            sys.exit(f"bench: the two imports of {kind} do not agree on rows and amount")
        table.at_most(name, taken["ours"], taken["peer"], goal)

    table.part("Memory at the peak of the import, both processes, MB")
    for name, kind in (("CSV, 1 000 000 rows", "csv"), ("CSV, 4 000 000 rows", "longer csv"), ("XLSX, 200 000 rows", "xlsx")):
        table.figure(name, peak_mb([*fresh(), ledger[kind], "--json"]), MOST_MEMORY_MB)
    study.unlink()
