//! Files made to burst their reader are refused with one sentence, and the child's memory stays bounded.

use std::io::Write;

use standout_intake::{IntakeError, Refusal};
use zip::write::SimpleFileOptions;

use crate::support::{kept, preview_bytes, read_bytes};

/// An XLSX of the given parts, what is not given being sound.
fn xlsx(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let sound: [(&str, &str); 5] = [
        (
            "[Content_Types].xml",
            r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>"#,
        ),
        (
            "_rels/.rels",
            r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#,
        ),
        (
            "xl/workbook.xml",
            r#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>"#,
        ),
        (
            "xl/_rels/workbook.xml.rels",
            r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#,
        ),
        ("xl/worksheets/sheet1.xml", &sheet("")),
    ];
    let given = |name: &str| parts.iter().any(|(n, _)| *n == name);
    let kept = sound.iter().filter(|(n, _)| !given(n)).map(|(n, t)| (*n, t.as_bytes()));
    zipped(&kept.chain(parts.iter().copied()).collect::<Vec<_>>())
}

/// A zip file of these parts and nothing else.
fn zipped(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default();
    for &(name, bytes) in parts {
        zip.start_file(name, options).expect("a part begins");
        zip.write_all(bytes).expect("a part is written");
    }
    zip.finish().expect("the zip is whole").into_inner()
}

fn sheet(rows: &str) -> String {
    format!(
        r#"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{rows}</sheetData></worksheet>"#
    )
}

fn cell(reference: &str, value: &str) -> String {
    format!(r#"<c r="{reference}"><v>{value}</v></c>"#)
}

const SHEET: &str = "xl/worksheets/sheet1.xml";
const STRINGS: &str = "xl/sharedStrings.xml";

fn refused(bytes: &[u8]) -> IntakeError {
    read_bytes(bytes).expect_err("such a file is refused")
}

#[test]
fn two_cells_at_the_ends_of_the_grid_cost_two_cells() {
    let rows = format!(r#"<row r="1">{}</row><row r="1048576">{}</row>"#, cell("A1", "1"), cell("XFD1048576", "2"));
    let bytes = xlsx(&[(SHEET, sheet(&rows).as_bytes())]);
    let preview = preview_bytes(&bytes).expect("it is odd, not hostile");
    assert_eq!(preview.rows.len(), 1, "the two rows that are there, the first as headings");
    assert_eq!(preview.rows[0].row, 1_048_576);
}

#[test]
fn promised_strings_are_held_against_the_part() {
    let strings = br#"<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="1" uniqueCount="4294967295"><si><t>a</t></si></sst>"#;
    let bytes = xlsx(&[(STRINGS, strings)]);
    assert!(matches!(refused(&bytes), IntakeError::Refused(Refusal::TooLarge)));
}

#[test]
fn a_promise_that_cannot_be_read_is_no_promise() {
    let strings = br#"<sst uniqueCount="99999999999999999999999"><si><t>a</t></si></sst>"#;
    assert!(matches!(refused(&xlsx(&[(STRINGS, strings)])), IntakeError::Refused(Refusal::TooLarge)));
}

#[test]
fn a_part_that_swells_is_refused_before_it_is_unpacked() {
    let text = vec![b'a'; 8 << 20];
    let mut part = br#"<sst uniqueCount="1"><si><t>"#.to_vec();
    part.extend_from_slice(&text);
    part.extend_from_slice(b"</t></si></sst>");
    let bytes = xlsx(&[(STRINGS, &part)]);
    assert!(bytes.len() < 1 << 20, "it is small on disk");
    assert!(matches!(refused(&bytes), IntakeError::Refused(Refusal::TooLarge)));
}

#[test]
fn a_directory_that_lies_about_sizes_meets_the_limit_of_memory() {
    // 20 million empty strings, in a part whose directory says it is small.
    let strings = "<si/>".repeat(20_000_000);
    let part = format!(r#"<sst uniqueCount="12">{strings}</sst>"#);
    let mut bytes = xlsx(&[(STRINGS, part.as_bytes())]);
    let size = (part.len() as u32).to_le_bytes();
    let mut at = 0;
    let mut lies = 0;
    while let Some(found) = bytes[at..].windows(4).position(|w| w == size) {
        at += found;
        bytes[at..at + 4].copy_from_slice(&4_096_u32.to_le_bytes());
        lies += 1;
    }
    assert!(lies >= 1, "the size stood in the directory");
    match refused(&bytes) {
        IntakeError::Burst | IntakeError::Refused(Refusal::TooLarge | Refusal::Broken) => {}
        other => panic!("one of the plain sentences, not {other:?}"),
    }
}

#[test]
fn cells_beyond_the_grid_are_no_cells() {
    for reference in ["XFE1", "A1048577", "CFXPQDYF1", "B4294967297"] {
        let rows = format!(r#"<row r="1">{}{}</row>"#, cell("C1", "1"), cell(reference, "2"));
        match read_bytes(&xlsx(&[(SHEET, sheet(&rows).as_bytes())])) {
            Err(IntakeError::Refused(Refusal::TooLarge | Refusal::Broken) | IntakeError::Burst) => {}
            other => panic!("{reference} is refused, not {other:?}"),
        }
    }
}

#[test]
fn too_many_parts_and_paths_that_climb_are_refused() {
    let names: Vec<String> = (0..2_100).map(|i| format!("xl/media/{i}.png")).collect();
    let parts: Vec<(&str, &[u8])> = names.iter().map(|n| (n.as_str(), &b""[..])).collect();
    assert!(matches!(refused(&xlsx(&parts)), IntakeError::Refused(Refusal::TooLarge)));
    let climbing = xlsx(&[("xl/../../etc/passwd", b"x")]);
    assert!(matches!(refused(&climbing), IntakeError::Refused(Refusal::Broken)));
}

#[test]
fn a_gigantic_file_is_refused_by_its_length() {
    // Nothing but holes: 50 GB that take no room on the disk.
    for start in [&b""[..], b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"] {
        let long = crate::support::file(start);
        long.as_file().set_len(50 << 30).expect("a file system that knows holes");
        let end = crate::support::read(long.path(), &standout_intake::LedgerOptions::default());
        assert!(matches!(end, Err(IntakeError::Refused(Refusal::TooLarge))), "{start:?} gives {end:?}");
    }
}

#[test]
fn a_password_is_named_as_such() {
    // Excel puts an encrypted package into an old container; LibreOffice 24.2 a package into a package, before that
    // it encrypted part by part; a binary workbook says so in a record of its own.
    let manifest = br#"<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>"#;
    let form = b"application/vnd.oasis.opendocument.spreadsheet";
    let by_part = zipped(&[("mimetype", form), ("content.xml", b"noise"), ("META-INF/manifest.xml", manifest)]);
    let whole = zipped(&[("encrypted-package", b"noise"), ("META-INF/manifest.xml", manifest)]);
    let excel = std::fs::read(kept("forms/locked.xlsx")).expect("a file of the tests");
    let mut binary = std::fs::read(kept("forms/sales.xls")).expect("a file of the tests");
    let head = [0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x05, 0x00];
    let first = binary.windows(8).position(|bytes| bytes == head).expect("the beginning of a workbook") + 20;
    binary[first..first + 2].copy_from_slice(&[0x2f, 0x00]);
    binary[first + 4] = 1;
    for (form, bytes) in [("xlsx", excel), ("ods by part", by_part), ("ods", whole), ("xls", binary)] {
        let said = refused(&bytes);
        assert!(matches!(said, IntakeError::Refused(Refusal::Password)), "{form} gives {said:?}");
    }
}

#[test]
fn what_is_no_table_is_called_so() {
    for (bytes, wanted) in [
        (&b""[..], Refusal::Empty),
        (b"%PDF-1.7 and so on", Refusal::NotATable),
        (b"PK\x05\x06 an empty archive", Refusal::NotATable),
        (b"PK\x03\x04 cut off", Refusal::Broken),
        (b"\xd0\xcf\x11\xe0 cut off", Refusal::Broken),
    ] {
        match refused(bytes) {
            IntakeError::Refused(refusal) => assert_eq!(refusal, wanted),
            other => panic!("{wanted:?}, not {other:?}"),
        }
    }
    let other_zip = xlsx(&[("xl/workbook.xml", b"<broken")]);
    assert!(matches!(refused(&other_zip), IntakeError::Refused(Refusal::Broken)));
}

#[test]
fn a_quotation_mark_that_is_never_closed_names_its_row() {
    let mut text = String::from("Товар;Сумма\nСтол;10\n\"Стул;20\n");
    let short = text.clone();
    for i in 0..200_000 {
        text.push_str(&format!("Товар {i};{i}\n"));
    }
    for text in [short, text] {
        assert!(
            matches!(refused(text.as_bytes()), IntakeError::Refused(Refusal::UnclosedQuote { row: 3 })),
            "{} bytes",
            text.len()
        );
    }
    let fine = read_bytes("Товар;Сумма\nСтол;10\n\"Стул\nвысокий\";20\n".as_bytes());
    assert_eq!(fine.expect("it is closed").all.amounts, [1_000, 2_000]);
}

#[test]
fn a_line_of_a_million_fields_is_no_row() {
    let wide = ";".repeat(1_000_000);
    assert!(matches!(refused(wide.as_bytes()), IntakeError::Refused(Refusal::TooWide { row: 1 })));
}
