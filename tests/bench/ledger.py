"""The ledgers that are imported: the same every time.

    ledger.py csv FILE ROWS            in windows-1251, as accountants save it
    ledger.py xlsx FILE ROWS FROM      the first rows of such a file as a workbook: typed dates and numbers, shared texts
"""
import datetime
import itertools
import random
import sys

import xlsxwriter

HEADINGS = ["Дата", "Заказ", "Клиент", "Сегмент", "Канал", "Номенклатура", "Менеджер", "Количество", "Сумма", "Себестоимость"]


def csv(path, rows):
    draw = random.Random(20261123)
    segments = ["Дилеры", "Застройщики", "ТСЖ и УК", "Школы и сады", "Муниципалитеты", "Частные лица"]
    channels = ["Дилер", "Прямые", "Сайт", "Тендер"]
    offers = [f"Изделие №{n}, «серия {n % 7}»" for n in range(400)]
    managers = ["Иванов", "Петрова", "Сидоров", "Кузнецова"]
    first = datetime.date(2023, 1, 1)
    days = [f"{first + datetime.timedelta(n):%d.%m.%Y}" for n in range(3 * 365 + 1)]
    with open(path, "w", encoding="windows-1251", newline="\r\n") as out:
        print(";".join(HEADINGS), file=out)
        for row in range(rows):
            day = days[row * len(days) // rows]
            segment = min(int(draw.random() ** 2 * 6), 5)
            amount = draw.randrange(1_000_00, 90_000_00)
            cost = amount * 7 // 10
            cost = f"{cost // 100},{cost % 100:02}" if draw.random() < 0.97 else ""
            print(f"{day};З-{row // 3};Клиент {draw.randrange(20_000)};{segments[segment]};{channels[draw.randrange(4)]};"
                  f"{offers[draw.randrange(400)]};{managers[row % 4]};{draw.randrange(1, 9)};"
                  f"{amount // 100},{amount % 100:02};{cost}", file=out)


def xlsx(path, rows, source):
    book = xlsxwriter.Workbook(path)
    sheet = book.add_worksheet("Продажи")
    day, money = (book.add_format({"num_format": form}) for form in ("dd.mm.yyyy", "#,##0.00"))
    with open(source, encoding="windows-1251") as lines:
        sheet.write_row(0, 0, next(lines).rstrip().split(";"))
        for row, line in enumerate(itertools.islice(lines, rows), 1):
            date, *texts, quantity, amount, cost = line.rstrip("\n").split(";")
            sheet.write_datetime(row, 0, datetime.datetime.strptime(date, "%d.%m.%Y"), day)
            for column, text in enumerate(texts, 1):
                sheet.write_string(row, column, text)
            for column, number in enumerate((quantity, amount, cost), 1 + len(texts)):
                if number:
                    sheet.write_number(row, column, float(number.replace(",", ".")), money)
    book.close()


if __name__ == "__main__":
    form, path, rows, *source = sys.argv[1:]
    {"csv": csv, "xlsx": xlsx}[form](path, int(rows), *source)
