//! The one font family, shipped with the program. No system font is ever asked for, so a drawing looks and
//! measures alike on every machine.

use std::sync::{Arc, LazyLock};

use plotters::style::{FontDesc, FontFamily, FontStyle, register_font};
use resvg::usvg::fontdb;

/// The family's name, in SVG and in style sheets.
pub const FAMILY: &str = "Noto Sans";
/// The regular weight as TrueType.
pub const REGULAR: &[u8] = include_bytes!("../fonts/NotoSans-Regular.ttf");
/// The bold weight as TrueType.
pub const BOLD: &[u8] = include_bytes!("../fonts/NotoSans-Bold.ttf");

/// plotters counts a font's size from ascent to descent when it measures (1.362 em in Noto Sans)...
const MEASURED_EM: f64 = 1.362;
/// ... and in SVG divides the size by this.
pub(crate) const DRAWN_EM: f64 = 1.24;

/// Whether plotters took both weights; without that its measures fail.
static REGISTERED: LazyLock<bool> = LazyLock::new(|| {
    register_font(FAMILY, FontStyle::Normal, REGULAR).is_ok() && register_font(FAMILY, FontStyle::Bold, BOLD).is_ok()
});

/// The fonts that resvg may use: ours and no others.
static DATABASE: LazyLock<Arc<fontdb::Database>> = LazyLock::new(|| {
    let mut database = fontdb::Database::new();
    database.load_font_data(REGULAR.to_vec());
    database.load_font_data(BOLD.to_vec());
    database.set_sans_serif_family(FAMILY);
    database.set_serif_family(FAMILY);
    database.set_monospace_family(FAMILY);
    Arc::new(database)
});

pub(crate) fn database() -> Arc<fontdb::Database> {
    Arc::clone(&DATABASE)
}

/// Gives plotters our fonts; `false` where it refuses them.
pub(crate) fn register() -> bool {
    *REGISTERED
}

/// Width of a line of text in pixels.
pub(crate) fn width(text: &str, size: f64, bold: bool) -> f64 {
    if text.is_empty() || !register() {
        return 0.0;
    }
    let style = if bold { FontStyle::Bold } else { FontStyle::Normal };
    // Measured at 1 000 pixels an em, since plotters rounds to whole pixels.
    FontDesc::new(FontFamily::Name(FAMILY), 1_000.0 * MEASURED_EM, style)
        .box_size(text)
        .map_or(0.0, |(w, _)| f64::from(w) * size / 1_000.0)
}

/// Text as it may stand in a drawing: one line, no character that XML forbids, no run of blanks.
pub(crate) fn clean(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut blank = true;
    for c in text.chars() {
        let c = match c {
            '\t' | '\n' | '\r' | ' ' => ' ',
            c if c.is_control() || is_invisible(c) => continue,
            c => c,
        };
        if c == ' ' && blank {
            continue;
        }
        blank = c == ' ';
        out.push(c);
    }
    out.truncate(out.trim_end_matches(' ').len());
    out
}

/// Non-characters and the marks that turn the direction of writing, which would let a name garble its neighbours.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}' | '\u{FFFE}' | '\u{FFFF}')
}

/// The text cut to a width, its end replaced by an ellipsis where it had to be.
pub(crate) fn fit(text: &str, size: f64, bold: bool, room: f64) -> String {
    if width(text, size, bold) <= room {
        return text.to_owned();
    }
    let mut cut: Vec<char> = text.chars().collect();
    while cut.pop().is_some() {
        let short: String = cut.iter().collect::<String>().trim_end_matches([' ', ',', '·']).to_owned() + "…";
        if width(&short, size, bold) <= room {
            return short;
        }
    }
    String::new()
}

/// The text broken at blanks into at most so many lines of a width; the last is cut where it must be.
pub(crate) fn wrap(text: &str, size: f64, bold: bool, room: f64, lines: usize) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    let mut rest: Vec<&str> = text.split(' ').filter(|w| !w.is_empty()).collect();
    while !rest.is_empty() && out.len() < lines {
        let mut line = String::new();
        let mut taken = 0;
        for word in &rest {
            let longer = if line.is_empty() { (*word).to_owned() } else { format!("{line} {word}") };
            if taken > 0 && width(&longer, size, bold) > room {
                break;
            }
            line = longer;
            taken += 1;
        }
        let last = out.len() + 1 == lines;
        if last && taken < rest.len() {
            line = rest.join(" ");
            taken = rest.len();
        }
        out.push(fit(&line, size, bold, room));
        rest.drain(..taken);
    }
    out
}
