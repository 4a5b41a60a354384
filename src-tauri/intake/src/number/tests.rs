//! A corpus of amounts as people write them: read right, or not at all.

use proptest::prelude::*;

use super::*;

/// What an amount is with a decimal comma, and with a decimal point; `None` where it is no number then.
type Reading = (&'static str, Option<i64>, Option<i64>);

const CORPUS: &[Reading] = &[
    ("0", Some(0), Some(0)),
    ("7", Some(700), Some(700)),
    ("007", Some(700), Some(700)),
    ("1234567", Some(123_456_700), Some(123_456_700)),
    ("1,5", Some(150), None),
    ("1.5", None, Some(150)),
    ("1,50", Some(150), None),
    ("1.50", None, Some(150)),
    ("0,07", Some(7), None),
    ("0.07", None, Some(7)),
    (",5", Some(50), None),
    (".5", None, Some(50)),
    ("5,", None, None),
    ("5.", None, None),
    ("1.000", Some(100_000), Some(100)),
    ("1,000", Some(100), Some(100_000)),
    ("12.345", Some(1_234_500), Some(1_235)),
    ("12,345", Some(1_235), Some(1_234_500)),
    ("0.500", None, Some(50)),
    ("0,500", Some(50), None),
    ("1234.567", None, Some(123_457)),
    ("1234,567", Some(123_457), None),
    ("1.234,56", Some(123_456), None),
    ("1,234.56", None, Some(123_456)),
    ("1.234.567", Some(123_456_700), None),
    ("1,234,567", None, Some(123_456_700)),
    ("1.234.567,8", Some(123_456_780), None),
    ("1,234,567.8", None, Some(123_456_780)),
    ("1.23.456", None, None),
    ("1,23,456", None, None),
    ("12.34.56", None, None),
    ("1.2,3", None, None),
    ("1,2.3", None, None),
    ("1..2", None, None),
    ("1,,2", None, None),
    ("1 234", Some(123_400), Some(123_400)),
    ("1 234 567", Some(123_456_700), Some(123_456_700)),
    ("1 234,56", Some(123_456), None),
    ("1 234.56", None, Some(123_456)),
    ("1\u{a0}234,56", Some(123_456), None),
    ("1\u{202f}234,56", Some(123_456), None),
    ("1\u{2009}234,56", Some(123_456), None),
    ("12\u{a0}345\u{a0}678,90", Some(1_234_567_890), None),
    ("1'234.56", None, Some(123_456)),
    ("1’234’567.5", None, Some(123_456_750)),
    ("1 23", None, None),
    ("12 34", None, None),
    ("1234 567", None, None),
    ("1 234 56", None, None),
    ("1 2345", None, None),
    ("1 234.567,8", None, None),
    ("-5", Some(-500), Some(-500)),
    ("−5", Some(-500), Some(-500)),
    ("–5", Some(-500), Some(-500)),
    ("+5", Some(500), Some(500)),
    ("- 5", Some(-500), Some(-500)),
    ("5-", Some(-500), Some(-500)),
    ("5 -", Some(-500), Some(-500)),
    ("1 234,50-", Some(-123_450), None),
    ("(5)", Some(-500), Some(-500)),
    ("( 1 234,50 )", Some(-123_450), None),
    ("(-5)", None, None),
    ("--5", None, None),
    ("-5-", None, None),
    ("5+", None, None),
    ("(5", None, None),
    ("5)", None, None),
    ("100 ₽", Some(10_000), Some(10_000)),
    ("₽100", Some(10_000), Some(10_000)),
    ("1 234,56 ₽", Some(123_456), None),
    ("1 234,56 руб.", Some(123_456), None),
    ("1 234,56руб", Some(123_456), None),
    ("500 р.", Some(50_000), Some(50_000)),
    ("500р", Some(50_000), Some(50_000)),
    ("100 RUB", Some(10_000), Some(10_000)),
    ("$1,234.56", None, Some(123_456)),
    ("-$5", Some(-500), Some(-500)),
    ("$-5", Some(-500), Some(-500)),
    ("($5)", Some(-500), Some(-500)),
    ("$(5)", None, None),
    ("€ 1.234,56", Some(123_456), None),
    ("1.234,56 €", Some(123_456), None),
    ("100 usd", Some(10_000), Some(10_000)),
    ("$100 USD", None, None),
    ("5 шт.", Some(500), Some(500)),
    ("412 тыс.", None, None),
    ("412 млн ₽", None, None),
    ("5 kg", None, None),
    ("1,2E+05", None, None),
    ("1e5", None, None),
    ("NaN", None, None),
    ("inf", None, None),
    ("Infinity", None, None),
    ("0x10", None, None),
    ("1_000", None, None),
    ("#ЗНАЧ!", None, None),
    ("#DIV/0!", None, None),
    ("н/д", None, None),
    ("abc", None, None),
    ("12abc", None, None),
    ("١٢", None, None),
    ("５", None, None),
    ("'123", Some(12_300), Some(12_300)),
    (" 42 ", Some(4_200), Some(4_200)),
    ("\u{feff}42", Some(4_200), Some(4_200)),
    ("0,005", Some(1), None),
    ("0,0049", Some(0), None),
    ("-0,005", Some(-1), None),
    ("2,675", Some(268), Some(267_500)),
    ("2.675", Some(267_500), Some(268)),
    ("1,005", Some(101), Some(100_500)),
    ("99999999999999,99", Some(9_999_999_999_999_999), None),
    ("92233720368547758,07", Some(i64::MAX), None),
    ("92233720368547758,08", None, None),
    ("99999999999999999999", None, None),
    ("14.11.2026", None, None),
    ("2026-11-14", None, None),
    ("12:30", None, None),
    ("1/2", None, None),
    ("12 %", None, None),
    ("", None, None),
    ("-", None, None),
    ("₽", None, None),
    ("()", None, None),
    (" ", None, None),
];

#[test]
fn the_corpus_is_read_right_or_not_at_all() {
    assert!(CORPUS.len() >= 100, "a corpus, not a handful");
    for &(text, comma, point) in CORPUS {
        assert_eq!(money(text, Decimal::Comma, 2), comma, "{text:?} with a decimal comma");
        assert_eq!(money(text, Decimal::Point, 2), point, "{text:?} with a decimal point");
    }
}

/// The quick way over bytes may pass a value on, but never reads it otherwise.
#[test]
fn the_quick_way_agrees_with_the_thorough_one() {
    for &(text, comma, point) in CORPUS {
        for (decimal, wanted) in [(Decimal::Comma, comma), (Decimal::Point, point)] {
            for bytes in [text.as_bytes().to_vec(), text.replace('\u{a0}', " ").into_bytes()] {
                let quick = money_of_bytes(&bytes, decimal, 2, b' ');
                assert!(quick.is_none() || quick == wanted, "{text:?} is {quick:?} quickly");
            }
        }
    }
    assert_eq!(money_of_bytes(b"1\xa0234,5", Decimal::Comma, 2, 0xa0), Some(123_450));
    assert_eq!(money_of_bytes(b"1\xa0234,5", Decimal::Comma, 2, b' '), None, "a letter of IBM866");
}

#[test]
fn a_column_decides_its_decimal_mark_by_all_of_its_values() {
    let decided = |values: &[&str]| {
        let mut evidence = Evidence::default();
        values.iter().for_each(|v| evidence.observe(v));
        (evidence.decided(), evidence.either)
    };
    assert_eq!(decided(&["1.000", "2.000", "12.5"]), (Some(Decimal::Point), 2));
    assert_eq!(decided(&["1.000", "2.000", "12,5"]), (Some(Decimal::Comma), 2));
    assert_eq!(decided(&["1.000", "1.000.000"]), (Some(Decimal::Comma), 1));
    assert_eq!(decided(&["1.000", "2.000"]), (None, 2), "nothing tells: a doubt, not a guess");
    assert_eq!(decided(&["1000", "20", "-"]), (None, 0), "nothing to tell");
    assert_eq!(decided(&["1 234.567"]), (Some(Decimal::Point), 0));
}

#[test]
fn floats_of_workbooks_become_the_money_they_show() {
    assert_eq!(money_of_float(16.995, 2), Some(1_700), "not 16.99");
    assert_eq!(money_of_float(0.1 + 0.2, 2), Some(30));
    assert_eq!(money_of_float(-1.005, 2), Some(-101));
    assert_eq!(money_of_float(1e15, 2), Some(100_000_000_000_000_000));
    assert_eq!(money_of_float(5e-324, 2), Some(0));
    assert_eq!(money_of_float(1e300, 2), None);
    assert_eq!(money_of_float(f64::NAN, 2), None);
    assert_eq!(money_of_float(1234.0, 0), Some(1_234));
}

/// Writes an amount as a person might.
fn format(minor: i64, decimal: Decimal, group: &str) -> String {
    let digits = format!("{:03}", minor.unsigned_abs());
    let (whole, fraction) = digits.split_at(digits.len() - 2);
    let mut grouped = String::new();
    for (i, c) in whole.chars().enumerate() {
        if i > 0 && (whole.len() - i) % 3 == 0 {
            grouped.push_str(group);
        }
        grouped.push(c);
    }
    let sign = if minor < 0 { "-" } else { "" };
    format!("{sign}{grouped}{}{fraction}", decimal.mark())
}

proptest! {
    #[test]
    fn what_is_written_is_read(minor in -1_000_000_000_000_000_i64..1_000_000_000_000_000,
                               comma in any::<bool>(), group in 0..4_usize) {
        let decimal = if comma { Decimal::Comma } else { Decimal::Point };
        let own = decimal.group().to_string();
        let group = ["", " ", "\u{a0}", &own][group];
        let text = format(minor, decimal, group);
        prop_assert_eq!(money(&text, decimal, 2), Some(minor), "{}", text);
        let quick = money_of_bytes(text.as_bytes(), decimal, 2, b' ');
        prop_assert!(quick.is_none() || quick == Some(minor));
    }

    #[test]
    fn no_text_makes_it_panic(text in "\\PC*", minor_digits in 0..7_u8) {
        for decimal in [Decimal::Comma, Decimal::Point] {
            let _ = digits(&text, decimal).and_then(|d| d.float());
            let slow = money(&text, decimal, minor_digits);
            let quick = money_of_bytes(text.as_bytes(), decimal, minor_digits, b' ');
            prop_assert!(quick.is_none() || quick == slow, "{:?}: {:?} and {:?}", text, quick, slow);
        }
    }

    #[test]
    fn no_likely_text_makes_the_two_ways_differ(text in "[-+(]?[0-9 .,]{0,12}[-) ₽%]?") {
        for decimal in [Decimal::Comma, Decimal::Point] {
            let slow = money(&text, decimal, 2);
            let quick = money_of_bytes(text.as_bytes(), decimal, 2, b' ');
            prop_assert!(quick.is_none() || quick == slow, "{:?}: {:?} and {:?}", text, quick, slow);
        }
    }
}
