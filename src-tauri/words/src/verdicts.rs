//! Verdicts, gates, factors and kin by name and by sign. Their sentences are worded elsewhere.

use standout_market::{Answer, FactorName, FocusVerdict, Gate, OfferVerdict, Support};

use crate::{Lang, say};

/// A segment's verdict in a word or two: `фокус`.
pub fn verdict(lang: Lang, verdict: FocusVerdict) -> String {
    let id = match verdict {
        FocusVerdict::Focus => "verdict-focus",
        FocusVerdict::Differentiate => "verdict-differentiate",
        FocusVerdict::Defend => "verdict-defend",
        FocusVerdict::Rethink => "verdict-rethink",
        FocusVerdict::TestApart => "verdict-test-apart",
        FocusVerdict::Leave => "verdict-leave",
        FocusVerdict::CannotTell => "verdict-cannot-tell",
    };
    say(lang, id, &[])
}

/// The sign of a segment's verdict, for those who do not see its colour.
pub fn verdict_sign(verdict: FocusVerdict) -> &'static str {
    match verdict {
        FocusVerdict::Focus => "★",
        FocusVerdict::Differentiate => "≠",
        FocusVerdict::Defend => "■",
        FocusVerdict::Rethink => "↻",
        FocusVerdict::TestApart => "⚑",
        FocusVerdict::Leave => "↘",
        FocusVerdict::CannotTell => "?",
    }
}

/// An offer's verdict in a word or two: `сливается`.
pub fn offer_verdict(lang: Lang, verdict: OfferVerdict) -> String {
    let id = match verdict {
        OfferVerdict::Undifferentiated => "offer-undifferentiated",
        OfferVerdict::Thin => "offer-thin",
        OfferVerdict::Distinct => "offer-distinct",
        OfferVerdict::CannotTell => "verdict-cannot-tell",
    };
    say(lang, id, &[])
}

/// The sign of an offer's verdict.
pub fn offer_verdict_sign(verdict: OfferVerdict) -> &'static str {
    match verdict {
        OfferVerdict::Undifferentiated => "≈",
        OfferVerdict::Thin => "◇",
        OfferVerdict::Distinct => "◆",
        OfferVerdict::CannotTell => "?",
    }
}

/// A gate as a statement: `есть куда расти`.
pub fn gate(lang: Lang, gate: Gate) -> String {
    let id = match gate {
        Gate::Money => "gate-money",
        Gate::Growth => "gate-growth",
        Gate::Room => "gate-room",
    };
    say(lang, id, &[])
}

/// A gate as the heading of a narrow column: `Растёт`.
pub fn gate_short(lang: Lang, gate: Gate) -> String {
    let id = match gate {
        Gate::Money => "gate-money-short",
        Gate::Growth => "gate-growth-short",
        Gate::Room => "gate-room-short",
    };
    say(lang, id, &[])
}

/// What a gate says: `да`, `нет`, `нельзя сказать`.
pub fn answer(lang: Lang, answer: Answer) -> String {
    let id = match answer {
        Answer::Yes => "answer-yes",
        Answer::No => "answer-no",
        Answer::CannotTell => "verdict-cannot-tell",
    };
    say(lang, id, &[])
}

/// The sign of what a gate says.
pub fn answer_sign(answer: Answer) -> &'static str {
    match answer {
        Answer::Yes => "●",
        Answer::No => "○",
        Answer::CannotTell => "?",
    }
}

/// A factor of a gate's score.
pub fn factor(lang: Lang, factor: FactorName) -> String {
    let id = match factor {
        FactorName::RealGrowth => "factor-real-growth",
        FactorName::Headroom => "factor-headroom",
        FactorName::Advantage => "factor-advantage",
        FactorName::ValueForPrice => "factor-value-for-price",
        FactorName::RivalsHhi => "factor-rivals-hhi",
        FactorName::RelativeShare => "factor-relative-share",
        FactorName::WinRate => "factor-win-rate",
    };
    say(lang, id, &[])
}

/// How far the matrix bears a claim out.
pub fn support(lang: Lang, support: Support) -> String {
    let id = match support {
        Support::Supported => "support-supported",
        Support::Unsupported => "support-unsupported",
        Support::Contradicted => "support-contradicted",
        Support::None => "support-none",
    };
    say(lang, id, &[])
}
