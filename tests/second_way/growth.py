"""Why own sales changed, by pandas: `python3 growth.py --matrix BOOK.xlsx --ledger FILE.csv` prints JSON in the shape of
`standout-cli growth --json` (methods.md: price / volume / mix, shift-share). Sentences are left out."""
import argparse
import json

import numpy as np
import pandas as pd

import verdicts
from money import Money, month
from study import in_money, read_ledger, read_matrix


def frame(study, rows, money):
    """A row a line: its segment, channel and item, which year it is in; item None is "nobody knows"."""
    def item(r):
        if r["offer_to"]:
            return "offer:" + r["offer_to"]
        return "article:" + r["offer"] if r.get("offer") else None

    def channel(r):
        label = r.get("channel") or ""
        return study.mapping.get(("channel", label)) or label or None

    table = pd.DataFrame([{
        "segment": r["to"], "channel": channel(r), "item": item(r), "amount": r["amount"],
        "quantity": float(r["quantity"].replace(",", ".")) if r.get("quantity") else np.nan,
        "month": month(r["date"]) if r["date"] else -1,
    } for r in rows])
    table["now"] = table["month"].isin(list(money.year))
    table["before"] = table["month"].isin(list(money.prior))
    return table


def split(lines):
    """Volume, mix and price over the items with whole quantities in both years; the rest on its own lines."""
    lines = lines.assign(item=lines["item"].fillna("?"), uncounted=lines["quantity"].isna())
    def year(name):
        found = lines[lines[name]].groupby("item").agg(amount=("amount", "sum"), quantity=("quantity", "sum"),
                                                       lines=("amount", "size"), uncounted=("uncounted", "sum"))
        return found
    t = year("before").add_suffix("0").join(year("now").add_suffix("1"), how="outer").fillna(0)
    both = (t["lines0"] > 0) & (t["lines1"] > 0)
    told = both & (t["uncounted0"] + t["uncounted1"] == 0) & (t["quantity0"] > 0) & (t["quantity1"] > 0) & (t.index != "?")
    out = {"new": t.loc[t["lines0"] == 0, "amount1"].sum(), "lost": -t.loc[t["lines1"] == 0, "amount0"].sum(),
           "untold": (t["amount1"] - t["amount0"])[both & ~told].sum()}
    k = t[told]
    if len(k) == 0:
        return out | {"volume": None, "mix": None, "price": None}
    q0, q1 = k["quantity0"].to_numpy(), k["quantity1"].to_numpy()
    p0, p1 = k["amount0"].to_numpy() / q0, k["amount1"].to_numpy() / q1
    w0, w1 = q0 / q0.sum(), q1 / q1.sum()
    out["volume"] = (q1.sum() - q0.sum()) * (w0 @ p0)
    out["mix"] = q1.sum() * ((w1 - w0) @ p0)
    out["price"] = q1 @ (p1 - p0)
    return out


def shift(study, lines):
    """Dunn: region = the lines given, industry = segment."""
    growth = {s["name"]: s["growth"] for s in study.segments}
    volume = {s["name"]: in_money(s["volume"], s["unit"], study.currency) for s in study.segments}
    known = [s for s in growth if growth[s] is not None and volume[s]]
    if not known:
        return None
    g = np.average([growth[s] for s in known], weights=[volume[s] for s in known])
    lines = lines[lines["now"] | lines["before"]]
    out = dict.fromkeys(("market", "segment", "own", "untold"), 0.0)
    any_known = False
    for name, part in lines.groupby(lines["segment"].fillna("")):
        r0, r1 = part.loc[part["before"], "amount"].sum(), part.loc[part["now"], "amount"].sum()
        gs = growth.get(name)
        if gs is None:
            out["untold"] += r1 - r0
            continue
        any_known = True
        out["market"] += r0 * g
        out["segment"] += r0 * (gs - g)
        out["own"] += (r1 - r0) - r0 * gs
    return out if any_known else None


def plain(x):
    if isinstance(x, dict):
        return {k: plain(v) for k, v in x.items()}
    return None if x is None else round(float(x), 9) + 0.0


def row(study, name, lines, with_shift=True):
    r0, r1 = int(lines.loc[lines["before"], "amount"].sum()), int(lines.loc[lines["now"], "amount"].sum())
    return {"name": name, "before": r0, "now": r1, "growth": plain(r1 / r0 - 1) if r0 > 0 else None,
            "change": plain(split(lines)), "shift": plain(shift(study, lines)) if with_shift else None}


def ordered(rows):
    return sorted(rows, key=lambda r: (r["name"] is None, -r["now"], -r["before"]))


def seasons(money, lines, names):
    def cells(part):
        sums = part.groupby("month")["amount"].sum()
        year = [int(sums.get(m, 0)) for m in money.year]
        prior = [int(sums.get(m, 0)) for m in money.prior]
        return [{"now": a, "before": b, "change": plain(a / b - 1) if b > 0 else None,
                 "part": plain(a / sum(year)) if sum(year) > 0 else None} for a, b in zip(year, prior)]
    rows = [{"cells": cells(lines)}]
    for n in names:
        part = lines[lines["segment"] == n]
        if any(c["now"] or c["before"] for c in cells(part)):
            rows.append({"name": n, "cells": cells(part)})
    return rows


def growth(study, rows):
    money = Money(study, rows, verdicts.METHOD | study.method)
    lines = frame(study, rows, money)
    years = lines[lines["now"] | lines["before"]]
    out = {"whole": row(study, None, lines), "item_count": int(years["item"].fillna("?").nunique())}
    out["segments"] = ordered(row(study, n, part) if n else row(study, None, part, False)
                              for n, part in ((n or None, p) for n, p in years.groupby(years["segment"].fillna(""))))
    out["channels"] = ordered(row(study, n or None, p) for n, p in years.groupby(years["channel"].fillna("")))
    for r in [out["whole"], *out["segments"], *out["channels"]]:
        if r["name"] is None:
            del r["name"]
    out["seasons"] = {"rows": seasons(money, lines, [s["name"] for s in study.segments])}
    return out


def main():
    p = argparse.ArgumentParser()
    p.add_argument("--matrix", required=True)
    p.add_argument("--ledger", required=True)
    a = p.parse_args()
    print(json.dumps(growth(read_matrix(a.matrix), read_ledger(a.ledger)), ensure_ascii=False, indent=1))


if __name__ == "__main__":
    main()
