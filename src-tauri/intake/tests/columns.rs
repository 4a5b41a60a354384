//! Columns are recognised by their headings, in both languages and in the forms of 1C, and can be named.

use standout_intake::{Basis, Expected, IntakeError, Refusal, Role, preview};
use standout_market::NO_COST;

use crate::support::{file, options, preview_bytes, read, read_bytes, reader};

/// The roles of a ledger's columns, in their order; `None` where a column has none.
fn roles(text: &str) -> Vec<Option<Role>> {
    let preview = preview_bytes(text.as_bytes()).expect("it opens");
    preview.columns.iter().map(|c| c.role).collect()
}

#[test]
fn headings_of_1c_and_of_accountants() {
    use Role::{Amount, Channel, Client, Cost, Date, Manager, Offer, Order, Quantity, Segment};
    let tables: &[(&str, &str, &[Option<Role>])] = &[
        (
            "Дата;Документ;Контрагент;Сегмент;Канал;Номенклатура;Менеджер;Количество;Сумма;Себестоимость",
            "14.11.2026;ЗК-1;Ромашка;Дилеры;Сайт;Качели;Иванов;1;10,5;7,5",
            &[
                Some(Date),
                Some(Order),
                Some(Client),
                Some(Segment),
                Some(Channel),
                Some(Offer),
                Some(Manager),
                Some(Quantity),
                Some(Amount),
                Some(Cost),
            ],
        ),
        (
            "Период;Номер;Покупатель;Товар;Кол-во;Выручка, руб.;Ответственный",
            "14.11.2026;1;Ромашка;Качели;1;10,5;Иванов",
            &[Some(Date), Some(Order), Some(Client), Some(Offer), Some(Quantity), Some(Amount), Some(Manager)],
        ),
        (
            "Дата отгрузки;Заказ клиента;Партнёр;Тип клиента;Канал сбыта;Наименование товара;Кол.;Сумма с НДС;Сумма себестоимости;Прибыль",
            "14.11.2026;1;Ромашка;Дилер;Опт;Качели;1;10,5;7;3,5",
            &[
                Some(Date),
                Some(Order),
                Some(Client),
                Some(Segment),
                Some(Channel),
                Some(Offer),
                Some(Quantity),
                Some(Amount),
                Some(Cost),
                None,
            ],
        ),
        ("ДАТА;КЛИЕНТ;СУММА (РУБ.)", "14.11.2026;Ромашка;10,5", &[Some(Date), Some(Client), Some(Amount)]),
        ("Дата;Клеент;Выруччка", "14.11.2026;Ромашка;10,5", &[Some(Date), None, Some(Amount)]),
        (
            "order_id,orderDate,customer_name,total_amount,unit price,qty",
            "1,2026-11-14,Ann,10.5,10.5,1",
            &[Some(Order), Some(Date), Some(Client), Some(Amount), None, Some(Quantity)],
        ),
        (
            "Order ID,Order Date,Ship Date,Ship Mode,Customer ID,Customer Name,Segment,Region,Product ID,Category,Product Name,Sales,Quantity,Discount,Profit",
            "CA-1,2016-11-08,2016-11-11,Second Class,CG-1,Claire,Consumer,South,F-1,Furniture,Chair,261.96,2,0,41.9",
            &[
                Some(Order),
                Some(Date),
                None,
                None,
                None,
                Some(Client),
                Some(Segment),
                Some(Channel),
                None,
                None,
                Some(Offer),
                Some(Amount),
                Some(Quantity),
                None,
                None,
            ],
        ),
        (
            "id,date,time,name,size,type,price",
            "2015-1,2015-01-01,11:38:36,hawaiian,M,classic,13.25",
            &[Some(Order), Some(Date), None, Some(Offer), None, None, Some(Amount)],
        ),
    ];
    for (headings, row, wanted) in tables {
        assert_eq!(&roles(&format!("{headings}\n{row}\n")), wanted, "{headings}");
    }
}

#[test]
fn a_price_beside_a_quantity_is_not_the_amount() {
    let refused = read_bytes("Товар;Цена;Количество\nКачели;10,5;3\n".as_bytes());
    assert!(
        matches!(refused, Err(IntakeError::Refused(Refusal::NoAmount { .. }))),
        "three at 10.50 are not 10.50: {refused:?}"
    );
}

#[test]
fn a_heading_that_holds_no_numbers_is_no_amount() {
    let seen = roles("Сумма;Оплата\nпо договору;10,5\nпо счёту;11\n");
    assert_eq!(seen, [None, None], "the words stand under the heading of an amount");
}

#[test]
fn named_columns_are_taken_whatever_they_look_like() {
    let ledger = file("a;b;c\nКачели;10,5;розница\n".as_bytes());
    let named = options(&[(Role::Amount, "b"), (Role::Segment, "C")]);
    let sales = read(ledger.path(), &named).expect("it reads");
    assert_eq!(sales.all.amounts, [1_050]);
    assert_eq!(sales.label(2, 0), "розница");

    let wrong = options(&[(Role::Amount, "сумма")]);
    match read(ledger.path(), &wrong) {
        Err(IntakeError::Refused(Refusal::NoColumn { wanted, headings })) => {
            assert_eq!((wanted.as_str(), headings.len()), ("сумма", 3));
        }
        other => panic!("it says which columns there are, not {other:?}"),
    }
}

#[test]
fn a_heading_may_hold_anything() {
    let ledger = file("x\ty\n1\tа\n".as_bytes());
    let odd = options(&[(Role::Amount, "a=b\\n\nc")]);
    match read(ledger.path(), &odd) {
        Err(IntakeError::Refused(Refusal::NoColumn { wanted, .. })) => {
            assert_eq!(wanted, "a=b\\n\nc", "the request arrives as it was written");
        }
        other => panic!("no such column, not {other:?}"),
    }
}

#[test]
fn a_ledger_without_dates_or_segments_is_a_ledger() {
    let sales = read_bytes("Клиент;Сумма\nРомашка;10\nЛютик;20\n".as_bytes()).expect("it reads");
    assert_eq!((sales.read.from, sales.read.to), (None, None));
    assert_eq!(sales.all.labels[2], [0, 0], "no segment is none");
    assert_eq!(sales.all.costs, [NO_COST, NO_COST], "no cost is unknown, not zero");
    assert!(sales.all.quantities.iter().all(|q| q.is_nan()));
    assert_eq!(sales.read.cost, None);
}

#[test]
fn bad_rows_are_set_aside_and_the_rest_goes_on() {
    let text = "Отчёт о продажах\n\nДата;Клиент;Количество;Сумма;Себестоимость\n\
        01.02.2026;Ромашка;1;100;60\n\
        31.02.2026;Лютик;1;100;60\n\
        02.02.2026;Лютик;1;сто;60\n\
        03.02.2026;Лютик;много;100;60\n\
        04.02.2026;Лютик;1;100;#Н/Д\n\
        05.02.2026;Лютик;1;;60\n\
        ;Лютик;1;100;60\n\
        Дата;Клиент;Количество;Сумма;Себестоимость\n\
        06.02.2026;Ландыш;;200;\n\
        Итого;;5;700;360\n";
    let sales = read_bytes(text.as_bytes()).expect("it reads");
    let told: Vec<_> =
        sales.read.objections.iter().map(|o| (o.row, o.column.as_str(), o.found.as_str(), o.expected)).collect();
    assert_eq!(
        told,
        [
            (5, "Дата", "31.02.2026", Expected::Date),
            (6, "Сумма", "сто", Expected::Amount),
            (7, "Количество", "много", Expected::Number),
            (8, "Себестоимость", "#Н/Д", Expected::Amount),
            (9, "Сумма", "", Expected::Amount),
            (10, "Дата", "", Expected::Date),
        ]
    );
    assert_eq!((sales.read.read, sales.read.accepted, sales.read.set_aside), (8, 2, 6));
    assert_eq!(sales.read.left_out, 2, "the headings once more, and the total");
    assert_eq!(sales.read.amount.0, 30_000, "the total is never counted");
    assert_eq!(sales.read.cost.map(|c| c.0), Some(6_000));
    assert_eq!(sales.all.rows, [4, 12]);
}

#[test]
fn a_client_whose_name_begins_like_a_total_is_a_client() {
    let sales = read_bytes("Клиент;Сумма\nTotal Oil;10\nВсего понемногу;20\nИтого:;30\nВСЕГО;30\n".as_bytes())
        .expect("it reads");
    assert_eq!(sales.all.amounts, [1_000, 2_000]);
    assert_eq!(sales.read.left_out, 2);
}

#[test]
fn what_could_be_read_either_way_is_decided_by_evidence_and_else_shown_as_a_doubt() {
    let basis = |text: &str| {
        let file = file(text.as_bytes());
        let preview = preview(&reader(), file.path(), &options(&[])).expect("it opens");
        let column = preview.columns.into_iter().find(|c| c.role == Some(Role::Amount));
        let column = column.expect("there is an amount");
        (column.numbers.expect("it holds numbers").basis, column.doubtful())
    };
    let amounts = |text: &str| read_bytes(text.as_bytes()).expect("it reads").all.amounts;

    let evident = "Сумма;Клиент\n1.000;а\n2.500,5;б\n";
    assert_eq!((basis(evident), amounts(evident)), ((Basis::Values, false), vec![100_000, 250_050]));
    let by_others = "Сумма;Себестоимость\n1.000;12,5\n2.000;13,5\n";
    assert_eq!((basis(by_others), amounts(by_others)), ((Basis::OtherColumns, false), vec![100_000, 200_000]));
    let open = "Сумма;Клиент\n1.000;а\n2.000;б\n";
    assert_eq!((basis(open), amounts(open)), ((Basis::Convention, true), vec![100_000, 200_000]));
    let english = "amount,client\n\"1,000\",a\n\"2,000\",b\n";
    assert_eq!((basis(english), amounts(english)), ((Basis::Convention, true), vec![100_000, 200_000]));
}

#[test]
fn evidence_is_sought_in_the_whole_file() {
    let mut text = String::from("Сумма;Клиент\n");
    for i in 0..20_000 {
        text.push_str(&format!("{}.{:03};Клиент {i}\n", i % 900 + 1, i % 1_000));
    }
    let before = read_bytes(text.as_bytes()).expect("it reads").all.amounts;
    assert_eq!(before[0], 100_000, "by convention one thousand");
    let middle = text[text.len() / 2..].find('\n').expect("a line ends") + text.len() / 2;
    text.insert_str(middle, "\n1.5;клиент");
    let after = read_bytes(text.as_bytes()).expect("it reads").all.amounts;
    assert_eq!(after[0], 100, "one row among all says that the point is decimal");
    assert!(after.contains(&150));
}

#[test]
fn days_and_months_are_told_apart_by_the_column() {
    let days = |text: &str| read_bytes(text.as_bytes()).expect("it reads").all.days;
    let second_of_january = 20_455;
    assert_eq!(days("date,amount\n01/02/2026,1\n01/13/2026,1\n")[0], second_of_january);
    assert_eq!(days("date,amount\n02/01/2026,1\n13/01/2026,1\n")[0], second_of_january);
    assert_eq!(days("date,amount\n2026-01-02,1\n")[0], second_of_january);
    assert_eq!(days("Дата;Сумма\n02.01.2026 0:00:00;1\n")[0], second_of_january);
}

#[test]
fn a_role_named_with_an_empty_heading_is_switched_off() {
    let text = "Дата;Контрагент;Сумма\n14.11.2026;Ромашка;10,5\n";
    let file = file(text.as_bytes());
    let roles = |columns: &[(Role, &str)]| -> Vec<Option<Role>> {
        let preview = preview(&reader(), file.path(), &options(columns)).expect("it opens");
        preview.columns.iter().map(|c| c.role).collect()
    };
    let (date, client, amount) = (Some(Role::Date), Some(Role::Client), Some(Role::Amount));
    assert_eq!(roles(&[]), [date, client, amount]);
    assert_eq!(roles(&[(Role::Client, "")]), [date, None, amount], "and its column is nobody else's guess");
    assert_eq!(roles(&[(Role::Client, ""), (Role::Segment, "Контрагент")]), [date, Some(Role::Segment), amount]);
}
