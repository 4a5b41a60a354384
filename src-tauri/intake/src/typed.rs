//! What a person types into a cell: the same numbers as in files, one at a time.

use standout_market::Money;

use crate::Decimal;
use crate::number;

/// A typed number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TypedNumber {
    /// As typed: 12.5 for `12,5 %`.
    pub value: f64,
    /// Whether a per cent sign stood behind it.
    pub percent: bool,
}

/// A number as typed, with spaces, signs of currency or a per cent sign; `None` if the text is none.
pub fn typed_number(text: &str, decimal: Decimal) -> Option<TypedNumber> {
    let mut digits = number::digits(text, decimal)?;
    let percent = std::mem::take(&mut digits.percent);
    Some(TypedNumber { value: digits.float()?, percent })
}

/// An amount as typed; `None` if the text is none, or a percentage.
pub fn typed_money(text: &str, decimal: Decimal, minor_digits: u8) -> Option<Money> {
    number::money(text, decimal, minor_digits).map(Money)
}
