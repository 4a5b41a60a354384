//! The nearest value of each threshold at which a verdict is another, where only the analysis itself can tell: who is
//! serious, what is alike, what is a difference, where the anchors stand. One number is moved at a time (one-at-a-time
//! sensitivity; Saltelli et al., Sensitivity Analysis in Practice, 2004), and everything is found afresh.
//!
//! On demand only: it takes hundreds of analyses. Weights, the gate and the thresholds of money are told with every
//! verdict ([`crate::Flip`]): they need no analysis anew.

use crate::method::keys::{self, Key};
use crate::{FocusVerdict, Method, OfferVerdict, Study, Subject, analyse};

/// A value of one number of the profile at which a verdict is another.
#[derive(Clone, Copy, Debug)]
pub struct TurningPoint {
    /// Which number.
    pub key: &'static Key,
    /// As it stands.
    pub now: f64,
    /// The value beyond which, seen from `now`, the verdict is another; to a ten thousandth of the range searched.
    pub at: f64,
    /// The verdict there.
    pub then: Then,
}

/// The verdict of what was asked about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Then {
    /// On a segment.
    Segment(FocusVerdict),
    /// On an own offer in a segment; `None` where it is not compared there.
    Offer(Option<OfferVerdict>),
}

/// Numbers that change how offers are compared.
const OF_OFFERS: [&str; 6] = ["serious_share", "alike", "alike_price", "difference", "matters", "number_tolerance"];
/// Numbers that change the scores of a segment beyond its weights.
const OF_SEGMENTS: [&str; 15] = [
    "serious_share",
    "must_have_part",
    "must_have_importance",
    "real_growth.zero",
    "real_growth.hundred",
    "headroom.zero",
    "headroom.hundred",
    "advantage.zero",
    "advantage.hundred",
    "value_for_price.zero",
    "value_for_price.hundred",
    "rivals_hhi.zero",
    "rivals_hhi.hundred",
    "relative_share.zero",
    "relative_share.hundred",
];

/// Steps of the range in which another verdict is looked for; a band of other verdicts that is narrower than a step
/// may be missed.
const STEPS: usize = 40;
/// The found step is halved so often.
const HALVINGS: usize = 9;

/// The nearest turn of each number, the smallest change first; nothing for what is no verdict of a segment or an offer.
pub fn turning_points(study: &Study, subject: Subject) -> Vec<TurningPoint> {
    let names: &[&str] = match subject {
        Subject::Segment(_) => &OF_SEGMENTS,
        Subject::Offer(..) => &OF_OFFERS,
        _ => return Vec::new(),
    };
    let mut plain = study.clone();
    // Verdicts do not hang on the draws.
    (plain.method.draws, plain.method.completions) = (0, 0);
    let Some(now) = verdict(&plain, subject) else {
        return Vec::new();
    };
    let keys = names.iter().filter_map(|name| keys::find(name));
    let mut found: Vec<(f64, TurningPoint)> = keys.filter_map(|key| turn(&plain, subject, now, key)).collect();
    found.sort_by(|a, b| a.0.total_cmp(&b.0));
    found.into_iter().map(|(_, turn)| turn).collect()
}

fn verdict(study: &Study, subject: Subject) -> Option<Then> {
    let findings = analyse(study);
    match subject {
        Subject::Segment(s) => findings.segments.get(s.0).map(|found| Then::Segment(found.verdict)),
        Subject::Offer(o, s) => {
            let found = findings.offers.iter().find(|found| (found.offer, found.segment) == (o, s));
            Some(Then::Offer(found.map(|found| found.verdict)))
        }
        _ => None,
    }
}

/// The nearest turn of a number, with how far off it is as a part of the range.
fn turn(study: &Study, subject: Subject, before: Then, key: &'static Key) -> Option<(f64, TurningPoint)> {
    let (least, most) = range(&study.method, key);
    let now = key.get(&study.method);
    let step = (most - least) / STEPS as f64;
    let mut tried = study.clone();
    let mut at = |value: f64| {
        key.set(&mut tried.method, value);
        verdict(&tried, subject).filter(|then| *then != before).map(|then| (value, then))
    };
    let mut nearest: Option<(f64, f64, Then)> = None;
    for k in 1..=STEPS {
        for way in [-1.0, 1.0] {
            let (inner, outer) = (now + way * (k - 1) as f64 * step, now + way * k as f64 * step);
            // The range ends inside the step, or before it.
            let outer = outer.clamp(least, most);
            if (outer - now) * way <= (inner - now) * way
                || nearest.is_some_and(|(_, far, _)| far < (inner - now).abs())
            {
                continue;
            }
            let Some((mut beyond, mut then)) = at(outer) else { continue };
            let mut within = inner;
            for _ in 0..HALVINGS {
                let middle = f64::midpoint(within, beyond);
                match at(middle) {
                    Some((value, other)) => (beyond, then) = (value, other),
                    None => within = middle,
                }
            }
            let far = (beyond - now).abs();
            if nearest.is_none_or(|(_, known, _)| far < known) {
                nearest = Some((beyond, far, then));
            }
        }
        if nearest.is_some() {
            break;
        }
    }
    nearest.map(|(at, far, then)| (far / (most - least), TurningPoint { key, now, at, then }))
}

/// Where another verdict is looked for: the bounds of the number, and for an anchor twice the way to the other one.
fn range(method: &Method, key: &Key) -> (f64, f64) {
    let now = key.get(method);
    let name = key.name;
    let anchors = name.split_once('.').and_then(|(factor, _)| {
        let of = |part: &str| keys::find(&format!("{factor}.{part}")).map(|key| key.get(method));
        of("zero").zip(of("hundred"))
    });
    match anchors {
        Some((zero, hundred)) => {
            let reach = 2.0 * (hundred - zero).abs();
            // An index of concentration lies between nought and one seller.
            let (least, most) = if name.starts_with("rivals_hhi") { (0.0, 10_000.0) } else { (key.least, key.most) };
            ((now - reach).max(least), (now + reach).min(most))
        }
        // A price of more than twice the other's is no look-alike's.
        None => (key.least, if key.most > 5.0 { now.max(2.0) } else { key.most }),
    }
}
