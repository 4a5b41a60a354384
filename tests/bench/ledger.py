"""A ledger of 1 000 000 rows in windows-1251, and DuckDB's way with it.

    ledger.py make FILE        writes the ledger; the same bytes every time
    ledger.py peer DATABASE    reads it in UTF-8 on stdin (from iconv): the rows, the sums and the distinct counts that a
                               study keeps, into the database; prints what it summed
"""
import datetime
import json
import os
import random
import sys

ROWS = 1_000_000
HEADINGS = ["Дата", "Заказ", "Клиент", "Сегмент", "Канал", "Номенклатура", "Менеджер", "Количество", "Сумма", "Себестоимость"]


def make(path):
    draw = random.Random(20261123)
    segments = ["Дилеры", "Застройщики", "ТСЖ и УК", "Школы и сады", "Муниципалитеты", "Частные лица"]
    channels = ["Дилер", "Прямые", "Сайт", "Тендер"]
    offers = [f"Изделие №{n}, «серия {n % 7}»" for n in range(400)]
    managers = ["Иванов", "Петрова", "Сидоров", "Кузнецова"]
    first = datetime.date(2023, 1, 1)
    days = [f"{first + datetime.timedelta(n):%d.%m.%Y}" for n in range(3 * 365 + 1)]
    with open(path, "w", encoding="windows-1251", newline="\r\n") as out:
        print(";".join(HEADINGS), file=out)
        for row in range(ROWS):
            day = days[row * len(days) // ROWS]
            segment = min(int(draw.random() ** 2 * 6), 5)
            amount = draw.randrange(1_000_00, 90_000_00)
            cost = amount * 7 // 10
            cost = f"{cost // 100},{cost % 100:02}" if draw.random() < 0.97 else ""
            print(f"{day};З-{row // 3};Клиент {draw.randrange(20_000)};{segments[segment]};{channels[draw.randrange(4)]};"
                  f"{offers[draw.randrange(400)]};{managers[row % 4]};{draw.randrange(1, 9)};"
                  f"{amount // 100},{amount % 100:02};{cost}", file=out)


def peer(database):
    import duckdb
    if os.path.exists(database):
        os.remove(database)
    base = duckdb.connect(database)
    base.execute("""
        CREATE TABLE ledger AS SELECT
            strptime("Дата", '%d.%m.%Y')::DATE AS day, "Заказ" AS "order", "Клиент" AS client, "Сегмент" AS segment,
            "Канал" AS channel, "Номенклатура" AS offer, "Менеджер" AS manager,
            replace("Количество", ',', '.')::DOUBLE AS quantity,
            (replace("Сумма", ',', '.')::DECIMAL(18, 2) * 100)::BIGINT AS amount,
            (nullif(replace("Себестоимость", ',', '.'), '')::DECIMAL(18, 2) * 100)::BIGINT AS cost
        FROM read_csv('/dev/stdin', delim = ';', header = true, all_varchar = true, quote = '')""")
    base.execute("""
        CREATE TABLE months AS SELECT date_trunc('month', day) AS month, segment, channel, sum(amount) AS amount,
            sum(cost) AS cost, sum(amount) FILTER (cost IS NOT NULL) AS amount_with_cost, sum(quantity) AS quantity,
            count(*) AS lines FROM ledger GROUP BY ALL""")
    base.execute("""
        CREATE TABLE offers AS SELECT day >= DATE '2025-01-01' AS year, segment, offer, sum(amount) AS amount,
            sum(cost) AS cost, sum(amount) FILTER (cost IS NOT NULL) AS amount_with_cost, sum(quantity) AS quantity,
            count(*) AS lines FROM ledger WHERE day >= DATE '2024-01-01' GROUP BY ALL""")
    base.execute("""
        CREATE TABLE clients AS WITH recent AS (SELECT *, day >= DATE '2025-01-01' AS year FROM ledger WHERE day >= DATE '2024-01-01'),
            each AS (SELECT year, segment, client, sum(amount) AS amount FROM recent GROUP BY ALL),
            share AS (SELECT year, segment, max(amount) / sum(amount) AS largest,
                sum(amount::DOUBLE * amount) / (sum(amount)::DOUBLE * sum(amount)) AS concentration, count(*) AS clients
                FROM each GROUP BY ALL),
            orders AS (SELECT year, segment, count(DISTINCT "order") AS orders FROM recent GROUP BY ALL)
        SELECT * FROM share JOIN orders USING (year, segment)""")
    amount, rows = base.execute("SELECT sum(amount)::BIGINT, count(*) FROM ledger").fetchone()
    base.execute("CHECKPOINT")
    base.close()
    print(json.dumps({"amount": amount, "rows": rows}))


if __name__ == "__main__":
    {"make": make, "peer": peer}[sys.argv[1]](sys.argv[2])
