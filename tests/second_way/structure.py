"""Market structure and price position, with intervals (methods.md: market structure, price position)."""
import math

from study import beyond, in_money

TOTAL = "Total"


def basis(study, column):
    """Value shares if a rival has one there, else volume if anybody has one, else value."""
    rivals = [p for p in study.players if p != study.own]
    if any((p, "value", column) in study.shares for p in rivals):
        return "value"
    return "volume" if any((p, "volume", column) in study.shares for p in study.players) else "value"


def computed_own_share(study, money, column):
    """Own revenue of a whole year over the market's volume, where both are money."""
    if column == TOTAL:
        volume, revenue = in_money(study.market_volume, study.market_unit, study.currency), money.total["revenue"]
    else:
        segment = study.segment(column)
        volume, revenue = in_money(segment["volume"], segment["unit"], study.currency), money.by[column]["revenue"]
    if not study.own or not money.any or not money.whole_year or not volume:
        return None
    return revenue / 100 / volume


def own_share(study, money, column):
    computed = computed_own_share(study, money, column)
    if computed is not None:
        return computed
    return study.shares.get((study.own, "value", column), study.shares.get((study.own, "volume", column)))


def known_shares(study, money, column):
    """Player -> share, the own one computed where it can be."""
    kind = basis(study, column)
    out = {p: study.shares[p, kind, column] for p in study.players if (p, kind, column) in study.shares}
    if study.own and kind == "value":
        computed = computed_own_share(study, money, column)
        if computed is not None:
            out[study.own] = computed
    return out


def largest_flag(study, column):
    return study.largest if column == TOTAL else study.segment(column)["largest"]


def squares_bounds(counted, rest, smallest_rival):
    """sum s^2 and its upper bound over how `rest` (in %) may be split; smallest_rival None = order unknown."""
    low = sum(s * s for s in counted)
    if rest <= 1e-9:
        return low, low
    if smallest_rival:
        n = math.floor(rest / smallest_rival + 1e-9)
        left = max(rest - n * smallest_rival, 0.0)
        return low, low + n * smallest_rival**2 + left**2
    return low, low + rest * rest


def hhi(study, money, column, rivals_only=False):
    shares = {p: 100 * s for p, s in known_shares(study, money, column).items()}
    rivals = [s for p, s in shares.items() if p != study.own]
    if not shares or (rivals_only and not rivals):
        return None
    rest = 100 - sum(shares.values())
    positive = [s for s in rivals if s > 0]
    smallest = min(positive) if positive and largest_flag(study, column) else None
    return squares_bounds(rivals if rivals_only else list(shares.values()), rest, smallest)


def relative(shares, player):
    others = [s for p, s in shares.items() if p != player]
    return shares[player] / max(others) if player in shares and others and max(others) > 0 else None


def share_over_largest(study, money, column):
    shares = known_shares(study, money, column)
    rivals = [s for p, s in shares.items() if p != study.own]
    if study.own not in shares or not rivals or max(rivals) <= 0:
        return None
    high = shares[study.own] / max(rivals)
    if largest_flag(study, column):
        return high, high
    return shares[study.own] / max(max(rivals), 1 - sum(shares.values())), high


def contradictions(study, money, method):
    """Columns over 100 %, typed own shares too far off the computed one, own revenue above the market's volume."""
    found = []
    for column in [TOTAL] + [s["name"] for s in study.segments]:
        used = basis(study, column)
        for kind in ("value", "volume"):
            shares = (known_shares(study, money, column) if kind == used
                      else {p: study.shares[p, kind, column] for p in study.players if (p, kind, column) in study.shares})
            if beyond(sum(shares.values()), 1):
                found.append((column, "sum"))
        typed, computed = study.shares.get((study.own, "value", column)), computed_own_share(study, money, column)
        if typed is not None and computed is not None and beyond(abs(typed - computed), method["share_conflict"] * max(typed, computed)):
            found.append((column, "own"))
        if column != TOTAL and computed is not None and beyond(computed, 1):
            found.append((column, "above"))
    return found


def by_prices(study, player, column, offer_reach):
    """The share by value that volume shares and prices come to, over every corner of what each player may ask on
    average: its cheapest to its dearest, and where that is unknown (or nobody is listed) the cheapest to the dearest."""
    prices, holes, units = {}, set(), set()
    for o in study.offers:
        if column != TOTAL and offer_reach(o, column) == "no":
            continue
        p, u = (o["price"], o["unit"]) if column == TOTAL else price(study, o, column)
        if p is None or p <= 0:
            holes.add(o["player"])
        else:
            prices.setdefault(o["player"], []).append(p)
            units.add(u)
    if len(units) != 1 or len(prices) < 2:
        return None
    least, most = min(map(min, prices.values())), max(map(max, prices.values()))
    asks = {p: (least, most) if p in holes or p not in prices else (min(prices[p]), max(prices[p])) for p in study.players}
    if player in holes or player not in prices:
        return None
    sold = {p: study.shares[p, "volume", column] for p in study.players if (p, "volume", column) in study.shares}
    rest = 1 - sum(sold.values())
    if player not in sold or rest < -1e-8:
        return None
    parts = [(sold[player], asks[player])] + [(s, asks[p]) for p, s in sold.items() if p != player] + [(max(rest, 0), (least, most))]
    # Each part raises or lowers the share evenly, so the ends lie where all others are cheapest or dearest.
    def share(mine, others):
        money = [s * a[side] for (s, a), side in zip(parts, [mine] + [others] * (len(parts) - 1))]
        return money[0] / sum(money) if sum(money) > 0 else None
    found = [share(m, o) for m in (0, 1) for o in (0, 1)]
    return None if None in found else (min(found), max(found))


def against_units(study, method, offer_reach):
    """Shares by value that do not fit the share by volume and the prices: price index / 100 = value / volume share."""
    found = []
    for column in [TOTAL] + [s["name"] for s in study.segments]:
        for p in study.players:
            value, said = study.shares.get((p, "value", column)), by_prices(study, p, column, offer_reach)
            if value is None or said is None:
                continue
            near = min(max(value, said[0]), said[1])
            if beyond(abs(value - near), method["share_conflict"] * max(value, near)):
                found.append((column, "units", p))
    return found


def price(study, offer, segment):
    """(price, unit) of an offer in a segment: the segment's own price, else the overall one."""
    if (offer["key"], segment) in study.prices:
        return study.prices[offer["key"], segment]
    return offer["price"], offer["unit"]


def price_index(study, money, own_offer, segment, offer_reach):
    """100 x our price / the average price of the players in the category and unit, as an interval."""
    ours, unit = price(study, own_offer, segment)
    if ours is None:
        return None
    lists, unpriced = {}, {}
    for o in study.offers:
        p, u = price(study, o, segment)
        if o["category"] == own_offer["category"] and offer_reach(o, segment) != "no":
            unpriced[o["player"]] = unpriced.get(o["player"], True) and p is None
            if p is not None and u == unit:
                lists.setdefault(o["player"], []).append(p)
    lists.update({player: [None] for player, none in unpriced.items() if none})
    known = [p for ps in lists.values() for p in ps if p is not None]
    if not [p for player, ps in lists.items() if player != study.own for p in ps if p is not None]:
        return None
    kind = basis(study, segment)
    shares = known_shares(study, money, segment)
    weighted = all(p in shares for p in lists) and sum(shares[p] for p in lists) > 0

    def average(filler):
        means = {pl: sum(filler if p is None else p for p in ps) / len(ps) for pl, ps in lists.items()}
        if not weighted:
            return sum(means.values()) / len(means)
        total = sum(shares[pl] for pl in means)
        if kind == "value":
            return total / sum(shares[pl] / m for pl, m in means.items())
        return sum(shares[pl] * m for pl, m in means.items()) / total

    return 100 * ours / average(max(known)), 100 * ours / average(min(known))
