"""Gates, segment verdicts, offer verdicts, claims, deciding cells: the verdict tables of the design."""
import itertools
import math
from statistics import mean

import sameness
import structure
from sameness import ours_has
from study import reached

METHOD = {  # by the names of the Study sheet
    "money_share": 0.15, "money_small_share": 0.05, "money_cut": 0.80, "cost_coverage": 0.95, "cost_segment": 0.05, "gate": 50.0,
    "real_growth.zero": -0.05, "real_growth.hundred": 0.05, "real_growth.weight": 3.0,
    "headroom.zero": 0.50, "headroom.hundred": 0.0, "headroom.weight": 1.0,
    "advantage.zero": 0.0, "advantage.hundred": 0.25, "advantage.weight": 2.0,
    "value_for_price.zero": -20.0, "value_for_price.hundred": 20.0, "value_for_price.weight": 2.0,
    "rivals_hhi.zero": 5000.0, "rivals_hhi.hundred": 1000.0, "rivals_hhi.weight": 1.0,
    "relative_share.zero": 0.0, "relative_share.hundred": 1.0, "relative_share.weight": 1.0,
    "must_have_importance": 5.0, "must_have_part": 0.5, "serious_share": 0.05, "alike": 0.8, "alike_price": 0.95,
    "parity": 0.75, "difference": 0.25, "gap": 0.5, "matters": 3.0, "number_tolerance": 0.10, "share_conflict": 0.10, "ground": 0.03,
}
TABLE = {("yes", "yes", "yes"): "focus", ("yes", "yes", "no"): "differentiate", ("yes", "no", "yes"): "defend",
         ("yes", "no", "no"): "rethink", ("no", "yes", "yes"): "test_apart"}
INF = float("inf")


def reach_of_player(study, player, segment):
    typed = study.reach.get((player, segment))
    if typed:
        return typed
    words = [study.reach.get((o["key"], segment)) for o in study.offers_of(player)]
    for word in ("core", "also"):
        if word in words:
            return word
    return "no" if words and all(w == "no" for w in words) else None


def reach_of_offer(study, offer, segment):
    return study.reach.get((offer["key"], segment)) or study.reach.get((offer["player"], segment))


class Segment:
    """Everything of one segment that the verdicts rest on."""

    def __init__(self, study, money, name, method=METHOD):
        self.study, self.money, self.name, self.method = study, money, name, method
        shares = structure.known_shares(study, money, name)
        self.serious, self.perhaps = [], []
        for p in study.players:
            if p == study.own:
                continue
            reach = reach_of_player(study, p, name)
            if p in shares:
                sure, maybe = (reached(shares[p], method["serious_share"]),) * 2
            else:
                sure, maybe = reach == "core", reach in ("core", None)
            (self.serious if sure else self.perhaps if maybe else []).append(p)
        self.ours = [o for o in study.offers_of(study.own)
                     if reach_of_offer(study, o, name) in ("core", "also") or money.offer[name, o["offer"]] > 0]

    def rivals(self):
        """Rivals known to serve the segment: a share, or reach core or also."""
        shares = structure.known_shares(self.study, self.money, self.name)
        return [p for p in self.study.players if p != self.study.own
                and (shares.get(p, 0) > 0 or reach_of_player(self.study, p, self.name) in ("core", "also"))]

    def there(self, players, category=None):
        return [o for p in players for o in self.study.offers_of(p)
                if reach_of_offer(self.study, o, self.name) != "no" and category in (None, o["category"])]

    def ways(self):
        """Serious rivals without and with the perhaps-serious ones."""
        return [self.serious] + ([self.serious + self.perhaps] if self.perhaps else [])

    # -- factors ------------------------------------------------------------------------------------------------
    def over_ours(self, way, pair, pick):
        """Mean over our offers (by their revenue here) of pick(pairs with the rivals' offers of the category)."""
        rows = []
        for o in self.ours:
            found = [v for v in (pair(o, r) for r in self.there(way, o["category"])) if v is not None]
            if found:
                rows.append((max(self.money.offer[self.name, o["offer"]], 0), pick([f[0] for f in found]), pick([f[1] for f in found])))
        if not rows:
            return None
        if sum(r[0] for r in rows) == 0:
            rows = [(1, lo, hi) for _, lo, hi in rows]
        total = sum(r[0] for r in rows)
        rows = [r for r in rows if r[0] > 0]
        return sum(w * lo for w, lo, _ in rows) / total, sum(w * hi for w, _, hi in rows) / total

    def hull(self, pair, pick):
        found = [self.over_ours(way, pair, pick) for way in self.ways()]
        return None if None in found else (min(f[0] for f in found), max(f[1] for f in found))

    def advantage_pair(self, ours, theirs):
        return sameness.mean_difference(self.study, self.name, ours, theirs, positive=True)

    def value_pair(self, ours, theirs):
        d = sameness.mean_difference(self.study, self.name, ours, theirs, positive=False)
        (p, unit), (q, other) = (structure.price(self.study, o, self.name) for o in (ours, theirs))
        if d is None:
            return None
        if p is None or q is None:
            return -INF, INF
        if unit != other:
            return None
        return tuple(100 * end - 100 * (p / q - 1) for end in d)

    def factors(self):
        s, segment = self.study, self.study.segment(self.name)
        growth = segment["growth"]
        real = None if growth is None or s.price_growth is None else (growth - s.price_growth,) * 2
        own = structure.own_share(s, self.money, self.name)
        values = {
            "real_growth": real,
            "headroom": None if own is None else (own, own),
            "advantage": self.hull(self.advantage_pair, min),
            "value_for_price": self.hull(self.value_pair, median),
            "rivals_hhi": structure.hhi(s, self.money, self.name, rivals_only=True),
            "relative_share": structure.share_over_largest(s, self.money, self.name),
        }
        out = []
        for name, value in values.items():
            zero, hundred, weight = (self.method[f"{name}.{x}"] for x in ("zero", "hundred", "weight"))
            if weight == 0:
                continue
            ends = [0.0, 100.0] if value is None else sorted(min(100.0, max(0.0, 100 * (v - zero) / (hundred - zero))) for v in value)
            out.append({"gate": "growth" if name in ("real_growth", "headroom") else "room", "name": name,
                        "value": value, "points": tuple(ends), "weight": weight})
        return out

    def must_have(self):
        """(certain, possible): a must-have that no own offer has and half of the serious rivals' offers have."""
        levels = self.study.levels
        states = []
        for way in self.ways():
            rivals, state = self.there(way), "no"
            for f in self.study.functions:
                importance = self.study.importance.get((f["name"], self.name))
                if f["kind"] != "level" or importance is None or not reached(importance, self.method["must_have_importance"]):
                    continue
                if not self.ours or not rivals:
                    continue
                ours = sameness.best_of(sameness.theirs_has(f, None, levels.get((f["name"], o["key"])), 0) for o in self.ours)
                theirs = [sameness.theirs_has(f, None, levels.get((f["name"], o["key"])), 0) for o in rivals]
                need = self.method["must_have_part"]
                if ours is False and reached(sum(t is True for t in theirs) / len(theirs), need):
                    state = "yes"
                elif ours is not True and reached(sum(t is not False for t in theirs) / len(theirs), need) and state == "no":
                    state = "maybe"
            states.append(state)
        return all(x == "yes" for x in states), any(x != "no" for x in states)

    def scores(self, factors):
        out = {}
        for gate in ("growth", "room"):
            used = [f for f in factors if f["gate"] == gate]
            base = sum(f["weight"] for f in used)
            out[gate] = tuple(sum(f["weight"] * f["points"][i] for f in used) / base for i in (0, 1)) if base else (0.0, 100.0)
        return out

    def judge(self):
        factors = self.factors()
        scores = self.scores(factors)
        gates = {"money": self.money.gate(self.name, self.method)}
        for gate, (low, high) in scores.items():
            gates[gate] = "yes" if reached(low, self.method["gate"]) else "no" if not reached(high, self.method["gate"]) else "cannot_tell"
        certain, possible = self.must_have()
        if certain:
            gates["room"] = "no"
        elif possible and gates["room"] == "yes":
            gates["room"] = "cannot_tell"
        ways = [("yes", "no") if g == "cannot_tell" else (g,) for g in (gates["money"], gates["growth"], gates["room"])]
        verdicts = {TABLE.get(way, "leave") for way in itertools.product(*ways)}
        return factors, scores, gates, verdicts.pop() if len(verdicts) == 1 else "cannot_tell"

    # -- offers -------------------------------------------------------------------------------------------------
    def offer(self, own):
        s, m = self.study, self.method
        nearest = []
        for r in self.there([p for p in s.players if p != s.own], own["category"]):
            nearest.append((r, sameness.offers_similarity(s, self.name, own, r)))
        found = []
        for way in self.ways():
            rivals = {p: self.there([p], own["category"]) for p in way}
            found.append(sameness.points(s, self.name, own, {p: o for p, o in rivals.items() if o}, m))
        lists = {k: [f for f in found[0][k] if all(f in w[k] for w in found)] for k in ("parity", "difference", "gaps", "proven")}
        maybe_proven = any(w["maybe_proven"] for w in found)
        p, unit = structure.price(s, own, self.name)
        sure_u = maybe_u = False
        sure_d, maybe_d = bool(lists["proven"]), maybe_proven
        sure_rivals = 0
        for r, similar in nearest:
            low, high = similar or (0.0, 1.0)
            sure = r["player"] in self.serious
            if not sure and r["player"] not in self.perhaps:
                continue
            sure_rivals += sure
            q, other = structure.price(s, r, self.name)
            dear = None if p is None or q is None or unit != other else reached(p / q, m["alike_price"])
            sure_u |= sure and reached(low, m["alike"]) and dear is True and not maybe_proven
            maybe_u |= reached(high, m["alike"]) and dear is not False and not lists["proven"]
            sure_d &= not reached(high, m["alike"])
            maybe_d &= not reached(low, m["alike"]) or not sure
        verdict = ("cannot_tell" if sure_rivals == 0 else "undifferentiated" if sure_u else "distinct" if sure_d
                   else "thin" if not maybe_u and not maybe_d else "cannot_tell")
        nearest.sort(key=lambda x: (-(x[1] or (-1, -1))[0], -(x[1] or (-1, -1))[1]))
        return verdict, nearest, lists


def median(values):
    values = sorted(values)
    middle = values[(len(values) - 1) // 2], values[len(values) // 2]
    return middle[0] if middle[0] == middle[1] else mean(middle)


# -- claims -----------------------------------------------------------------------------------------------------
def support(study, claim):
    """supported / unsupported / contradicted of one of our claims; without a named offer one of ours suffices."""
    segment, kind = claim["segment"], claim["kind"]
    there = [o for o in study.offers if not segment or reach_of_offer(study, o, segment) != "no"]
    ours = ([o for o in study.offers_of(study.own) if o["offer"] == claim["offer"]] if claim["offer"]
            else [o for o in there if o["player"] == study.own])
    f = next((f for f in study.functions if f["name"] == claim["function"]), None)
    if kind != "cheapest" and f is None:
        return "supported" if claim["proof"] else "unsupported"

    def level(o):
        return study.levels.get((f["name"], o["key"]))

    def rivals(o):
        return [r for r in there if r["player"] != study.own and r["category"] == o["category"]]

    def has(o):
        return ours_has(f, level(o))

    def absent(o):
        return level(o) == 0 if f["kind"] == "level" else has(o) is False

    def best(o):
        leads = [sameness.difference(f, level(o), level(r)) for r in rivals(o)]
        if any(high < 0 for _, high in leads):
            return False
        something = level(o) is not None and (f["kind"] == "number" or level(o) > 0)
        return True if something and leads and all(low >= 0 for low, _ in leads) else None

    def cheapest(o):
        p, unit = structure.price(study, o, segment)
        prices = [structure.price(study, r, segment) for r in rivals(o)]
        if p is None:
            return None
        if any(q is not None and u == unit and q < p for q, u in prices):
            return False
        return True if all(q is not None for q, _ in prices) and any(u == unit for _, u in prices) else None

    if kind == "has":
        answers = [True if has(o) else False if absent(o) else None for o in ours]
    elif kind == "only":
        theirs = [has(r) for o in ours for r in rivals(o)]
        if True in theirs:
            return "contradicted"
        answers = [True if has(o) and theirs and None not in theirs else None for o in ours]
    else:
        answers = [best(o) if kind == "best" else cheapest(o) for o in ours]
    if True in answers:
        return "supported"
    if answers and all(a is False for a in answers):
        return "contradicted"
    return "supported" if claim["proof"] else "unsupported"


def claims(study):
    themes = {}
    for c in study.claims:
        themes.setdefault(c["theme"], []).append(c)
    out = []
    for theme, found in themes.items():
        verdicts = [support(study, c) for c in found if c["player"] == study.own]
        worst = next((v for v in ("contradicted", "unsupported", "supported") if v in verdicts), "none")
        players = [p for p in study.players if any(c["player"] == p for c in found)]
        out.append({"theme": theme, "players": players, "ours": bool(verdicts), "support": worst,
                    "uniqueness": round(math.log(len(study.players) / len(players)), 9)})
    return out


# -- deciding cells ---------------------------------------------------------------------------------------------
def deciding_cells(study, money, name, verdict_of):
    """Unknown cells that alone, filled with some plausible value, make the verdict tell: (sheet, row, column)."""
    here = Segment(study, money, name)
    offers = here.ours + here.there(here.serious + here.perhaps)
    categories = {o["category"] for o in here.ours}
    found = []

    def trial(store, key, values, cell):
        before = store.get(key)
        for value in values:
            store[key] = value
            if verdict_of() != "cannot_tell":
                found.append(cell)
                break
        if before is None and not isinstance(store, Row):
            store.pop(key, None)
        else:
            store[key] = before

    weights = sameness.weights(study, name)
    for o in offers:
        if o["category"] not in categories:
            continue
        for f in study.functions:
            if f["name"] in weights and (f["name"], o["key"]) not in study.levels:
                known = [v for (g, _), v in study.levels.items() if g == f["name"]]
                values = [0.0, 0.5, 1.0] if f["kind"] == "level" else sorted(set(known))
                trial(study.levels, (f["name"], o["key"]), values, ("Levels", f["name"], o["key"]))
        p, unit = structure.price(study, o, name)
        if p is None:
            known = [q for q, u in (structure.price(study, r, name) for r in study.offers if r["category"] == o["category"])
                     if q is not None and u == unit]
            trial(study.prices, (o["key"], name), [(q, unit) for q in sorted(set(known))], ("Prices", o["key"], name))
    kind = structure.basis(study, name)
    for p in study.players:
        if p not in structure.known_shares(study, money, name):
            trial(study.shares, (p, kind, name), [0.01, 0.03, 0.06, 0.1, 0.2, 0.3, 0.4, 0.5], ("Shares", p if kind == "value" else f"{p} / volume", name))
    segment = study.segment(name)
    if segment["growth"] is None:
        trial(Row(segment), "growth", [-0.2, 0.0, 0.05, 0.1, 0.2, 0.3], ("Segments", name, "Market growth %"))
    if segment["volume"] is None:
        trial(Row(segment), "volume", [1e6, 1e7, 1e8, 1e9, 1e10], ("Segments", name, "Market volume"))
    return found


class Row:
    """A dict row seen as a store whose keys stay."""

    def __init__(self, row):
        self.row = row

    def get(self, key):
        return self.row[key]

    def __setitem__(self, key, value):
        self.row[key] = value
