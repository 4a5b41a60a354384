"""The way of python-calamine and pandas with a ledger workbook: read it, and sum what a study sums.

    pandas_peer.py WORKBOOK     prints what it summed

Nothing is stored, no order or client is counted: less work than ours.
"""
import json
import sys

import pandas as pd

rows = pd.read_excel(sys.argv[1], engine="calamine")
sums = {"Сумма": "sum", "Себестоимость": "sum", "Количество": "sum"}
rows.groupby([rows["Дата"].dt.to_period("M"), "Сегмент", "Канал"]).agg(sums)
rows.groupby([rows["Дата"].dt.to_period("Y"), "Сегмент", "Номенклатура"]).agg(sums)
print(json.dumps({"amount": round(rows["Сумма"].sum() * 100), "rows": len(rows)}))
