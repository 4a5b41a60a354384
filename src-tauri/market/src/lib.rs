//! The domain of Standout: a study of a market, and what follows from it.
//!
//! The one function that matters is [`analyse`]: the same study always gives the same findings.
//! Deliberately absent: files, clocks, randomness without a seed, serialisation, and text for people
//! (findings carry facts; the room `words` puts them into sentences).

mod analyse;
mod basis;
mod blank;
mod canvas;
mod cell;
mod change;
mod claim_sets;
mod claims;
mod clones;
mod columns;
mod compare;
mod conflicts;
mod deciding;
mod draws;
mod factors;
mod findings;
mod frontier;
mod gates;
mod grid;
mod headline;
mod interval;
#[cfg(feature = "large")]
pub mod large;
mod ledger;
mod likely;
pub mod method;
mod money;
mod names;
mod offer;
mod pairs;
mod parallel;
mod parts;
mod perceptual;
mod points;
mod presence;
mod prices;
mod rests;
mod revenue;
mod rivals;
mod robustness;
mod sales;
mod scale;
mod seasons;
mod segment;
mod share_entry;
mod shares;
mod shift_share;
mod structure;
mod study;
mod suppose;
mod threshold;
mod volume;
mod white_space;
mod why;

pub use analyse::analyse;
#[cfg(feature = "large")]
pub use analyse::own_against_rivals;
pub use canvas::{CanvasRow, StrategyCanvas, strategy_canvas};
pub use cell::{Cell, Missing, Scope};
pub use change::{Change, Item, ItemChange, ItemSales, Sold, Turn, change};
pub use claim_sets::{ClaimSameness, claim_sameness};
pub use clones::{Clones, Twins, clones};
pub use columns::{importance_typed, weight};
pub use compare::{Contribution, contributions, level_value, similarity};
pub use conflicts::{Clash, Conflict, Conflicts};
pub use findings::*;
pub use frontier::{Efficiency, PriceField, Priced, Undercut, price_field, price_fields};
pub use gates::focus_verdict;
pub use grid::Grid;
pub use interval::Interval;
pub use jiff::civil::Date;
pub use ledger::{Ahead, ChannelIx, Distinct, Ledger, Month, MonthSum, OfferSum, Sums, Window, YearWindow};
pub use likely::{Likely, likely};
pub use method::{Anchors, Method};
pub use money::{Currency, Money};
pub use perceptual::{MapPoint, NoMap, PerceptualMap, Plane, perceptual_map, principal_coordinates};
pub use points::{Having, rivals_having};
pub use presence::{Presence, dependents, presence};
pub use prices::{PriceIndex, Rung, Weighing, average_price, price_ladder};
pub use rests::is_stale;
pub use rivals::{is_there, offer_reach, player_reach};
pub use robustness::{Flip, Lever, Robustness, Standing};
pub use sales::{LABEL_KINDS, LabelKind, NO_COST, NO_DAY, SalesBlock};
pub use seasons::{SeasonMonth, seasons};
pub use share_entry::{ShareEntry, part_of_volume, share_entry, share_of};
pub use shift_share::shift_share;
pub use structure::{Concentration, concentration, concentration_level, effective_players, hhi};
pub use study::*;
pub use suppose::{CellValue, OfferMove, SegmentMove, held, moved_offers, moved_segments, suppose};
pub use volume::{is_money, volume_in_money, volume_part};
pub use white_space::{CoverageGap, WhiteSpace, white_space};
pub use why::{Figure, What, Why, why};
