"""White space and how alike players sound, with numpy: `python3 needs.py --matrix BOOK.xlsx [--ledger FILE.csv]` prints
{"white_space": ..., "claims": ...}, as `standout-cli white-space --json` and `standout-cli claims --json` say it."""
import argparse
import itertools
import json

import numpy as np

import structure
import verdicts
from money import Money
from study import read_ledger, read_matrix


def there(study, player, segment):
    return [o for o in study.offers_of(player) if verdicts.reach_of_offer(study, o, segment) != "no"]


def white_space(study, money, segment):
    """W = I (1 - sum s cov): a row a function, a column a player; unknown coverage once as 0, once as 1."""
    shares = structure.known_shares(study, money, segment)
    sellers = [p for p in shares if shares[p] > 0]
    s = np.array([shares[p] for p in sellers])
    rest = min(max(1 - sum(shares.values()), 0), 1) if shares else 1
    functions = [f for f in study.functions if f["kind"] == "level" and study.importance.get((f["name"], segment), 0) > 0]

    def coverage(unknown):
        def best(f, p):
            offers = there(study, p, segment)
            return max((study.levels.get((f["name"], o["key"]), unknown) for o in offers), default=unknown)
        return np.array([[best(f, p) for p in sellers] for f in functions]).reshape(len(functions), len(sellers))

    importance = np.array([study.importance[f["name"], segment] for f in functions])
    low = np.clip(1 - coverage(1.0) @ s - rest, 0, 1)
    high = np.clip(1 - coverage(0.0) @ s, 0, 1)
    rows = [{"function": f["name"], "importance": i, "uncovered": {"low": round(a, 9), "high": round(b, 9)},
             "gap": {"low": round(i * a, 9), "high": round(i * b, 9)}}
            for f, i, a, b in zip(functions, importance, low, high)]
    return {"name": segment, "needs": sorted(rows, key=lambda r: (-r["gap"]["low"], -r["gap"]["high"]))}


def sameness(study, money, segment):
    shares = structure.known_shares(study, money, segment)
    here = [p for p in study.players if p == study.own or shares.get(p, 0) > 0
            or verdicts.reach_of_player(study, p, segment) in ("core", "also")]

    def said(p):
        return {c["theme"] for c in study.claims if c["player"] == p and c["theme"] and c["segment"] in (None, segment)
                and (c["offer"] is None or any(o["offer"] == c["offer"] for o in there(study, p, segment)))}

    sets = {p: said(p) for p in here if said(p)}
    pairs = [(study.own in pair, len(sets[pair[0]] & sets[pair[1]]) / len(sets[pair[0]] | sets[pair[1]]))
             for pair in itertools.combinations(sets, 2)]
    if not pairs:
        return None
    ours = [j for own, j in pairs if own]
    return {"name": segment, "players": len(sets), "silent": len(here) - len(sets),
            "all": round(float(np.mean([j for _, j in pairs])), 9), "ours": round(float(np.mean(ours)), 9) if ours else None}


def main():
    p = argparse.ArgumentParser()
    p.add_argument("--matrix", required=True)
    p.add_argument("--ledger")
    a = p.parse_args()
    study = read_matrix(a.matrix)
    money = Money(study, read_ledger(a.ledger) if a.ledger else None, verdicts.METHOD | study.method)
    names = [s["name"] for s in study.segments]
    found = [sameness(study, money, n) for n in names]
    print(json.dumps({"white_space": {"segments": [white_space(study, money, n) for n in names]},
                      "claims": {"segments": [f for f in found if f]}}, ensure_ascii=False, indent=1))


if __name__ == "__main__":
    main()
