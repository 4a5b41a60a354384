//! Verdicts in words that follow the numbers: a sentence a segment, and the headline.

use standout_market::{Answer, Counted, FocusVerdict, Gate, Gates};
use standout_words::{factor, place_in_words, say, verdict, verdict_sign};

use super::expr::{DASH, Expr, Val, cell, known, number, percent, text_of, unknown, when, words};
use super::gates::{FACTORS, ways};
use super::model::{Model, Step, WHOLE};
use super::speech::{choose, say_live};
use super::{Given, VERDICTS, column_of_segment};

pub(super) fn put(model: &mut Model, given: &Given<'_>) {
    if given.last_segment().is_none() {
        return;
    }
    model.part("calc-part-words");
    let signed: Vec<Expr> =
        VERDICTS.iter().map(|v| words(&format!("{} {}", verdict_sign(*v), verdict(given.lang, *v)))).collect();
    put_each(model, given, Step::VerdictWords, |model, c| choose(&model.at(Step::Verdict, c), &signed));
    found(model, given);
    weakest(model, given);
    put_each(model, given, Step::MoneyWords, |model, c| {
        if !given.has_sales() {
            return words(&say(given.lang, "money-unknown", &[]));
        }
        let share = model.at(Step::MoneyShare, c);
        when(&share.is_known(), &money(model, given, &share), &words(&say(given.lang, "money-unknown", &[])))
    });
    sentences(model, given);
    if given.has_sales() && given.study.own().is_some() {
        headline(model, given);
    }
}

fn put_each(model: &mut Model, given: &Given<'_>, step: Step, make: impl Fn(&Model, u16) -> Expr) {
    let cells: Vec<(u16, Expr)> = given.segments().map(|c| (c, make(model, c))).collect();
    model.put(step, cells);
}

fn name(given: &Given<'_>, column: u16) -> Expr {
    let segment = given.findings.segments.get(usize::from(column - 2)).map(|s| s.segment);
    segment.map_or_else(|| words(""), |s| text_of(given.places.segment(s), given.study.segment_name(s)))
}

/// `82 % маржи`.
fn money(model: &Model, given: &Given<'_>, share: &Expr) -> Expr {
    let said = |counted: Counted| {
        let code = match counted {
            Counted::Margin => "margin",
            Counted::Revenue => "revenue",
        };
        say_live(given.lang, "of-money", &[("counted", code.into())], &[("share", &percent(given.lang, share))])
    };
    let by_margin = model.at(Step::MarginCounts, WHOLE).is(&number(1.0));
    when(&by_margin, &said(Counted::Margin), &said(Counted::Revenue))
}

/// Names that only the program finds: the first cell to find out, and a must-have that is lacking.
fn found(model: &mut Model, given: &Given<'_>) {
    let segments = &given.findings.segments;
    let cells = segments.iter().map(|s| {
        let place = s.missing.first().map(|m| place_in_words(given.lang, given.study, m.cell));
        let place = place.filter(|_| s.verdict == FocusVerdict::CannotTell).unwrap_or_default();
        (column_of_segment(s.segment), Val::Text(place))
    });
    model.put_found(Step::FirstCell, cells.collect::<Vec<_>>());
    let cells: Vec<(u16, Expr)> = segments
        .iter()
        .map(|s| {
            let must = s.lacking_must_haves.first();
            let name = must.map(|f| text_of(given.places.function(*f), given.study.function_name(*f)));
            (column_of_segment(s.segment), name.unwrap_or_else(unknown))
        })
        .collect();
    model.put(Step::MustHaveName, cells);
}

/// The room factor with the fewest points; of equal ones the weightier.
fn weakest(model: &mut Model, given: &Given<'_>) {
    let steps = [Step::WeakestAdvantage, Step::WeakestValue, Step::WeakestHhi, Step::WeakestRelative];
    let room = FACTORS.iter().skip(2);
    for (step, f) in steps.into_iter().zip(room.clone()) {
        let weight = given.method(&format!("{}.weight", f.key));
        put_each(model, given, step, |model, c| {
            let rank = model.at(f.points_high, c).minus(&weight.over(&number(1e9)));
            when(&weight.above(&number(0.0)), &rank, &number(1e9))
        });
    }
    let names: Vec<Expr> = room.map(|f| words(&factor(given.lang, f.name))).collect();
    let top = model.row(Step::WeakestAdvantage).unwrap_or(0);
    put_each(model, given, Step::Weakest, |model, c| {
        let ranks = model.block((top, top + 3), (c, c));
        choose(&ranks.place(&ranks.min()), &names)
    });
}

fn sentences(model: &mut Model, given: &Given<'_>) {
    let lang = given.lang;
    let plain = [
        (Step::SayFocus, "segment-focus"),
        (Step::SayDefend, "segment-defend"),
        (Step::SayRethink, "segment-rethink"),
        (Step::SayTestApart, "segment-test-apart"),
        (Step::SayLeave, "segment-leave"),
    ];
    for (step, id) in plain {
        put_each(model, given, step, |model, c| {
            say_live(lang, id, &[], &[("segment", &name(given, c)), ("money", &model.at(Step::MoneyWords, c))])
        });
    }
    put_each(model, given, Step::SayDifferentiate, |model, c| {
        let (segment, money) = (name(given, c), model.at(Step::MoneyWords, c));
        let (must, weakest) = (model.at(Step::MustHaveName, c), model.at(Step::Weakest, c));
        let id = "segment-differentiate";
        let by_factor = say_live(lang, id, &[], &[("segment", &segment), ("money", &money), ("factor", &weakest)]);
        let live = [("segment", &segment), ("money", &money), ("function", &must)];
        let by_must = say_live(lang, "segment-differentiate-must-have", &[], &live);
        when(&must.says(DASH), &by_factor, &by_must)
    });
    put_each(model, given, Step::SayCannotTell, |model, c| {
        let (segment, first) = (name(given, c), model.at(Step::FirstCell, c));
        let said = |missing: &str| {
            let live = [("segment", &segment), ("cell", &first)];
            say_live(lang, "segment-cannot-tell", &[("missing", missing.into())], &live)
        };
        when(&first.is_blank(), &said("none"), &said("some"))
    });
    let order = [
        Step::SayFocus,
        Step::SayDifferentiate,
        Step::SayDefend,
        Step::SayRethink,
        Step::SayTestApart,
        Step::SayLeave,
        Step::SayCannotTell,
    ];
    put_each(model, given, Step::Sentence, |model, c| {
        let said: Vec<Expr> = order.iter().map(|step| model.at(*step, c)).collect();
        choose(&model.at(Step::Verdict, c), &said)
    });
}

/// Segments that a headline counts out in words.
const MOST_COUNTED: usize = 30;

fn headline(model: &mut Model, given: &Given<'_>) {
    let Some(last) = given.last_segment() else { return };
    let (lang, zero, one) = (given.lang, number(0.0), number(1.0));
    let first = WHOLE + 1;
    put_each(model, given, Step::MoneyOrNone, |model, c| {
        let money = model.at(Step::Money, c);
        when(&money.is_known(), &money, &zero)
    });
    put_each(model, given, Step::NameWithin, |_, c| within(&name(given, c)));
    put_each(model, given, Step::HeadlineOne, |model, c| headline_one(model, given, c));
    put_each(model, given, Step::HeadlineNone, |model, c| headline_none(model, given, c));
    put_each(model, given, Step::FocusRank, |model, c| {
        let (verdicts, money) = (model.along(Step::Verdict, first, last), model.along(Step::MoneyOrNone, first, last));
        let rank = verdicts.rank_among(&one, &money, &model.at(Step::MoneyOrNone, c), usize::from(c - first));
        when(&model.at(Step::Verdict, c).is(&one), &rank, &zero)
    });
    let count = model.along(Step::Verdict, first, last).count_of(1.0);
    let money = model.along(Step::MoneyOrNone, first, last);
    let most = money.place(&money.max());
    let none = model.along(Step::HeadlineNone, first, last).at(&most);
    let ranks = model.along(Step::FocusRank, first, last);
    let alone = model.along(Step::HeadlineOne, first, last).at(&ranks.place(&one));
    let all = usize::from(last - WHOLE);
    let counted: Vec<Expr> = (1..=all.min(MOST_COUNTED))
        .map(|n| words(&say(lang, "headline-none-stands-out", &[("n", n.into()), ("all", all.into())])))
        .collect();
    let spread = if all <= MOST_COUNTED { choose(&count, &counted) } else { unknown() };
    let several = several(model, given, last, &count);
    let focused = when(&count.is(&one), &alone, &several);
    let half = number(2.0).times(&count).at_least(all as f64);
    let said = when(&count.is(&zero), &none, &when(&half, &spread, &focused));
    model.put(Step::Headline, [(WHOLE, said)]);
    let moved = model.along(Step::Verdict, first, last).differs_from(&model.along(Step::VerdictMade, first, last));
    model.put(Step::Moved, [(WHOLE, moved)]);
}

/// A kind of clients within a sentence: with a small first letter, unless it has other capitals.
fn within(name: &Expr) -> Expr {
    let Val::Text(text) = &name.value else { return name.clone() };
    let mut letters = text.chars();
    let value = match letters.next() {
        Some(first) if !letters.as_str().chars().any(char::is_uppercase) => {
            first.to_lowercase().chain(letters).collect()
        }
        _ => text.clone(),
    };
    name.small_first(value)
}

fn headline_one(model: &Model, given: &Given<'_>, c: u16) -> Expr {
    let strong = |step: Step| model.at(step, c).above(&number(50.0));
    let (within, money) = (model.at(Step::NameWithin, c), model.at(Step::MoneyWords, c));
    let said = |growth: &str, room: &str| {
        let fixed = [("growth", growth.into()), ("room", room.into())];
        say_live(given.lang, "headline-focus", &fixed, &[("segment", &within), ("money", &money)])
    };
    let by_room =
        |growth: &str| when(&strong(Step::AdvantagePointsLow), &said(growth, "advantage"), &said(growth, "other"));
    when(&strong(Step::RealGrowthPointsLow), &by_room("market"), &by_room("headroom"))
}

/// What keeps a segment from being the focus.
fn headline_none(model: &Model, given: &Given<'_>, c: u16) -> Expr {
    let closed: Vec<Expr> = ways().map(|gates| words(&reasons(given, gates))).collect();
    let reasons = choose(&model.at(Step::Ways, c), &closed);
    let (segment, money) = (name(given, c), model.at(Step::MoneyWords, c));
    let live = [("segment", &segment), ("money", &money), ("reasons", &reasons)];
    let said = say_live(given.lang, "headline-no-focus", &[], &live);
    let nothing = words(&say(given.lang, "headline-no-focus-no-money", &[]));
    let share = model.at(Step::MoneyShare, c);
    let brings = known(&[&share], &when(&share.above(&number(0.0)), &number(1.0), &number(0.0)));
    when(&brings.is(&number(1.0)), &said, &nothing)
}

fn reasons(given: &Given<'_>, gates: Gates) -> String {
    let all = [(Gate::Money, gates.money), (Gate::Growth, gates.growth), (Gate::Room, gates.room)];
    let closed: Vec<String> = all
        .into_iter()
        .filter(|(_, answer)| *answer != Answer::Yes)
        .map(|(gate, answer)| {
            let (no, cannot_tell) = match gate {
                Gate::Money => ("closed-money-no", "closed-money-cannot-tell"),
                Gate::Growth => ("closed-growth-no", "closed-growth-cannot-tell"),
                Gate::Room => ("closed-room-no", "closed-room-cannot-tell"),
            };
            say(given.lang, if answer == Answer::No { no } else { cannot_tell }, &[])
        })
        .collect();
    standout_words::list(given.lang, &closed)
}

/// Two or more focus segments, by the money they bring.
fn several(model: &Model, given: &Given<'_>, last: u16, count: &Expr) -> Expr {
    let (lang, first) = (given.lang, WHOLE + 1);
    let (ranks, names) = (model.along(Step::FocusRank, first, last), model.along(Step::NameWithin, first, last));
    let nth = |n: usize| names.at(&ranks.place(&number(n as f64)));
    let pair = |a: &Expr, b: &Expr| say_live(lang, "list-pair", &[], &[("first", a), ("last", b)]);
    let comma = |a: &Expr, b: &Expr| say_live(lang, "list-comma", &[], &[("first", a), ("rest", b)]);
    let (one, two, three, four) = (nth(1), nth(2), nth(3), nth(4));
    let joined = comma(&one, &comma(&two, &three));
    let hidden = count.minus(&number(3.0)).printed();
    let more = say_live(lang, "list-and-more", &[], &[("first", &joined), ("n-text", &hidden)]);
    let by_four = when(&count.is(&number(4.0)), &comma(&one, &comma(&two, &pair(&three, &four))), &more);
    let by_three = when(&count.is(&number(3.0)), &comma(&one, &pair(&two, &three)), &by_four);
    let list = when(&count.is(&number(2.0)), &pair(&one, &two), &by_three);
    let shares = model.along(Step::MoneyShare, first, last);
    let sum = model.along(Step::Verdict, first, last).sum_where(1.0, &shares);
    say_live(lang, "headline-focus-several", &[], &[("segments", &list), ("money", &money(model, given, &sum))])
}

/// What the first sheet says of the study; after a change by hand, that verdicts moved.
pub(super) fn about(model: &Model, given: &Given<'_>, about: &str) -> Option<Expr> {
    let moved = model.outside(Step::Moved, WHOLE)?;
    let plain = cell(given.about.clone(), Val::Text(about.to_owned()));
    let live = [("about", &plain), ("n-text", &moved.printed())];
    let said = say_live(given.lang, "report-moved", &[], &live);
    Some(when(&moved.is(&number(0.0)), &plain, &said))
}
