//! The sheets of the matrix as a grid: which rows and columns they have, what a cell shows, what a typed text means.

mod bands;
mod draft;
mod heads;
mod numbers;
mod share;
mod show;
mod slot;
mod take;

pub(crate) use bands::in_bands;
pub(crate) use draft::Draft;
pub(crate) use heads::{columns, rows};
pub(crate) use numbers::{Marks, Typed, typed};
pub(crate) use share::may_be_fractions;
pub(crate) use show::{level_name, property, show, source_of, volume_words};
pub(crate) use slot::{Axis, Field, Slot, axis, key_of, slot, thing_of};
pub(crate) use take::{Reason, free_name, take};

/// A sheet of the grid.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Sheet {
    Shares,
    VolumeShares,
    Segments,
    Players,
    Levels,
    Importance,
    Functions,
    Prices,
    Offers,
    Reach,
    Claims,
}

const SHEETS: [(Sheet, &str); 11] = [
    (Sheet::Shares, "shares"),
    (Sheet::VolumeShares, "volume-shares"),
    (Sheet::Segments, "segments"),
    (Sheet::Players, "players"),
    (Sheet::Levels, "levels"),
    (Sheet::Importance, "importance"),
    (Sheet::Functions, "functions"),
    (Sheet::Prices, "prices"),
    (Sheet::Offers, "offers"),
    (Sheet::Reach, "reach"),
    (Sheet::Claims, "claims"),
];

impl Sheet {
    pub(crate) fn of(name: &str) -> Option<Sheet> {
        SHEETS.iter().find(|(_, n)| *n == name).map(|(s, _)| *s)
    }

    pub(crate) fn name(self) -> &'static str {
        SHEETS.iter().find(|(s, _)| *s == self).map_or("", |(_, n)| n)
    }
}
