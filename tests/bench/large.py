"""The peer of large.rs: the same own-against-rivals work in vectorised numpy, checked against what Standout found.

For every own offer, every rival offer of its category and every segment: similarity and ours - theirs as intervals over
the unknown cells, advantage, value for price; per function parity, difference and gaps over the serious players; the
price index; market structure. Arrays stay arrays: no Python loop over rivals, functions or segments.
"""
import json
import pathlib
import sys
import time

import numpy as np

folder = pathlib.Path(sys.argv[1])


def read(name, *shape):
    return np.fromfile(folder / name, dtype="<f8").reshape(*shape)


PLAYERS, PER_PLAYER, CATEGORIES = (int(n) for n in read("size", 3))
OFFERS, OWN, RIVALS = PLAYERS * PER_PLAYER, PER_PLAYER, PLAYERS - 1
levels, direction = read("levels", 200, OFFERS), read("direction", 200)
importance, shares, prices = read("importance", 200, 20), read("shares", PLAYERS, 20), read("prices", OFFERS)
category = np.arange(OFFERS) % PER_PLAYER % CATEGORIES
player = np.arange(OFFERS) // PER_PLAYER
number, higher = direction != 0, direction > 0


def compare(a, b):
    """Columns of one own offer against all rivals: (function, rival) arrays."""
    a = a[:, None]
    ours, theirs = ~np.isnan(a), ~np.isnan(b)
    known, both_unknown, one = ours & theirs, ~ours & ~theirs, ours ^ theirs
    num = number[:, None]
    x = np.where(ours, a, b)  # the known side where one is
    with np.errstate(invalid="ignore", divide="ignore"):
        big, small = np.maximum(a, b), np.minimum(a, b)
        ratio = np.where(big > 0, small / big, 0.0)
        s = np.where(num, ratio, 1 - np.abs(a - b))
    out = known & (a == 0) & (b == 0)
    counted = ~out
    least = np.where(known & counted, s, np.where(one & ~num & (x == 0.5), 0.5, 0.0))
    # The most alike completion: half where the other side is absent for certain, whole elsewhere.
    half = one & ~num & (x == 0)
    zero = one & num & (x == 0)
    firm = counted & ~half & ~zero
    most = np.where(known & counted, s, np.where(firm, 1.0, 0.0))
    # ours - theirs
    with np.errstate(invalid="ignore"):
        gain = 1 - ratio
        sign = np.where((a > b) == higher[:, None], 1.0, -1.0)
        d = np.where(num, np.where(a == b, 0.0, sign * gain), a - b)
    level_low = np.where(ours, a, 0.0) - np.where(theirs, b, 1.0)
    level_high = np.where(ours, a, 1.0) - np.where(theirs, b, 0.0)
    low = np.where(known, d, np.where(num, -1.0, level_low))
    high = np.where(known, d, np.where(num, 1.0, level_high))
    return counted, firm, least, most, half, low, high


def work():
    found = []
    weight = np.where(np.isnan(importance), 0.0, importance)
    w = weight.T  # segment x function
    total = weight.sum(axis=0)
    serious = shares >= 0.05  # player x segment
    for own in range(OWN):
        rivals = np.flatnonzero((category == category[own]) & (player != 0))
        counted, firm, least, most, half, low, high = compare(levels[:, own], levels[:, rivals])
        base, f, m, h = w @ counted, w @ firm, w @ most, w @ half
        with np.errstate(invalid="ignore", divide="ignore"):
            mean = m / f
            top = np.where(mean < 0.5, (m + 0.5 * h) / (f + h), mean)
            similar_low = w @ least / base
        ahead_low = w @ np.maximum(low, 0) / total[:, None]
        ahead_high = w @ np.maximum(high, 0) / total[:, None]
        mean_low, mean_high = w @ low / total[:, None], w @ high / total[:, None]
        among = serious[player[rivals]].T  # segment x rival
        ratio = prices[own] / prices[rivals]
        value_low = np.where(among, 100 * mean_low - 100 * (ratio - 1), np.nan)
        value_high = np.where(among, 100 * mean_high - 100 * (ratio - 1), np.nan)
        advantage = (np.where(among, ahead_low, np.inf).min(axis=1), np.where(among, ahead_high, np.inf).min(axis=1))
        value = (np.nanmedian(value_low, axis=1), np.nanmedian(value_high, axis=1))
        # Per function: which serious players have it, at best over their offers of the category.
        a, b = levels[:, own][:, None], levels[:, rivals]
        with np.errstate(invalid="ignore"):
            has = np.where(number[:, None], np.where(higher[:, None], b >= 0.9 * a, b <= 1.1 * a), b == 1)
        maybe = has | np.isnan(b)
        rows = len(rivals) // RIVALS
        sure_player, maybe_player = (v.reshape(200, RIVALS, rows).any(axis=2) for v in (has, maybe))
        among_players = serious[1:].astype(float)  # player x segment
        n = among_players.sum(axis=0)
        sure, possible = sure_player @ among_players / n, maybe_player @ among_players / n
        have = np.where(number, levels[:, own] > 0, levels[:, own] == 1)[:, None]
        matters = importance >= 3
        parity, difference = have & (sure >= 0.75) & (weight > 0), have & (possible <= 0.25) & matters
        gaps = ~have & (sure >= 0.5) & matters
        # Price index: harmonic with value shares over the players' mean prices in the category.
        means = prices[rivals].reshape(RIVALS, rows).mean(axis=1)
        index = prices[own] * ((shares[1:] / means[:, None]).sum(axis=0) / shares[1:].sum(axis=0))
        found.append((rivals, similar_low, top, advantage, value, parity, difference, gaps, index))
    ordered = -np.sort(-shares, axis=0)
    hhi = 1e4 * (shares**2).sum(axis=0)
    concentration = ordered[:3].sum(axis=0), ordered[:4].sum(axis=0)
    return found, hhi, concentration


times = []
for _ in range(41):
    started = time.perf_counter()
    found, *_ = work()
    times.append((time.perf_counter() - started) * 1000)

# Both must have computed the same thing, or the comparison means nothing.
theirs = read("similarities", -1, 5)
worst = 0.0
for own, segment, rival, low, high in theirs:
    rivals, similar_low, similar_high = found[int(own)][:3]
    at = np.searchsorted(rivals, int(rival))
    worst = max(worst, abs(similar_low[int(segment), at] - low), abs(similar_high[int(segment), at] - high))
print(json.dumps({"median_ms": round(sorted(times)[20], 3), "compared": len(theirs), "worst_difference": worst}))
sys.exit(0 if len(theirs) and worst < 1e-9 else 1)
