"""tests/files/browsers_nov_2013.csv -> tests/files/browsers.xlsx: versions grouped into players by the family rule.

The rule: the text before the last space; every Safari*, Chrome* and IE* row goes to Safari, Chrome, IE.
Firefox is taken as our own company. Shares are of page views, so of volume.
"""
import csv
import datetime as dt
import pathlib
from decimal import Decimal

import xlsxwriter

FILES = pathlib.Path(__file__).resolve().parent.parent / "files"
OWN, SEGMENT = "Firefox", "Web users"


def family(version):
    name = version.rsplit(" ", 1)[0].strip() if " " in version.strip() else version.strip()
    return next((head for head in ("Safari", "Chrome", "IE") if name.startswith(head) and name != "Chromium"), name)


def families():
    shares = {}
    for version, share in list(csv.reader((FILES / "browsers_nov_2013.csv").open(encoding="utf-8")))[1:]:
        shares[family(version)] = shares.get(family(version), Decimal(0)) + Decimal(share)
    return shares


def main():
    shares = families()
    book = xlsxwriter.Workbook(str(FILES / "browsers.xlsx"), {"strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"created": dt.datetime(2026, 11, 1)})

    def sheet(name, rows):
        page = book.add_worksheet(name)
        for r, row in enumerate(rows):
            for c, value in enumerate(row):
                if value is not None:
                    page.write(r, c, value)

    sheet("Study", [("Key", "Value"), ("name", "Browsers, November 2013"), ("currency", "USD")])
    sheet("Players", [("Name", "Own"), *((f, "yes" if f == OWN else None) for f in shares)])
    sheet("Segments", [("Name", "Market definition"), (SEGMENT, "Page views counted by StatCounter, world, November 2013")])
    sheet("Shares", [("Player", "Kind", "Total", SEGMENT), *((f, "volume", float(s), float(s)) for f, s in shares.items())])
    book.close()


if __name__ == "__main__":
    main()
