"""Two offers against each other: similarity, ours - theirs, parity, difference, gaps. Intervals over unknown cells."""
from study import beyond, reached


def weights(study, segment):
    """Function -> weight in a segment: its importance; all 1 where none is typed there at all."""
    typed = {f["name"]: study.importance[f["name"], segment] for f in study.functions
             if (f["name"], segment) in study.importance}
    if not typed:
        return {f["name"]: 1.0 for f in study.functions}
    return {f: w for f, w in typed.items() if w > 0}


def pair_range(kind, a, b):
    """(lowest s, highest s, may be left out, must be left out) of one function over its unknown cells."""
    if a is not None and a < 0 or b is not None and b < 0:
        return 0.0, 0.0, True, True
    if a is None and b is None:
        return 0.0, 1.0, True, False
    if a is None or b is None:
        known = b if a is None else a
        if kind == "number":
            return (0.0, 0.0, True, False) if known == 0 else (0.0, 1.0, False, False)
        return {0.0: (0.0, 0.5, True, False), 0.5: (0.5, 1.0, False, False), 1.0: (0.0, 1.0, False, False)}[known]
    if a == 0 and b == 0:
        return 0.0, 0.0, True, True
    s = min(a, b) / max(a, b) if kind == "number" else 1 - abs(a - b)
    return s, s, False, False


def similarity(cells):
    """Interval of the weighted mean over every completion; cells = [(weight, kind, ours, theirs)]."""
    ranges = [(w, *pair_range(kind, a, b)) for w, kind, a, b in cells]
    ranges = [r for r in ranges if not r[4] and r[0] > 0]
    if not ranges:
        return None
    low = sum(w * lo for w, lo, _, _, _ in ranges) / sum(w for w, *_ in ranges)
    # The highest mean: what must count, then optional pairs from the best down while they raise it.
    top, base = 0.0, 0.0
    for w, _, hi, optional, _ in ranges:
        if not optional:
            top, base = top + w * hi, base + w
    for w, _, hi, optional, _ in sorted((r for r in ranges if r[3]), key=lambda r: -r[2]):
        if base == 0 or hi > top / base:
            top, base = top + w * hi, base + w
    return low, top / base


def step(kind, better, a, b):
    """One number or level, ours - theirs."""
    if kind == "level":
        return a - b
    if a == b:
        return 0.0
    gain = 1 - min(a, b) / max(a, b)
    return gain if (a > b) == (better == "higher") else -gain


def difference(f, a, b):
    """Interval of ours - theirs for a function; an unknown number reaches from 0 to infinity."""
    if f["kind"] == "number" and ((a or 0) < 0 or (b or 0) < 0):
        return 0.0, 0.0
    if a is not None and b is not None:
        d = step(f["kind"], f["better"], a, b)
        return d, d
    if f["kind"] == "level":
        ends = [step("level", None, x, y) for x in ([a] if a is not None else [0.0, 1.0])
                for y in ([b] if b is not None else [0.0, 1.0])]
        return min(ends), max(ends)
    if a is None and b is None:
        return -1.0, 1.0
    known = b if a is None else a
    if known > 0:
        return -1.0, 1.0
    # The known side is 0, the other at least that: it can only be better (or worse) for the unknown side.
    unknown_better = f["better"] == "higher"
    ours_unknown = a is None
    return (0.0, 1.0) if unknown_better == ours_unknown else (-1.0, 0.0)


def mean_difference(study, segment, ours, theirs, positive):
    """Importance-weighted mean of ours - theirs (or of max(0, .)) as an interval; None without a comparable function."""
    low = high = base = 0.0
    w = weights(study, segment)
    for f in study.functions:
        if f["name"] not in w:
            continue
        d = difference(f, study.levels.get((f["name"], ours["key"])), study.levels.get((f["name"], theirs["key"])))
        lo, hi = (max(0.0, d[0]), max(0.0, d[1])) if positive else d
        low, high, base = low + w[f["name"]] * lo, high + w[f["name"]] * hi, base + w[f["name"]]
    return (low / base, high / base) if base else None


def offers_similarity(study, segment, a, b):
    w = weights(study, segment)
    return similarity([(w[f["name"]], f["kind"], study.levels.get((f["name"], a["key"])), study.levels.get((f["name"], b["key"])))
                       for f in study.functions if f["name"] in w])


def best_of(answers):
    """Three-valued 'or' over a player's offers: True, False or None."""
    answers = list(answers)
    return True if any(a is True for a in answers) else None if any(a is None for a in answers) else False


def theirs_has(f, ours, theirs, tolerance):
    if f["kind"] == "level":
        return None if theirs is None else theirs == 1.0
    if theirs is None or ours is None:
        return None
    return reached(theirs, (1 - tolerance) * ours) if f["better"] == "higher" else not beyond(theirs, (1 + tolerance) * ours)


def theirs_beyond(f, ours, theirs, tolerance):
    """Their number is better than ours by more than the tolerance (what we then lack)."""
    if theirs is None or ours is None:
        return None
    return not reached(ours, (1 - tolerance) * theirs) if f["better"] == "higher" else beyond(ours, (1 + tolerance) * theirs)


def ours_has(f, ours):
    if ours is None:
        return None
    return ours == 1.0 if f["kind"] == "level" else ours > 0 if f["better"] == "higher" else True


def points(study, segment, own, rivals, method):
    """Parity, difference, gaps of an own offer against `rivals` (player -> its offers): certain and possible sets."""
    out = {"parity": [], "difference": [], "gaps": [], "proven": [], "maybe_proven": []}
    n = len(rivals)
    if n == 0:
        return out
    counted = weights(study, segment)
    for f in study.functions:
        name = f["name"]
        if name not in counted:
            continue
        ours = study.levels.get((name, own["key"]))
        have = ours_has(f, ours)
        haves = [best_of(theirs_has(f, ours, study.levels.get((name, r["key"])), method["number_tolerance"]) for r in os)
                 for os in rivals.values()]
        sure, maybe = sum(h is True for h in haves), sum(h is not False for h in haves)
        importance = study.importance.get((name, segment))
        if have and reached(sure / n, method["parity"]):
            out["parity"].append(name)
        if importance is None or not reached(importance, method["matters"]):
            continue
        source = study.sources.get(("Levels", name, own["key"]), ("", None))[0]
        proves = source in ("measured", "document", "public", "client")
        if have and not beyond(maybe / n, method["difference"]):
            out["difference"].append(name)
            if proves:
                out["proven"].append(name)
        if have and not beyond(sure / n, method["difference"]) and proves:
            out["maybe_proven"].append(name)
        if f["kind"] == "number":
            haves = [best_of(theirs_beyond(f, ours, study.levels.get((name, r["key"])), method["number_tolerance"]) for r in os)
                     for os in rivals.values()]
            have = False if ours is not None else None
            sure = sum(h is True for h in haves)
        if have is False and reached(sure / n, method["gap"]):
            out["gaps"].append(name)
    return out
