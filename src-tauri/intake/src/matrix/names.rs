//! Names that a sheet mentions: there already, made where no sheet lists them, or an objection.

use standout_market::{Function, FunctionKind, Player, Segment};
use standout_words::contract::Sheet;

use super::Workbook;
use super::draft::DraftOffer;
use super::table::Row;
use crate::Expected;

impl Workbook {
    /// A segment that is there, or may be made because no sheet lists segments.
    pub(super) fn segment_named(&mut self, name: &str) -> bool {
        if self.draft.segments.iter().any(|s| s.name == name) {
            return true;
        }
        if name.is_empty() || self.lists(Sheet::Segments) {
            return false;
        }
        self.draft.segments.push(Segment::named(0, name.to_owned()));
        true
    }

    /// A player that is there, or may be made because no sheet lists players; else an objection.
    pub(super) fn player_named(&mut self, row: Row<'_>, at: usize, name: &str) -> Option<String> {
        if self.player_exists(name) {
            return Some(name.to_owned());
        }
        self.object(row.against(at, Expected::Player));
        None
    }

    pub(super) fn player_exists(&mut self, name: &str) -> bool {
        if self.draft.players.iter().any(|p| p.name == name) {
            return true;
        }
        if name.is_empty() || self.lists(Sheet::Players) {
            return false;
        }
        self.draft.players.push(Player {
            id: 0,
            name: name.to_owned(),
            own: false,
            website: String::new(),
            note: String::new(),
        });
        true
    }

    /// An offer by `Player / Offer` that is there, or may be made because no sheet lists offers.
    pub(super) fn offer_named(&mut self, full: &str) -> bool {
        if self.draft.offers.iter().any(|o| o.full_name() == full) {
            return true;
        }
        if self.lists(Sheet::Offers) {
            return false;
        }
        let Some((player, name)) = full.split_once(" / ") else {
            return false;
        };
        let (player, name) = (player.trim(), name.trim());
        if name.is_empty() || !self.player_exists(player) {
            return false;
        }
        self.draft.offers.push(DraftOffer {
            id: 0,
            player: player.to_owned(),
            name: name.to_owned(),
            category: String::new(),
            unit: String::new(),
            note: String::new(),
        });
        true
    }

    /// A function that is there, or may be made because no sheet lists functions.
    pub(super) fn function_named(&mut self, name: &str, kind: FunctionKind) -> bool {
        if self.draft.functions.iter().any(|f| f.name == name) {
            return true;
        }
        if name.is_empty() || self.lists(Sheet::Functions) {
            return false;
        }
        self.draft.functions.push(Function {
            id: 0,
            name: name.to_owned(),
            group: String::new(),
            kind,
            note: String::new(),
        });
        true
    }
}
