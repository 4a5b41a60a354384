//! A study by names instead of places, so that its parts can be replaced one by one.

use std::collections::HashMap;

use standout_market::{
    Claim, ClaimAbout, Currency, Fact, Function, FunctionIx, Grid, Id, Ledger, Mapping, Method, Offer, OfferIx, Player,
    PlayerIx, Price, Reach, Segment, SegmentIx, Source, SourceIx, Study, Value, WholeMarket,
};

/// Facts by the names of their row and column; the column of the whole market has no name.
pub(super) type Facts<T> = HashMap<(String, String), Fact<T>>;

/// The column of the whole market.
pub(super) const WHOLE: &str = "";

/// An offer by its player's name.
#[derive(Clone, Debug)]
pub(super) struct DraftOffer {
    pub(super) id: Id,
    pub(super) player: String,
    pub(super) name: String,
    pub(super) category: String,
    pub(super) unit: String,
    pub(super) note: String,
}

impl DraftOffer {
    /// `Player / Offer`.
    pub(super) fn full_name(&self) -> String {
        full_name(&self.player, &self.name)
    }
}

/// The name of an offer in the workbook.
pub(super) fn full_name(player: &str, offer: &str) -> String {
    format!("{player} / {offer}")
}

/// What a claim is about, by name.
#[derive(Clone, Debug)]
pub(super) enum DraftAbout {
    Function(String),
    Price,
}

/// A claim by the names it mentions.
#[derive(Clone, Debug)]
pub(super) struct DraftClaim {
    pub(super) claim: Claim,
    pub(super) player: String,
    pub(super) about: Option<DraftAbout>,
    /// `Player / Offer`.
    pub(super) offer: Option<String>,
    pub(super) segment: Option<String>,
}

/// A study by names.
pub(super) struct Draft {
    pub(super) name: String,
    pub(super) currency: Currency,
    pub(super) market: WholeMarket,
    pub(super) players: Vec<Player>,
    pub(super) segments: Vec<Segment>,
    pub(super) offers: Vec<DraftOffer>,
    pub(super) functions: Vec<Function>,
    pub(super) levels: Facts<Value>,
    pub(super) importance: Facts<f64>,
    pub(super) prices: Facts<Price>,
    pub(super) value_shares: Facts<f64>,
    pub(super) volume_shares: Facts<f64>,
    pub(super) player_reach: Facts<Reach>,
    pub(super) offer_reach: Facts<Reach>,
    pub(super) claims: Vec<DraftClaim>,
    pub(super) sources: Vec<Source>,
    pub(super) mapping: Vec<Mapping>,
    pub(super) method: Method,
    /// The unit that the Offers sheet gives an offer, priced or not.
    pub(super) units: HashMap<String, String>,
    ledger: Ledger,
}

/// The facts of a grid under their names.
fn named<T: Clone>(grid: &Grid<T>, rows: &[String], columns: &[String]) -> Facts<T> {
    let mut facts = Facts::new();
    for (r, row) in rows.iter().enumerate() {
        for (c, column) in columns.iter().enumerate() {
            if let Some(fact) = grid.get(r, c) {
                facts.insert((row.clone(), column.clone()), fact.clone());
            }
        }
    }
    facts
}

/// Cells of one grid; a study beyond this is no study.
const MOST_CELLS: usize = 4_000_000;

/// A grid of facts; those under names that are gone are left behind. `None` if it would be too large.
fn placed<T>(facts: Facts<T>, rows: &[String], columns: &[String]) -> Option<Grid<T>> {
    if rows.len().saturating_mul(columns.len()) > MOST_CELLS {
        return None;
    }
    let places = |names: &[String]| -> HashMap<String, usize> { names.iter().cloned().zip(0..).collect() };
    let (row_places, column_places) = (places(rows), places(columns));
    let mut grid = Grid::unknown(rows.len(), columns.len());
    for ((row, column), fact) in facts {
        if let (Some(&r), Some(&c)) = (row_places.get(&row), column_places.get(&column)) {
            grid.set(r, c, Some(fact));
        }
    }
    Some(grid)
}

fn scopes(segments: &[String]) -> Vec<String> {
    std::iter::once(WHOLE.to_owned()).chain(segments.iter().cloned()).collect()
}

impl Draft {
    pub(super) fn of(study: &Study) -> Draft {
        let player_name = |p: PlayerIx| study.players.get(p.0).map(|p| p.name.clone());
        let offers: Vec<DraftOffer> = study
            .offers
            .iter()
            .map(|o| DraftOffer {
                id: o.id,
                player: player_name(o.player).unwrap_or_default(),
                name: o.name.clone(),
                category: o.category.clone(),
                unit: o.unit.clone(),
                note: o.note.clone(),
            })
            .collect();
        let offer_names: Vec<String> = offers.iter().map(DraftOffer::full_name).collect();
        let players: Vec<String> = study.players.iter().map(|p| p.name.clone()).collect();
        let segments: Vec<String> = study.segments.iter().map(|s| s.name.clone()).collect();
        let functions: Vec<String> = study.functions.iter().map(|f| f.name.clone()).collect();
        let scopes = scopes(&segments);
        let claims = study
            .claims
            .iter()
            .map(|c| DraftClaim {
                player: player_name(c.player).unwrap_or_default(),
                about: c.about.and_then(|about| match about {
                    ClaimAbout::Function(f) => functions.get(f.0).cloned().map(DraftAbout::Function),
                    ClaimAbout::Price => Some(DraftAbout::Price),
                }),
                offer: c.offer.and_then(|o| offer_names.get(o.0).cloned()),
                segment: c.segment.and_then(|s| segments.get(s.0).cloned()),
                claim: c.clone(),
            })
            .collect();
        Draft {
            name: study.name.clone(),
            currency: study.currency.clone(),
            market: study.market.clone(),
            players: study.players.clone(),
            segments: study.segments.clone(),
            functions: study.functions.clone(),
            levels: named(&study.levels, &functions, &offer_names),
            importance: named(&study.importance, &functions, &segments),
            prices: named(&study.prices, &offer_names, &scopes),
            value_shares: named(&study.value_shares, &players, &scopes),
            volume_shares: named(&study.volume_shares, &players, &scopes),
            player_reach: named(&study.player_reach, &players, &segments),
            offer_reach: named(&study.offer_reach, &offer_names, &segments),
            offers,
            claims,
            sources: study.sources.clone(),
            mapping: study.mapping.clone(),
            method: study.method.clone(),
            units: HashMap::new(),
            ledger: study.ledger.clone(),
        }
    }

    /// Whether nothing stands in it yet, so that an import may choose the currency.
    pub(super) fn is_blank(&self) -> bool {
        self.players.is_empty()
            && self.segments.is_empty()
            && self.offers.is_empty()
            && self.prices.is_empty()
            && self.ledger == Ledger::default()
    }

    /// The study; `None` if it would be larger than any real one.
    pub(super) fn into_study(self) -> Option<Study> {
        let players: Vec<String> = self.players.iter().map(|p| p.name.clone()).collect();
        let segments: Vec<String> = self.segments.iter().map(|s| s.name.clone()).collect();
        let functions: Vec<String> = self.functions.iter().map(|f| f.name.clone()).collect();
        let place = |names: &[String], name: &str| names.iter().position(|n| n == name);
        // An offer whose player is gone goes with the player.
        let (mut offers, mut offer_names) = (Vec::new(), Vec::new());
        for offer in self.offers {
            let Some(player) = place(&players, &offer.player) else {
                continue;
            };
            offer_names.push(offer.full_name());
            offers.push(Offer {
                id: offer.id,
                player: PlayerIx(player),
                name: offer.name,
                category: offer.category,
                unit: offer.unit,
                note: offer.note,
            });
        }
        let scopes = scopes(&segments);
        let mut claims = Vec::new();
        for draft in self.claims {
            let Some(player) = place(&players, &draft.player) else {
                continue;
            };
            claims.push(Claim {
                player: PlayerIx(player),
                about: draft.about.and_then(|about| match about {
                    DraftAbout::Function(name) => place(&functions, &name).map(|f| ClaimAbout::Function(FunctionIx(f))),
                    DraftAbout::Price => Some(ClaimAbout::Price),
                }),
                offer: draft.offer.and_then(|o| place(&offer_names, &o)).map(OfferIx),
                segment: draft.segment.and_then(|s| place(&segments, &s)).map(SegmentIx),
                ..draft.claim
            });
        }
        let mut study = Study {
            name: self.name,
            currency: self.currency,
            market: self.market,
            levels: placed(self.levels, &functions, &offer_names)?,
            importance: placed(self.importance, &functions, &segments)?,
            prices: placed(self.prices, &offer_names, &scopes)?,
            value_shares: placed(self.value_shares, &players, &scopes)?,
            volume_shares: placed(self.volume_shares, &players, &scopes)?,
            player_reach: placed(self.player_reach, &players, &segments)?,
            offer_reach: placed(self.offer_reach, &offer_names, &segments)?,
            players: self.players,
            segments: self.segments,
            offers,
            functions: self.functions,
            claims,
            sources: self.sources,
            mapping: self.mapping,
            ledger: self.ledger,
            method: self.method,
        };
        keep_used_sources(&mut study);
        Some(study)
    }

    /// The source of a kind, made if it is not there yet.
    pub(super) fn source(&mut self, source: Source) -> SourceIx {
        let same = |s: &Source| {
            s.text == source.text
                && s.reliability == source.reliability
                && s.as_of == source.as_of
                && s.note == source.note
        };
        match self.sources.iter().position(same) {
            Some(at) => SourceIx(at),
            None => {
                self.sources.push(source);
                SourceIx(self.sources.len() - 1)
            }
        }
    }

    /// The claim that the next source of an address belongs to: those in the same words take theirs one by one.
    pub(super) fn claim_to_source(&mut self, name: &str) -> Option<&mut DraftClaim> {
        let so_called = || {
            let claims = self.claims.iter().enumerate();
            claims.filter(|(_, c)| full_name(&c.player, &c.claim.words) == name)
        };
        let (at, _) = so_called().find(|(_, c)| c.claim.source.is_none()).or_else(|| so_called().next_back())?;
        self.claims.get_mut(at)
    }
}

/// Sources that no fact names any more are left out, and the others move up.
fn keep_used_sources(study: &mut Study) {
    let mut used = vec![false; study.sources.len()];
    each_source(study, &mut |source| {
        if let Some(used) = used.get_mut(source.0) {
            *used = true;
        }
        Some(*source)
    });
    let mut moved = Vec::with_capacity(used.len());
    let mut kept = 0;
    for used in &used {
        moved.push(used.then_some(SourceIx(kept)));
        kept += usize::from(*used);
    }
    each_source(study, &mut |source| moved.get(source.0).copied().flatten());
    let mut at = 0;
    study.sources.retain(|_| {
        at += 1;
        used.get(at - 1).copied().unwrap_or(false)
    });
}

/// Every mention of a source, replaced by what `change` says of it.
fn each_source(study: &mut Study, change: &mut dyn FnMut(&SourceIx) -> Option<SourceIx>) {
    fn fact<T>(fact: Option<&mut Fact<T>>, change: &mut dyn FnMut(&SourceIx) -> Option<SourceIx>) {
        if let Some(fact) = fact {
            fact.source = fact.source.as_ref().and_then(change);
        }
    }
    fn grid<T: Clone>(grid: &mut Grid<T>, change: &mut dyn FnMut(&SourceIx) -> Option<SourceIx>) {
        for row in 0..grid.rows() {
            for column in 0..grid.columns() {
                if let Some(mut known) = grid.get(row, column).filter(|f| f.source.is_some()).cloned() {
                    known.source = known.source.as_ref().and_then(&mut *change);
                    grid.set(row, column, Some(known));
                }
            }
        }
    }
    fact(study.market.price_growth.as_mut(), change);
    fact(study.market.volume.as_mut(), change);
    fact(study.market.growth.as_mut(), change);
    for segment in &mut study.segments {
        fact(segment.volume.as_mut(), change);
        fact(segment.growth.as_mut(), change);
    }
    for claim in &mut study.claims {
        claim.source = claim.source.as_ref().and_then(&mut *change);
    }
    grid(&mut study.levels, change);
    grid(&mut study.importance, change);
    grid(&mut study.prices, change);
    grid(&mut study.value_shares, change);
    grid(&mut study.volume_shares, change);
    grid(&mut study.player_reach, change);
    grid(&mut study.offer_reach, change);
}
