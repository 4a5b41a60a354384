//! Everything intake says is worded in both languages.

use standout_intake::{Concern, Expected, IntakeError, Reason, Refusal};
use standout_words::Lang;

#[test]
fn every_expectation_has_words() {
    for expected in Expected::ALL {
        for lang in [Lang::Ru, Lang::En] {
            let words = expected.in_words(lang);
            assert_ne!(words, expected.id(), "{expected:?} in {lang:?}");
        }
    }
}

#[test]
fn every_error_is_a_sentence_with_nothing_left_open() {
    let names = || vec!["Лист1".to_owned(), "Лист2".to_owned()];
    let wanted = || "Итоги".to_owned();
    let refusals = [
        Refusal::Empty,
        Refusal::NotATable,
        Refusal::Password,
        Refusal::Broken,
        Refusal::TooLarge,
        Refusal::Io,
        Refusal::UnclosedQuote { row: 7 },
        Refusal::TooWide { row: 7 },
        Refusal::NoSheet { wanted: wanted(), sheets: names() },
        Refusal::NoColumn { wanted: wanted(), headings: names() },
        Refusal::NoAmount { headings: names() },
        Refusal::NoMatrix { sheets: names() },
        Refusal::SpoiltLetters { before: wanted(), after: wanted(), repair: wanted() },
        Refusal::MonthsWithoutYear { heading: wanted() },
    ];
    let why = || std::io::Error::other("причина");
    let errors = refusals.into_iter().map(IntakeError::Refused).chain([
        IntakeError::Open(why()),
        IntakeError::Start(why()),
        IntakeError::Cancelled,
        IntakeError::Burst,
    ]);
    for error in errors {
        for lang in [Lang::Ru, Lang::En] {
            let sentence = error.in_words(lang);
            assert!(sentence.ends_with('.') || sentence.ends_with("причина"), "{sentence}");
            assert!(!sentence.contains('{') && sentence != error.id(), "{sentence}");
        }
    }
}

#[test]
fn every_reason_and_concern_has_words() {
    for lang in [Lang::Ru, Lang::En] {
        for reason in Reason::ALL {
            assert_ne!(reason.in_words(lang), reason.id(), "{reason:?} in {lang:?}");
        }
        for concern in Concern::ALL {
            assert_ne!(concern.in_words(lang), concern.id(), "{concern:?} in {lang:?}");
        }
    }
}
