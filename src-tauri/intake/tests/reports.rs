//! Reports as 1C and accountants make them: titles, headings in several rows, totals, groups over their children.

use rust_xlsxwriter::{Format, Workbook};
use standout_intake::{HeadingRows, LedgerOptions, Preview, Role, RowFate, preview};

use crate::support::{Sales, file, options, read, read_bytes, reader};

fn seen(bytes: &[u8]) -> Preview {
    preview(&reader(), file(bytes).path(), &LedgerOptions::default()).expect("it opens")
}

fn columns(seen: &Preview) -> Vec<(&str, Option<Role>)> {
    seen.columns.iter().map(|c| (c.heading.as_str(), c.role)).collect()
}

/// The labels of a role line by line.
fn labels(sales: &Sales, role: usize) -> Vec<&str> {
    (0..sales.all.rows.len()).map(|line| sales.label(role, line)).collect()
}

const ORDER: usize = 0;
const CLIENT: usize = 1;
const SEGMENT: usize = 2;

/// A workbook of texts and numbers; a text that begins with `n ` spaces is indented by its format instead.
fn workbook(rows: &[&[&str]]) -> Vec<u8> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    for (row, cells) in (0..).zip(rows) {
        for (column, text) in (0..).zip(*cells) {
            let indent = text.len() - text.trim_start().len();
            match text.trim().parse::<f64>() {
                _ if text.is_empty() => continue,
                Ok(number) => sheet.write_number(row, column, number).expect("a cell"),
                Err(_) => {
                    let format = Format::new().set_indent(u8::try_from(indent).expect("a small indent"));
                    sheet.write_with_format(row, column, text.trim(), &format).expect("a cell")
                }
            };
        }
    }
    workbook.save_to_buffer().expect("a workbook")
}

#[test]
fn headings_in_two_rows_are_joined() {
    let text = "Отчёт по продажам;;;;;\nПериод: ноябрь 2026;;;;;\n;;;;;\n\
        Дата;Контрагент;Продажи;;;Себестоимость\n\
        ;;Кол-во;Сумма;Скидка;\n\
        1;2;3;4;5;6\n\
        14.11.2026;Ромашка;2;100,50;0;60\n\
        15.11.2026;Лютик;1;50;0;30\n\
        Итого;;3;150,50;0;90\n";
    let shown = seen(text.as_bytes());
    assert_eq!(shown.headings, HeadingRows { first: 4, last: 6 }, "the numbers of the columns are no sales");
    assert_eq!(
        columns(&shown),
        [
            ("Дата", Some(Role::Date)),
            ("Контрагент", Some(Role::Client)),
            ("Продажи / Кол-во", Some(Role::Quantity)),
            ("Продажи / Сумма", Some(Role::Amount)),
            ("Продажи / Скидка", None),
            ("Себестоимость", Some(Role::Cost)),
        ]
    );
    let sales = read_bytes(text.as_bytes()).expect("it reads");
    assert_eq!(sales.all.amounts, [10_050, 5_000]);
    assert_eq!(sales.read.set_aside, 0);
}

#[test]
fn a_sum_under_costs_is_a_cost() {
    let text = "Дата;Выручка;;Себестоимость;\n;Кол-во;Сумма;Кол-во;Сумма\n14.11.2026;2;100;2;60\n";
    let shown = seen(text.as_bytes());
    let role =
        |name: &str| columns(&shown).into_iter().find(|(heading, _)| *heading == name).and_then(|(_, role)| role);
    assert_eq!(role("Выручка / Сумма"), Some(Role::Amount));
    assert_eq!(role("Себестоимость / Сумма"), Some(Role::Cost));
}

#[test]
fn a_title_is_no_part_of_a_heading() {
    for title in ["Ведомость продаж;;\n", "Организация:;ООО «Ромашка»;\n", "Продажи;за ноябрь;\n"]
    {
        let shown = seen(format!("{title}Дата;Клиент;Сумма\n14.11.2026;Ромашка;10\n").as_bytes());
        assert_eq!(shown.headings, HeadingRows::one(2), "{title}");
    }
}

#[test]
fn headings_repeated_on_every_page_are_no_sales() {
    let text = "Дата;Продажи;\n;Кол-во;Сумма\n14.11.2026;1;10\nДата;Продажи;\n;Кол-во;Сумма\n15.11.2026;1;20\n";
    let sales = read_bytes(text.as_bytes()).expect("it reads");
    assert_eq!((sales.all.amounts, sales.read.left_out, sales.read.set_aside), (vec![1_000, 2_000], 2, 0));
}

#[test]
fn totals_are_never_counted_whatever_their_words() {
    let text = "Дата;Клиент;Сумма\n\
        01.11.2026;Ромашка;10\n02.11.2026;Ромашка;20\n;Ромашка Итог;30\n\
        03.11.2026;Лютик;5\n;Итого по Лютик;5\n;Лютик Всего:;5\n\
        01.11.2026;Итого;35\n;Общий итог;35\n;в том числе НДС;6\nВсего за ноябрь;;35\n";
    let sales = read_bytes(text.as_bytes()).expect("it reads");
    assert_eq!(sales.all.amounts, [1_000, 2_000, 500]);
    assert_eq!((sales.read.left_out, sales.read.set_aside), (7, 0), "also a total with a date beside it");
    assert_eq!(sales.labels[CLIENT], ["Ромашка", "Лютик"], "no client is called Итого");

    let undated = "Клиент;Сумма\nРомашка;10\nРомашка;20\nРомашка Итог;30\nГорный Итог;7\nGrand Total;37\n";
    let sales = read_bytes(undated.as_bytes()).expect("it reads");
    assert_eq!(sales.all.amounts, [1_000, 2_000, 700], "Горный is no group above, so Горный Итог is a name");
}

#[test]
fn groups_told_by_indent_go_down_to_their_documents() {
    let rows: &[&[&str]] = &[
        &["Продажи за ноябрь"],
        &["Сегмент / Контрагент / Документ", "Количество", "Выручка"],
        &["Дилеры", "3", "300"],
        &["  Ромашка", "2", "200"],
        &["    Реализация 1", "1", "120"],
        &["    Реализация 2", "1", "80"],
        &["  Лютик", "1", "100"],
        &["    Реализация 3", "1", "100"],
        &["Частные лица", "1", "50"],
        &["  Иванов", "1", "50"],
        &["    Реализация 4", "1", "50"],
        &["Итого", "4", "350"],
    ];
    let spaces: String = rows.iter().map(|row| row.join(";") + "\n").collect();
    for (form, bytes) in [("by its format", workbook(rows)), ("by spaces", spaces.into_bytes())] {
        let sales = read(file(&bytes).path(), &LedgerOptions::default()).expect("it reads");
        assert_eq!(sales.all.amounts, [12_000, 8_000, 10_000, 5_000], "{form}: each sale once");
        assert_eq!(labels(&sales, SEGMENT), ["Дилеры", "Дилеры", "Дилеры", "Частные лица"], "{form}");
        assert_eq!(labels(&sales, CLIENT), ["Ромашка", "Ромашка", "Лютик", "Иванов"], "{form}");
        assert_eq!(labels(&sales, ORDER)[3], "Реализация 4", "{form}");
        assert_eq!((sales.read.left_out, sales.read.set_aside), (6, 0), "{form}");
        let shown = seen(&bytes);
        assert_eq!(shown.rows[0].fate, RowFate::Group, "{form}: and the preview says so");
        assert_eq!(columns(&shown)[3], ("Сегмент", Some(Role::Segment)), "{form}");
    }
}

#[test]
fn groups_without_names_of_their_own_are_guessed() {
    let rows: &[&[&str]] = &[
        &["Покупатель", "Сумма"],
        &["Дилеры", "300"],
        &["  Ромашка", "200"],
        &["    Заказ 1 от 01.11.2026", "120"],
        &["    Заказ 2 от 02.11.2026", "80"],
        &["  Лютик", "100"],
        &["    Заказ 3 от 03.11.2026", "100"],
    ];
    let shown = seen(&workbook(rows));
    assert_eq!(
        columns(&shown),
        [
            ("Покупатель", Some(Role::Order)),
            ("Сумма", Some(Role::Amount)),
            ("Покупатель [1]", Some(Role::Segment)),
            ("Покупатель [2]", Some(Role::Client)),
            ("Покупатель [дата]", Some(Role::Date)),
        ]
    );
    let named = options(&[(Role::Client, "Покупатель [1]"), (Role::Segment, "")]);
    let sales = read(file(&workbook(rows)).path(), &named).expect("it reads");
    assert_eq!(labels(&sales, CLIENT), ["Дилеры", "Дилеры", "Дилеры"], "a person may say otherwise");
}

#[test]
fn groups_told_by_the_emptiness_beside_them() {
    let text = "Дата;Документ;Сумма\n\
        Дилеры;;\n\
        Ромашка;;200\n01.11.2026;Заказ 1;120\n02.11.2026;Заказ 2;80\n\
        Лютик;;100\n03.11.2026;Заказ 3;100\n\
        Частные;;\n\
        Иванов;;50\n03.11.2026;Заказ 4;50\n\
        Итого;;350\n";
    let named = options(&[(Role::Client, "Дата [2]"), (Role::Segment, "Дата [1]")]);
    let sales = read(file(text.as_bytes()).path(), &named).expect("it reads");
    assert_eq!(sales.all.amounts, [12_000, 8_000, 10_000, 5_000]);
    assert_eq!(labels(&sales, CLIENT), ["Ромашка", "Ромашка", "Лютик", "Иванов"]);
    assert_eq!(labels(&sales, SEGMENT), ["Дилеры", "Дилеры", "Дилеры", "Частные"]);
}

#[test]
fn a_column_filled_only_where_a_group_begins_goes_down() {
    let text = "Контрагент;Дата;Документ;Сумма\n\
        Ромашка;;;200\n;01.11.2026;Заказ 1;120\n;02.11.2026;Заказ 2;80\n\
        Лютик;;;100\n;03.11.2026;Заказ 3;100\n";
    let sales = read_bytes(text.as_bytes()).expect("it reads");
    assert_eq!(sales.all.amounts, [12_000, 8_000, 10_000]);
    assert_eq!(labels(&sales, CLIENT), ["Ромашка", "Ромашка", "Лютик"], "in the column itself");
    assert_eq!(labels(&sales, ORDER), ["Заказ 1", "Заказ 2", "Заказ 3"]);
}

#[test]
fn figures_that_are_not_the_sum_of_what_follows_make_no_group() {
    let rows: &[&[&str]] =
        &[&["Клиент", "Сумма"], &["Ромашка", "100"], &["  Лютик", "30"], &["Ландыш", "70"], &["  Василёк", "25"]];
    let sales = read(file(&workbook(rows)).path(), &LedgerOptions::default()).expect("it reads");
    assert_eq!(sales.all.amounts, [10_000, 3_000, 7_000, 2_500], "an indent alone drops no sale");
    let forced = LedgerOptions { groups: Some(true), ..LedgerOptions::default() };
    let sales = read(file(&workbook(rows)).path(), &forced).expect("it reads");
    assert_eq!(sales.all.amounts, [3_000, 2_500], "unless a person says that they are groups");
}

#[test]
fn groups_can_be_switched_off() {
    let rows: &[&[&str]] = &[&["Клиент", "Сумма"], &["Дилеры", "50"], &["  Ромашка", "50"], &["Прочие", "10"]];
    let bytes = workbook(rows);
    let amounts = |groups| {
        let options = LedgerOptions { groups, ..LedgerOptions::default() };
        read(file(&bytes).path(), &options).expect("it reads").all.amounts
    };
    assert_eq!(amounts(None), [5_000, 1_000], "a group without children is a sale of its own");
    assert_eq!(amounts(Some(false)), [5_000, 5_000, 1_000]);
}

#[test]
fn a_flat_ledger_with_a_gap_has_no_groups() {
    let text = "Дата;Клиент;Сегмент;Сумма\n;Ромашка;;100\n01.11.2026;Лютик;Дилеры;30\n02.11.2026;Ромашка;;20\n";
    let sales = read_bytes(text.as_bytes()).expect("it reads");
    assert_eq!(sales.read.set_aside, 1, "a sale without its day is set aside, not taken for a group");
    assert_eq!(sales.all.amounts, [3_000, 2_000]);
}

#[test]
fn a_note_beside_the_table_of_a_workbook_spoils_no_row() {
    let rows: &[&[&str]] = &[&["Клиент", "Сумма"], &["Ромашка", "10", "", "проверить"], &["Лютик", "20"]];
    let sales = read(file(&workbook(rows)).path(), &LedgerOptions::default()).expect("it reads");
    assert_eq!(sales.all.amounts, [1_000, 2_000]);
}
