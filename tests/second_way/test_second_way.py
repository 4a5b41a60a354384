"""Closed forms against brute force, and the worked examples of methods.md. Run: python3 test_second_way.py"""
import itertools
import json
import pathlib
import random

import sameness
import structure
import verdicts
from money import Money
from study import Study

NUMBERS = [0.0, 1e-9, 5.0, 7.0, 1e12]


def close(a, b, tolerance=1e-6):
    return abs(a - b) <= tolerance


def complete(cells):
    """Every completion of the unknown cells of [(weight, kind, a, b)]; numbers from a wide grid and the other's value."""
    options = []
    for _, kind, a, b in cells:
        for x, other in ((a, b), (b, a)):
            options.append([x] if x is not None else [0.0, 0.5, 1.0] if kind == "level" else NUMBERS + ([other] if other else []))
    return itertools.product(*options)


def plain_similarity(cells, values):
    top = base = 0.0
    for i, (w, kind, _, _) in enumerate(cells):
        a, b = values[2 * i], values[2 * i + 1]
        if a == 0 and b == 0:
            continue
        top += w * (min(a, b) / max(a, b) if kind == "number" else 1 - abs(a - b))
        base += w
    return top / base if base else None


def similarity_is_exact_over_completions():
    rnd = random.Random(1)
    for _ in range(600):
        cells = []
        for _ in range(rnd.randint(1, 4)):
            kind = rnd.choice(["level", "number"])
            known = [0.0, 0.5, 1.0] if kind == "level" else [0.0, 4.0, 10.0]
            cells.append((rnd.randint(1, 5), kind, *(rnd.choice(known + [None]) for _ in range(2))))
        if sum(c[2:].count(None) for c in cells) > 5:
            continue
        found = [s for s in (plain_similarity(cells, v) for v in complete(cells)) if s is not None]
        said = sameness.similarity(cells)
        assert (said is None) == (not found), (cells, said)
        if found:
            assert close(said[0], min(found)) and close(said[1], max(found)), (cells, said, min(found), max(found))


def difference_is_exact_over_completions():
    rnd = random.Random(2)
    for _ in range(300):
        kind, better = rnd.choice([("level", None), ("number", "higher"), ("number", "lower")])
        known = [0.0, 0.5, 1.0] if kind == "level" else [0.0, 4.0, 10.0]
        a, b = (rnd.choice(known + [None]) for _ in range(2))
        found = [sameness.step(kind, better, x, y) for x, y in complete([(1, kind, a, b)])]
        low, high = sameness.difference({"kind": kind, "better": better}, a, b)
        assert close(low, min(found)) and close(high, max(found)), (kind, better, a, b, low, high)


def the_worked_examples_of_the_page():
    assert structure.squares_bounds([30, 20, 10], 40, 10) == (1400, 1800)
    assert structure.squares_bounds([30, 20, 10], 40, None) == (1400, 3000)
    # Prices 100 and 200, equal units: value shares 1/3 and 2/3, average paid 150, not 166.7.
    s = Study(players=["o", "r"], own="o", segments=[{"name": "s", "volume": None, "unit": "", "growth": None, "largest": True}])
    for p, price, share in (("o", 100, 1 / 3), ("r", 200, 2 / 3)):
        s.offers.append({"player": p, "offer": "x", "key": p + " / x", "category": "", "price": price, "unit": ""})
        s.shares[p, "value", "s"] = share
    low, high = structure.price_index(s, Money(s, None, verdicts.METHOD), s.offers[0], "s", lambda o, n: None)
    assert close(low, 100 * 100 / 150) and close(high, low)


def hhi_bounds_hold_for_every_split():
    rnd = random.Random(3)
    for _ in range(400):
        listed = [rnd.uniform(5, 25) for _ in range(rnd.randint(1, 4))]
        rest = 100 - sum(listed)
        low, high = structure.squares_bounds(listed, rest, min(listed))
        _, open_high = structure.squares_bounds(listed, rest, None)
        parts, left = [], rest  # split so that nobody unlisted is larger than the smallest listed
        while left > 1e-9:
            part = min(left, rnd.uniform(0.2, 1) * min(listed))
            parts.append(part)
            left -= part
        true = sum(x * x for x in listed + parts)
        assert low - 1e-9 <= true <= high + 1e-9 <= open_high + 2e-9


def small_study(rnd):
    """Two to four players, one segment, levels and numbers, a third of the cells unknown."""
    s = Study(players=["own"] + ["r%d" % i for i in range(rnd.randint(1, 3))], own="own", price_growth=0.03)
    s.segments = [{"name": "s", "volume": None, "unit": "", "growth": 0.05, "definition": None, "largest": True}]
    s.functions = [{"name": f"f{i}", "kind": rnd.choice(["level", "number"]), "better": rnd.choice(["higher", "lower"])}
                   for i in range(4)]
    for p in s.players:
        for k in range(rnd.randint(1, 2)):
            key = f"{p} / o{k}"
            s.offers.append({"player": p, "offer": f"o{k}", "key": key, "category": "c",
                             "price": rnd.choice([None, 90.0, 100.0, 120.0]), "unit": "u"})
            for f in s.functions:
                if rnd.random() < 0.7:
                    s.levels[f["name"], key] = rnd.choice([0.0, 0.5, 1.0] if f["kind"] == "level" else [1.0, 4.0, 9.0])
        if p != "own" and rnd.random() < 0.7:
            s.reach[p, "s"] = rnd.choice(["core", "core", "also"])
    s.reach["own", "s"] = "core"
    for f in s.functions:
        s.importance[f["name"], "s"] = float(rnd.randint(1, 5))
        for o in s.offers:
            if (f["name"], o["key"]) in s.levels and rnd.random() < 0.7:
                s.sources["Levels", f["name"], o["key"]] = ("document", None)
    return s


def completed(rnd, s):
    import copy
    t = copy.deepcopy(s)
    for o in t.offers:
        if o["price"] is None:
            o["price"] = rnd.choice([20.0, 95.0, 110.0, 500.0])
        for f in t.functions:
            t.levels.setdefault((f["name"], o["key"]), rnd.choice([0.0, 0.5, 1.0] if f["kind"] == "level" else [0.1, 2.0, 9.0, 60.0]))
    rest = rnd.choice(["core", "also"])  # "both ways": all who are perhaps serious, or none of them
    for p in t.players:
        t.reach.setdefault((p, "s"), rest)
    return t


def what_stands_stands_in_every_completion():
    """A factor's interval holds every completion; a verdict that is told is the verdict of every completion."""
    rnd = random.Random(4)
    told = {"segment": 0, "offer": 0}
    for _ in range(400):
        s = small_study(rnd)
        here = verdicts.Segment(s, Money(s, None, verdicts.METHOD), "s")
        factors, scores, gates, verdict = here.judge()
        offers = [here.offer(o)[0] for o in here.ours]
        told["segment"] += gates["room"] != "cannot_tell"
        told["offer"] += sum(v != "cannot_tell" for v in offers)
        for _ in range(15):
            t = completed(rnd, s)
            there = verdicts.Segment(t, Money(t, None, verdicts.METHOD), "s")
            more, _, new_gates, _ = there.judge()
            for a, b in zip(factors, more):
                if a["value"] is not None and b["value"] is not None:
                    assert a["value"][0] - 1e-9 <= b["value"][0] and b["value"][1] <= a["value"][1] + 1e-9, (a, b)
            if there.serious and gates["room"] != "cannot_tell" and new_gates["room"] != "cannot_tell":
                assert gates["room"] == new_gates["room"], (gates, new_gates)
            for o, said in zip(there.ours, offers):
                new = there.offer(o)[0]
                if said != "cannot_tell" and new != "cannot_tell":
                    assert said == new, (said, new)
    assert min(told.values()) > 10, told


def the_real_cases_come_out():
    """What is known of the public files (their credits: tests/files/CREDITS.md)."""
    golden = pathlib.Path(__file__).resolve().parent.parent / "golden/second_way"
    pizza, cars, browsers = (json.loads((golden / f"{n}.json").read_text()) for n in ("pizzaplace", "gtcars", "browsers"))
    assert pizza["revenue"]["amount"] == 81786005 and pizza["revenue"]["orders"] == 21350
    assert {s["name"]: s["revenue"] for s in pizza["segments"]} == {
        "classic": 22005310, "supreme": 20819700, "chicken": 19591950, "veggie": 19369045}
    market = browsers["market"]
    assert close(market["hhi"]["low"], 2896.6597) and close(market["hhi"]["high"], 2896.6598)
    assert close(market["concentration"][0]["share"], 0.8724) and len(market["players"]) == 25
    assert len(cars["market"]["players"]) == 19 and len(cars["offers"]) == 5


def main():
    for check in (the_real_cases_come_out, similarity_is_exact_over_completions, difference_is_exact_over_completions, the_worked_examples_of_the_page,
                  hhi_bounds_hold_for_every_split, what_stands_stands_in_every_completion):
        check()
        print("ok", check.__name__.replace("_", " "))


if __name__ == "__main__":
    main()
