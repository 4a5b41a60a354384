//! Subjects of "why?" and addresses of cells as strings: opaque to the page, stable over edits because they hold
//! the study file's own keys, not places in lists.

use standout_market::{
    Cell, ChannelIx, ClaimIx, FactorName, FunctionIx, Gate, GrowthPart, Id, OfferIx, PlayerIx, SalesOf, Scope,
    SegmentIx, Study, Subject,
};

/// The place of a key in a list of things.
pub(crate) fn position<T>(things: &[T], id: Id, of: impl Fn(&T) -> Id) -> Option<usize> {
    things.iter().position(|t| of(t) == id)
}

/// The number behind the colon of `kind:number`.
pub(crate) fn id_of(text: &str, kind: &str) -> Option<Id> {
    text.strip_prefix(kind)?.strip_prefix(':')?.parse().ok()
}

macro_rules! keyed {
    ($ix:ident, $list:ident, $kind:literal, $write:ident, $read:ident) => {
        /// The page's name for a thing.
        pub(crate) fn $write(study: &Study, ix: $ix) -> String {
            format!("{}:{}", $kind, study.$list.get(ix.0).map_or(0, |t| t.id))
        }
        /// The thing that the page names.
        pub(crate) fn $read(study: &Study, text: &str) -> Option<$ix> {
            position(&study.$list, id_of(text, $kind)?, |t| t.id).map($ix)
        }
    };
}
keyed!(PlayerIx, players, "player", player_key, player_of);
keyed!(SegmentIx, segments, "segment", segment_key, segment_of);
keyed!(OfferIx, offers, "offer", offer_key, offer_of);
keyed!(FunctionIx, functions, "function", function_key, function_of);
keyed!(ClaimIx, claims, "claim", claim_key, claim_of);

/// The scope's name: `whole`, or a segment's.
pub(crate) fn scope_key(study: &Study, scope: Scope) -> String {
    match scope {
        Scope::Whole => "whole".to_owned(),
        Scope::Segment(s) => segment_key(study, s),
    }
}

/// The scope that the page names.
pub(crate) fn scope_of(study: &Study, text: &str) -> Option<Scope> {
    match text {
        "whole" => Some(Scope::Whole),
        text => segment_of(study, text).map(Scope::Segment),
    }
}

/// The address of a cell: `sheet/row/column`; `None` for what lies in no sheet (sales).
pub(crate) fn address(study: &Study, cell: Cell) -> Option<String> {
    let (sheet, row, column) = match cell {
        Cell::Level(f, o) => ("levels", function_key(study, f), offer_key(study, o)),
        Cell::Importance(f, s) => ("importance", function_key(study, f), segment_key(study, s)),
        Cell::Price(o, s) => ("prices", offer_key(study, o), scope_key(study, s)),
        Cell::ValueShare(p, s) => ("shares", player_key(study, p), scope_key(study, s)),
        Cell::VolumeShare(p, s) => ("volume-shares", player_key(study, p), scope_key(study, s)),
        Cell::PlayerReach(p, s) => ("reach", player_key(study, p), segment_key(study, s)),
        Cell::OfferReach(o, s) => ("reach", offer_key(study, o), segment_key(study, s)),
        Cell::Volume(s) => ("segments", scope_key(study, s), "volume".to_owned()),
        Cell::Growth(s) => ("segments", scope_key(study, s), "growth".to_owned()),
        Cell::PriceGrowth => ("segments", "whole".to_owned(), "price-growth".to_owned()),
        Cell::Claim(c) => ("claims", claim_key(study, c), "words".to_owned()),
        Cell::Sales(_) => return None,
    };
    Some(format!("{sheet}/{row}/{column}"))
}

const FACTORS: [(FactorName, &str); 7] = [
    (FactorName::RealGrowth, "real_growth"),
    (FactorName::Headroom, "headroom"),
    (FactorName::Advantage, "advantage"),
    (FactorName::ValueForPrice, "value_for_price"),
    (FactorName::RivalsHhi, "rivals_hhi"),
    (FactorName::RelativeShare, "relative_share"),
    (FactorName::WinRate, "win_rate"),
];

const PARTS: [(GrowthPart, &str); 10] = [
    (GrowthPart::Volume, "volume"),
    (GrowthPart::Mix, "mix"),
    (GrowthPart::Price, "price"),
    (GrowthPart::New, "new"),
    (GrowthPart::Lost, "lost"),
    (GrowthPart::Untold, "untold"),
    (GrowthPart::Market, "market"),
    (GrowthPart::Segment, "segment"),
    (GrowthPart::Own, "own"),
    (GrowthPart::Elsewhere, "elsewhere"),
];

/// The part of a change of revenue that has a code.
pub(crate) fn part_of(code: &str) -> Option<GrowthPart> {
    PARTS.iter().find(|(_, c)| *c == code).map(|(part, _)| *part)
}

/// `any`, `none`, or a key.
fn which<T>(of: Option<Option<T>>, key: impl Fn(T) -> String) -> String {
    match of {
        None => "any".to_owned(),
        Some(None) => "none".to_owned(),
        Some(Some(one)) => key(one),
    }
}

fn which_of<T>(text: &str, of: impl Fn(&str) -> Option<T>) -> Option<Option<Option<T>>> {
    match text {
        "any" => Some(None),
        "none" => Some(Some(None)),
        key => of(key).map(|one| Some(Some(one))),
    }
}

const GATES: [(Gate, &str); 3] = [(Gate::Money, "money"), (Gate::Growth, "growth"), (Gate::Room, "room")];

/// The JSON code of a factor.
pub(crate) fn factor_code(name: FactorName) -> &'static str {
    FACTORS.iter().find(|(n, _)| *n == name).map_or("", |(_, code)| code)
}

/// The JSON code of a gate.
pub(crate) fn gate_code(gate: Gate) -> &'static str {
    GATES.iter().find(|(g, _)| *g == gate).map_or("", |(_, code)| code)
}

/// A subject as the page knows it.
pub(crate) fn subject_text(study: &Study, subject: Subject) -> String {
    let segment = |s| segment_key(study, s);
    let offer = |o| offer_key(study, o);
    match subject {
        Subject::Segment(s) => format!("verdict/{}", segment(s)),
        Subject::Gate(s, gate) => format!("gate/{}/{}", segment(s), gate_code(gate)),
        Subject::Factor(s, name) => format!("factor/{}/{}", segment(s), factor_code(name)),
        Subject::Offer(o, s) => format!("verdict/{}/{}", offer(o), segment(s)),
        Subject::Similarity(a, b, s) => {
            format!("similarity/{}/{}/{}", offer(a), offer(b), segment(s))
        }
        Subject::PriceIndex(o, s) => format!("price-index/{}/{}", offer(o), segment(s)),
        Subject::Concentration(scope) => format!("concentration/{}", scope_key(study, scope)),
        Subject::Revenue(scope) => format!("revenue/{}", scope_key(study, scope)),
        Subject::Claim(c) => format!("claim/{}", claim_key(study, c)),
        Subject::Price(o, s) => format!("price/{}/{}", offer(o), segment(s)),
        Subject::Undercut(by, whom, s) => format!("undercut/{}/{}/{}", offer(by), offer(whom), segment(s)),
        Subject::Growth(of, part) => {
            let of_segment = which(of.segment, segment);
            let of_channel = which(of.channel, |c| format!("channel:{}", c.0));
            let part = part.and_then(|part| PARTS.iter().find(|(p, _)| *p == part)).map_or("all", |(_, code)| code);
            format!("growth/{of_segment}/{of_channel}/{part}")
        }
        Subject::Headline => "headline".to_owned(),
    }
}

/// The subject that the page names; `None` if it is not of this study (any more).
pub(crate) fn subject_of(study: &Study, text: &str) -> Option<Subject> {
    let segment = |t: &str| segment_of(study, t);
    let offer = |t: &str| offer_of(study, t);
    let parts: Vec<&str> = text.split('/').collect();
    match parts.as_slice() {
        ["headline"] => Some(Subject::Headline),
        ["verdict", s] => segment(s).map(Subject::Segment),
        ["gate", s, code] => {
            let gate = GATES.iter().find(|(_, c)| c == code)?.0;
            Some(Subject::Gate(segment(s)?, gate))
        }
        ["factor", s, code] => {
            let name = FACTORS.iter().find(|(_, c)| c == code)?.0;
            Some(Subject::Factor(segment(s)?, name))
        }
        ["verdict", o, s] => Some(Subject::Offer(offer(o)?, segment(s)?)),
        ["similarity", a, b, s] => Some(Subject::Similarity(offer(a)?, offer(b)?, segment(s)?)),
        ["price-index", o, s] => Some(Subject::PriceIndex(offer(o)?, segment(s)?)),
        ["concentration", scope] => scope_of(study, scope).map(Subject::Concentration),
        ["revenue", scope] => scope_of(study, scope).map(Subject::Revenue),
        ["claim", c] => claim_of(study, c).map(Subject::Claim),
        ["price", o, s] => Some(Subject::Price(offer(o)?, segment(s)?)),
        ["undercut", by, whom, s] => Some(Subject::Undercut(offer(by)?, offer(whom)?, segment(s)?)),
        ["growth", s, c, code] => {
            let of = SalesOf {
                segment: which_of(s, segment)?,
                channel: which_of(c, |c| {
                    let at = usize::try_from(id_of(c, "channel")?).ok()?;
                    (at < study.ledger.channels.len()).then_some(ChannelIx(at))
                })?,
            };
            let part = part_of(code);
            (*code == "all" || part.is_some()).then_some(Subject::Growth(of, part))
        }
        _ => None,
    }
}
