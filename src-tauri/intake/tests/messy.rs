//! Small files that other readers stumbled over (see `files/messy-small/CREDITS.md`).

use standout_intake::{Expected, FileKind, HeadingRows, Preview, ReadAs, Role, RowFate, preview};

use crate::support::{Sales, kept, options, read, reader};

fn seen(name: &str) -> Preview {
    let path = kept("messy-small").join(name);
    preview(&reader(), &path, &options(&[])).expect(name)
}

fn sales(name: &str, columns: &[(Role, &str)]) -> Sales {
    read(&kept("messy-small").join(name), &options(columns)).expect(name)
}

fn headings(preview: &Preview) -> Vec<&str> {
    preview.columns.iter().map(|c| c.heading.as_str()).collect()
}

fn text(text: &str) -> ReadAs {
    ReadAs::Text(text.to_owned())
}

#[test]
fn a_byte_order_mark_is_no_part_of_the_first_heading() {
    let preview = seen("utf8_bom.csv");
    assert_eq!(headings(&preview), ["foo", "bar", "baz"]);
    assert_eq!(preview.rows[1].cells[2], text("ʤ"));
}

#[test]
fn utf16_is_read() {
    let preview = seen("utf16le.csv");
    assert_eq!(headings(&preview), ["a", "b", "c"]);
    assert_eq!(preview.rows[1].cells[2], text("ʤ"));
    assert!(
        matches!(&preview.kind, FileKind::Text { encoding, marked: true, .. } if encoding.code() == "UTF-16LE"),
        "the mark says which: {:?}",
        preview.kind
    );
}

#[test]
fn latin1_keeps_its_sign() {
    assert_eq!(seen("latin1.csv").rows[1].cells[2], text("©"));
}

#[test]
fn lines_may_end_in_cr_alone() {
    let preview = seen("cr_only.csv");
    assert_eq!(headings(&preview), ["a", "b", "c"]);
    assert_eq!(preview.rows.len(), 2, "a line break within quotes ends no row");
    assert_eq!(preview.rows[1].cells[1], text("5"));
}

#[test]
fn grouping_points_and_a_decimal_comma_are_told_apart() {
    let path = "decimal_comma_point_thousands.csv";
    let a = sales(path, &[(Role::Amount, "a"), (Role::Cost, "b")]);
    assert_eq!(a.all.amounts, [170], "1,7 is one and seven tenths");
    assert_eq!(a.all.costs, [20_000_000_000], "200.000.000 is two hundred million");
}

#[test]
fn rows_of_another_length_are_set_aside_and_the_rest_goes_on() {
    let ragged = sales("ragged.csv", &[(Role::Amount, "column_c"), (Role::Offer, "column_b")]);
    let told: Vec<_> = ragged.read.objections.iter().map(|o| (o.row, o.expected)).collect();
    assert_eq!(told, [(2, Expected::Fields), (3, Expected::Fields)]);
    assert_eq!(ragged.all.rows, [4]);
    assert_eq!(ragged.all.amounts, [1_700]);
    assert_eq!(ragged.label(4, 0), "mixed types.... uh oh");
}

#[test]
fn a_zero_byte_is_not_a_letter() {
    let preview = seen("null_byte.csv");
    assert_eq!(headings(&preview), ["a", "b", "c"]);
    assert_eq!(preview.rows[0].cells, [ReadAs::Nothing, text("2"), text("3")]);
}

#[test]
fn a_heading_without_values_is_only_empty() {
    let preview = seen("extra_header.csv");
    assert_eq!(headings(&preview), ["a", "b", "c", "d"]);
    assert_eq!(preview.rows[0].cells[3], ReadAs::Nothing);
}

#[test]
fn a_merged_block_holds_its_value_once() {
    let preview = seen("merged_cells.xlsx");
    assert_eq!(headings(&preview), ["data"]);
}

#[test]
fn a_title_above_and_a_total_below_are_no_sales() {
    let table = sales("title_and_total_rows.xlsx", &[(Role::Amount, "B")]);
    assert_eq!(table.all.amounts, [900], "only 8 and 9 stand in the table");
    assert_eq!(table.read.left_out, 1, "the total is left out, and said so");
    assert_eq!(table.read.set_aside, 0);
}

#[test]
fn a_line_of_totals_is_no_heading() {
    assert_eq!(headings(&seen("title_and_total_rows.xlsx")), ["A", "B"]);
}

#[test]
fn headings_may_stand_further_down() {
    let preview = seen("header_in_row_4.xlsx");
    assert_eq!(preview.headings, HeadingRows::one(4));
}

#[test]
fn a_percentage_is_no_amount_and_money_is() {
    let table = sales("percent_format.xlsx", &[(Role::Amount, "col1")]);
    assert_eq!(table.read.amount.0, 136_800);
    let wrong = sales("percent_format.xlsx", &[(Role::Amount, "col2")]);
    assert_eq!(wrong.read.accepted, 0);
    assert_eq!(wrong.read.objections[0].expected, Expected::Amount);
    assert_eq!(wrong.read.objections[0].found, "52 %");
}

#[test]
fn formats_do_not_change_numbers() {
    let table = sales("number_format_negative_red.xlsx", &[(Role::Amount, "col1")]);
    assert_eq!(table.all.amounts, [451, -903, 1_579], "4.511…, -9.032…, 15.792…");
}

#[test]
fn the_first_day_of_the_spreadsheet_calendar_is_a_day() {
    let preview = seen("date_1900_01_01.xlsx");
    assert_eq!(preview.rows[0].cells[0], text("1900-01-01"));
}

#[test]
fn formatted_numbers_and_dates_are_read_through_their_formats() {
    let preview = seen("number_and_date_formats.xlsx");
    let row = &preview.rows[0].cells;
    let like = |wanted: &str| row.iter().filter(|c| **c == text(wanted)).count();
    assert_eq!(like("1000.5577"), 5, "{row:?}");
    assert_eq!(like("2040-05-20"), 5, "{row:?}");
}

#[test]
fn a_preview_never_fails_for_want_of_an_amount() {
    for entry in std::fs::read_dir(kept("messy-small")).expect("the folder is there") {
        let path = entry.expect("an entry").path();
        if path.extension().is_some_and(|e| e == "md") {
            continue;
        }
        let seen = preview(&reader(), &path, &options(&[]));
        let seen = seen.unwrap_or_else(|e| panic!("{}: {e}", path.display()));
        assert!(seen.rows.iter().all(|r| r.fate != RowFate::LeftOut || r.row > 0));
    }
}
