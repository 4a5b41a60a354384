//! How cells look: ink on paper, colour for verdicts and for what is ours only.

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder};
use standout_market::{FocusVerdict, OfferVerdict, Support};

pub(crate) const INK: Color = Color::RGB(0x1A1A1E);
pub(crate) const MUTED: Color = Color::RGB(0x55585F);
pub(crate) const HAIRLINE: Color = Color::RGB(0xE2E2DA);
pub(crate) const HEAD: Color = Color::RGB(0xF1F1EB);
pub(crate) const OURS: Color = Color::RGB(0xFFF9E5);
pub(crate) const FOCUS: Color = Color::RGB(0x0B7A5C);
/// What only the program finds: not an input, not a formula.
pub(crate) const FOUND: Color = Color::RGB(0x60_439B);
pub(crate) const GREY: Color = Color::RGB(0x8A8F98);

/// Text of a verdict: dark enough to read on white (AA), as the window has it.
pub(crate) fn verdict(verdict: FocusVerdict) -> Color {
    match verdict {
        FocusVerdict::Focus => Color::RGB(0x08_6248),
        FocusVerdict::Differentiate => Color::RGB(0x80_4C00),
        FocusVerdict::Defend => Color::RGB(0x23_5690),
        FocusVerdict::Rethink => Color::RGB(0x9A_3716),
        FocusVerdict::TestApart => Color::RGB(0x60_439B),
        FocusVerdict::Leave => Color::RGB(0x55_5A62),
        FocusVerdict::CannotTell => MUTED,
    }
}

pub(crate) fn offer_verdict(verdict: OfferVerdict) -> Color {
    match verdict {
        OfferVerdict::Undifferentiated => Color::RGB(0x9A_3716),
        OfferVerdict::Thin => Color::RGB(0x80_4C00),
        OfferVerdict::Distinct => Color::RGB(0x08_6248),
        OfferVerdict::CannotTell => MUTED,
    }
}

pub(crate) fn support(support: Support) -> Color {
    match support {
        Support::Supported => Color::RGB(0x08_6248),
        Support::Unsupported => Color::RGB(0x80_4C00),
        Support::Contradicted => Color::RGB(0x9A_3716),
        Support::None => MUTED,
    }
}

/// Plain text at the top of its cell.
pub(crate) fn text() -> Format {
    Format::new().set_font_color(INK).set_align(FormatAlign::Top)
}

/// Text beside numbers: a little apart from what stands at its left.
pub(crate) fn apart() -> Format {
    text().set_align(FormatAlign::Left).set_indent(1)
}

/// Text that breaks into lines.
pub(crate) fn wrapped() -> Format {
    text().set_text_wrap()
}

/// The finding of a sheet.
pub(crate) fn headline() -> Format {
    Format::new()
        .set_bold()
        .set_font_size(16)
        .set_font_color(INK)
        .set_text_wrap()
        .set_align(FormatAlign::VerticalCenter)
}

/// What a sheet is.
pub(crate) fn title() -> Format {
    Format::new().set_bold().set_font_size(14).set_font_color(INK)
}

/// The heading of a part.
pub(crate) fn part() -> Format {
    Format::new()
        .set_bold()
        .set_font_size(12)
        .set_font_color(INK)
        .set_border_bottom(FormatBorder::Thin)
        .set_border_bottom_color(HAIRLINE)
}

/// Remarks.
pub(crate) fn remark() -> Format {
    Format::new().set_font_color(MUTED).set_align(FormatAlign::Top)
}

/// The heading of a table's column.
pub(crate) fn heading() -> Format {
    Format::new()
        .set_bold()
        .set_font_color(MUTED)
        .set_background_color(HEAD)
        .set_text_wrap()
        .set_align(FormatAlign::Bottom)
        .set_border_bottom(FormatBorder::Thin)
        .set_border_bottom_color(GREY)
}

/// The heading of a column of numbers.
pub(crate) fn heading_right() -> Format {
    heading().set_align(FormatAlign::Right)
}

/// What is not known.
pub(crate) fn unknown() -> Format {
    Format::new().set_font_color(GREY).set_align(FormatAlign::Right).set_align(FormatAlign::Top)
}
