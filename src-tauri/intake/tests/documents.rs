//! Reports of 1C in which the day of a sale stands nowhere but in its document's text, or in a group's.

use standout_intake::{LedgerOptions, Reason, Role, civil, preview};

use crate::support::{Sales, file, options, read, read_bytes, reader};

const ORDER: usize = 0;
const CLIENT: usize = 1;
const OFFER: usize = 4;

fn days(read: &Sales) -> Vec<String> {
    read.all.days.iter().map(|&day| civil(day).map(|day| day.to_string()).unwrap_or_default()).collect()
}

fn labels(read: &Sales, role: usize) -> Vec<&str> {
    (0..read.all.rows.len()).map(|line| read.label(role, line)).collect()
}

#[test]
fn a_documents_date_is_the_sales_where_no_column_is() {
    let text = "Регистратор;Контрагент;Сумма\n\
        Реализация товаров и услуг 0000-000123 от 12.03.2025 10:15:00;Ромашка;100\n\
        Реализация (акт, накладная, УПД) ДДДД-000124 от 13.03.2025 9:00:00;Лютик;50\n\
        Возврат без номера;Лютик;-5\n";
    let taken = read_bytes(text.as_bytes()).expect("it reads");
    assert_eq!(days(&taken), ["2025-03-12", "2025-03-13"]);
    let objection = &taken.read.objections[0];
    assert_eq!((objection.row, objection.column.as_str()), (4, "Регистратор [дата]"));
    assert_eq!((objection.found.as_str(), objection.reason), ("Возврат без номера", Reason::NotADate));
    let seen = preview(&reader(), file(text.as_bytes()).path(), &LedgerOptions::default()).expect("it opens");
    let date = seen.columns.iter().find(|c| c.role == Some(Role::Date)).map(|c| c.heading.as_str());
    assert_eq!(date, Some("Регистратор [дата]"), "a column of its own, so that a person sees it");

    let off = read(file(text.as_bytes()).path(), &options(&[(Role::Date, "")])).expect("it reads");
    assert_eq!(off.all.amounts.len(), 3, "and may switch it off");
    let dated = "Дата;Документ;Сумма\n01.02.2025;Заказ 1 от 12.03.2025;5\n";
    assert_eq!(days(&read_bytes(dated.as_bytes()).expect("it reads")), ["2025-02-01"], "a column of dates is surer");
}

#[test]
fn documents_in_groups_date_and_number_the_goods_below_them() {
    let text = "Покупатель;Количество;Сумма\n\
        Ромашка;3;300\n\
        \u{20} Реализация товаров и услуг 0000-000001 от 01.11.2025 12:00:00;3;300\n\
        \u{20}   Качели;1;100\n\
        \u{20}   Горка;2;200\n\
        Лютик;1;50\n\
        \u{20} Реализация товаров и услуг 0000-000002 от 02.11.2025 12:00:00;1;50\n\
        \u{20}   Качели;1;50\n\
        Итого;4;350\n";
    let taken = read_bytes(text.as_bytes()).expect("it reads");
    assert_eq!(taken.all.amounts, [10_000, 20_000, 5_000]);
    assert_eq!(days(&taken), ["2025-11-01", "2025-11-01", "2025-11-02"]);
    assert_eq!(labels(&taken, CLIENT), ["Ромашка", "Ромашка", "Лютик"]);
    assert!(labels(&taken, ORDER)[0].starts_with("Реализация"), "{:?}", labels(&taken, ORDER));
    let named = read(file(text.as_bytes()).path(), &options(&[(Role::Offer, "Покупатель")])).expect("it reads");
    assert_eq!(labels(&named, OFFER), ["Качели", "Горка", "Качели"], "a person says what the last level is");
}

#[test]
fn documents_under_their_clients_date_themselves() {
    let text = "Контрагент;Сумма\nРомашка;300\n\
        \u{20} Реализация 0000-000001 от 01.11.2025 12:00:00;120\n\
        \u{20} Реализация 0000-000002 от 02.11.2025 12:00:00;180\n\
        Лютик;50\n\u{20} Реализация 0000-000003 от 03.11.2025 12:00:00;50\n";
    let taken = read_bytes(text.as_bytes()).expect("it reads");
    assert_eq!(days(&taken), ["2025-11-01", "2025-11-02", "2025-11-03"]);
    assert_eq!(labels(&taken, CLIENT), ["Ромашка", "Ромашка", "Лютик"]);
}

#[test]
fn months_over_or_under_clients_are_the_date() {
    let over =
        "Период, контрагент;Сумма\nНоябрь 2025 г.;150\n  Ромашка;100\n  Лютик;50\nДекабрь 2025 г.;70\n  Ромашка;70\n";
    let taken =
        read(file(over.as_bytes()).path(), &options(&[(Role::Client, "Период, контрагент")])).expect("it reads");
    assert_eq!(days(&taken), ["2025-11-30", "2025-11-30", "2025-12-31"], "a month alone is all of its days");
    assert_eq!(labels(&taken, CLIENT), ["Ромашка", "Лютик", "Ромашка"]);

    let under = "Контрагент;Сумма\nРомашка;170\n  Ноябрь 2025;100\n  Декабрь 2025;70\nЛютик;50\n  Ноябрь 2025;50\n";
    let taken = read_bytes(under.as_bytes()).expect("it reads");
    assert_eq!(days(&taken), ["2025-11-30", "2025-12-31", "2025-11-30"]);
    assert_eq!(labels(&taken, CLIENT), ["Ромашка", "Ромашка", "Лютик"]);
}
