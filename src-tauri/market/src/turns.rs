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

/// Who watches a search: hears the part done, 0-1, and may stop it.
pub struct Watch<'a> {
    /// Told as the search goes on.
    pub progress: &'a dyn Fn(f64),
    /// Asked before each analysis.
    pub stop: &'a dyn Fn() -> bool,
}

/// The nearest turn of each number, the smallest change first; nothing for what is no verdict of a segment or an offer.
/// `None` if it was stopped.
pub fn turning_points(study: &Study, subject: Subject, watch: &Watch) -> Option<Vec<TurningPoint>> {
    let names: &[&str] = match subject {
        Subject::Segment(_) => &OF_SEGMENTS,
        Subject::Offer(..) => &OF_OFFERS,
        _ => return Some(Vec::new()),
    };
    let mut plain = study.clone();
    // Verdicts do not hang on the draws.
    (plain.method.draws, plain.method.completions) = (0, 0);
    let Some(now) = verdict(&plain, subject) else {
        return Some(Vec::new());
    };
    let mut found = Vec::new();
    for (at, name) in names.iter().enumerate() {
        let Some(key) = keys::find(name) else { continue };
        let part = |done: f64| (watch.progress)((at as f64 + done) / names.len() as f64);
        let search = Search { study: &plain, subject, before: now, key, part: &part, stop: watch.stop };
        found.extend(search.nearest()?);
    }
    found.sort_by(|a: &(f64, TurningPoint), b| a.0.total_cmp(&b.0));
    Some(found.into_iter().map(|(_, turn)| turn).collect())
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

/// The search for the nearest turn of one number.
struct Search<'a> {
    study: &'a Study,
    subject: Subject,
    before: Then,
    key: &'static Key,
    part: &'a dyn Fn(f64),
    stop: &'a dyn Fn() -> bool,
}

impl Search<'_> {
    /// The nearest turn, with how far off it is as a part of the range; `None` if it was stopped.
    fn nearest(&self) -> Option<Option<(f64, TurningPoint)>> {
        let (least, most) = range(&self.study.method, self.key);
        let now = self.key.get(&self.study.method);
        let step = (most - least) / STEPS as f64;
        let mut tried = self.study.clone();
        let mut nearest: Option<(f64, f64, Then)> = None;
        for k in 1..=STEPS {
            (self.part)((k - 1) as f64 / STEPS as f64);
            for way in [-1.0, 1.0] {
                let (inner, outer) = (now + way * (k - 1) as f64 * step, now + way * k as f64 * step);
                // The range ends inside the step, or before it.
                let outer = outer.clamp(least, most);
                if (outer - now) * way <= (inner - now) * way
                    || nearest.is_some_and(|(_, far, _)| far < (inner - now).abs())
                {
                    continue;
                }
                let Some(mut then) = self.other(&mut tried, outer)? else { continue };
                let (mut within, mut beyond) = (inner, outer);
                for _ in 0..HALVINGS {
                    let middle = f64::midpoint(within, beyond);
                    match self.other(&mut tried, middle)? {
                        Some(other) => (beyond, then) = (middle, other),
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
        let key = self.key;
        Some(nearest.map(|(at, far, then)| (far / (most - least), TurningPoint { key, now, at, then })))
    }

    /// The verdict with the number at a value, where it is another; the outer `None` if the search was stopped.
    fn other(&self, tried: &mut Study, value: f64) -> Option<Option<Then>> {
        if (self.stop)() {
            return None;
        }
        self.key.set(&mut tried.method, value);
        Some(verdict(tried, self.subject).filter(|then| *then != self.before))
    }
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
