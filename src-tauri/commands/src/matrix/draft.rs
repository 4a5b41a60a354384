//! The study as it will be once the cells of a block are taken that were read so far: a unit typed beside its volume,
//! a number beside its function's kind, a cell of a row that the block adds. Only what later cells are read by is
//! kept up to date; the file applies the edits themselves.

use std::sync::Arc;

use standout_market::{Claim, Fact, Function, Id, Offer, Player, PlayerIx, Scope, Segment, SegmentIx, Study};
use standout_store::{CellKey, CellValue, ClaimField, Edit, FunctionField, OfferField, Thing};

use crate::subject::position;

/// A study with the edits of a block.
pub(crate) struct Draft {
    study: Arc<Study>,
    added: usize,
}

impl Draft {
    pub(crate) fn of(study: &Arc<Study>) -> Draft {
        Draft { study: Arc::clone(study), added: 0 }
    }

    pub(crate) fn study(&self) -> &Study {
        &self.study
    }

    /// Adds a thing; the answer is the key by which the rest of a list of edits knows it.
    pub(crate) fn add(&mut self, edit: &Edit) -> (Thing, Id) {
        self.added += 1;
        let id = -(self.added as Id);
        let study = Arc::make_mut(&mut self.study);
        let name = |name: &String| name.trim().to_owned();
        let thing = match edit {
            Edit::AddSegment { name: n } => {
                study.segments.push(Segment::named(id, name(n)));
                Thing::Segment
            }
            Edit::AddOffer { player, name: n, category } => {
                let player = position(&study.players, *player, |p| p.id).unwrap_or(0);
                study.offers.push(Offer {
                    id,
                    player: PlayerIx(player),
                    name: name(n),
                    category: category.clone(),
                    unit: String::new(),
                    note: String::new(),
                });
                study.prices.push_row();
                Thing::Offer
            }
            Edit::AddFunction { name: n, group, kind } => {
                let (group, kind) = (group.clone(), kind.clone());
                study.functions.push(Function { id, name: name(n), group, kind, note: String::new() });
                Thing::Function
            }
            Edit::AddClaim { player, words, theme } => {
                let player = PlayerIx(position(&study.players, *player, |p| p.id).unwrap_or(0));
                study.claims.push(Claim { theme: theme.clone(), ..Claim::worded(id, player, words.clone()) });
                Thing::Claim
            }
            Edit::AddPlayer { name: n } => {
                let (website, note) = (String::new(), String::new());
                study.players.push(Player { id, name: name(n), own: false, website, note });
                Thing::Player
            }
            _ => Thing::Source,
        };
        (thing, id)
    }

    /// Takes over what later cells of the block are read by.
    pub(crate) fn apply(&mut self, edit: &Edit) {
        match edit {
            Edit::Set { cell, value } => self.fact(*cell, Some(value)),
            Edit::Clear { cell } => self.fact(*cell, None),
            Edit::Rename { thing, id, name } => self.rename(*thing, *id, name),
            Edit::Function(id, FunctionField::Kind(kind)) => {
                self.change(|s| s.functions.iter_mut().find(|f| f.id == *id).map(|f| f.kind = kind.clone()));
            }
            Edit::Offer(id, OfferField::Unit(unit)) => {
                self.change(|s| s.offers.iter_mut().find(|o| o.id == *id).map(|o| o.unit = unit.clone()));
            }
            Edit::Offer(id, OfferField::Player(player)) => self.change(|s| {
                let player = PlayerIx(position(&s.players, *player, |p| p.id)?);
                s.offers.iter_mut().find(|o| o.id == *id).map(|o| o.player = player)
            }),
            Edit::Claim(id, ClaimField::Player(player)) => self.change(|s| {
                let player = PlayerIx(position(&s.players, *player, |p| p.id)?);
                s.claims.iter_mut().find(|c| c.id == *id).map(|c| c.player = player)
            }),
            _ => {}
        }
    }

    fn change(&mut self, change: impl FnOnce(&mut Study) -> Option<()>) {
        // A thing that is not there has no cells to be read either.
        let _ = change(Arc::make_mut(&mut self.study));
    }

    fn rename(&mut self, thing: Thing, id: Id, name: &str) {
        self.change(|s| {
            let at = match thing {
                Thing::Player => &mut s.players.iter_mut().find(|t| t.id == id)?.name,
                Thing::Segment => &mut s.segments.iter_mut().find(|t| t.id == id)?.name,
                Thing::Offer => &mut s.offers.iter_mut().find(|t| t.id == id)?.name,
                Thing::Function => &mut s.functions.iter_mut().find(|t| t.id == id)?.name,
                Thing::Claim | Thing::Source => return None,
            };
            name.clone_into(at);
            Some(())
        });
    }

    fn fact(&mut self, cell: CellKey, value: Option<&CellValue>) {
        match (cell, value) {
            (CellKey::Volume { segment }, value) => self.change(|s| {
                let volume = match value {
                    Some(CellValue::Volume(volume)) => Some(Fact::unsourced(volume.clone())),
                    _ => None,
                };
                match segment {
                    None => s.market.volume = volume,
                    Some(id) => s.segments.iter_mut().find(|s| s.id == id)?.volume = volume,
                }
                Some(())
            }),
            (CellKey::Price { offer, segment }, value) => self.change(|s| {
                let row = position(&s.offers, offer, |o| o.id)?;
                let scope = match segment {
                    None => Scope::Whole,
                    Some(id) => Scope::Segment(SegmentIx(position(&s.segments, id, |s| s.id)?)),
                };
                let price = match value {
                    Some(CellValue::Price(price)) => Some(Fact::unsourced(price.clone())),
                    _ => None,
                };
                s.prices.set(row, scope.column(), price);
                Some(())
            }),
            // No other cell is read by these.
            _ => {}
        }
    }
}
