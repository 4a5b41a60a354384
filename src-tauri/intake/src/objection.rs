//! What could not be taken from a file, and what was expected instead.

use crate::worded::worded;

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
    /// Why what stood there will not do.
    pub reason: Reason,
}

impl Objection {
    /// An objection of the matrix workbook, whose expectations say why by themselves.
    pub(crate) fn of_matrix(sheet: &str, row: u32, column: &str, found: String, expected: Expected) -> Objection {
        let reason = Reason::of(expected, &found);
        Objection { sheet: sheet.to_owned(), row, column: column.to_owned(), found, expected, reason }
    }
}

worded! {
    /// What was expected in a cell.
    Expected
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
    /// One price of an offer in a segment.
    OnePrice = "expected-one-price";
    /// The currency of the study, which an import does not change.
    Currency = "expected-currency";
    /// A column of the sheet.
    Column = "expected-column";
}

worded! {
    /// Why what stood in a cell will not do.
    Reason
    /// Nothing stands there.
    Empty = "reason-empty";
    /// It is no number at all.
    NotANumber = "reason-not-a-number";
    /// It is a number, but with the other decimal mark than the column's.
    OtherDecimal = "reason-other-decimal";
    /// It is a percentage.
    Percentage = "reason-percentage";
    /// It is a date.
    IsDate = "reason-is-date";
    /// It is TRUE or FALSE.
    IsFlag = "reason-is-flag";
    /// It is more than can be counted.
    TooLarge = "reason-too-large";
    /// A formula ended in an error.
    Formula = "reason-formula";
    /// There is no such day in the calendar.
    NoSuchDay = "reason-no-such-day";
    /// It is a date in another order than the column's.
    OtherOrder = "reason-other-order";
    /// It is no date at all.
    NotADate = "reason-not-a-date";
    /// The row has fewer fields than there are headings.
    TooFewFields = "reason-too-few-fields";
    /// The row has more fields than there are headings: perhaps a delimiter within a value.
    TooManyFields = "reason-too-many-fields";
    /// Its bytes are no letters of the file's encoding.
    Letters = "reason-letters";
    /// It is outside of the range.
    OutOfRange = "reason-out-of-range";
    /// It is none of the words of the list.
    NotInList = "reason-not-in-list";
    /// There is no such name in the workbook or the study.
    UnknownName = "reason-unknown-name";
    /// The name stands above already.
    Repeated = "reason-repeated";
    /// The study decides it, not the file.
    StudyDecides = "reason-study-decides";
}

impl Reason {
    /// Why a cell of the matrix workbook will not do.
    fn of(expected: Expected, found: &str) -> Reason {
        match expected {
            Expected::NoError => Reason::Formula,
            Expected::NewName | Expected::OneOwn | Expected::OnePrice => Reason::Repeated,
            Expected::Currency => Reason::StudyDecides,
            _ if found.trim().is_empty() => Reason::Empty,
            Expected::Amount | Expected::Number | Expected::Percent | Expected::Year => Reason::NotANumber,
            Expected::Share | Expected::Importance | Expected::Price => Reason::OutOfRange,
            Expected::Date => Reason::NotADate,
            Expected::Player | Expected::Segment | Expected::Offer | Expected::Function | Expected::Address => {
                Reason::UnknownName
            }
            _ => Reason::NotInList,
        }
    }
}
