"""The second way: `python3 analyse.py [--matrix BOOK.xlsx] [--ledger FILE.csv] [--column role=Heading]...` prints
JSON in the shape of `standout-cli analyse --json`; sentences are left out, numbers are rounded to 9 digits."""
import argparse
import json
import math

import robustness
import structure
import verdicts
from money import Money
from study import Study, beyond, in_money, read_ledger, read_matrix


def interval(value):
    low, high = value or (None, None)
    return {"low": plain(low), "high": plain(high)}


def plain(x):
    """9 digits are kept; what is not finite is unknown."""
    if x is None or isinstance(x, (int, str, bool)):
        return x
    return round(x, 9) + 0.0 if math.isfinite(x) else None


def ratio(a, b):
    return None if a is None or b is None or b <= 0 else a / b


def analyse(study, rows, method=verdicts.METHOD):
    method = method | study.method
    money = Money(study, rows, method)
    pareto, effective = money.pareto(method)
    total = money.total if money.any else dict.fromkeys(money.total)
    overall = structure.known_shares(study, money, "Total")
    hhi = structure.hhi(study, money, "Total")
    top = sorted(overall.values(), reverse=True)
    out = {
        "currency": study.currency, "minor_digits": 2, "as_of": money.as_of and money.as_of.isoformat(),
        "counted": money.counted,
        "revenue": {"amount": total["revenue"], "margin": total["margin"], "orders": total["orders"],
                    "clients": total["clients"], "from": money.start and money.start.isoformat(),
                    "to": money.stop and money.stop.isoformat(),
                    "not_assigned": money.by[None]["revenue"] if money.any else None,
                    "pareto": pareto, "effective_segments": plain(effective)},
        "market": {
            "hhi": interval(hhi),
            "concentration": [{"top": k, "share": plain(sum(top[:k])) if top else None} for k in (3, 4)],
            "effective_players": interval(hhi and tuple(10000 / h if h else None for h in reversed(hhi))),
            "players": [{"name": p, "own": p == study.own, "share": plain(overall.get(p)),
                         "relative_share": plain(structure.relative(overall, p))} for p in study.players],
            "contradictions": [list(c) for c in structure.contradictions(study, money, method)
                               + structure.against_units(study, method, lambda o, s: verdicts.reach_of_offer(study, o, s))],
        },
        "segments": [], "offers": [], "claims": verdicts.claims(study),
    }
    for row in study.segments:
        name = row["name"]
        here = verdicts.Segment(study, money, name, method)
        factors, scores, gates, verdict = here.judge()
        volume = in_money(row["volume"], row["unit"], study.currency)
        sums = money.by[name] if money.any else dict.fromkeys(money.total)
        growth = money.growth(name)
        merit = None if growth is None or row["growth"] is None else growth - row["growth"]
        missing = []
        if verdict == "cannot_tell":
            missing = verdicts.deciding_cells(study, money, name, lambda: verdicts.Segment(study, money, name, method).judge()[3])
        out["segments"].append({
            "name": name, "revenue": sums["revenue"], "revenue_share": plain(ratio(sums["revenue"], total["revenue"])),
            "margin": sums["margin"], "margin_share": plain(ratio(sums["margin"], total["margin"])),
            "orders": sums["orders"], "clients": sums["clients"], "average_order": plain(sums["average"]),
            "growth": plain(growth),
            "trend": None if merit is None else "gaining" if beyond(merit, method["ground"]) else "losing" if beyond(-merit, method["ground"]) else "steady",
            "market_volume": None if volume is None else round(volume * 100),
            "market_growth": plain(row["growth"]), "market_definition": row["definition"],
            "own_share": plain(structure.own_share(study, money, name)),
            "hhi": interval(structure.hhi(study, money, name)), "rivals": here.rivals(),
            "scores": {k: interval(v) for k, v in scores.items()}, "gates": gates,
            "factors": [{"gate": f["gate"], "name": f["name"], "value": interval(f["value"]),
                         "points": interval(f["points"]), "weight": f["weight"]} for f in factors],
            "verdict": verdict, "stability": plain(robustness.stability(here, factors, verdict)), "missing": [dict(zip(("sheet", "row", "column"), m)) for m in missing],
        })
        for o in here.ours:
            word, nearest, lists = here.offer(o)
            missing = []
            if word == "cannot_tell":
                missing = verdicts.deciding_cells(
                    study, money, name, lambda: verdicts.Segment(study, money, name, method).offer(o)[0])
            out["offers"].append({
                "name": o["offer"], "segment": name, "verdict": word,
                "price_index": interval(structure.price_index(
                    study, money, o, name, lambda x, n: verdicts.reach_of_offer(study, x, n))),
                "nearest": [{"player": r["player"], "offer": r["offer"], "similarity": interval(v)} for r, v in nearest],
                "difference": lists["difference"], "proven": lists["proven"], "parity": lists["parity"], "gaps": lists["gaps"],
                "missing": [dict(zip(("sheet", "row", "column"), m)) for m in missing],
            })
    undecided = [s["name"] for s in out["segments"] if (s["verdict"], s["gates"]["room"]) == ("cannot_tell", "cannot_tell")]
    likely = robustness.likely(study, money, method, undecided)
    for segment in out["segments"]:
        segment["likely"] = likely.get(segment["name"])
    return out


def main():
    p = argparse.ArgumentParser()
    p.add_argument("--matrix")
    p.add_argument("--ledger")
    p.add_argument("--currency", default="RUB", help="of a study without a workbook")
    p.add_argument("--column", action="append", default=[], help="role=Heading")
    p.add_argument("--method", action="append", default=[], help="name=number, as in the Study sheet")
    a = p.parse_args()
    method = verdicts.METHOD | {k: float(v) for k, v in (m.split("=", 1) for m in a.method)}
    study = read_matrix(a.matrix) if a.matrix else Study(currency=a.currency)
    rows = read_ledger(a.ledger, dict(c.split("=", 1) for c in a.column)) if a.ledger else None
    print(json.dumps(analyse(study, rows, method), ensure_ascii=False, indent=1))


if __name__ == "__main__":
    main()
