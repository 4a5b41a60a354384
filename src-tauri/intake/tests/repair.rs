//! Letters spoilt before the file came are recognised; a repair is offered, shown, and applied only when chosen.

use standout_intake::{IntakeError, LedgerOptions, Preview, Refusal, Repair, preview};

use crate::support::{Sales, file, read, read_bytes, reader};

const LEDGER: &str = "Дата;Клиент;Сумма\n01.02.2026;Ромашка;10,50\n02.02.2026;Ёлка;20\n";

fn seen(bytes: &[u8], options: &LedgerOptions) -> Preview {
    preview(&reader(), file(bytes).path(), options).expect("it opens")
}

fn with(repair: Repair) -> LedgerOptions {
    LedgerOptions { repair: Some(repair), ..LedgerOptions::default() }
}

fn clients(sales: &Sales) -> Vec<&str> {
    (0..sales.all.rows.len()).map(|line| sales.label(1, line)).collect()
}

/// The ledger as a program saves it in UTF-8 that read it in the wrong encoding.
fn spoilt(written: &'static encoding_rs::Encoding, read: &'static encoding_rs::Encoding) -> String {
    read.decode_without_bom_handling(&written.encode(LEDGER).0).0.into_owned()
}

#[test]
fn each_common_accident_is_recognised_and_mended_when_asked() {
    use encoding_rs::{IBM866, KOI8_R, UTF_8, WINDOWS_1251, WINDOWS_1252};
    let accidents = [
        (UTF_8, WINDOWS_1251, "UTF-8-as-windows-1251"),
        (UTF_8, WINDOWS_1252, "UTF-8-as-windows-1252"),
        (WINDOWS_1251, WINDOWS_1252, "windows-1251-as-windows-1252"),
        (WINDOWS_1251, KOI8_R, "windows-1251-as-KOI8-R"),
        (KOI8_R, WINDOWS_1251, "KOI8-R-as-windows-1251"),
        (WINDOWS_1251, IBM866, "windows-1251-as-IBM866"),
    ];
    for (written, as_read, code) in accidents {
        let text = spoilt(written, as_read);
        let offer = seen(text.as_bytes(), &LedgerOptions::default()).repair.expect(code);
        assert_eq!(offer.repair.code(), code);
        assert_eq!(offer.after, "Дата", "{code}: one text is shown before and after");
        let sales = read(file(text.as_bytes()).path(), &with(offer.repair)).expect(code);
        assert_eq!(sales.all.amounts, [1_050, 2_000], "{code}");
        assert_eq!(clients(&sales), ["Ромашка", "Ёлка"], "{code}");
    }
}

#[test]
fn nothing_is_mended_unasked() {
    let text = spoilt(encoding_rs::UTF_8, encoding_rs::WINDOWS_1251);
    let shown = seen(text.as_bytes(), &LedgerOptions::default());
    assert_ne!(shown.columns[0].heading, "Дата", "it is shown as it stands");
}

#[test]
fn sound_text_is_offered_no_repair() {
    for text in
        [LEDGER, "date,client,amount\n2026-02-01,Größe & Söhne,10.5\n", "дата;сумма\n01.02.2026;1\n", "a,b\n©,é\n"]
    {
        assert_eq!(seen(text.as_bytes(), &LedgerOptions::default()).repair, None, "{text}");
    }
}

#[test]
fn a_workbook_is_mended_cell_by_cell() {
    let mut workbook = rust_xlsxwriter::Workbook::new();
    let sheet = workbook.add_worksheet();
    sheet.write_row(0, 0, ["Äàòà", "Êëèåíò", "Ñóììà"]).expect("a row");
    sheet.write_row(1, 0, ["01.02.2026", "Ðîìàøêà", "10"]).expect("a row");
    sheet.write_row(2, 0, ["02.02.2026", "Лютик", "20"]).expect("a row");
    let bytes = workbook.save_to_buffer().expect("a workbook");
    let offer = seen(&bytes, &LedgerOptions::default()).repair.expect("an offer");
    let sales = read(file(&bytes).path(), &with(offer.repair)).expect("it reads");
    assert_eq!(clients(&sales), ["Ромашка", "Лютик"], "what was never spoilt stays");
}

#[test]
fn every_repair_comes_back_from_its_code() {
    for one in Repair::ALL {
        assert_eq!(Repair::parse(&one.code()), Some(one));
    }
}

#[test]
fn spoilt_headings_are_refused_with_the_repair_that_mends_them() {
    let refused = read_bytes("Äàòà;Êëèåíò;Ñóììà\n01.02.2026;Ðîìàøêà;10\n".as_bytes());
    let Err(IntakeError::Refused(Refusal::SpoiltLetters { after, repair, .. })) = &refused else {
        panic!("{refused:?}");
    };
    assert!(after.contains("Дата"), "{after}");
    assert_eq!(repair, "windows-1251-as-windows-1252");
}
