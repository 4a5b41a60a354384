//! Dates as people write them: the right day, or none.

use proptest::prelude::*;

use super::*;

fn iso(days: Option<i32>) -> Option<String> {
    Some(civil(days?)?.to_string())
}

#[test]
fn a_table_of_dates() {
    use DateOrder::{DayMonthYear as Dmy, MonthDayYear as Mdy, Serial, YearMonthDay as Ymd};
    let table: &[(&str, DateOrder, Option<&str>)] = &[
        ("14.11.2026", Dmy, Some("2026-11-14")),
        ("4.1.2026", Dmy, Some("2026-01-04")),
        ("14.11.26", Dmy, Some("2026-11-14")),
        ("14.11.99", Dmy, Some("1999-11-14")),
        ("14/11/2026", Dmy, Some("2026-11-14")),
        ("14-11-2026", Dmy, Some("2026-11-14")),
        ("14.11.2026 0:00:00", Dmy, Some("2026-11-14")),
        ("14.11.2026 23:59", Dmy, Some("2026-11-14")),
        ("14.11.2026, 10:15", Dmy, Some("2026-11-14")),
        ("11/14/2026", Mdy, Some("2026-11-14")),
        ("1/2/2026", Mdy, Some("2026-01-02")),
        ("1/2/2026", Dmy, Some("2026-02-01")),
        ("1/2/2026 3:04:05 PM", Mdy, Some("2026-01-02")),
        ("2026-11-14", Ymd, Some("2026-11-14")),
        ("2026-11-14", Dmy, Some("2026-11-14")),
        ("2026-11-14T10:20:30Z", Ymd, Some("2026-11-14")),
        ("2026-11-14 10:20:30.123", Ymd, Some("2026-11-14")),
        ("2026/11/14", Ymd, Some("2026-11-14")),
        ("2026-11", Ymd, Some("2026-11-01")),
        ("11.2026", Dmy, Some("2026-11-01")),
        ("14 ноября 2026 г.", Dmy, Some("2026-11-14")),
        ("1 мая 2026", Dmy, Some("2026-05-01")),
        ("3 марта 2026", Dmy, Some("2026-03-03")),
        ("Ноябрь 2026", Dmy, Some("2026-11-01")),
        ("14-Nov-2026", Dmy, Some("2026-11-14")),
        ("Nov 14, 2026", Mdy, Some("2026-11-14")),
        ("46340", Serial, Some("2026-11-14")),
        ("29.02.2024", Dmy, Some("2024-02-29")),
        ("29.02.2026", Dmy, None),
        ("31.04.2026", Dmy, None),
        ("32.01.2026", Dmy, None),
        ("00.01.2026", Dmy, None),
        ("14.13.2026", Dmy, None),
        ("14.11/2026", Dmy, None),
        ("14.11.2026 вечером", Dmy, None),
        ("14.11.0026", Dmy, None),
        ("14.11.3026", Dmy, None),
        ("14 11 2026", Dmy, None),
        ("завтра", Dmy, None),
        ("12,5", Dmy, None),
        ("", Dmy, None),
        ("12:30", Dmy, None),
        ("46340", Dmy, None),
        ("-46340", Serial, None),
    ];
    for (text, order, wanted) in table {
        assert_eq!(iso(day(text, *order)).as_deref(), *wanted, "{text:?} as {order:?}");
        let quick = day_of_bytes(text.as_bytes(), *order);
        assert!(quick.is_none() || iso(quick).as_deref() == *wanted, "{text:?} quickly");
    }
}

#[test]
fn spreadsheets_count_days_from_their_own_beginnings() {
    assert_eq!(iso(of_serial(1.0, false)).as_deref(), Some("1900-01-01"));
    assert_eq!(iso(of_serial(59.0, false)).as_deref(), Some("1900-02-28"));
    assert_eq!(of_serial(60.0, false), None, "29 February 1900 was no day");
    assert_eq!(iso(of_serial(61.0, false)).as_deref(), Some("1900-03-01"));
    assert_eq!(iso(of_serial(46_340.75, false)).as_deref(), Some("2026-11-14"));
    assert_eq!(iso(of_serial(44_878.0, true)).as_deref(), Some("2026-11-14"));
    assert_eq!(of_serial(f64::NAN, false), None);
    assert_eq!(of_serial(1e9, false), None);
}

#[test]
fn a_column_decides_whether_the_day_comes_first() {
    let decided = |values: &[&str]| {
        let mut evidence = DateEvidence::default();
        values.iter().for_each(|v| evidence.observe(v));
        (evidence.decided(), evidence.either)
    };
    assert_eq!(decided(&["01/02/2026", "13/02/2026"]), (Some(DateOrder::DayMonthYear), 1));
    assert_eq!(decided(&["01/02/2026", "02/13/2026"]), (Some(DateOrder::MonthDayYear), 1));
    assert_eq!(decided(&["2026-02-01"]), (Some(DateOrder::YearMonthDay), 0));
    assert_eq!(decided(&["01/02/2026", "03/04/2026"]), (None, 2), "a doubt, not a guess");
}

proptest! {
    #[test]
    fn every_day_is_found_again(number in -25_567..84_005_i32, clock in any::<bool>()) {
        let date = civil(number).expect("a day of the two centuries");
        let time = if clock { " 12:34:56" } else { "" };
        let (y, m, d) = (date.year(), date.month(), date.day());
        prop_assert_eq!(days(i32::from(y), m as u32, d as u32), Some(number));
        for (text, order) in [
            (format!("{d:02}.{m:02}.{y}{time}"), DateOrder::DayMonthYear),
            (format!("{m:02}/{d:02}/{y}{time}"), DateOrder::MonthDayYear),
            (format!("{y}-{m:02}-{d:02}{time}"), DateOrder::YearMonthDay),
        ] {
            prop_assert_eq!(day(&text, order), Some(number), "{}", text);
            prop_assert_eq!(day_of_bytes(text.as_bytes(), order), Some(number), "{}", text);
        }
    }

    #[test]
    fn no_text_makes_it_panic(text in "\\PC*") {
        for order in [DateOrder::DayMonthYear, DateOrder::MonthDayYear, DateOrder::YearMonthDay, DateOrder::Serial] {
            let slow = day(&text, order);
            let quick = day_of_bytes(text.as_bytes(), order);
            prop_assert!(quick.is_none() || quick == slow, "{:?}: {:?} and {:?}", text, quick, slow);
        }
    }

    #[test]
    fn no_likely_text_makes_the_two_ways_differ(text in "[0-9]{1,4}[./-][0-9]{1,4}[./-][0-9]{1,4}([ T][0-9:.]{0,12})?") {
        for order in [DateOrder::DayMonthYear, DateOrder::MonthDayYear, DateOrder::YearMonthDay] {
            let slow = day(&text, order);
            let quick = day_of_bytes(text.as_bytes(), order);
            prop_assert!(quick.is_none() || quick == slow, "{:?}: {:?} and {:?}", text, quick, slow);
        }
    }
}
