//! Rules for sales without a segment of their own.

use serde::Serialize;
use ts_rs::TS;

use super::Target;

/// The rules, and what they leave.
#[derive(Clone, Debug, Serialize, TS)]
pub struct RulesView {
    /// In the order in which they are tried.
    pub rules: Vec<RuleView>,
    /// Lines that nothing assigns.
    #[ts(type = "number")]
    pub not_assigned_lines: u64,
    /// What they bring, minor units.
    #[ts(type = "number")]
    pub not_assigned_amount: i64,
    /// Their clients, the largest first: the first hundred.
    pub clients: Vec<RestView>,
    /// Their channels, the largest first.
    pub channels: Vec<RestView>,
    /// Where rules may lead.
    pub segments: Vec<Target>,
}

/// A rule.
#[derive(Clone, Debug, Serialize, TS)]
pub struct RuleView {
    /// Its key.
    #[ts(type = "number")]
    pub id: i64,
    /// `client`, `channel` or `average_order`.
    pub kind: String,
    /// What it asks, in words.
    pub said: String,
    /// Where its sales go.
    pub segment: Target,
    /// Lines it takes.
    #[ts(type = "number")]
    pub lines: u64,
    /// What they bring, minor units.
    #[ts(type = "number")]
    pub amount: i64,
}

/// A client or channel whose sales nothing assigns.
#[derive(Clone, Debug, Serialize, TS)]
pub struct RestView {
    /// Its name.
    pub name: String,
    /// Lines.
    #[ts(type = "number")]
    pub lines: u64,
    /// What they bring, minor units.
    #[ts(type = "number")]
    pub amount: i64,
}
