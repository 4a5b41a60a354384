"""tests/files/gtcars.csv -> tests/files/gtcars.xlsx: makers are players, models offers, BMW is taken as our own company."""
import csv
import datetime as dt
import pathlib

import xlsxwriter

FILES = pathlib.Path(__file__).resolve().parent.parent / "files"
OWN, SEGMENT = "BMW", "Buyers"
NUMBERS = [("Power", "hp", "hp"), ("Torque", "lb-ft", "trq"), ("City mileage", "mpg", "mpg_c"), ("Highway mileage", "mpg", "mpg_h")]


def main():
    cars = list(csv.DictReader((FILES / "gtcars.csv").open(encoding="utf-8")))
    makers = list(dict.fromkeys(c["mfr"] for c in cars))
    keys = [f'{c["mfr"]} / {c["model"]}' for c in cars]
    book = xlsxwriter.Workbook(str(FILES / "gtcars.xlsx"), {"strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"created": dt.datetime(2026, 11, 1)})

    def sheet(name, rows):
        page = book.add_worksheet(name)
        for r, row in enumerate(rows):
            for c, value in enumerate(row):
                if value is not None:
                    page.write(r, c, value)

    def number(word):
        return float(word) if word else None

    sheet("Study", [("Key", "Value"), ("name", "Sports cars"), ("currency", "USD")])
    sheet("Players", [("Name", "Own"), *((m, "yes" if m == OWN else None) for m in makers)])
    sheet("Segments", [("Name",), (SEGMENT,)])
    sheet("Offers", [("Player", "Offer", "Category", "Price", "Unit"),
                     *((c["mfr"], c["model"], c["bdy_style"], number(c["msrp"]), "car") for c in cars)])
    sheet("Functions", [("Function", "Group", "Kind", "Unit", "Better"),
                        *((name, "Engine" if unit != "mpg" else "Economy", "number", unit, "higher") for name, unit, _ in NUMBERS),
                        ("All-wheel drive", "Drive", "level", None, None)])
    sheet("Levels", [("Function", *keys), *((name, *(number(c[column]) for c in cars)) for name, _, column in NUMBERS),
                     ("All-wheel drive", *("yes" if c["drivetrain"] == "awd" else "no" for c in cars))])
    sheet("Reach", [("Player or Player / Offer", SEGMENT), *((m, "core") for m in makers)])
    book.close()


if __name__ == "__main__":
    main()
