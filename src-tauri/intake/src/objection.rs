//! What could not be taken from a file, and what was expected instead.

use standout_words::{Lang, say};

/// A cell (or a row) that was set aside. The rest of the file goes on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Objection {
    /// The sheet's name; empty for a text file.
    pub sheet: String,
    /// The row as a spreadsheet counts, from 1; 0 where it concerns a whole sheet or column.
    pub row: u32,
    /// The heading of the column; empty where it concerns the whole row.
    pub column: String,
    /// What stood there.
    pub found: String,
    /// What was expected.
    pub expected: Expected,
}

macro_rules! expected {
    ($($(#[$doc:meta])* $variant:ident = $id:literal;)+) => {
        /// What was expected in a cell.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Expected { $($(#[$doc])* $variant),+ }

        impl Expected {
            /// Every expectation.
            pub const ALL: &'static [Expected] = &[$(Expected::$variant),+];

            /// Its message in the catalogue, which is also its code in JSON.
            pub fn id(self) -> &'static str {
                match self { $(Expected::$variant => $id),+ }
            }

            pub(crate) fn code(self) -> u8 {
                self as u8
            }

            pub(crate) fn of_code(code: u8) -> Option<Expected> {
                Self::ALL.get(usize::from(code)).copied()
            }

            /// In words.
            pub fn in_words(self, lang: Lang) -> String {
                say(lang, self.id(), &[])
            }
        }
    };
}

expected! {
    /// An amount of money in the column's decimal style.
    Amount = "expected-amount";
    /// A number.
    Number = "expected-number";
    /// A date in the column's order.
    Date = "expected-date";
    /// Text in the file's encoding.
    Letters = "expected-letters";
    /// No more fields than headings.
    Fields = "expected-fields";
    /// A value, not a formula's error.
    NoError = "expected-no-error";
    /// A percentage.
    Percent = "expected-percent";
    /// A percentage from 0 to 100.
    Share = "expected-share";
    /// A whole year.
    Year = "expected-year";
    /// A level: yes, partial, no.
    Level = "expected-level";
    /// Importance, 0 to 5.
    Importance = "expected-importance";
    /// Core, also, no.
    Reach = "expected-reach";
    /// Yes or no.
    YesNo = "expected-yes-no";
    /// Level or number.
    FunctionKind = "expected-function-kind";
    /// Higher or lower.
    Better = "expected-better";
    /// Value or volume.
    ShareKind = "expected-share-kind";
    /// Has, best, only, cheapest.
    ClaimKind = "expected-claim-kind";
    /// Measured, document, public, client, own word, opinion.
    Reliability = "expected-reliability";
    /// Segment, offer, channel.
    MappingKind = "expected-mapping-kind";
    /// A name, not an empty cell.
    Name = "expected-name";
    /// A name that stands only once.
    NewName = "expected-new-name";
    /// Only one own company.
    OneOwn = "expected-one-own";
    /// A player's name.
    Player = "expected-player";
    /// A segment's name.
    Segment = "expected-segment";
    /// `Player / Offer`.
    Offer = "expected-offer";
    /// A function's name.
    Function = "expected-function";
    /// The address of a filled cell.
    Address = "expected-address";
    /// A key of the Study sheet.
    Key = "expected-key";
    /// A price above zero.
    Price = "expected-price";
    /// The currency of the study, which an import does not change.
    Currency = "expected-currency";
    /// A column of the sheet.
    Column = "expected-column";
}
