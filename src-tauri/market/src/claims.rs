//! Claims held against the matrix.

use crate::columns::{level, number};
use crate::rivals::is_there;
use crate::threshold::reaches;
use crate::{
    Better, Cell, Claim, ClaimAbout, ClaimFindings, ClaimIx, ClaimKind, FunctionIx, FunctionKind, Interval, Level,
    OfferIx, Scope, Study, Support, ThemeFindings, parts::compare_numbers,
};

/// How far each claim holds. Rivals' claims are held against the matrix in the same way as ours.
pub(crate) fn claims(study: &Study) -> Vec<ClaimFindings> {
    study
        .claims
        .iter()
        .enumerate()
        .map(|(c, claim)| {
            let (support, cells) = held(study, claim);
            ClaimFindings { claim: ClaimIx(c), support, cells }
        })
        .collect()
}

/// What the matrix says of a claim, with the cells that say so.
fn held(study: &Study, claim: &Claim) -> (Support, Vec<Cell>) {
    let (support, cells) = match (claim.kind, claim.about) {
        (Some(ClaimKind::Cheapest), _) => cheapest(study, claim),
        (Some(kind), Some(ClaimAbout::Function(f))) => match kind {
            ClaimKind::Has => has(study, claim, f),
            ClaimKind::Best => best(study, claim, f),
            ClaimKind::Only => only(study, claim, f),
            ClaimKind::Cheapest => cheapest(study, claim),
        },
        _ => (Support::Unsupported, Vec::new()),
    };
    if support == Support::Unsupported && !claim.proof.trim().is_empty() {
        (Support::Supported, vec![])
    } else {
        (support, cells)
    }
}

/// Offers of the claimant that the claim is about.
fn claimed(study: &Study, claim: &Claim) -> Vec<OfferIx> {
    match claim.offer {
        Some(offer) => vec![offer],
        None => offers_of(study, |player| player == claim.player)
            .filter(|&o| claim.segment.is_none_or(|s| is_there(study, o, s)))
            .collect(),
    }
}

fn offers_of<'a>(study: &'a Study, whose: impl Fn(crate::PlayerIx) -> bool + 'a) -> impl Iterator<Item = OfferIx> + 'a {
    study.offers.iter().enumerate().filter(move |(_, offer)| whose(offer.player)).map(|(o, _)| OfferIx(o))
}

/// Offers of others that meet an offer: its category, and the claim's segment.
fn rivals(study: &Study, claim: &Claim, offer: OfferIx) -> Vec<OfferIx> {
    let category = &study.offers[offer.0].category;
    let claimant = claim.player;
    offers_of(study, move |player| player != claimant)
        .filter(|o| study.offers[o.0].category == *category)
        .filter(|&o| claim.segment.is_none_or(|s| is_there(study, o, s)))
        .collect()
}

fn holds(study: &Study, function: FunctionIx, offer: OfferIx) -> Option<bool> {
    match study.functions[function.0].kind {
        FunctionKind::Level => level(study, function, offer).map(|l| l == Level::Full),
        // Nothing of what is the better the more of it there is, is not having it.
        FunctionKind::Number { better, .. } => {
            number(study, function, offer).map(|x| x > 0.0 || better == Better::Lower)
        }
    }
}

/// *Has*: full on some offer; contradicted where it is known to be absent on all.
fn has(study: &Study, claim: &Claim, function: FunctionIx) -> (Support, Vec<Cell>) {
    let offers = claimed(study, claim);
    let cell = |o: &OfferIx| Cell::Level(function, *o);
    if let Some(o) = offers.iter().find(|&&o| holds(study, function, o) == Some(true)) {
        return (Support::Supported, vec![cell(o)]);
    }
    let absent = |o: &OfferIx| match study.functions[function.0].kind {
        FunctionKind::Level => level(study, function, *o) == Some(Level::Absent),
        FunctionKind::Number { .. } => holds(study, function, *o) == Some(false),
    };
    if !offers.is_empty() && offers.iter().all(absent) {
        return (Support::Contradicted, offers.iter().map(cell).collect());
    }
    (Support::Unsupported, offers.iter().map(cell).collect())
}

/// Ours - theirs of a function; an interval where a cell is unknown.
pub(crate) fn lead(study: &Study, function: FunctionIx, ours: OfferIx, theirs: OfferIx) -> Interval {
    match study.functions[function.0].kind {
        FunctionKind::Level => {
            let ends = |o| match level(study, function, o) {
                Some(Level::Absent) => (0.0, 0.0),
                Some(Level::Partial) => (0.5, 0.5),
                Some(Level::Full) => (1.0, 1.0),
                None => (0.0, 1.0),
            };
            let ((al, ah), (bl, bh)) = (ends(ours), ends(theirs));
            Interval { low: al - bh, high: ah - bl }
        }
        FunctionKind::Number { better, .. } => {
            let value = |o| number(study, function, o).unwrap_or(f64::NAN);
            let compared = compare_numbers(value(ours), value(theirs), better);
            Interval { low: compared.low, high: compared.high }
        }
    }
}

/// *Best*: no rival's offer is better than our best one; contradicted where one is.
fn best(study: &Study, claim: &Claim, function: FunctionIx) -> (Support, Vec<Cell>) {
    let mut verdict = (Support::Unsupported, Vec::new());
    let mut beaten = Vec::new();
    let offers = claimed(study, claim);
    for &ours in &offers {
        let rivals = rivals(study, claim, ours);
        let leads = |o: &OfferIx| lead(study, function, ours, *o);
        if let Some(&better) = rivals.iter().find(|o| leads(o).high < 0.0) {
            beaten.push(Cell::Level(function, ours));
            beaten.push(Cell::Level(function, better));
        } else if holds_at_all(study, function, ours)
            && !rivals.is_empty()
            && rivals.iter().all(|o| reaches(leads(o).low, 0.0))
        {
            let cells = std::iter::once(ours).chain(rivals).map(|o| Cell::Level(function, o));
            return (Support::Supported, cells.collect());
        } else {
            let unknown = std::iter::once(ours).chain(rivals).filter(|o| study.levels.get(function.0, o.0).is_none());
            verdict.1.extend(unknown.map(|o| Cell::Level(function, o)));
        }
    }
    if !offers.is_empty() && beaten.len() == 2 * offers.len() { (Support::Contradicted, beaten) } else { verdict }
}

/// Whether an offer is known to have anything of a function: the best of nothing is no support.
fn holds_at_all(study: &Study, function: FunctionIx, offer: OfferIx) -> bool {
    match study.functions[function.0].kind {
        FunctionKind::Level => level(study, function, offer).is_some_and(|l| l != Level::Absent),
        FunctionKind::Number { .. } => number(study, function, offer).is_some(),
    }
}

/// *Only*: nobody else has it in full; contradicted where a rival has.
fn only(study: &Study, claim: &Claim, function: FunctionIx) -> (Support, Vec<Cell>) {
    let offers = claimed(study, claim);
    let mut rivals: Vec<OfferIx> = offers.iter().flat_map(|&o| rivals(study, claim, o)).collect();
    rivals.sort();
    rivals.dedup();
    let cell = |o: OfferIx| Cell::Level(function, o);
    let having: Vec<Cell> =
        rivals.iter().filter(|&&o| holds(study, function, o) == Some(true)).map(|&o| cell(o)).collect();
    if !having.is_empty() {
        return (Support::Contradicted, having);
    }
    let ours = offers.iter().find(|&&o| holds(study, function, o) == Some(true));
    if let Some(&ours) = ours
        && !rivals.is_empty()
        && rivals.iter().all(|&o| holds(study, function, o) == Some(false))
    {
        let cells = std::iter::once(ours).chain(rivals).map(cell);
        return (Support::Supported, cells.collect());
    }
    let unknown = offers.iter().chain(&rivals).filter(|&&o| holds(study, function, o).is_none());
    (Support::Unsupported, unknown.map(|&o| cell(o)).collect())
}

/// *Cheapest*: no rival's offer of the category and unit is cheaper than our cheapest; contradicted where one is.
fn cheapest(study: &Study, claim: &Claim) -> (Support, Vec<Cell>) {
    let scope = claim.segment.map_or(Scope::Whole, Scope::Segment);
    let price = |o: OfferIx| match claim.segment {
        Some(s) => study.price_in(o, s),
        None => study.prices.get(o.0, Scope::Whole.column()),
    };
    let cell = |o: OfferIx| match scope {
        Scope::Segment(_) if study.prices.get(o.0, scope.column()).is_some() => Cell::Price(o, scope),
        _ => Cell::Price(o, Scope::Whole),
    };
    let offers = claimed(study, claim);
    let mut beaten = Vec::new();
    let mut beaten_offers = 0;
    let mut unknown = Vec::new();
    for &ours in &offers {
        let Some(our_price) = price(ours) else {
            unknown.push(cell(ours));
            continue;
        };
        let rivals = rivals(study, claim, ours);
        let cheaper = rivals.iter().find(|&&o| {
            price(o).is_some_and(|p| p.value.unit == our_price.value.unit && p.value.amount < our_price.value.amount)
        });
        if let Some(&cheaper) = cheaper {
            beaten_offers += 1;
            beaten.extend([cell(ours), cell(cheaper)]);
        } else if rivals.iter().any(|&o| price(o).is_none()) {
            unknown.extend(rivals.iter().filter(|&&o| price(o).is_none()).map(|&o| cell(o)));
        } else if rivals.iter().any(|&o| price(o).is_some_and(|p| p.value.unit == our_price.value.unit)) {
            let cells = std::iter::once(ours).chain(rivals).map(cell);
            return (Support::Supported, cells.collect());
        }
    }
    if !offers.is_empty() && beaten_offers == offers.len() {
        (Support::Contradicted, beaten)
    } else {
        (Support::Unsupported, unknown)
    }
}

/// Claims theme by theme, in order of first appearance.
pub(crate) fn themes(study: &Study, found: &[ClaimFindings]) -> Vec<ThemeFindings> {
    let own = study.own();
    let mut themes: Vec<ThemeFindings> = Vec::new();
    for (c, claim) in study.claims.iter().enumerate() {
        let at = match themes.iter().position(|t| t.theme == claim.theme) {
            Some(at) => at,
            None => {
                themes.push(ThemeFindings {
                    theme: claim.theme.clone(),
                    players: Vec::new(),
                    ours: Vec::new(),
                    support: Support::None,
                    saturation: 0.0,
                    uniqueness: 0.0,
                });
                themes.len() - 1
            }
        };
        let theme = &mut themes[at];
        if !theme.players.contains(&claim.player) {
            theme.players.push(claim.player);
        }
        if Some(claim.player) == own {
            theme.ours.push(ClaimIx(c));
            theme.support = worse(theme.support, found[c].support);
        }
    }
    for theme in &mut themes {
        theme.players.sort();
        theme.saturation = theme.players.len() as f64 / study.players.len().max(1) as f64;
        theme.uniqueness = (1.0 / theme.saturation).ln();
    }
    themes
}

fn worse(a: Support, b: Support) -> Support {
    let rank = |s| match s {
        Support::Contradicted => 3,
        Support::Unsupported => 2,
        Support::Supported => 1,
        Support::None => 0,
    };
    if rank(b) > rank(a) { b } else { a }
}
