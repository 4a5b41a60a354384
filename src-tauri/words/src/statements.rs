//! Statements held against the matrix, as sentences: contradictions of the study, and our claims.

use standout_market::{
    ClaimFindings, Concentration, Contradiction, MarketFindings, Scope, Study, Support, concentration_level,
};

use crate::conflicts::against_claim;
use crate::{Arg, Lang, date, percent, say};

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

/// How concentrated a market is by the profile's bands, in words; `None` where no share is known.
pub fn concentration(lang: Lang, study: &Study, market: &MarketFindings) -> Option<String> {
    let (from, to) = concentration_level(market, study.method.russian_bands)?;
    let code = |level| match level {
        Concentration::Low => "low",
        Concentration::Moderate => "moderate",
        Concentration::High => "high",
    };
    if from == to {
        return Some(say(lang, "concentration-level", &[("level", code(from).into())]));
    }
    Some(say(lang, "concentration-between", &[("from", code(from).into()), ("to", code(to).into())]))
}

/// The name of the profile by which concentration is judged.
pub fn profile(lang: Lang, study: &Study) -> String {
    say(lang, if study.method.russian_bands { "profile-russian" } else { "profile-us" }, &[])
}

/// One of our claims, held against the matrix.
pub fn claim_sentence(lang: Lang, study: &Study, found: &ClaimFindings) -> String {
    let id = match found.support {
        Support::Contradicted => return against_claim(lang, study, found.claim, &found.cells),
        Support::Supported => "claim-supported",
        Support::Unsupported | Support::None => "claim-unsupported",
    };
    let words = study.claims.get(found.claim.0).map_or("", |claim| claim.words.as_str());
    say(lang, id, &[("words", words.into())])
}
