"""Own revenue by segment out of ledger rows: the design's "as of, year" and "counted as money"."""
import calendar
from collections import defaultdict

from study import reached


def month(d):
    return d.year * 12 + d.month - 1


def nearest(amount, parts):
    """amount / parts in whole minor units, halves away from zero."""
    whole = (2 * abs(amount) + parts) // (2 * parts)
    return whole if amount >= 0 else -whole


def window(rows):
    """(this year's months, prior year's months or None, whole year?, as of, from, to)."""
    days = [r["date"] for r in rows if r["date"]]
    if not days:
        return None, None, False, None, None, None
    import datetime as dt
    first, last = min(days), max(days)
    end = month(last)
    if last.day < calendar.monthrange(last.year, last.month)[1] - 2:
        end -= 1
    full = end - (month(first) if first.day <= 3 else month(first) + 1) + 1
    if full <= 0:
        return None, None, False, last, first, last
    n = min(12, full)
    year = range(end - n + 1, end + 1)
    prior = range(end - 23, end - 11) if full >= 24 else None
    start = dt.date(year[0] // 12, year[0] % 12 + 1, 1)
    stop = dt.date(end // 12, end % 12 + 1, calendar.monthrange(end // 12, end % 12 + 1)[1])
    return year, prior, n == 12, last, start, stop


class Money:
    """Sums of the year: by segment (None = not assigned), by segment x own offer; the counted kind of money."""

    def __init__(self, study, rows, method):
        self.any = rows is not None
        rows = rows or []
        self.year, self.prior, self.whole_year, self.as_of, self.start, self.stop = window(rows)
        names = {s["name"] for s in study.segments}
        own_offers = {o["offer"] for o in study.offers_of(study.own)} if study.own else set()
        for r in rows:
            label = r.get("segment") or ""
            r["to"] = study.mapping.get(("segment", label)) or (label if label else None)
            if r["to"] and r["to"] not in names:  # the command line's way: an unknown value becomes a segment
                names.add(r["to"])
                study.segments.append({"name": r["to"], "volume": None, "unit": "", "growth": None, "definition": None, "largest": True})
            article = r.get("offer") or ""
            mapped = study.mapping.get(("offer", article)) or (article if article in own_offers else None)
            # A mapping may name the offer alone or whole, `Player / Offer`.
            r["offer_to"] = mapped.split(" / ", 1)[1] if mapped and mapped.startswith(f"{study.own} / ") else mapped
        now = [r for r in rows if self.year is None or month(r["date"]) in self.year]
        before = [r for r in rows if self.prior is not None and month(r["date"]) in self.prior]
        has_orders = any(r.get("order") for r in rows)
        has_clients = any(r.get("client") for r in rows)

        def sums(part):
            known = [r for r in part if r["cost"] is not None]
            revenue = sum(r["amount"] for r in part)
            orders = len({r["order"] for r in part if r.get("order")}) if has_orders else None
            return {
                "revenue": revenue, "known": sum(r["amount"] for r in known),
                "margin": sum(r["amount"] - r["cost"] for r in known) if known or not part else None,
                "orders": orders, "clients": len({r["client"] for r in part if r.get("client")}) if has_clients else None,
                "average": nearest(revenue, orders) if orders else None,
            }

        self.total = sums(now)
        self.by = {name: sums([r for r in now if r["to"] == name]) for name in [s["name"] for s in study.segments] + [None]}
        self.before = defaultdict(int)
        for r in before:
            self.before[r["to"]] += r["amount"]
        self.offer = defaultdict(int)
        for r in now:
            if r["offer_to"] in own_offers:
                self.offer[r["to"], r["offer_to"]] += r["amount"]
        costs = any(r["cost"] is not None for r in now)
        big = [b for n, b in self.by.items() if n and b["revenue"] > 0 < self.total["revenue"] and reached(b["revenue"] / self.total["revenue"], method["cost_segment"])]
        self.counted = "margin" if costs and all(reached(b["known"] / b["revenue"], method["cost_coverage"]) for b in big) else "revenue"

    def growth(self, name):
        if self.prior is None or self.before[name] <= 0:
            return None
        return self.by[name]["revenue"] / self.before[name] - 1

    def pareto(self, method):
        """The fewest segments that bring the cut of the money, and 1 / sum of squared shares."""
        money = sorted(((b[self.counted], n) for n, b in self.by.items() if n and (b[self.counted] or 0) > 0),
                       key=lambda x: -x[0])
        if not self.any or not money:
            return [], None
        total, brought, names = sum(m for m, _ in money), 0, []
        for m, n in money:
            if reached(brought, method["money_cut"] * total):
                break
            brought += m
            names.append(n)
        return names, 1 / sum((m / total) ** 2 for m, _ in money)

    def gate(self, name, method):
        """The money gate of one segment, with not-assigned money N tried both ways."""
        if not self.any:
            return "cannot_tell"
        money = {n: b[self.counted] for n, b in self.by.items() if n}
        loose = self.by[None][self.counted]
        loose = self.by[None]["revenue"] if loose is None else loose
        if money[name] is None:
            return "cannot_tell"

        def holds(mine, total, larger):
            if mine <= 0 or total <= 0:
                return False
            return reached(mine / total, method["money_share"]) or (
                reached(mine / total, method["money_small_share"]) and not reached(larger / total, method["money_cut"]))

        others = [m for n, m in money.items() if n != name and m is not None and m > 0]
        mine = money[name]
        total = sum(others) + max(mine, 0)
        n = max(loose, 0)
        sure = holds(mine, total + n, sum(m for m in others if m > mine) + n)
        most = mine + n
        chance = holds(most, sum(others) + max(most, 0), sum(m for m in others if m > most))
        return "yes" if sure else "cannot_tell" if chance else "no"
