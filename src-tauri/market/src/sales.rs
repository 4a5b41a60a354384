//! A block of sales lines on its way from a file into the study: columns, not rows, so that a million lines
//! cost a few dozen allocations. It is the one thing that the reading room and the storing room share.

/// The text columns of a sales line, in the order of [`SalesBlock::labels`].
pub const LABEL_KINDS: usize = 6;

/// Which text column of a sales line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(usize)]
pub enum LabelKind {
    /// Order number.
    Order = 0,
    /// Client.
    Client = 1,
    /// The ledger's own name of a segment.
    Segment = 2,
    /// Channel.
    Channel = 3,
    /// Article sold.
    Offer = 4,
    /// Who sold it.
    Manager = 5,
}

/// "Not known" among [`SalesBlock::days`].
pub const NO_DAY: i32 = i32::MIN;
/// "Not known" among [`SalesBlock::costs`].
pub const NO_COST: i64 = i64::MIN;

/// A block of accepted sales lines. All columns are equally long.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SalesBlock {
    /// Row of the file, counted from 1 as a spreadsheet counts.
    pub rows: Vec<u32>,
    /// Days since 1970-01-01; [`NO_DAY`] without a date.
    pub days: Vec<i32>,
    /// Revenue in minor units.
    pub amounts: Vec<i64>,
    /// Cost in minor units; [`NO_COST`] where it is not known.
    pub costs: Vec<i64>,
    /// Quantity; NaN where it is not known.
    pub quantities: Vec<f64>,
    /// Per [`LabelKind`], the label's number: 0 is "none", n is the n-th label met in the whole file.
    pub labels: [Vec<u32>; LABEL_KINDS],
    /// Per [`LabelKind`], the labels first met in this block, in the order of their numbers.
    pub new_labels: [Vec<String>; LABEL_KINDS],
}

impl SalesBlock {
    /// Number of lines.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether it holds no line.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }
}
