//! A ledger reads the same in every encoding and with every delimiter that people have.

use encoding_rs::{Encoding, IBM866, KOI8_R, UTF_8, WINDOWS_1251};
use standout_intake::FileKind;

use crate::support::{preview_bytes, read_bytes};

const LEDGER: &str = "Дата;Документ;Контрагент;Сегмент;Номенклатура;Количество;Сумма\r\n\
    14.11.2026;Заказ 1;Ромашка ООО;Дилеры;Качели;2;1 234 567,89\r\n\
    15.11.2026;Заказ 2;Ёлка;Частные;Горка «Волна»;1;-45,5\r\n";

fn utf16(text: &str, little: bool, mark: bool) -> Vec<u8> {
    let mark = mark.then_some(0xfeff);
    mark.into_iter()
        .chain(text.encode_utf16())
        .flat_map(|unit| match little {
            true => unit.to_le_bytes(),
            false => unit.to_be_bytes(),
        })
        .collect()
}

fn in_encoding(text: &str, encoding: &'static Encoding) -> Vec<u8> {
    let (bytes, _, lost) = encoding.encode(text);
    assert!(!lost, "the ledger can be written in {}", encoding.name());
    bytes.into_owned()
}

#[test]
fn every_encoding_gives_the_same_sales() {
    let without_quotes = LEDGER.replace(['«', '»'], "");
    let marked = [b"\xef\xbb\xbf", LEDGER.as_bytes()].concat();
    let table: [(&str, Vec<u8>, &str); 9] = [
        ("UTF-8", in_encoding(LEDGER, UTF_8), "Горка «Волна»"),
        ("UTF-8 with a mark", marked, "Горка «Волна»"),
        ("windows-1251", in_encoding(LEDGER, WINDOWS_1251), "Горка «Волна»"),
        ("IBM866", in_encoding(&without_quotes, IBM866), "Горка Волна"),
        ("KOI8-R", in_encoding(&without_quotes, KOI8_R), "Горка Волна"),
        ("UTF-16LE", utf16(LEDGER, true, true), "Горка «Волна»"),
        ("UTF-16BE", utf16(LEDGER, false, true), "Горка «Волна»"),
        ("UTF-16LE, no mark", utf16(LEDGER, true, false), "Горка «Волна»"),
        ("UTF-16BE, no mark", utf16(LEDGER, false, false), "Горка «Волна»"),
    ];
    for (name, bytes, offer) in table {
        let sales = read_bytes(&bytes).expect(name);
        assert_eq!(sales.read.accepted, 2, "{name}: both lines are sales");
        assert_eq!(sales.all.amounts, [123_456_789, -4_550], "{name}: to the kopeck");
        assert_eq!(sales.label(1, 1), "Ёлка", "{name}: the client");
        assert_eq!(sales.label(4, 1), offer, "{name}: the article");
        assert_eq!(sales.all.days, [20_771, 20_772], "{name}: 14 and 15 November 2026");
        assert_eq!(sales.all.rows, [2, 3], "{name}: as a spreadsheet counts");
    }
}

#[test]
fn every_delimiter_is_found() {
    for delimiter in [';', '\t', '|', ','] {
        let text =
            LEDGER.replace("1 234 567,89", "1234567.89").replace("-45,5", "-45.5").replace(';', &delimiter.to_string());
        let seen = preview_bytes(text.as_bytes()).expect("it opens");
        let FileKind::Text { delimiter: found, .. } = seen.kind else {
            panic!("a text file is not a workbook");
        };
        assert_eq!(found.sign(), delimiter, "the delimiter of the whole file");
        let sales = read_bytes(text.as_bytes()).expect("it reads");
        assert_eq!(sales.all.amounts, [123_456_789, -4_550], "with {delimiter:?}");
    }
}

#[test]
fn a_comma_between_digits_is_a_decimal_mark_where_something_else_separates() {
    let sales = read_bytes("Товар;Сумма;Кол-во\nЧай, листовой;1 234,50;10\nКофе, молотый;99,90;1\n".as_bytes())
        .expect("it reads");
    assert_eq!(sales.all.amounts, [123_450, 9_990], "commas are decimal");
    assert_eq!(sales.label(4, 0), "Чай, листовой", "a comma in a name is a comma");
}
