//! Numbers as typed. Whether a point or a comma is the decimal mark is told by the block they stand in, else by the
//! language; a text that can still be two numbers is refused, never guessed.

use standout_intake::{Decimal, typed_money, typed_number};
use standout_market::{Currency, Money};
use standout_words::Lang;

/// How the numbers of a block are written.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Marks {
    /// The mark that is tried first.
    first: Decimal,
    /// Whether what reads well with the first mark is taken for it.
    sure: Sure,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sure {
    /// Other numbers of the block say so.
    ByBlock,
    /// The language writes its numbers so: English groups by commas.
    ByLanguage,
    /// Russian groups by spaces, so a point between digits may be either.
    Unless(char),
}

/// What a text can mean.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Read<T> {
    Nothing,
    One(T),
    /// Two numbers that differ.
    Either(T, T),
}

impl Marks {
    /// The marks of a block of texts; those that are no numbers say nothing.
    pub(crate) fn of<'a>(lang: Lang, texts: impl IntoIterator<Item = &'a str>) -> Marks {
        let (mut point, mut comma) = (0, 0);
        for text in texts {
            if !text.contains(['.', ',']) {
                continue;
            }
            match (typed_number(text, Decimal::Point), typed_number(text, Decimal::Comma)) {
                (Some(_), None) => point += 1,
                (None, Some(_)) => comma += 1,
                _ => {}
            }
        }
        match (point > comma, comma > point, lang) {
            (true, _, _) => Marks { first: Decimal::Point, sure: Sure::ByBlock },
            (_, true, _) => Marks { first: Decimal::Comma, sure: Sure::ByBlock },
            (_, _, Lang::Ru) => Marks { first: Decimal::Comma, sure: Sure::Unless('.') },
            (_, _, Lang::En) => Marks { first: Decimal::Point, sure: Sure::ByLanguage },
        }
    }

    fn second(self) -> Decimal {
        match self.first {
            Decimal::Point => Decimal::Comma,
            Decimal::Comma => Decimal::Point,
        }
    }

    /// A number that meets a condition, such as lying between its bounds.
    pub(crate) fn number(self, text: &str, fits: impl Fn(f64) -> bool) -> Read<f64> {
        let read = |mark| typed_number(text, mark).map(|n| n.value).filter(|x| x.is_finite() && fits(*x));
        self.choose(text, read(self.first), read(self.second()))
    }

    /// An amount, not below zero.
    pub(crate) fn money(self, text: &str, currency: &Currency) -> Read<Money> {
        let read = |mark| typed_money(text, mark, currency.minor_digits).filter(|m| m.0 >= 0);
        self.choose(text, read(self.first), read(self.second()))
    }

    fn choose<T: PartialEq>(self, text: &str, first: Option<T>, second: Option<T>) -> Read<T> {
        match (first, second) {
            (None, None) => Read::Nothing,
            (Some(one), None) | (None, Some(one)) => Read::One(one),
            (Some(one), Some(other)) => match self.sure {
                Sure::Unless(mark) if text.contains(mark) && one != other => Read::Either(one, other),
                _ => Read::One(one),
            },
        }
    }
}

/// Why a text is not one number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Typed {
    /// It is none.
    Nothing,
    /// It can be read as two.
    Either,
}

/// The number of a text that is no cell's.
pub(crate) fn typed(marks: Marks, text: &str) -> Result<f64, Typed> {
    match marks.number(text, |_| true) {
        Read::One(value) => Ok(value),
        Read::Nothing => Err(Typed::Nothing),
        Read::Either(..) => Err(Typed::Either),
    }
}
