//! Statements held against the matrix, as sentences: contradictions of the study, and our claims.

use standout_market::{Cell, ClaimAbout, ClaimFindings, ClaimKind, Contradiction, Scope, Study, Support};

use crate::reasons::offer_in_words;
use crate::{Arg, Lang, date, money as amount, percent, say};

pub(crate) fn scope_args(study: &Study, scope: Scope) -> [(&'static str, Arg); 2] {
    let (kind, name) = match scope {
        Scope::Whole => ("whole", ""),
        Scope::Segment(s) => ("segment", study.segment_name(s)),
    };
    [("scope", kind.into()), ("segment", name.into())]
}

/// Statements of the study that cannot all be true.
pub fn contradiction(lang: Lang, study: &Study, found: &Contradiction) -> String {
    match found {
        Contradiction::SharesAboveWhole { scope, by_value, sum } => {
            let mut args = scope_args(study, *scope).to_vec();
            args.push(("by", if *by_value { "value" } else { "volume" }.into()));
            args.push(("sum", percent(lang, *sum, 1).into()));
            say(lang, "contradiction-shares", &args)
        }
        Contradiction::OwnShare { scope, typed, computed } => {
            let mut args = scope_args(study, *scope).to_vec();
            args.push(("typed", percent(lang, *typed, 1).into()));
            args.push(("computed", percent(lang, *computed, 1).into()));
            say(lang, "contradiction-own-share", &args)
        }
        Contradiction::RevenueAboveVolume { scope, ratio } => {
            let mut args = scope_args(study, *scope).to_vec();
            args.push(("ratio", percent(lang, *ratio, 0).into()));
            say(lang, "contradiction-revenue", &args)
        }
        Contradiction::SalesAhead(ahead) => {
            let args = [("n", ahead.lines.into()), ("last", Arg::from(date(lang, ahead.last)))];
            say(lang, "contradiction-sales-ahead", &args)
        }
    }
}

/// One of our claims, held against the matrix.
pub fn claim_sentence(lang: Lang, study: &Study, found: &ClaimFindings) -> String {
    let Some(claim) = study.claims.get(found.claim.0) else {
        return String::new();
    };
    let mut args: Vec<(&str, Arg)> = vec![("words", claim.words.as_str().into())];
    let function = match claim.about {
        Some(ClaimAbout::Function(f)) => study.function_name(f),
        _ => "",
    };
    args.push(("function", function.into()));
    let rival = found.cells.iter().find_map(|cell| match cell {
        Cell::Level(_, o) | Cell::Price(o, _) if study.offers.get(o.0)?.player != claim.player => Some(*o),
        _ => None,
    });
    args.push(("rival", rival.map_or(String::new(), |o| offer_in_words(study, o)).into()));
    let id = match (found.support, claim.kind) {
        (Support::Supported, _) => "claim-supported",
        (Support::Unsupported | Support::None, _) => "claim-unsupported",
        (Support::Contradicted, Some(ClaimKind::Has)) => "claim-contradicted-has",
        (Support::Contradicted, Some(ClaimKind::Best)) if rival.is_some() => "claim-contradicted-best",
        (Support::Contradicted, Some(ClaimKind::Only)) if rival.is_some() => "claim-contradicted-only",
        (Support::Contradicted, Some(ClaimKind::Cheapest)) if rival.is_some() => {
            let price = |ours: bool| {
                found.cells.iter().find_map(|cell| match cell {
                    Cell::Price(o, scope) if (study.offers.get(o.0)?.player == claim.player) == ours => {
                        let fact = study.prices.get(o.0, scope.column())?;
                        Some(amount(lang, fact.value.amount, &study.currency))
                    }
                    _ => None,
                })
            };
            args.push(("ours", price(true).unwrap_or_default().into()));
            args.push(("theirs", price(false).unwrap_or_default().into()));
            "claim-contradicted-cheapest"
        }
        (Support::Contradicted, _) => "claim-contradicted",
    };
    say(lang, id, &args)
}
