//! Themes that are probably one under two names: a hint for a person, who joins them or does not.
//!
//! Words are compared by their stems (Snowball's, Russian for Cyrillic and English for Latin letters), and two stems
//! that are not the same by their runs of three letters, because stems miss pairs (`доставка`, `доставляем`). Nothing
//! is joined by itself: two words alike may be two advantages.

use std::collections::BTreeSet;

use rust_stemmers::{Algorithm, Stemmer};
use unicode_normalization::UnicodeNormalization;

/// Two themes that are probably one.
#[derive(Clone, Debug, PartialEq)]
pub struct AlikeThemes {
    /// Place of the one in the list.
    pub first: usize,
    /// Place of the other, further down.
    pub second: usize,
    /// The words of the first that the second has too, as the first writes them.
    pub shared: Vec<String>,
    /// 2 x shared words / all words of both, 0-1.
    pub alike: f64,
}

/// From so much on two themes are a hint: one of two words shared.
const ALIKE: f64 = 0.5;
/// From so much on two stems are one: the part of their runs of three letters that both have.
const STEMS_ALIKE: f64 = 0.6;
/// Stems shorter than this are one only if they are the same.
const SHORT: usize = 4;

/// Words that name no theme.
const EMPTY: &[&str] = &[
    "и", "в", "во", "на", "с", "со", "от", "до", "за", "по", "для", "из", "к", "у", "о", "об", "без", "не", "под",
    "при", "или", "мы", "наш", "наша", "наши", "наше", "the", "a", "an", "of", "and", "or", "in", "on", "for", "to",
    "from", "with", "by", "at", "our", "we",
];

/// A word of a theme.
struct Word {
    written: String,
    stem: String,
}

/// The pairs of a list of themes that are probably one, the most alike first.
pub fn alike_themes(themes: &[&str]) -> Vec<AlikeThemes> {
    let stemmers = [Stemmer::create(Algorithm::Russian), Stemmer::create(Algorithm::English)];
    let words: Vec<Vec<Word>> = themes.iter().map(|theme| words(&stemmers, theme)).collect();
    let mut found = Vec::new();
    for (first, mine) in words.iter().enumerate() {
        for (second, theirs) in words.iter().enumerate().skip(first + 1) {
            let shared: Vec<String> = mine
                .iter()
                .filter(|word| theirs.iter().any(|other| same(&word.stem, &other.stem)))
                .map(|word| word.written.clone())
                .collect();
            // Counted from both sides: one word may answer for two of the other's.
            let back = theirs.iter().filter(|word| mine.iter().any(|other| same(&word.stem, &other.stem))).count();
            let all = mine.len() + theirs.len();
            let alike = if all == 0 { 0.0 } else { (shared.len() + back) as f64 / all as f64 };
            if alike >= ALIKE {
                found.push(AlikeThemes { first, second, shared, alike });
            }
        }
    }
    found.sort_by(|a, b| b.alike.total_cmp(&a.alike));
    found
}

/// The words of a theme that carry it, each once.
fn words([russian, english]: &[Stemmer; 2], theme: &str) -> Vec<Word> {
    let plain: String = theme.nfkc().collect::<String>().to_lowercase();
    let mut seen = BTreeSet::new();
    plain
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| word.chars().any(char::is_alphabetic) && !EMPTY.contains(word))
        .map(|word| {
            // Snowball keeps `надёжный` and `надежный` apart.
            let folded = word.replace('ё', "е");
            let cyrillic = folded.chars().any(|c| matches!(c, 'а'..='я'));
            let stem = if cyrillic { russian.stem(&folded) } else { english.stem(&folded) };
            Word { written: word.to_owned(), stem: stem.into_owned() }
        })
        .filter(|word| seen.insert(word.stem.clone()))
        .collect()
}

fn same(a: &str, b: &str) -> bool {
    if a == b {
        return true;
    }
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    if a.len() < SHORT || b.len() < SHORT || a.get(..SHORT) != b.get(..SHORT) {
        return false;
    }
    let runs = |word: &[char]| -> BTreeSet<Vec<char>> { word.windows(3).map(<[char]>::to_vec).collect() };
    let (a, b) = (runs(&a), runs(&b));
    let both = a.intersection(&b).count();
    2.0 * both as f64 >= STEMS_ALIKE * (a.len() + b.len()) as f64
}
