"""tests/files/growth.xlsx and growth.csv: two years of sales through three channels, of offers, of articles that stand
for one, of articles that stand for none; new and lost things, lines without a quantity, without an article, without a
segment, returns. Same seed, same bytes."""
import csv
import datetime as dt
import pathlib
import random

import xlsxwriter

FILES = pathlib.Path(__file__).resolve().parent.parent / "files"
SEGMENTS = [("Schools", 800, 4), ("Towns", 350, -2), ("Hotels", None, 9), ("Camps", 120, None)]


def workbook():
    book = xlsxwriter.Workbook(str(FILES / "growth.xlsx"), {"strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"created": dt.datetime(2026, 11, 1)})

    def sheet(name, rows):
        page = book.add_worksheet(name)
        for r, row in enumerate(rows):
            for c, value in enumerate(row):
                if value is not None:
                    page.write(r, c, value)

    sheet("Study", [("Key", "Value"), ("name", "Growth"), ("currency", "RUB")])
    sheet("Players", [("Name", "Own"), ("We", "yes"), ("They", None)])
    sheet("Segments", [("Name", "Market volume", "Unit of volume", "Market growth %"),
                       *((n, v, "млн ₽" if v else None, g) for n, v, g in SEGMENTS)])
    sheet("Offers", [("Player", "Offer", "Category"), ("We", "Swing", "A"), ("We", "Slide", "A"), ("We", "Tower", "A")])
    sheet("Mapping", [("Kind", "Ledger value", "Name"), ("offer", "SW-01", "Swing"), ("offer", "SW-02", "Swing"),
                      ("channel", "web", "Site")])
    book.close()


def ledger():
    rnd = random.Random(4)
    rows = []
    day = dt.date(2024, 11, 1)
    while day <= dt.date(2026, 10, 31):
        late = day >= dt.date(2025, 11, 1)
        for _ in range(rnd.randint(0, 2)):
            item = rnd.choice(["Swing", "SW-01", "SW-02", "Slide", "Rope", "Bench", "", "Tower" if late else "Net"])
            price = {"Swing": 900, "SW-01": 850, "SW-02": 990, "Slide": 2400, "Rope": 120, "Bench": 310, "": 500,
                     "Tower": 5200, "Net": 640}[item] * (1.08 if late else 1) * rnd.uniform(0.95, 1.05)
            quantity = rnd.randint(1, 6) * (-1 if rnd.random() < 0.03 else 1)
            segment = rnd.choice([s[0] for s in SEGMENTS] + ["Schools", ""])
            channel = rnd.choice(["Dealers", "Site", "web", ""])
            missing = item == "Bench" and rnd.random() < 0.4 or item == "Rope" and channel == "Dealers" and rnd.random() < 0.1
            rows.append((day.isoformat(), f"O{len(rows)}", segment, channel, item, "" if missing else quantity, f"{price * quantity:.2f}"))
        day += dt.timedelta(days=1)
    with open(FILES / "growth.csv", "w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(("Date", "Order", "Segment", "Channel", "Offer", "Quantity", "Amount"))
        writer.writerows(rows)


if __name__ == "__main__":
    workbook()
    ledger()
