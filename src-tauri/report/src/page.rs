//! A sheet of the report: its set-up for screen and paper, and texts that fit.

use rust_xlsxwriter::{Format, Worksheet};
use standout_market::{Conflicts, Findings, FunctionIx, Likely, Missing, OfferIx, PlayerIx, SegmentIx, Study, likely};
use standout_words::{Lang, place_in_words, say};

use crate::board::{Board, Sight};
use crate::error::CELL;
use crate::live::Live;
use crate::{Content, ReportError, style};

/// What every sheet of the report is written from.
pub(crate) struct Report<'a> {
    pub study: &'a Study,
    pub findings: &'a Findings,
    pub content: &'a Content,
    pub conflicts: Conflicts,
    pub lang: Lang,
    /// What undecided segments most probably are.
    pub likely: Vec<Option<Likely>>,
    /// Whose study it is, over what months, as of when.
    pub about: String,
    /// Its numbers as formulas.
    pub live: Live<'a>,
}

impl<'a> Report<'a> {
    pub(crate) fn new(study: &'a Study, findings: &'a Findings, content: &'a Content) -> Self {
        let (likely, conflicts) = (likely(study, findings, usize::MAX), Conflicts::of(study, findings));
        let lang = content.lang;
        let about = crate::board::about(lang, study, findings);
        let live = Live::of(study, findings, lang, &about);
        Report { study, findings, content, conflicts, lang, likely, about, live }
    }

    pub(crate) fn say(&self, id: &str) -> String {
        say(self.lang, id, &[])
    }

    pub(crate) fn segment(&self, segment: SegmentIx) -> &str {
        self.study.segment_name(segment)
    }

    pub(crate) fn offer(&self, offer: OfferIx) -> &str {
        self.study.offer_name(offer)
    }

    pub(crate) fn player(&self, player: PlayerIx) -> &str {
        self.study.player_name(player)
    }

    /// `Player · Offer`.
    pub(crate) fn full_name(&self, offer: OfferIx) -> String {
        format!("{} · {}", self.study.player_of_offer(offer), self.offer(offer))
    }

    pub(crate) fn functions(&self, functions: &[FunctionIx]) -> String {
        let names: Vec<&str> =
            functions.iter().filter_map(|f| self.study.functions.get(f.0)).map(|f| f.name.as_str()).collect();
        names.join("; ")
    }

    /// The first cells to find out, in words.
    pub(crate) fn missing(&self, missing: &[Missing], most: usize) -> String {
        let places: Vec<String> =
            missing.iter().take(most).map(|m| place_in_words(self.lang, self.study, m.cell)).collect();
        places.join("; ")
    }

    /// The months that the numbers are over, in words.
    pub(crate) fn period(&self) -> String {
        crate::board::period(self.lang, self.findings)
    }

    /// The first page.
    pub(crate) fn board(&self) -> Board {
        Board::of(&Sight {
            study: self.study,
            findings: self.findings,
            conflicts: &self.conflicts,
            likely: &self.likely,
            lang: self.lang,
        })
    }

    /// Sets a sheet up: its name, the paper, header and footer.
    pub(crate) fn set_up(&self, sheet: &mut Worksheet, name: &str) -> Result<(), ReportError> {
        sheet.set_name(self.say(name))?;
        set_paper(sheet, &self.study.name, &self.period());
        sheet.set_screen_gridlines(false);
        Ok(())
    }

    /// The title of a sheet and a remark beneath; the next free row.
    pub(crate) fn title(&self, sheet: &mut Worksheet, title: &str, remark: &str) -> Result<u32, ReportError> {
        sheet.write_string_with_format(0, 0, cell(title), &style::title())?;
        sheet.write_string_with_format(1, 0, cell(remark), &style::remark())?;
        Ok(3)
    }
}

/// A4 across, one page wide, with the study, the period and the page on every sheet of paper.
pub(crate) fn set_paper(sheet: &mut Worksheet, study: &str, period: &str) {
    const A4: u8 = 9;
    // A header holds 255 characters; `&` begins a code.
    let safe = |text: &str, most: usize| shortened(text, most).replace('&', "&&");
    sheet
        .set_paper_size(A4)
        .set_landscape()
        .set_print_fit_to_pages(1, 0)
        .set_margins(0.5, 0.5, 0.75, 0.7, 0.3, 0.3)
        .set_header(format!("&L{}&R{}", safe(study, 80), safe(period, 80)))
        .set_footer("&LStandout&C&A&R&P / &N");
}

/// The longest alternative text that Excel keeps; the writer complains aloud about a longer one.
pub(crate) const LONGEST_ALT: usize = 255;

/// The text cut to so many characters; on one line.
pub(crate) fn shortened(text: &str, most: usize) -> String {
    let line: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    if line.chars().count() <= most {
        return line;
    }
    let mut short: String = line.chars().take(most.saturating_sub(1)).collect();
    short.push('…');
    short
}

/// The text as a cell can hold it. Sentences of ours may join many names; what is the user's was checked before.
pub(crate) fn cell(text: &str) -> String {
    if text.encode_utf16().count() <= CELL {
        return text.to_owned();
    }
    // Half as many characters never have more UTF-16 units.
    shortened(text, CELL / 2)
}

/// Lines that a text takes in a column of so many characters.
pub(crate) fn lines(text: &str, width: f64) -> f64 {
    text.split('\n').map(|line| (line.chars().count() as f64 / width).ceil().max(1.0)).sum()
}

/// Writes a text over several columns of one row, high enough for its lines.
pub(crate) fn across(
    sheet: &mut Worksheet,
    row: u32,
    (from, to): (u16, u16),
    text: &str,
    format: &Format,
) -> Result<(), ReportError> {
    sheet.merge_range(row, from, row, to, &cell(text), format)?;
    Ok(())
}
