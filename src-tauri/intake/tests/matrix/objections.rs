//! What cannot be placed is told by sheet, row and column, and the rest goes on.

use standout_intake::{Expected, matrix};

use super::fixture::{blank, read, write};
use crate::support::reader;

#[test]
fn what_cannot_be_placed_is_told_by_sheet_row_and_column() {
    let (study, objections) = read(
        &[
            (
                "Players",
                &[&["Name", "Own", "Colour"], &["Мы", "yes", "red"], &["Они", "yes"], &["Мы", ""], &["", "no"]],
            ),
            ("Segments", &[&["Name", "Market volume", "Market growth %"], &["Дилеры", "много", "#!#DIV/0!"]]),
            (
                "Offers",
                &[&["Player", "Offer", "Price"], &["Мы", "А", "0"], &["Кто-то", "Б", "5"], &["Они", "В", "1,000"]],
            ),
            ("Functions", &[&["Function", "Kind"], &["Цвет", "level"]]),
            ("Levels", &[&["Function", "Мы / А", "Они / Я"], &["Цвет", "возможно", "+"], &["Вес", "+", ""]]),
            ("Importance", &[&["Function", "Дилеры"], &["Цвет", "7"]]),
            ("Shares", &[&["Player", "Kind", "Дилеры"], &["Они", "", "120"], &["Они", "value", "5"]]),
            ("Reach", &[&["Player", "Дилеры"], &["Они", "всегда"]]),
            (
                "Claims",
                &[&["Player", "Claim", "Kind", "Function"], &["Мы", "Лучшие", "лучше", "Вкус"], &["Мы", "", "has", ""]],
            ),
            ("Sources", &[&["Sheet", "Row", "Column", "Source"], &["Levels", "Цвет", "Мы / А", "Сайт"]]),
            ("Mapping", &[&["Kind", "Ledger value", "Name"], &["segment", "Розница", "Частные"]]),
            ("Study", &[&["Key", "Value"], &["мода", "1"], &["gate", "400"]]),
            ("Заметки", &[&["что угодно"]]),
        ],
        &blank(),
    );
    let told: Vec<_> =
        objections.iter().map(|o| (o.sheet.as_str(), o.row, o.column.as_str(), o.found.as_str(), o.expected)).collect();
    assert_eq!(
        told,
        [
            ("Study", 2, "Key", "мода", Expected::Key),
            ("Study", 3, "Value", "400", Expected::Number),
            ("Players", 1, "Colour", "Colour", Expected::Column),
            ("Players", 3, "Own", "yes", Expected::OneOwn),
            ("Players", 4, "Name", "Мы", Expected::NewName),
            ("Players", 5, "Name", "", Expected::Name),
            ("Segments", 2, "Market volume", "много", Expected::Number),
            ("Segments", 2, "Market growth %", "#DIV/0!", Expected::NoError),
            ("Offers", 2, "Price", "0", Expected::Price),
            ("Offers", 3, "Player", "Кто-то", Expected::Player),
            ("Offers", 4, "Price", "1,000", Expected::Price),
            ("Levels", 1, "Они / Я", "Они / Я", Expected::Offer),
            ("Levels", 2, "Мы / А", "возможно", Expected::Level),
            ("Levels", 3, "Function", "Вес", Expected::Function),
            ("Importance", 2, "Дилеры", "7", Expected::Importance),
            ("Shares", 2, "Дилеры", "120", Expected::Share),
            ("Shares", 3, "Player", "Они", Expected::NewName),
            ("Reach", 2, "Дилеры", "всегда", Expected::Reach),
            ("Claims", 2, "Kind", "лучше", Expected::ClaimKind),
            ("Claims", 2, "Function", "Вкус", Expected::Function),
            ("Claims", 3, "Claim", "", Expected::Name),
            ("Sources", 2, "Row", "Цвет", Expected::Address),
            ("Mapping", 2, "Name", "Частные", Expected::Segment),
        ]
    );
    assert_eq!((study.players.len(), study.offers.len(), study.claims.len()), (2, 2, 1), "the rest goes on");
}

#[test]
fn a_workbook_without_a_matrix_is_refused() {
    let file = write(&[("Лист1", &[&["что угодно"]])]);
    let refused = matrix(&reader(), file.path(), &blank()).expect_err("there is no matrix in it");
    assert!(refused.to_string().contains("Лист1"), "it says what is there: {refused}");
}
