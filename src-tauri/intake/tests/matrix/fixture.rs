//! A workbook with something on every sheet of the contract.

use rust_xlsxwriter::{Format, Formula, Workbook};
use standout_intake::{Objection, matrix};
use standout_market::{Currency, Study};

use crate::support::reader;

/// A cell of a fixture: text, a number (`=52%` in a percent format), nothing.
pub(super) fn write(sheets: &[(&str, &[&[&str]])]) -> tempfile::NamedTempFile {
    let mut workbook = Workbook::new();
    let percent = Format::new().set_num_format("0.0%");
    for (name, rows) in sheets {
        let sheet = workbook.add_worksheet().set_name(*name).expect("a sheet's name");
        for (r, row) in (0..).zip(rows.iter()) {
            for (c, text) in (0..).zip(row.iter()) {
                if let Some(shown) = text.strip_prefix('=').and_then(|t| t.strip_suffix('%')) {
                    let value: f64 = shown.parse().expect("a percentage");
                    sheet.write_with_format(r, c, value / 100.0, &percent).expect("a cell");
                } else if let Some(error) = text.strip_prefix("#!") {
                    let formula = Formula::new("1/0").set_result(error);
                    sheet.write_formula(r, c, formula).expect("a cell");
                } else if let Ok(number) = text.parse::<f64>() {
                    sheet.write_number(r, c, number).expect("a cell");
                } else if !text.is_empty() {
                    sheet.write_string(r, c, *text).expect("a cell");
                }
            }
        }
    }
    let file = tempfile::NamedTempFile::new().expect("a temporary file");
    let bytes = workbook.save_to_buffer().expect("a workbook");
    std::fs::write(file.path(), bytes).expect("it can be written");
    file
}

pub(super) fn blank() -> Study {
    let currency = Currency { code: "RUB".to_owned(), minor_digits: 2 };
    Study::empty("new", currency)
}

pub(super) fn read(sheets: &[(&str, &[&[&str]])], base: &Study) -> (Study, Vec<Objection>) {
    matrix(&reader(), write(sheets).path(), base).expect("the workbook is read")
}

pub(super) const WHOLE: &[(&str, &[&[&str]])] = &[
    (
        "Study",
        &[
            &["Key", "Value"],
            &["name", "Площадки"],
            &["currency", "EUR"],
            &["price growth %", "6"],
            &["market volume", "11,5"],
            &["unit of volume", "млрд ₽"],
            &["market growth %", "=8%"],
            &["players list the largest", "no"],
            &["money_share", "0.2"],
            &["russian_bands", "no"],
        ],
    ),
    ("Players", &[&["Name", "Own", "Website", "Note"], &["Тропинка", "yes", "tropinka.ru", "это мы"], &["Радуга"]]),
    (
        "Segments",
        &[
            &[
                "Name",
                "Market volume",
                "Unit of volume",
                "Volume year",
                "Market growth %",
                "Market definition",
                "Players list the largest",
                "Note",
            ],
            &["Дилеры", "2600", "млн ₽", "2025", "10", "Закупки дилеров", "", ""],
            &["Частные", "?", "", "", "-2,5", "", "нет", "мало"],
        ],
    ),
    (
        "Offers",
        &[
            &["Player", "Offer", "Category", "Price", "Unit", "Note"],
            &["Тропинка", "Стандарт", "Комплексы", "498000", "комплект", "серия"],
            &["Радуга", "К-200", "Комплексы", "465 000,50", "комплект"],
        ],
    ),
    (
        "Functions",
        &[
            &["Function", "Group", "Kind", "Unit", "Better", "Note"],
            &["Гарантия", "Изделие", "number", "мес.", "higher"],
            &["Срок", "Сервис", "число", "дней", "меньше"],
            &["Монтаж", "Сервис", "level"],
        ],
    ),
    (
        "Levels",
        &[
            &["Function", "Тропинка / Стандарт", "Радуга / К-200"],
            &["Гарантия", "24", "36"],
            &["Срок", "?", "14,5"],
            &["Монтаж", "●", "частично"],
        ],
    ),
    ("Importance", &[&["Function", "Дилеры", "Частные"], &["Гарантия", "4", "3"], &["Монтаж", "", "5"]]),
    (
        "Shares",
        &[
            &["Player", "Kind", "Total", "Дилеры", "Частные"],
            &["Радуга", "value", "=18%", "19.5", "4,5 %"],
            &["Радуга", "volume", "", "20"],
        ],
    ),
    ("Prices", &[&["Player / Offer", "Unit", "Дилеры"], &["Тропинка / Стандарт", "комплект", "482000"]]),
    (
        "Reach",
        &[
            &["Player or Player / Offer", "Дилеры", "Частные"],
            &["Радуга", "core", "нет"],
            &["Тропинка / Стандарт", "основной", "?"],
        ],
    ),
    (
        "Claims",
        &[
            &["Player", "Claim", "Theme", "Kind", "Function", "Offer", "Segment", "Proof", "Note"],
            &["Тропинка", "Самые низкие цены", "Цена", "cheapest", "Price", "Стандарт", "Дилеры", "", ""],
            &["Радуга", "Гарантия три года", "Гарантия", "has", "Гарантия", "", "", "Паспорт", ""],
        ],
    ),
    (
        "Sources",
        &[
            &["Sheet", "Row", "Column", "Source", "Reliability", "As of", "Note"],
            &["Levels", "Гарантия", "Радуга / К-200", "Каталог", "document", "2026-03-01", "стр. 4"],
            &["Offers", "Радуга / К-200", "Price", "Каталог", "document", "2026-03-01", "стр. 4"],
            &["Shares", "Радуга / volume", "Дилеры", "Опрос", "opinion", "01.02.2026", ""],
            &["Study", "market volume", "Value", "Росстат", "public", "", ""],
            &["Claims", "Радуга / Гарантия три года", "Claim", "Сайт", "own word", "", ""],
        ],
    ),
    (
        "Mapping",
        &[
            &["Kind", "Ledger value", "Name"],
            &["segment", "Дилер", "Дилеры"],
            &["offer", "Комплекс ИК-1", "Стандарт"],
            &["channel", "Опт", "Дилерский"],
        ],
    ),
];
