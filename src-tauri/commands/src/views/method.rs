//! The method profile as a page: every number with what it does, whose it is, and what it was by default.

use serde::Serialize;
use standout_market::method::keys::Origin;
use ts_rs::TS;

use super::{ChoiceView, StudyView};

/// The whole profile.
#[derive(Clone, Debug, Serialize, TS)]
pub struct MethodView {
    /// How much of it is not as by default, in one sentence.
    pub sentence: String,
    /// How many numbers are not as by default.
    pub changed: usize,
    /// Its parts.
    pub groups: Vec<MethodGroup>,
    /// Where the methods come from, a line each.
    pub sources: Vec<String>,
}

/// A part of the profile.
#[derive(Clone, Debug, Serialize, TS)]
pub struct MethodGroup {
    /// Its name in addresses.
    pub id: String,
    /// Its title.
    pub title: String,
    /// What its factors have in common; empty where it has none.
    pub lead: String,
    /// Factors of the two scores: three numbers each.
    pub factors: Vec<MethodFactor>,
    /// Single numbers.
    pub numbers: Vec<MethodNumber>,
}

/// A factor: its two anchors and its weight.
#[derive(Clone, Debug, Serialize, TS)]
pub struct MethodFactor {
    /// Its name in addresses.
    pub name: String,
    /// What it is called.
    pub label: String,
    /// Whose score it belongs to.
    pub gate: String,
    /// What it measures, and where that comes from.
    pub about: String,
    /// The value that earns 0 points.
    pub zero: MethodNumber,
    /// The value that earns 100 points.
    pub hundred: MethodNumber,
    /// Its weight.
    pub weight: MethodNumber,
}

/// A number of the profile; all texts are ready to print, and a value is written as it is typed.
#[derive(Clone, Debug, Serialize, TS)]
pub struct MethodNumber {
    /// Its key: the workbook and the study file use it too.
    pub key: String,
    /// What it is called.
    pub label: String,
    /// What it does, and where it comes from; empty where its factor says it.
    pub about: String,
    /// Whose number the default is.
    pub origin: OriginCode,
    /// The same in a word.
    pub origin_words: String,
    /// As it stands.
    pub value: String,
    /// By default.
    pub default: String,
    /// What may be typed; empty where any number may.
    pub bounds: String,
    /// Whether it is not as by default.
    pub changed: bool,
    /// Where it is one of a few: these.
    pub choices: Vec<ChoiceView>,
}

/// Whose number a default is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum OriginCode {
    /// A published source states it.
    Stated,
    /// Commonly used.
    Convention,
    /// Our own proposal.
    Proposal,
}

impl From<Origin> for OriginCode {
    fn from(origin: Origin) -> OriginCode {
        match origin {
            Origin::Stated => OriginCode::Stated,
            Origin::Convention => OriginCode::Convention,
            Origin::Proposal => OriginCode::Proposal,
        }
    }
}

/// What came of a number that was typed.
#[derive(Clone, Debug, Serialize, TS)]
pub struct MethodReply {
    /// Why it was not taken; nothing changed then.
    pub refused: Option<String>,
    /// What was done; empty where nothing was.
    pub said: String,
    /// The study as it is now.
    pub study: StudyView,
}
