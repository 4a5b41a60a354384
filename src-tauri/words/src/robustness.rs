//! How sure a verdict is, and what would flip it.

use standout_market::method::keys::Unit;
use standout_market::{Flip, FocusVerdict, Lever, Likely, SegmentFindings, Standing, Then, TurningPoint};

use crate::{Arg, Lang, factor, number, offer_verdict, percent, profile_label, say, verdict};

/// What an undecided verdict most probably is: `вероятно, фокус: 94 %`.
pub fn likely(lang: Lang, found: &Likely) -> String {
    let args: [(&str, Arg); 2] =
        [("what", verdict(lang, found.verdict).into()), ("share", percent(lang, found.share, 0).into())];
    say(lang, "likely", &args)
}

/// How a verdict stands under other weights: `Остаётся «фокус» при 97 % весов: устойчив.` `None` without draws.
pub fn stability(lang: Lang, found: &SegmentFindings) -> Option<String> {
    let standing = match found.robustness.standing()? {
        Standing::Robust => "robust",
        Standing::Between => "between",
        Standing::Fragile => "fragile",
    };
    let args: [(&str, Arg); 3] = [
        ("verdict", verdict(lang, found.verdict).into()),
        ("share", percent(lang, found.robustness.stability?, 0).into()),
        ("standing", standing.into()),
    ];
    Some(say(lang, "stability", &args))
}

/// The smallest change that flips a verdict; `None` where the verdict cannot tell.
pub fn flip(lang: Lang, found: &SegmentFindings) -> Option<String> {
    if found.verdict == FocusVerdict::CannotTell {
        return None;
    }
    Some(flip_of(lang, found.robustness.flip))
}

/// The same of a change, or that there is none.
pub(crate) fn flip_of(lang: Lang, flip: Option<Flip>) -> String {
    let Some(Flip { lever, now, at, then }) = flip else {
        return say(lang, "flip-none", &[]);
    };
    let id = match lever {
        Lever::Weight(_) => "flip-weight",
        Lever::Gate => "flip-gate",
        Lever::MoneyShare => "flip-money-share",
        Lever::MoneySmallShare => "flip-money-small-share",
        Lever::MoneyCut => "flip-money-cut",
    };
    let figure = |value: f64| match lever {
        Lever::Gate => number(lang, value, 0),
        Lever::Weight(_) => percent(lang, value, 0),
        Lever::MoneyShare | Lever::MoneySmallShare | Lever::MoneyCut => percent(lang, value, 1),
    };
    let mut args: Vec<(&str, Arg)> = vec![
        ("then", verdict(lang, then).into()),
        ("way", if at >= now { "more" } else { "less" }.into()),
        ("now", figure(now).into()),
        ("at", figure(at).into()),
    ];
    if let Lever::Weight(name) = lever {
        args.push(("factor", factor(lang, name).into()));
    }
    say(lang, id, &args)
}

/// How sure a verdict is, in a word.
pub fn standing(lang: Lang, standing: Standing) -> String {
    let id = match standing {
        Standing::Robust => "standing-robust",
        Standing::Between => "standing-between",
        Standing::Fragile => "standing-fragile",
    };
    say(lang, id, &[])
}

/// A threshold at which a verdict is another: `Станет «едва отличается», если «Сходство, с которого …» — больше 0,96 …`.
pub fn turn(lang: Lang, turn: &TurningPoint) -> String {
    let then = match turn.then {
        Then::Segment(then) => verdict(lang, then),
        Then::Offer(Some(then)) => offer_verdict(lang, then),
        Then::Offer(None) => say(lang, "turn-not-compared", &[]),
    };
    let value = |x: f64| match turn.key.unit {
        Unit::Part => percent(lang, x, 1),
        // As many digits as tell the two apart.
        _ if x.abs() >= 100.0 => number(lang, x, 0),
        _ if x.abs() >= 10.0 => number(lang, x, 1),
        _ => number(lang, x, 2),
    };
    let args: [(&str, Arg); 5] = [
        ("then", then.into()),
        ("what", profile_label(lang, turn.key).into()),
        ("way", if turn.at >= turn.now { "more" } else { "less" }.into()),
        ("at", value(turn.at).into()),
        ("now", value(turn.now).into()),
    ];
    say(lang, "turn", &args)
}
