"""A score of small studies with unknown cells: tests/files/small/NN.xlsx and NN.csv. Same seed, same bytes.

Each leans on a corner: volume shares, an open list of players, two price units, undated or short ledgers, ledgers
without costs or orders, much that is not assigned, nothing unknown but levels, shares of both kinds. Values keep clear of thresholds, so that no rounding decides.
"""
import datetime as dt
import pathlib
import random

import xlsxwriter

FILES = pathlib.Path(__file__).resolve().parent.parent / "files/small"
NUMBERS = [1, 2, 3, 5, 8, 13, 20]  # no two within a tenth of each other
CORNERS = ["plain", "undated", "seven months", "fifteen months", "no costs", "no orders", "volume shares", "open list",
           "loose money", "returns", "no importance", "no ledger", "two units", "no reach", "profile", "must have",
           "levels only", "levels only", "levels only", "levels only", "both shares", "both shares"]


PROFILE = [("gate", 45), ("money_share", 0.3), ("serious_share", 0.1), ("alike", 0.7), ("matters", 2), ("gap", 0.34),
           ("real_growth.zero", -0.02), ("real_growth.hundred", 0.09), ("headroom.weight", 0), ("advantage.weight", 3.5)]


def one(index, corner):
    rnd = random.Random(1000 + index)

    def pick(items):
        return items[int(rnd.random() * len(items))]

    def maybe(value, p=0.75):
        return value if rnd.random() < p or corner == "levels only" else None

    def level(value):
        return value if rnd.random() < 0.8 else None

    players = ["Own"] + [f"Rival {i + 1}" for i in range(1 + index % 3)]
    segments = [f"Segment {chr(65 + i)}" for i in range(1 + (index + 1) % 3)]
    functions = [(f"Function {i + 1}", "number" if i % 3 == 2 else "level", ("higher", "lower")[i % 2] if i % 3 == 2 else None)
                 for i in range(5)]
    offers = []
    for p in players:
        for k in range(2 if p == "Own" else 1 + int(rnd.random() * 2)):
            unit = pick(["piece", "set"]) if corner == "two units" else "piece"
            offers.append((p, f"Offer {k + 1}", pick(["Alpha", "Alpha", "Beta"]), maybe(round(50 + 100 * rnd.random(), 2), 0.8), unit))
    keys = [f"{o[0]} / {o[1]}" for o in offers]
    book = xlsxwriter.Workbook(str(FILES / f"{index:02}.xlsx"))
    book.set_properties({"created": dt.datetime(2026, 11, 1)})

    def sheet(name, rows):
        page = book.add_worksheet(name)
        for r, row in enumerate(rows):
            for c, value in enumerate(row):
                if value is not None:
                    page.write(r, c, value)

    sheet("Study", [("Key", "Value"), ("name", corner), ("currency", "EUR"), ("price growth %", maybe(round(6 * rnd.random(), 1), 0.9)),
                    ("market volume", maybe(round(2e6 + 3e6 * rnd.random()), 0.8)),
                    *(PROFILE if corner == "profile" else [])])
    sheet("Players", [("Name", "Own"), *((p, "yes" if p == "Own" else None) for p in players)])
    unit, part = ("thousand EUR", 1e3) if corner == "profile" else (None, 1)
    sheet("Segments", [("Name", "Market volume", "Unit of volume", "Market growth %", "Players list the largest"),
                       *((s, maybe(round((3e5 + 2e6 * rnd.random()) / part)), unit, maybe(round(-4 + 16 * rnd.random(), 1), 0.85),
                          "no" if corner == "open list" else None) for s in segments)])
    sheet("Offers", [("Player", "Offer", "Category", "Price", "Unit"), *offers])
    sheet("Functions", [("Function", "Group", "Kind", "Unit", "Better"), *((n, "All", k, None, b) for n, k, b in functions)])
    levels = {}
    for n, kind, _ in functions:
        for key in keys:
            levels[n, key] = level(pick(NUMBERS) if kind == "number" else pick(["yes", "yes", "partial", "no"]))
            if corner == "must have" and kind == "level":
                levels[n, key] = "no" if key.startswith("Own") else "yes"
    sheet("Levels", [("Function", *keys), *((n, *(levels[n, key] for key in keys)) for n, _, _ in functions)])
    if corner != "no importance":
        sheet("Importance", [("Function", *segments), *((n, *(5 if corner == "must have" else maybe(int(rnd.random() * 6), 0.9) for _ in segments)) for n, _, _ in functions)])
    kind, rows = "volume" if corner == "volume shares" else "value", []
    for p in players:
        if p != "Own" or rnd.random() < 0.5:
            top = 24 if p != "Own" else 6
            rows.append((p, kind, *(maybe(round(7 + top * rnd.random(), 1), 0.6) for _ in ["Total", *segments])))
    if corner == "both shares":  # by volume too, so that prices can tell on them
        rows += [(p, "volume", *(maybe(round(7 + 24 * rnd.random(), 1), 0.9) for _ in ["Total", *segments])) for p in players]
    sheet("Shares", [("Player", "Kind", "Total", *segments), *rows])
    sheet("Prices", [("Player / Offer", "Unit", *segments),
                     *((key, o[4], *(maybe(round(50 + 100 * rnd.random(), 2), 0.25) for _ in segments)) for o, key in zip(offers, keys))])
    if corner != "no reach":
        sheet("Reach", [("Player or Player / Offer", *segments),
                        *((p, *(("core", "also")[int(rnd.random() * 2)] if p == "Own" else pick(["core", "core", "also", "no", None]) for _ in segments))
                          for p in players),
                        *((key, *(pick(["core", "also", "no", None, None, None]) for _ in segments)) for key in keys[2:])])
    claims = []
    for i in range(6):
        p, word = pick(players), pick(["has", "best", "only", "cheapest"])
        offer = maybe(pick([o[1] for o in offers if o[0] == p]), 0.6)
        claims.append((p, f"Claim {i + 1}", f"Theme {1 + int(rnd.random() * 3)}", word,
                       None if word == "cheapest" else maybe(pick(functions)[0], 0.85), offer, maybe(pick(segments), 0.4),
                       maybe("A certificate", 0.2)))
    sheet("Claims", [("Player", "Claim", "Theme", "Kind", "Function", "Offer", "Segment", "Proof"), *claims])
    sheet("Sources", [("Sheet", "Row", "Column", "Source", "Reliability", "As of"),
                      *(("Levels", n, key, "Note", pick(["measured", "document", "public", "client", "own word", "opinion"]), "2026-05-01")
                        for (n, key), value in levels.items() if value is not None and rnd.random() < 0.8)])
    sheet("Mapping", [("Kind", "Ledger value", "Name"), ("offer", "Offer 1", "Offer 1"), ("offer", "Offer 2", "Offer 2")])
    book.close()
    if corner == "no ledger":
        return
    heads = ["Date", "Order", "Client", "Segment", "Offer", "Amount", "Cost"]
    if corner == "undated":
        heads.remove("Date")
    if corner == "no costs":
        heads.remove("Cost")
    if corner == "no orders":
        heads.remove("Order")
    months = {"seven months": 7, "fifteen months": 15}.get(corner, 26)
    labels = [("", 12 if corner == "loose money" else 1)] + [(s, w) for s, w in zip(segments, (12, 4, 1))]
    lines = []
    for m in range(months):
        for _ in range(9):
            year, month = 2024 + (m + 4) // 12, (m + 4) % 12 + 1
            at = rnd.random() * sum(w for _, w in labels)
            for label, w in labels:
                at -= w
                if at < 0:
                    break
            amount = round(400 + 6000 * rnd.random(), 2)
            if corner == "returns" and rnd.random() < 0.2:
                amount = -amount
            lines.append({
                "Date": dt.date(year, month, 1 + int(rnd.random() * 26)).isoformat(), "Order": f"O{len(lines) // 2}",
                "Client": f"Client {int(rnd.random() * 12)}", "Segment": label, "Offer": pick(["Offer 1", "Offer 2", "Spare part"]),
                "Amount": f"{amount:.2f}", "Cost": "" if rnd.random() < 0.01 else f"{amount * (0.5 + 0.3 * rnd.random()):.2f}"})
    lines[0]["Date"] = "2024-05-02"
    lines[-1]["Date"] = dt.date(2024 + (months + 3) // 12, (months + 3) % 12 + 1, 28 if (months + 3) % 12 == 1 else 29).isoformat()
    if corner == "returns":  # the last month is begun only, so not counted
        lines[-1]["Date"] = lines[-1]["Date"][:8] + "11"
        for line in lines:
            if line["Date"] > lines[-1]["Date"]:
                line["Date"] = lines[-1]["Date"]
    with open(FILES / f"{index:02}.csv", "w", encoding="utf-8", newline="") as out:
        out.write(",".join(heads) + "\n")
        for line in lines:
            out.write(",".join(line[h] for h in heads) + "\n")


def main():
    FILES.mkdir(parents=True, exist_ok=True)
    for index, corner in enumerate(CORNERS):
        one(index, corner)


if __name__ == "__main__":
    main()
