"""The large study of the goals as a matrix workbook: 50 players, 500 offers, 200 functions, 20 segments.

    large_study.py FILE.xlsx    the same every time; Standout imports it, LibreOffice Calc opens it as it is
"""
import random
import sys

import xlsxwriter

PLAYERS, OFFERS, FUNCTIONS, SEGMENTS, CATEGORIES = 50, 500, 200, 20, 5
# The segments of ledger.py stand among them, so that the study has sales.
SOLD = ["Дилеры", "Застройщики", "ТСЖ и УК", "Школы и сады", "Муниципалитеты", "Частные лица"]


def make(path):
    draw = random.Random(20261123)
    players = [f"Игрок {p}" for p in range(PLAYERS)]
    segments = SOLD + [f"Сегмент {s}" for s in range(len(SOLD), SEGMENTS)]
    offers = [(players[o * PLAYERS // OFFERS], f"Предложение {o}") for o in range(OFFERS)]
    titles = [f"{player} / {offer}" for player, offer in offers]
    functions = [f"Функция {f}" for f in range(FUNCTIONS)]
    number = [f % 4 == 0 for f in range(FUNCTIONS)]

    def level(f):
        if draw.random() < 0.1:
            return "?"
        return draw.randrange(6, 66) if number[f] else draw.choice(["yes", "partial", "no"])

    levels = [[level(f) for _ in offers] for f in range(FUNCTIONS)]
    sheets = {
        # First, because it is the one that every peer shows.
        "Levels": [["Function", *titles]] + [[name, *row] for name, row in zip(functions, levels)],
        "Players": [["Name", "Own"]] + [[name, "yes" if p == 0 else ""] for p, name in enumerate(players)],
        "Segments": [["Name", "Market volume", "Unit of volume", "Market growth %"]]
        + [[name, 1e9 + 1e8 * s, "₽", draw.randrange(-5, 15)] for s, name in enumerate(segments)],
        "Offers": [["Player", "Offer", "Category", "Price", "Unit"]]
        + [[*offer, f"Категория {o % CATEGORIES}", 10_000 + 10 * draw.randrange(5_000), "шт."] for o, offer in enumerate(offers)],
        "Functions": [["Function", "Group", "Kind", "Unit", "Better"]]
        + [[name, f"Группа {f // 20}", *(["number", "мес.", "higher" if f % 8 else "lower"] if number[f] else ["level"])]
           for f, name in enumerate(functions)],
        "Importance": [["Function", *segments]] + [[name, *(draw.randrange(6) for _ in segments)] for name in functions],
        # A dozen serious players, the rest small: less than the whole in all.
        "Shares": [["Player", "Kind", "Total", *segments]]
        + [[name, "value", "", *(round(5 + draw.random(), 1) if p < 12 else 0.5 for _ in segments)] for p, name in enumerate(players)],
        "Reach": [["Player or Player / Offer", *segments]] + [[name, *["core"] * SEGMENTS] for name in players],
        "Sources": [["Sheet", "Row", "Column", "Source", "Reliability", "As of"]]
        + [["Levels", name, title, f"Каталог {o}", "document", "2025-11-01"]
           for name, row in zip(functions, levels) for o, title in enumerate(titles[:10]) if row[o] != "?"],
    }
    book = xlsxwriter.Workbook(path)
    for name, rows in sheets.items():
        sheet = book.add_worksheet(name)
        for row, cells in enumerate(rows):
            sheet.write_row(row, 0, cells)
        sheet.freeze_panes(1, 1)
    book.close()


if __name__ == "__main__":
    make(sys.argv[1])
