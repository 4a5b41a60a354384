//! Months side by side, as a pivot table and 1C's reports by period have them: each cell is a sale of its month.

use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};
use standout_intake::{Decimal, IntakeError, LedgerOptions, Preview, Refusal, Role, RowFate, civil, preview};

use crate::support::{Sales, file, read, read_bytes, reader};

const CLIENT: usize = 1;
const SEGMENT: usize = 2;

fn seen(bytes: &[u8]) -> Preview {
    preview(&reader(), file(bytes).path(), &LedgerOptions::default()).expect("it opens")
}

/// Client, day and amount of each sale.
fn sales(read: &Sales) -> Vec<(String, String, i64)> {
    let day = |day: i32| civil(day).map(|day| day.to_string()).unwrap_or_default();
    (0..read.all.rows.len())
        .map(|line| (read.label(CLIENT, line).to_owned(), day(read.all.days[line]), read.all.amounts[line]))
        .collect()
}

fn sold(client: &str, day: &str, amount: i64) -> (String, String, i64) {
    (client.to_owned(), day.to_owned(), amount)
}

#[test]
fn a_column_a_month_becomes_a_sale_a_month() {
    let text = "Продажи по контрагентам\nКонтрагент;Январь 2026;Февраль 2026;Март 2026;Итого\n\
        Ромашка;100,50;;200;300,50\nЛютик;0;50;-;50\nПустой;;;;\nИтого;100,50;50;200;350,50\n";
    let read = read_bytes(text.as_bytes()).expect("it reads");
    assert_eq!(
        sales(&read),
        [
            sold("Ромашка", "2026-01-31", 10_050),
            sold("Ромашка", "2026-03-31", 20_000),
            sold("Лютик", "2026-02-28", 5_000),
        ],
        "neither an empty month nor a zero is a sale, a total is none; the month's last day makes it a full one"
    );
    assert_eq!((read.read.left_out, read.read.set_aside), (2, 0), "the empty row and the totals");
    let shown = seen(text.as_bytes());
    let columns: Vec<(&str, Option<Role>)> = shown.columns.iter().map(|c| (c.heading.as_str(), c.role)).collect();
    assert_eq!(
        columns,
        [
            ("Контрагент", Some(Role::Client)),
            ("Итого", None),
            ("Месяц", Some(Role::Date)),
            ("Сумма", Some(Role::Amount)),
        ]
    );
    assert_eq!(shown.rows[0].stood, ["Ромашка", "300,50", "2026-01-31", "100,50"]);
    let months = shown.months.expect("they are recognised");
    let months: Vec<String> = months.months.iter().map(ToString::to_string).collect();
    assert_eq!(months, ["2026-01-01", "2026-02-01", "2026-03-01"]);
    let order: Vec<u32> = shown.rows.iter().map(|row| row.row).collect();
    assert_eq!(order, [3, 3, 4, 5, 6], "a row a month, in the file's order");
}

#[test]
fn several_measures_may_stand_under_each_month() {
    let text = "Отчёт за 2026 год;;;;;;\nКонтрагент;Январь;;;Февраль;;\n;Кол-во;Выручка;Рентабельность;Кол-во;Выручка;Рентабельность\n\
        Ромашка;2;100;10;1;60;12\nЛютик;;;;3;30;5\n";
    let read = read_bytes(text.as_bytes()).expect("it reads");
    assert_eq!(
        sales(&read),
        [
            sold("Ромашка", "2026-01-31", 10_000),
            sold("Ромашка", "2026-02-28", 6_000),
            sold("Лютик", "2026-02-28", 3_000),
        ],
        "the year is the title's"
    );
    assert_eq!(read.all.quantities, [2.0, 1.0, 3.0]);
}

#[test]
fn a_year_may_stand_over_its_months_and_turn_among_them() {
    let over = "Клиент;2025;;2026;\n;Ноябрь;Декабрь;Январь;Февраль\nРомашка;1;2;3;4\n";
    let days = |text: &str| -> Vec<String> {
        sales(&read_bytes(text.as_bytes()).expect("it reads")).into_iter().map(|(_, day, _)| day).collect()
    };
    let right = ["2025-11-30", "2025-12-31", "2026-01-31", "2026-02-28"];
    assert_eq!(days(over), right);
    let titled = "За период 01.11.2025 - 28.02.2026\nКлиент;Ноябрь;Декабрь;Январь;Февраль\nРомашка;1;2;3;4\n";
    assert_eq!(days(titled), right, "the title's years, turned where the months begin anew");
    let first = "Клиент;Ноя 25;Дек;Янв;Фев\nРомашка;1;2;3;4\n";
    assert_eq!(days(first), right, "and one alone, at the first");
}

#[test]
fn months_of_no_year_are_refused_in_a_sentence() {
    let text = "Клиент;Январь;Февраль;Итого\nРомашка;1;2;3\n";
    match read_bytes(text.as_bytes()) {
        Err(IntakeError::Refused(Refusal::MonthsWithoutYear { heading })) => assert_eq!(heading, "Январь"),
        other => panic!("{other:?}"),
    }
    let shown = seen(text.as_bytes());
    assert!(shown.months.is_some_and(|months| months.lack_year()), "and the preview says so");
}

#[test]
fn months_stand_beside_groups_over_groups() {
    let text = "Сегмент / Контрагент;Январь 2026;Февраль 2026;Итого\n\
        Дилеры;30;70;100\n  Ромашка;10;70;80\n  Лютик;20;;20\n\
        Частные;;5;5\n  Иванов;;5;5\nИтого;30;75;105\n";
    let read = read_bytes(text.as_bytes()).expect("it reads");
    let segments: Vec<&str> = (0..read.all.rows.len()).map(|line| read.label(SEGMENT, line)).collect();
    assert_eq!(segments, ["Дилеры", "Дилеры", "Дилеры", "Частные"]);
    assert_eq!(
        sales(&read),
        [
            sold("Ромашка", "2026-01-31", 1_000),
            sold("Ромашка", "2026-02-28", 7_000),
            sold("Лютик", "2026-01-31", 2_000),
            sold("Иванов", "2026-02-28", 500),
        ]
    );
    assert_eq!(seen(text.as_bytes()).rows[0].fate, RowFate::Group);
}

#[test]
fn a_workbook_may_head_its_months_by_dates() {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    let month = Format::new().set_num_format("mmm yy");
    sheet.write(0, 0, "Customer").expect("a cell");
    for column in 1..=3_u16 {
        let first = ExcelDateTime::from_ymd(2026, column as u8, 1).expect("a day");
        sheet.write_datetime_with_format(0, column, &first, &month).expect("a cell");
        sheet.write(1, column, f64::from(column) * 10.0).expect("a cell");
    }
    sheet.write(1, 0, "Daisy").expect("a cell");
    let bytes = workbook.save_to_buffer().expect("a workbook");
    let read = read_bytes(&bytes).expect("it reads");
    assert_eq!(
        sales(&read),
        [sold("Daisy", "2026-01-31", 1_000), sold("Daisy", "2026-02-28", 2_000), sold("Daisy", "2026-03-31", 3_000)]
    );
}

#[test]
fn the_month_under_way_is_not_a_full_one() {
    let today = civil(20_500).expect("a day");
    let text = "Клиент;Январь 2026;Февраль 2026;Март 2026\nРомашка;1;2;3\n";
    let options = LedgerOptions { today: Some(today), ..LedgerOptions::default() };
    let read = read(file(text.as_bytes()).path(), &options).expect("it reads");
    let days: Vec<String> = sales(&read).into_iter().map(|(_, day, _)| day).collect();
    assert_eq!(
        (today.to_string().as_str(), &days[1..]),
        ("2026-02-16", &["2026-02-16".to_owned(), "2026-03-01".to_owned()][..])
    );
}

#[test]
fn a_bad_cell_sets_aside_its_month_alone() {
    let text = "Клиент;Январь 2026;Февраль 2026\nРомашка;много;20\nЛютик;5,5;#Н/Д\n";
    let read = read_bytes(text.as_bytes()).expect("it reads");
    assert_eq!(sales(&read), [sold("Ромашка", "2026-02-28", 2_000), sold("Лютик", "2026-01-31", 550)]);
    let told: Vec<(u32, &str, &str)> =
        read.read.objections.iter().map(|o| (o.row, o.column.as_str(), o.found.as_str())).collect();
    assert_eq!(told, [(2, "Январь 2026", "много"), (3, "Февраль 2026", "#Н/Д")], "under the file's own headings");
}

#[test]
fn a_person_may_say_that_they_are_no_months() {
    let text = "Клиент;Январь 2026;Февраль 2026;Итого\nРомашка;10;20;30\n";
    let options = LedgerOptions { months: Some(false), ..LedgerOptions::default() };
    let read = read(file(text.as_bytes()).path(), &options).expect("it reads");
    assert_eq!(read.all.amounts, [3_000], "the total as a sale without a day");
}

#[test]
fn columns_that_only_sound_like_months_are_none() {
    for text in [
        "Дата;Клиент;Сумма;Март 2026;Май 2026\n05.05.2026;Ромашка;10;1;2\n",
        "Марка;Майка;Сумма\nАльфа;Бета;10\n",
        "Клиент;01.05.2026;02.05.2026;01.06.2026;Сумма\nРомашка;1;2;3;6\n",
    ] {
        let shown = seen(text.as_bytes());
        assert_eq!(shown.months, None, "{text}");
        assert_eq!(
            shown.columns.iter().find(|c| c.role == Some(Role::Amount)).map(|c| c.heading.as_str()),
            Some("Сумма")
        );
    }
}

#[test]
fn the_decimal_mark_of_months_is_decided_by_all_of_them() {
    let text = "Клиент;Январь 2026;Февраль 2026\nРомашка;1.500;12.50\n";
    let shown = seen(text.as_bytes());
    let form = shown.columns.iter().find_map(|c| c.numbers).expect("an amount");
    assert_eq!(form.decimal, Decimal::Point, "12.50 tells what 1.500 leaves open");
}
