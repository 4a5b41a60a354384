//! Rules for segments as an import says them at once: what a text of the file stands for, and where sales go whose text
//! stands for none.

use serde::Serialize;
use standout_market::{Currency, Id, MappingKind, Money};
use standout_store::{Condition, Edit, StudyFile, Target};
use standout_words::{Lang, say};

use crate::problem::{Problem, Reply};
use crate::room::stored;
use crate::rules::{bound, in_words};

/// Sales that go to a segment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assignment {
    /// The segment's name; it is made where the study has none of it.
    pub segment: String,
    /// Which sales.
    pub of: Of,
}

/// What sales of an assignment have in common.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Of {
    /// This text in the file's segment column.
    Text(String),
    /// This client, where the text stands for no segment.
    Client(String),
    /// This channel, where the text stands for no segment.
    Channel(String),
    /// An average order within bounds, amounts as typed, where the text stands for no segment. Nothing typed is no bound.
    Order {
        /// From so much on.
        least: String,
        /// Less than so much.
        below: String,
    },
}

/// What an assignment takes.
#[derive(Clone, Debug, Serialize)]
pub struct Assigned {
    /// The segment.
    pub segment: String,
    /// The rule in words.
    pub rule: String,
    /// Lines that it takes.
    pub lines: u64,
    /// What they bring, minor units.
    pub amount: i64,
}

/// What an assignment becomes in the study.
enum Asked {
    Text(String),
    Rule(Condition),
}

/// Assignments that are sound, in the study's currency.
pub(crate) struct Sound(Vec<(String, Asked)>);

/// Looks at assignments before anything is imported.
pub(crate) fn sound(lang: Lang, currency: &Currency, asked: &[Assignment]) -> Reply<Sound> {
    let one = |one: &Assignment| {
        let asked = match &one.of {
            Of::Text(text) => Asked::Text(text.clone()),
            Of::Client(name) => Asked::Rule(Condition::Client(name.clone())),
            Of::Channel(name) => Asked::Rule(Condition::Channel(name.clone())),
            Of::Order { least, below } => {
                let wrong = || {
                    let what = format!("order:{least}..{below}");
                    Problem::new(lang, "rule-order", &[("what", what.into())])
                };
                let typed = |text: &str| bound(text, currency.minor_digits).ok_or_else(wrong);
                let (least, below) = (typed(least)?, typed(below)?);
                if least.is_none() && below.is_none() || least.zip(below).is_some_and(|(a, b)| a >= b) {
                    return Err(wrong());
                }
                Asked::Rule(Condition::AverageOrder { least, below })
            }
        };
        Ok((one.segment.trim().to_owned(), asked))
    };
    asked.iter().map(one).collect::<Reply<_>>().map(Sound)
}

/// Puts assignments into the study, one step of undo, and says what each takes.
pub(crate) fn put(file: &mut StudyFile, lang: Lang, sound: Sound) -> Reply<Vec<Assigned>> {
    let study = file.study().map_err(|e| stored(lang, &e))?;
    let rules = file.segment_rules().map_err(|e| stored(lang, &e))?;
    let (mut edits, mut added): (Vec<Edit>, Id) = (Vec::new(), 0);
    let mut segments: Vec<(String, Id)> = study.segments.iter().map(|s| (folded(&s.name), s.id)).collect();
    for (name, asked) in &sound.0 {
        let known = segments.iter().find(|(other, _)| *other == folded(name)).map(|(_, id)| *id);
        let segment = known.unwrap_or_else(|| {
            edits.push(Edit::AddSegment { name: name.clone() });
            // What a list of edits adds goes by its place among what it adds.
            added += 1;
            let id = -added;
            segments.push((folded(name), id));
            id
        });
        match asked {
            Asked::Text(label) => {
                let to = Some(Target::Id(segment));
                edits.push(Edit::Map { kind: MappingKind::Segment, label: label.clone(), to });
            }
            Asked::Rule(condition) => {
                if rules.iter().any(|rule| rule.condition == *condition && rule.segment == segment) {
                    continue;
                }
                // One that is there goes to the segment said now, and keeps its turn.
                edits.push(Edit::AddSegmentRule { condition: condition.clone(), segment });
            }
        }
    }
    if !edits.is_empty() {
        let label = say(lang, "edit-rules", &[("n", sound.0.len().into())]);
        file.edit(&label, &edits).map_err(|e| stored(lang, &e))?;
    }
    let rules = file.segment_rules().map_err(|e| stored(lang, &e))?;
    let labels = file.labels(MappingKind::Segment).map_err(|e| stored(lang, &e))?;
    let takes = |(segment, asked): (String, Asked)| {
        let (rule, (lines, amount)) = match asked {
            Asked::Text(text) => {
                let of = labels.iter().filter(|row| row.label == text);
                let takes = of.fold((0, 0), |sum, row| (sum.0 + row.lines, sum.1 + row.amount.0));
                (say(lang, "rule-text", &[("text", text.into())]), takes)
            }
            Asked::Rule(condition) => {
                let rule = rules.iter().find(|rule| rule.condition == condition);
                let takes = rule.map_or((0, Money(0)), |rule| (rule.lines, rule.amount));
                (in_words(lang, &study.currency, &condition), (takes.0, takes.1.0))
            }
        };
        Assigned { segment, rule, lines, amount }
    };
    Ok(sound.0.into_iter().map(takes).collect())
}

fn folded(name: &str) -> String {
    name.trim().to_lowercase()
}
