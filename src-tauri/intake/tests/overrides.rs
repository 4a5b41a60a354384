//! What is recognised can be set otherwise, and what a person set is what is read.

use standout_intake::{
    Basis, Confidence, DateOrder, Decimal, Delimiter, FileKind, HeadingRows, LedgerOptions, Preview, Role, RoleReason,
    TextEncoding, preview,
};

use crate::support::{file, options, read, reader};

fn seen(bytes: &[u8], options: &LedgerOptions) -> Preview {
    preview(&reader(), file(bytes).path(), options).expect("it opens")
}

fn amounts(bytes: &[u8], options: &LedgerOptions) -> Vec<i64> {
    read(file(bytes).path(), options).expect("it reads").all.amounts
}

fn headings(seen: &Preview) -> Vec<&str> {
    seen.columns.iter().map(|c| c.heading.as_str()).collect()
}

#[test]
fn an_encoding_chosen_is_the_encoding_read() {
    let text = "Дата;Клиент;Сумма\n01.02.2026;Ёлка;10\n";
    let bytes = encoding_rs::KOI8_R.encode(text).0.into_owned();
    let as_koi8 = LedgerOptions { encoding: TextEncoding::parse("koi8-r"), ..LedgerOptions::default() };
    let shown = seen(&bytes, &as_koi8);
    assert_eq!(headings(&shown), ["Дата", "Клиент", "Сумма"]);
    assert!(matches!(shown.kind, FileKind::Text { encoding_basis: Basis::Chosen, .. }), "{:?}", shown.kind);

    let wrong = LedgerOptions { encoding: TextEncoding::parse("cp1251"), ..LedgerOptions::default() };
    assert_ne!(headings(&seen(&bytes, &wrong)), ["Дата", "Клиент", "Сумма"], "a wrong choice shows as wrong");
}

#[test]
fn a_delimiter_chosen_is_the_delimiter_read() {
    let text = "a;b,c\n1;2,3\n".as_bytes();
    let with = |sign: &str| LedgerOptions { delimiter: Delimiter::parse(sign), ..LedgerOptions::default() };
    assert_eq!(headings(&seen(text, &with(";"))), ["a", "b,c"]);
    assert_eq!(headings(&seen(text, &with(","))), ["a;b", "c"]);
    assert_eq!(headings(&seen(text, &with("tab"))), ["a;b,c"]);
}

#[test]
fn a_decimal_mark_chosen_settles_what_could_be_read_either_way() {
    let text = "Сумма;Клиент\n1.000;а\n2.500;б\n".as_bytes();
    let with = |decimal| LedgerOptions { decimal: Some(decimal), ..LedgerOptions::default() };
    assert_eq!(amounts(text, &with(Decimal::Comma)), [100_000, 250_000], "the point groups thousands");
    assert_eq!(amounts(text, &with(Decimal::Point)), [100, 250], "the point is decimal");
    let shown = seen(text, &with(Decimal::Point));
    let form = shown.columns[0].numbers.expect("a column of numbers");
    assert_eq!((form.decimal, form.basis), (Decimal::Point, Basis::Chosen));
    assert!(!shown.columns[0].doubtful(), "the doubt is gone once a person decided");
}

#[test]
fn an_order_of_dates_chosen_is_the_order_read() {
    let days = |text: &str, dates| {
        let options = LedgerOptions { dates: Some(dates), ..LedgerOptions::default() };
        read(file(text.as_bytes()).path(), &options).expect("it reads").all.days
    };
    let text = "date,amount\n01/02/2026,1\n";
    assert_eq!(days(text, DateOrder::DayMonthYear), [20_485], "1 February");
    assert_eq!(days(text, DateOrder::MonthDayYear), [20_455], "2 January");
    let serials = "date,amount\n46054,1\n";
    assert_eq!(days(serials, DateOrder::Serial), [20_485], "counted from 1900");
    assert_eq!(days(serials, DateOrder::Serial1904), [20_485 + 1_462], "counted from 1904: four years and a day later");
}

#[test]
fn heading_rows_chosen_are_the_headings() {
    let text = "Продажи;;\nКлиент;Дата;Сумма\nИванов;01.02.2026;10\n".as_bytes();
    let with = |code: &str| LedgerOptions { headings: HeadingRows::parse(code), ..LedgerOptions::default() };
    assert_eq!(headings(&seen(text, &LedgerOptions::default())), ["Клиент", "Дата", "Сумма"]);
    assert_eq!(headings(&seen(text, &with("1-2"))), ["Продажи / Клиент", "Продажи / Дата", "Продажи / Сумма"]);
    let none = seen(text, &with("0"));
    assert_eq!(headings(&none), ["A", "B", "C"], "without headings the columns go by their letters");
    assert_eq!(none.rows.len(), 3);
    let named = LedgerOptions { columns: vec![(Role::Amount, "C".to_owned())], ..with("0") };
    assert_eq!(amounts(text, &named), [1_000], "and a letter can be given a role");
}

#[test]
fn two_columns_of_one_name_can_be_told_apart() {
    let text = "Клиент;Сумма;Сумма\nИванов;10;20\n".as_bytes();
    assert_eq!(headings(&seen(text, &LedgerOptions::default())), ["Клиент", "Сумма", "Сумма (2)"]);
    assert_eq!(amounts(text, &options(&[(Role::Amount, "Сумма (2)")])), [2_000]);
}

#[test]
fn a_role_says_why_and_how_surely() {
    let shown = seen("Дата;Сумма;Выручка за год;Примечание\n01.02.2026;1;2;я\n".as_bytes(), &LedgerOptions::default());
    let amount = &shown.columns[1];
    assert_eq!((amount.role, amount.reason), (Some(Role::Amount), Some(RoleReason::Heading)));
    assert_eq!(Confidence::of(amount.confidence), Confidence::Sure);
    assert_eq!((shown.columns[3].role, shown.columns[3].reason), (None, None));

    let rivals = seen("Дата;Сумма;Выручка\n01.02.2026;1;2\n".as_bytes(), &LedgerOptions::default());
    assert_eq!(rivals.columns[1].rival.as_deref(), Some("Выручка"), "two columns could be the amount");
    assert_eq!(Confidence::of(rivals.columns[1].confidence), Confidence::Likely);
}

#[test]
fn every_choice_comes_back_from_its_code() {
    for one in DateOrder::ALL {
        assert_eq!(DateOrder::parse(one.code()), Some(one));
    }
    for one in Decimal::ALL {
        assert_eq!(Decimal::parse(one.code()), Some(one));
    }
    for one in Delimiter::ALL {
        assert_eq!(Delimiter::parse(one.code()), Some(one));
    }
    for one in TextEncoding::OFFERED {
        assert_eq!(TextEncoding::parse(one.code()), Some(one));
    }
    for rows in [HeadingRows::default(), HeadingRows::one(7), HeadingRows { first: 3, last: 5 }] {
        assert_eq!(HeadingRows::parse(&rows.code()), Some(rows));
    }
    for wrong in ["", "4-3", "0-2", "1-900", "-1", "a"] {
        assert_eq!(HeadingRows::parse(wrong), None, "{wrong:?}");
    }
}

#[test]
fn what_stood_there_is_shown_beside_what_is_read() {
    let shown = seen("Дата;Сумма\n01.02.2026;1 234,50 ₽\n".as_bytes(), &LedgerOptions::default());
    assert_eq!(shown.rows[0].stood, ["01.02.2026", "1 234,50 ₽"]);
    assert_eq!(shown.rows[0].cells[1], standout_intake::ReadAs::Money(standout_market::Money(123_450)));
}
