"""The study as the matrix workbook and the ledger tell it. Empty is unknown (None), never zero.

Straight from the design's "The matrix workbook"; shares nothing with the program but the text.
"""
import csv
import datetime as dt
import gzip
import io
import re
from dataclasses import dataclass, field
from decimal import Decimal

import openpyxl

SLACK = 1e-9  # rounding never decides: what misses a threshold by less has reached it
LEVEL = {"yes": 1.0, "partial": 0.5, "no": 0.0}
CURRENCY_SIGNS = {"RUB": {"₽", "руб", "р"}, "USD": {"$"}, "EUR": {"€"}}
MULTIPLIERS = [(1e3, ("тыс", "thousand", "k")), (1e6, ("млн", "миллион", "mln", "million", "m")), (1e9, ("млрд", "миллиард", "bln", "bn", "billion"))]
HEADINGS = {
    "date": ["дата"], "order": ["заказ"], "client": ["клиент"], "segment": ["сегмент"], "channel": ["канал"],
    "offer": ["номенклатура"], "manager": ["менеджер"], "quantity": ["количество"], "amount": ["сумма"],
    "cost": ["себестоимость"],
}


@dataclass
class Study:
    currency: str = "RUB"
    price_growth: float | None = None
    market_volume: float | None = None
    market_unit: str = ""
    market_growth: float | None = None
    largest: bool = True
    method: dict = field(default_factory=dict)  # profile values that differ from the defaults
    players: list = field(default_factory=list)
    own: str | None = None
    segments: list = field(default_factory=list)  # dicts
    offers: list = field(default_factory=list)  # dicts
    functions: list = field(default_factory=list)  # dicts
    levels: dict = field(default_factory=dict)  # (function, "Player / Offer") -> float
    importance: dict = field(default_factory=dict)  # (function, segment) -> float
    shares: dict = field(default_factory=dict)  # (player, kind, segment or "Total") -> 0..1
    prices: dict = field(default_factory=dict)  # ("Player / Offer", segment) -> (price, unit)
    reach: dict = field(default_factory=dict)  # (player or "Player / Offer", segment) -> word
    claims: list = field(default_factory=list)
    sources: dict = field(default_factory=dict)  # (sheet, row, column) -> (reliability, date)
    mapping: dict = field(default_factory=dict)  # (kind, ledger value) -> name

    def segment(self, name):
        return next(s for s in self.segments if s["name"] == name)

    def offers_of(self, player):
        return [o for o in self.offers if o["player"] == player]


def reached(x, threshold):
    return x >= threshold - SLACK


def beyond(x, threshold):
    return x > threshold + SLACK


def in_money(volume, unit, currency):
    """A volume in major units of the currency; None where its unit is not money. `млн ₽` is a million roubles."""
    for word in unit.lower().replace(".", " ").split():
        factor = next((n for n, names in MULTIPLIERS if any(word == x or len(x) > 4 and word.startswith(x) for x in names)), None)
        if factor:
            volume = None if volume is None else volume * factor
        elif word != currency.lower() and word not in CURRENCY_SIGNS.get(currency, set()):
            return None
    return volume


def text(value):
    return "" if value is None else str(value).strip()


def number(cell):
    """A cell as a number; a percent format counts x 100; '12.5 %' is 12.5; empty and ? are unknown."""
    value = cell.value
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return value * 100 if "%" in (cell.number_format or "") else float(value)
    word = text(value).replace("%", "").replace("\u00a0", "").replace(" ", "").replace(",", ".")
    return None if word in ("", "?") else float(word)


def percent(cell):
    value = number(cell)
    return None if value is None else value / 100


def sheet_rows(book, name):
    if name not in book.sheetnames:
        return []
    rows = list(book[name].iter_rows())
    heads = [text(c.value) for c in rows[0]]
    return [dict(zip(heads, row)) for row in rows[1:] if any(text(c.value) for c in row)]


def read_matrix(path):
    book = openpyxl.load_workbook(path)
    s = Study()

    def get(row, name):
        return text(row[name].value) if name in row else ""

    for row in sheet_rows(book, "Study"):
        key, cell = get(row, "Key").lower(), row["Value"]
        if key == "currency":
            s.currency = text(cell.value)
        elif key == "price growth %":
            s.price_growth = percent(cell)
        elif key == "market volume":
            s.market_volume = number(cell)
        elif key == "unit of volume":
            s.market_unit = text(cell.value)
        elif key == "market growth %":
            s.market_growth = percent(cell)
        elif key == "players list the largest":
            s.largest = text(cell.value).lower() != "no"
        elif key != "name":
            s.method[key] = number(cell)
    for row in sheet_rows(book, "Players"):
        s.players.append(get(row, "Name"))
        if get(row, "Own").lower() == "yes":
            s.own = get(row, "Name")
    for row in sheet_rows(book, "Segments"):
        s.segments.append({
            "name": get(row, "Name"),
            "volume": number(row["Market volume"]) if "Market volume" in row else None,
            "unit": get(row, "Unit of volume"),
            "growth": percent(row["Market growth %"]) if "Market growth %" in row else None,
            "definition": get(row, "Market definition") or None,
            "largest": get(row, "Players list the largest").lower() != "no",
        })
    for row in sheet_rows(book, "Offers"):
        s.offers.append({
            "player": get(row, "Player"), "offer": get(row, "Offer"),
            "key": f'{get(row, "Player")} / {get(row, "Offer")}', "category": get(row, "Category"),
            "price": number(row["Price"]) if "Price" in row else None, "unit": get(row, "Unit"),
        })
    for row in sheet_rows(book, "Functions"):
        s.functions.append({"name": get(row, "Function"), "kind": get(row, "Kind") or "level",
                            "better": get(row, "Better") or None})
    kinds = {f["name"]: f["kind"] for f in s.functions}
    for row in sheet_rows(book, "Levels"):
        f = get(row, "Function")
        for column, cell in row.items():
            if column != "Function" and text(cell.value) not in ("", "?"):
                s.levels[f, column] = number(cell) if kinds[f] == "number" else LEVEL[text(cell.value).lower()]
    for sheet, target, read in (("Importance", s.importance, number), ("Reach", s.reach, None)):
        for row in sheet_rows(book, sheet):
            columns = list(row)
            for column in columns[1:]:
                if text(row[column].value) not in ("", "?"):
                    target[get(row, columns[0]), column] = read(row[column]) if read else text(row[column].value).lower()
    for row in sheet_rows(book, "Shares"):
        for column in row:
            if column not in ("Player", "Kind") and percent(row[column]) is not None:
                s.shares[get(row, "Player"), get(row, "Kind") or "value", column] = percent(row[column])
    units = {o["key"]: o["unit"] for o in s.offers}
    for row in sheet_rows(book, "Prices"):
        key = get(row, "Player / Offer")
        for column in row:
            if column not in ("Player / Offer", "Unit") and number(row[column]) is not None:
                s.prices[key, column] = (number(row[column]), get(row, "Unit") or units[key])
    for row in sheet_rows(book, "Claims"):
        s.claims.append({k.lower(): get(row, k) or None
                         for k in ("Player", "Claim", "Theme", "Kind", "Function", "Offer", "Segment", "Proof")})
    for row in sheet_rows(book, "Sources"):
        day = row["As of"].value if "As of" in row else None
        s.sources[get(row, "Sheet"), get(row, "Row"), get(row, "Column")] = (
            get(row, "Reliability").lower(), day.date() if isinstance(day, dt.datetime) else day)
    for row in sheet_rows(book, "Mapping"):
        s.mapping[get(row, "Kind"), get(row, "Ledger value")] = get(row, "Name")
    return s


def minor(word):
    """'1 234,50' -> 123450 minor units, None where empty."""
    word = re.sub(r"[\s\u00a0]", "", word or "").replace(",", ".")
    return None if word == "" else int((Decimal(word) * 100).to_integral_value())


def day(word):
    word = word.strip()
    return (dt.datetime.strptime(word, "%d.%m.%Y") if "." in word else dt.datetime.strptime(word[:10], "%Y-%m-%d")).date()


def read_ledger(path, columns=None):
    """Rows as dicts by role; a role without a column is absent from every row."""
    raw = gzip.open(path).read() if str(path).endswith(".gz") else open(path, "rb").read()
    try:
        body = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        body = raw.decode("cp1251")
    first = body.split("\n", 1)[0]
    reader = csv.DictReader(io.StringIO(body), delimiter=max(";,\t", key=first.count))
    named = dict(columns or {})
    for role, words in HEADINGS.items():
        for head in reader.fieldnames:
            if role not in named and head.strip().lower() in words + [role]:
                named[role] = head
    rows = []
    for line in reader:
        row = {role: (line[head] or "").strip() for role, head in named.items()}
        row["amount"] = minor(row["amount"])
        row["cost"] = minor(row.get("cost"))
        row["date"] = day(row["date"]) if "date" in named else None
        rows.append(row)
    return rows
