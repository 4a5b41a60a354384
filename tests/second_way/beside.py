"""Our offers beside rivals', the second way: clones, price against value, strategy canvas, perceptual map.
`python3 beside.py --matrix BOOK.xlsx [--ledger FILE.csv]` prints JSON by segment, for the journeys to compare."""
import argparse
import json

import numpy as np

import sameness
import structure
import verdicts
from analyse import interval, plain
from money import Money
from study import SLACK, Study, beyond, read_ledger, read_matrix, reached

METHOD = verdicts.METHOD | {"price_band.low": 95.0, "me_too_correlation": 0.9, "me_too_divergence": 0.15,
                            "map_explained": 0.6, "map_players": 4}


def name(offer):
    return [offer["player"], offer["offer"]]


def middle(pair):
    return (pair[0] + pair[1]) / 2


def clones(here):
    """Pairs of two rivals' offers of a category that reach the similarity, surely and perhaps."""
    s = here.study
    there = here.there([p for p in s.players if p != s.own])
    out = {"pairs": [], "perhaps": [], "compared": 0}
    for i, a in enumerate(there):
        for b in there[i + 1:]:
            if a["player"] == b["player"] or a["category"] != b["category"]:
                continue
            out["compared"] += 1
            similarity = sameness.offers_similarity(s, here.name, a, b)
            if similarity and reached(similarity[1], here.method["alike"]):
                kind = "pairs" if reached(similarity[0], here.method["alike"]) else "perhaps"
                out[kind].append({"offers": sorted([name(a), name(b)]), "similarity": interval(similarity)})
    return out


def worth(study, f, offers):
    """Known values 0..1 of a function (numbers as part of the best one known) and whether that scale is open."""
    cells = [study.levels.get((f["name"], o["key"])) for o in offers]
    known = [x for x in cells if x is not None]
    if f["kind"] == "level":
        return cells, False
    if any(x < 0 for x in known):
        return None
    best = max(known, default=0) if f["better"] == "higher" else min(known, default=None)
    if f["better"] == "higher":
        part = [None if x is None else x / best if best else 0.0 for x in cells]
    else:
        part = [None if x is None else best / x if x else 1.0 for x in cells]
    return part, None in cells


def functions(here, offers):
    w = sameness.weights(here.study, here.name)
    for f in here.study.functions:
        found = worth(here.study, f, offers) if w.get(f["name"], 0) > 0 else None
        if found:
            yield w[f["name"]], *found


def completions(values, open_scale):
    """Corners of what values may become: unknown ones 0 or 1, and the known ones nothing where the scale is open."""
    for scale in (1.0, 0.0) if open_scale else (1.0,):
        yield [(x * scale, x * scale) if x is not None else (0.0, 1.0) for x in values]


def hull(ends):
    ends = list(ends)
    return min(e[0] for e in ends), max(e[1] for e in ends)


def lead(here, offers, i, j):
    """Importance-weighted mean of one offer's values less another's, over every completion."""
    rows = [(w, hull((c[i][0] - c[j][1], c[i][1] - c[j][0]) for c in completions(v, o))) for w, v, o in functions(here, offers)]
    total = sum(w for w, _ in rows)
    return tuple(sum(w * e[k] for w, e in rows) / total for k in (0, 1)) if total else None


def value(here, offers, i):
    rows = [(w, (v[i], v[i]) if v[i] is not None else (0.0, 1.0)) for w, v, _ in functions(here, offers)]
    total = sum(w for w, _ in rows)
    return tuple(sum(w * e[k] for w, e in rows) / total for k in (0, 1)) if total else None


def price_fields(here):
    s, out = here.study, []
    for category in dict.fromkeys(o["category"] for o in here.ours):
        rivals = here.there([p for p in s.players if p != s.own], category)
        there = [o for o in here.ours if o["category"] == category] + rivals
        prices = {o["key"]: structure.price(s, o, here.name) for o in there}
        for unit in sorted({u for p, u in prices.values() if p is not None}):
            offers = [o for o in there if (prices[o["key"]][1] == unit if prices[o["key"]][0] is not None else o["unit"] in ("", unit))]
            price = [p if p and p > 0 else None for p in (prices[o["key"]][0] for o in offers)]
            field = {"category": category, "unit": unit, "offers": [], "undercuts": []}
            for i, o in enumerate(offers):
                field["offers"].append({"offer": name(o), "value": interval(value(here, offers, i)),
                                        "efficiency": efficiency(here, offers, price, i)})
                for j, other in enumerate(offers):
                    if (o["player"] == s.own) == (other["player"] == s.own) or None in (price[i], price[j]):
                        continue
                    ahead = lead(here, offers, i, j)
                    if ahead and reached(ahead[1], 0) and not reached(100 * price[i] / price[j], here.method["price_band.low"]):
                        field["undercuts"].append({"by": name(o), "whom": name(other), "ratio": plain(price[i] / price[j]),
                                                   "lead": interval(ahead), "certain": reached(ahead[0], 0)})
            out.append(field)
    return out


def efficiency(here, offers, price, at):
    if price[at] is None:
        return "cannot_tell"
    answer = "efficient"
    for i in range(len(offers)):
        if i == at:
            continue
        ahead = lead(here, offers, i, at)
        if ahead is None:
            return "cannot_tell"
        if price[i] is None:
            certain, possible = False, reached(ahead[1], 0)
        elif price[i] == price[at]:
            certain, possible = beyond(ahead[0], 0), beyond(ahead[1], 0)
        else:
            certain, possible = (price[i] < price[at] and reached(end, 0) for end in ahead)
        if certain:
            answer = "dominated"
        elif possible and answer == "efficient":
            answer = "cannot_tell"
    return answer


def canvas(here, ours):
    s = here.study
    theirs = here.there([p for p in s.players if p != s.own], ours["category"])
    rows = list(functions(here, [ours] + theirs))
    if not theirs or not rows:
        return {"divergence": interval(None), "correlation": interval(None), "me_too": "cannot_tell"}
    rivals = sorted({o["player"] for o in theirs}, key=s.players.index)
    shares = [s.shares.get((p, "value", here.name)) for p in rivals]
    if None in shares or sum(shares) <= 0:
        shares = [1.0] * len(rivals)
    share = dict(zip(rivals, shares))
    part = [share[o["player"]] / sum(shares) / sum(r["player"] == o["player"] for r in theirs) for o in theirs]
    gaps = []
    for _, values, is_open in rows:
        ends = [(c[0][0] - sum(p * x[1] for p, x in zip(part, c[1:])), c[0][1] - sum(p * x[0] for p, x in zip(part, c[1:])))
                for c in completions(values, is_open)]
        gaps.append(hull(ends))
    w = np.array([r[0] for r in rows])
    low = sum(w * [max(0.0, g[0], -g[1]) for g in gaps]) / sum(w)
    high = sum(w * [max(g[1], -g[0]) for g in gaps]) / sum(w)
    box = lambda v, is_open: [(0.0, x) if is_open else (x, x) if x is not None else (0.0, 1.0) for x in [1.0 if y is None and is_open else y for y in v]]
    boxes = [box(v, o) for _, v, o in rows]
    a = np.array([b[0] for b in boxes])
    m = np.array([[sum(p * x[k] for p, x in zip(part, b[1:])) for k in (0, 1)] for b in boxes])
    r = correlation(a, m)
    least, most = here.method["me_too_correlation"], here.method["me_too_divergence"]
    me_too = "cannot_tell"
    if beyond(low, most):
        me_too = "no"
    elif r == "flat":
        me_too = "cannot_tell" if beyond(high, most) else "yes"
    elif r:
        me_too = "no" if not reached(r[1], least) else "yes" if reached(r[0], least) and not beyond(high, most) else "cannot_tell"
    return {"divergence": interval((low, high)), "correlation": interval(None if r == "flat" else r), "me_too": me_too}


def correlation(a, m):
    """numpy's corrcoef where all is known, else the angle between the middles, widened by what the boxes can turn."""
    if len(a) < 3:
        return None
    (x, y), (hx, hy) = (a.mean(axis=1), m.mean(axis=1)), (np.linalg.norm(np.ptp(v, axis=1) / 2) for v in (a, m))
    lengths = [np.linalg.norm(v - v.mean()) for v in (x, y)]
    if min(lengths) < 1e-9:
        return "flat" if max(lengths) < 1e-9 and hx == hy == 0 else None
    r = float(np.corrcoef(x, y)[0, 1])
    if hx == hy == 0:
        return r, r
    turn = sum(np.arcsin(h / n) if h < n else np.pi for h, n in zip((hx, hy), lengths))
    angle = np.arccos(np.clip(r, -1, 1))
    return float(np.cos(min(angle + turn, np.pi))), float(np.cos(max(angle - turn, 0)))


def perceptual_map(here, category):
    """Distances on the map and the share of Mardia, Kent, Bibby; numpy's eigh. None without a map."""
    s = here.study
    offers = [o for o in here.ours if o["category"] == category] + here.there([p for p in s.players if p != s.own], category)
    alike = {(a["key"], b["key"]): sameness.offers_similarity(s, here.name, a, b) for a in offers for b in offers if a is not b}
    while True:
        lacking = [sum(alike[o["key"], x["key"]] is None for x in offers if x is not o) for o in offers]
        if not any(lacking):
            break
        offers.pop(max(range(len(offers)), key=lambda i: (lacking[i], i)))
    if len({o["player"] for o in offers}) < here.method["map_players"]:
        return None
    n = len(offers)
    d = np.array([[0.0 if a is b else 1 - middle(alike[a["key"], b["key"]]) for b in offers] for a in offers])
    j = np.eye(n) - 1 / n
    values, vectors = np.linalg.eigh(-j @ (d ** 2) @ j / 2)
    top = np.maximum(values[-2:], 0)
    explained = float(top.sum() / np.abs(values).sum()) if np.abs(values).sum() > 1e-12 else 1.0
    if explained < here.method["map_explained"] - SLACK:
        return None
    places = vectors[:, -2:] * np.sqrt(top)
    apart = {"|".join(o["key"] for o in (offers[a], offers[b])): plain(float(np.linalg.norm(places[a] - places[b])))
             for a in range(n) for b in range(a + 1, n)}
    return {"explained": plain(explained), "apart": apart}


def main():
    p = argparse.ArgumentParser()
    p.add_argument("--matrix")
    p.add_argument("--ledger")
    a = p.parse_args()
    study = read_matrix(a.matrix) if a.matrix else Study()
    method = METHOD | study.method
    money = Money(study, read_ledger(a.ledger) if a.ledger else None, method)
    out = []
    for segment in study.segments:
        here = verdicts.Segment(study, money, segment["name"], method)
        out.append({"name": segment["name"], "clones": clones(here), "prices": price_fields(here), "offers": [
            {"offer": name(o), **canvas(here, o), "map": perceptual_map(here, o["category"])} for o in here.ours]})
    print(json.dumps(out, ensure_ascii=False, indent=1))


if __name__ == "__main__":
    main()
