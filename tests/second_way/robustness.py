"""Stability under other weightings and *likely* verdicts: the same draws by another program (numpy's PCG64)."""
import itertools

import numpy as np

import verdicts
from study import reached

MULTIPLIER = 0x2360ED051FC65DA44385DF649FCCF645
FACTORS = ["real_growth", "headroom", "advantage", "value_for_price", "rivals_hhi", "relative_share", "win_rate"]


def stream(seed):
    """PCG XSL RR 128/64 begun as its authors do: state = (seed + increment) stepped once; stream 0."""
    generator = np.random.PCG64()
    increment = 1
    state = ((seed + increment) * MULTIPLIER + increment) % 2**128
    generator.state = {"bit_generator": "PCG64", "state": {"state": state, "inc": increment}, "has_uint32": 0, "uinteger": 0}
    return np.random.Generator(generator)


def verdict_of(gates):
    ways = [("yes", "no") if g == "cannot_tell" else (g,) for g in gates]
    found = {verdicts.TABLE.get(way, "leave") for way in itertools.product(*ways)}
    return found.pop() if len(found) == 1 else "cannot_tell"


def stability(here, factors, verdict):
    """Part of 10 000 draws with the same verdict: each weight times 2^v, v even in -1 .. 1, the money cut in +-10 %."""
    method = here.method
    draws = 2 * stream(int(method.get("seed", 1))).random((int(method.get("draws", 10_000)), len(FACTORS) + 1)) - 1
    certain, possible = here.must_have()
    answers = []
    for gate in ("growth", "room"):
        used = [f for f in factors if f["gate"] == gate]
        if not used:
            answers.append(["cannot_tell"] * len(draws))
            continue
        weights = np.array([f["weight"] * 2.0 ** draws[:, FACTORS.index(f["name"])] for f in used])
        low, high = ((weights * np.array([[f["points"][end]] for f in used])).sum(axis=0) / weights.sum(axis=0) for end in (0, 1))
        answers.append(["yes" if reached(a, method["gate"]) else "no" if not reached(b, method["gate"]) else "cannot_tell"
                        for a, b in zip(low, high)])
    same = 0
    for draw, growth, room in zip(draws, *answers):
        if certain:
            room = "no"
        elif possible and room == "yes":
            room = "cannot_tell"
        money = here.money.gate(here.name, method | {"money_cut": method["money_cut"] + 0.1 * draw[-1]})
        same += verdict_of((money, growth, room)) == verdict
    return same / len(draws)


def likely(study, money, method, undecided):
    """Per undecided segment whose room cannot tell: `(verdict, share)` of 1 000 completions, where 90 % agree."""
    known = {f["name"]: [study.levels[f["name"], o["key"]] for o in study.offers if (f["name"], o["key"]) in study.levels]
             for f in study.functions}
    blanks = [(f["name"], o["key"]) for f in study.functions for o in study.offers
              if (f["name"], o["key"]) not in study.levels and known[f["name"]]]
    n = int(method.get("completions", 1_000))
    draws = stream(int(method.get("seed", 1))).random((n, len(blanks)))
    found = {name: [] for name in undecided}
    for row in draws:
        for cell, x in zip(blanks, row):
            pool = known[cell[0]]
            study.levels[cell] = pool[int(x * len(pool))]
        for name in undecided:
            found[name].append(verdicts.Segment(study, money, name, method).judge()[3])
        for cell in blanks:
            del study.levels[cell]
    out = {}
    for name, all_of_it in found.items():
        told = [v for v in verdicts.TABLE.values() if v in all_of_it] + (["leave"] if "leave" in all_of_it else [])
        best = max(told, key=all_of_it.count, default=None)
        if best and all_of_it.count(best) / n >= 0.9:
            out[name] = {"verdict": best, "share": all_of_it.count(best) / n}
    return out
