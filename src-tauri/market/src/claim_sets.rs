//! How alike the players of a segment sound: the themes that each of them claims, held against one another.
//!
//! Mean pairwise Jaccard of the sets of themes: both / (both or one). Players nothing is known of are left out: that
//! they claim nothing was never found out. Claims without a theme are alike to nothing, so they are in no set.

use std::collections::BTreeSet;

use crate::rivals::is_there;
use crate::{Findings, PlayerIx, Reach, SegmentIx, Study, player_reach};

/// How alike the claims of a segment's players are.
#[derive(Clone, Debug, PartialEq)]
pub struct ClaimSameness {
    /// Where.
    pub segment: SegmentIx,
    /// Players there whose claims are known, ourselves among them.
    pub players: Vec<PlayerIx>,
    /// Players there of whose claims nothing is known.
    pub silent: Vec<PlayerIx>,
    /// Mean over all pairs, 0-1; `None` with fewer than two players.
    pub all: Option<f64>,
    /// Mean over the pairs of us and a rival, 0-1; `None` without our claims or a rival's.
    pub ours: Option<f64>,
}

/// The sameness of the claims in a segment: those made there, and those made everywhere.
pub fn claim_sameness(study: &Study, findings: &Findings, segment: SegmentIx) -> Option<ClaimSameness> {
    let market = &findings.segments.get(segment.0)?.market;
    let own = study.own();
    let there = market.players.iter().filter(|p| {
        own == Some(p.player)
            || p.share.is_some_and(|share| share > 0.0)
            || matches!(player_reach(study, p.player, segment), Some(Reach::Core | Reach::Also))
    });
    let (mut sets, mut silent) = (Vec::new(), Vec::new());
    for player in there.map(|p| p.player) {
        let themes = themes_of(study, player, segment);
        if themes.is_empty() { silent.push(player) } else { sets.push((player, themes)) }
    }
    let (mut all, mut ours) = (Mean::default(), Mean::default());
    for (n, (a, mine)) in sets.iter().enumerate() {
        for (b, theirs) in sets.iter().skip(n + 1) {
            let both = mine.intersection(theirs).count() as f64;
            let alike = both / (mine.len() as f64 + theirs.len() as f64 - both);
            all.add(alike);
            if own == Some(*a) || own == Some(*b) {
                ours.add(alike);
            }
        }
    }
    let players = sets.into_iter().map(|(player, _)| player).collect();
    Some(ClaimSameness { segment, players, silent, all: all.value(), ours: ours.value() })
}

/// Themes of what a player claims in a segment.
fn themes_of(study: &Study, player: PlayerIx, segment: SegmentIx) -> BTreeSet<&str> {
    let claims = study.claims.iter().filter(|claim| claim.player == player);
    claims
        .filter(|claim| claim.segment.is_none_or(|s| s == segment))
        .filter(|claim| claim.offer.is_none_or(|offer| is_there(study, offer, segment)))
        .map(|claim| claim.theme.trim())
        .filter(|theme| !theme.is_empty())
        .collect()
}

#[derive(Default)]
struct Mean {
    sum: f64,
    count: u32,
}

impl Mean {
    fn add(&mut self, value: f64) {
        self.sum += value;
        self.count += 1;
    }

    fn value(&self) -> Option<f64> {
        (self.count > 0).then(|| self.sum / f64::from(self.count))
    }
}
