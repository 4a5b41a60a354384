"""Writes the same three sales in each form of file that is read: src-tauri/intake/tests/files/forms/sales.*

CSV, TSV and TXT are plain text, XLSX is openpyxl's; LibreOffice turns it into XLS, XLSM and ODS; once more
with days counted from 1904, as XLSX and XLS (sales-1904.*), and as 1C saves a report, its levels told by the outline of the
rows alone (outline.xlsx). Nothing free writes
XLSB, so its records are put together here by [MS-XLSB], and LibreOffice reads the outcome back as a check.

    python3 make_forms.py FOLDER     (needs openpyxl and soffice; once is enough, the files are kept)
"""

import datetime
import shutil
import struct
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

HEADINGS = ["Дата", "Клиент", "Сумма"]
SALES = [
    (datetime.date(2026, 2, 1), "Ромашка", 16.995),
    (datetime.date(2026, 2, 2), "Ромашка", 1234.5),
    (datetime.date(2026, 2, 3), "Лютик", -50.0),
]


def text(delimiter):
    rows = [[day.strftime("%d.%m.%Y"), client, str(amount).replace(".", ",")] for day, client, amount in SALES]
    return "".join(delimiter.join(row) + "\r\n" for row in [HEADINGS, *rows])


def record(kind, body=b""):
    head = bytes([kind]) if kind < 0x80 else bytes([kind & 0x7F | 0x80, kind >> 7])
    size, length = len(body), b""
    while True:
        size, low = size >> 7, size & 0x7F
        length += bytes([low | (0x80 if size else 0)])
        if not size:
            return head + length + body


def wide(string):
    return struct.pack("<I", len(string)) + string.encode("utf-16-le")


def cell(column, style, kind, value):
    return record(kind, struct.pack("<II", column, style) + value)


def sheet():
    parts = [record(0x81), record(0x94, struct.pack("<IIII", 0, len(SALES), 0, 2)), record(0x91)]
    for number, row in enumerate([HEADINGS, *SALES]):
        parts.append(record(0x00, struct.pack("<IIHBBBIII", number, 0, 300, 0, 0, 0, 1, 0, 2)))
        for column, value in enumerate(row):
            if isinstance(value, str):
                parts.append(cell(column, 0, 0x06, wide(value)))
            elif isinstance(value, datetime.date):
                serial = (value - datetime.date(1899, 12, 30)).days
                parts.append(cell(column, 1, 0x05, struct.pack("<d", serial)))
            else:
                parts.append(cell(column, 0, 0x05, struct.pack("<d", value)))
    return b"".join(parts) + record(0x92) + record(0x82)


def styles():
    def xf(parent, number_format):
        return record(0x2F, struct.pack("<HHHHHBBHBB", parent, number_format, 0, 0, 0, 0, 0, 0, 0, 0))

    def many(begin, items, end):
        return record(begin, struct.pack("<I", len(items))) + b"".join(items) + record(end)

    font = struct.pack("<HHHHBBBB", 220, 0, 400, 0, 0, 2, 204, 0) + struct.pack("<BBhBBBB", 1, 0, 0, 0, 0, 0, 255)
    font = record(0x2B, font + b"\x00" + wide("Calibri"))
    return b"".join(
        [
            record(0x116),
            many(0x263, [font], 0x264),
            many(0x272, [xf(0xFFFF, 0)], 0x273),
            many(0x269, [xf(0, 0), xf(0, 14)], 0x26A),  # 14 is the short date of the place
            record(0x117),
        ]
    )


def xlsb(path):
    relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006"
    kind = "application/vnd.ms-excel."
    book = [
        record(0x83),
        record(0x99, struct.pack("<II", 0, 0) + wide("")),
        record(0x8F),
        record(0x9C, struct.pack("<II", 0, 1) + wide("rId1") + wide("Продажи")),
        record(0x90),
        record(0x84),
    ]
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.bin" ContentType="{kind}sheet.binary.macroEnabled.main"/>'
        f'<Override PartName="/xl/worksheets/sheet1.bin" ContentType="{kind}worksheet"/>'
        f'<Override PartName="/xl/styles.bin" ContentType="{kind}styles"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="rId1" '
        f'Type="{relations}/officeDocument" Target="xl/workbook.bin"/></Relationships>',
        "xl/_rels/workbook.bin.rels": f'<Relationships xmlns="{package}/relationships">'
        f'<Relationship Id="rId1" Type="{relations}/worksheet" Target="worksheets/sheet1.bin"/>'
        f'<Relationship Id="rId2" Type="{relations}/styles" Target="styles.bin"/></Relationships>',
        "xl/workbook.bin": b"".join(book),
        "xl/styles.bin": styles(),
        "xl/worksheets/sheet1.bin": sheet(),
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as out:
        for name, content in parts.items():
            out.writestr(zipfile.ZipInfo(name, (2026, 2, 3, 0, 0, 0)), content)


def from_1904(path):
    """As Excel for the Mac once counted: typed dates, and one that has lost its format."""
    import openpyxl
    from openpyxl.utils.datetime import CALENDAR_MAC_1904

    book = openpyxl.Workbook()
    book.epoch = CALENDAR_MAC_1904
    book.active.title = "Продажи"
    for row in [HEADINGS, *SALES]:
        book.active.append(row)
    for row in range(2, len(SALES) + 2):
        book.active.cell(row, 1).number_format = "DD.MM.YYYY"
    last = book.active.cell(len(SALES) + 1, 1)
    last.value = (SALES[-1][0] - datetime.date(1904, 1, 1)).days
    last.number_format = "General"
    book.save(path)


def outlined(path):
    """A report as 1C saves it: merged title, levels told by the rows' outline, headings of groups above."""
    import openpyxl

    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "TDSheet"
    sheet.sheet_properties.outlinePr.summaryBelow = False
    rows = [
        (0, ["Продажи по контрагентам"]),
        (0, ["Период: 01.11.2025 - 30.11.2025"]),
        (0, []),
        (0, ["Контрагент, документ", None, "Количество", "Сумма"]),
        (0, ["Ромашка", None, 3, 300]),
        (1, ["Реализация товаров и услуг 0000-000001 от 01.11.2025 12:00:00", None, 1, 120]),
        (1, ["Реализация товаров и услуг 0000-000002 от 02.11.2025 12:00:00", None, 2, 180]),
        (0, ["Лютик", None, 1, 50]),
        (1, ["Реализация товаров и услуг 0000-000003 от 03.11.2025 12:00:00", None, 1, 50]),
        (0, ["Итого", None, 4, 350]),
    ]
    for number, (level, cells) in enumerate(rows, 1):
        for column, value in enumerate(cells, 1):
            sheet.cell(number, column, value)
        sheet.row_dimensions[number].outlineLevel = level
    sheet.merge_cells("A1:D1")
    sheet.merge_cells("A4:B4")
    book.save(path)


def soffice(source, form, folder):
    with tempfile.TemporaryDirectory() as home:
        command = ["soffice", f"-env:UserInstallation=file://{home}", "--headless", "--convert-to", form]
        subprocess.run([*command, "--outdir", folder, source], check=True, capture_output=True)


def main(folder):
    import openpyxl

    folder.mkdir(parents=True, exist_ok=True)
    (folder / "sales.csv").write_bytes(text(";").encode("cp1251"))
    (folder / "sales.tsv").write_bytes(text("\t").encode("utf-8"))
    (folder / "sales.txt").write_bytes(text("\t").encode("utf-16"))
    book = openpyxl.Workbook()
    book.active.title = "Продажи"
    for row in [HEADINGS, *SALES]:
        book.active.append(row)
    for row in range(2, len(SALES) + 2):
        book.active.cell(row, 1).number_format = "DD.MM.YYYY"
    book.save(folder / "sales.xlsx")
    soffice(folder / "sales.xlsx", "xls", folder)
    soffice(folder / "sales.xlsx", "ods", folder)
    soffice(folder / "sales.xlsx", "xlsm:Calc MS Excel 2007 VBA XML", folder)
    from_1904(folder / "sales-1904.xlsx")
    soffice(folder / "sales-1904.xlsx", "xls", folder)
    outlined(folder / "outline.xlsx")
    xlsb(folder / "sales.xlsb")
    with tempfile.TemporaryDirectory() as check:
        shutil.copy(folder / "sales.xlsb", check)
        soffice(Path(check) / "sales.xlsb", "csv:Text - txt - csv (StarCalc):59,34,76", check)
        print((Path(check) / "sales.csv").read_text())


if __name__ == "__main__":
    main(Path(sys.argv[1]))
