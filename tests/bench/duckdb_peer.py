"""DuckDB's way with a ledger: the rows, the sums and the distinct counts that a study keeps, into its file.

    duckdb_peer.py DATABASE     reads the ledger in UTF-8 on standard input (from iconv); prints what it summed
"""
import json
import os
import sys

import duckdb


def peer(database):
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
    peer(sys.argv[1])
