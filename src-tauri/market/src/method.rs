//! The method profile: every anchor, threshold and weight, kept in the study and printed in the report.

pub mod keys;

/// The two fixed points of a factor's line: at `zero` it earns 0 points, at `hundred` 100.
///
/// Fixed, so that adding a segment moves no other segment's score (McDonald's rule; not min-max).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Anchors {
    /// The value that earns 0 points.
    pub zero: f64,
    /// The value that earns 100 points.
    pub hundred: f64,
    /// The factor's weight in its gate's score; 0 leaves it out.
    pub weight: f64,
}

/// The method profile. Fractions are 0-1, growth per year, HHI 0-10 000.
#[derive(Clone, Debug, PartialEq)]
pub struct Method {
    /// Share of the total money that opens the money gate by itself.
    pub money_share: f64,
    /// Share that opens it where all larger segments together stay below `money_cut`.
    pub money_small_share: f64,
    /// The cut of the Pareto set.
    pub money_cut: f64,
    /// Costs must cover this part of revenue for margin to be counted as money.
    pub cost_coverage: f64,
    /// ... in every segment that brings at least this part of revenue.
    pub cost_segment: f64,
    /// Score at which the growth and room gates open, 0-100.
    pub gate: f64,
    /// Real market growth, fraction a year.
    pub real_growth: Anchors,
    /// Our share of the segment's volume: the less, the more headroom.
    pub headroom: Anchors,
    /// Importance-weighted advantage over the nearest serious rival.
    pub advantage: Anchors,
    /// Value for price, percentage points.
    pub value_for_price: Anchors,
    /// HHI of the rivals.
    pub rivals_hhi: Anchors,
    /// Our share over the largest rival's.
    pub relative_share: Anchors,
    /// Win rate over fair share; without a funnel it stays unknown and is left out.
    pub win_rate: Anchors,
    /// Importance that makes a level function a must-have.
    pub must_have_importance: f64,
    /// Part of the serious rivals' offers that must have it.
    pub must_have_part: f64,
    /// Share in the segment that makes a rival serious.
    pub serious_share: f64,
    /// Similarity at which an offer blends in.
    pub alike: f64,
    /// Our price must be at least this part of the alike offer's for ours to blend in.
    pub alike_price: f64,
    /// Part of serious players that makes a point of parity.
    pub parity: f64,
    /// At most this part of them may have a point of difference.
    pub difference: f64,
    /// At least this part of them makes a gap.
    pub gap: f64,
    /// Least importance of a difference or a gap.
    pub matters: f64,
    /// A number within this part of ours counts as had too.
    pub number_tolerance: f64,
    /// Own share typed and own revenue / volume may differ by this part of the larger.
    pub share_conflict: f64,
    /// Own growth this far from the market's is gaining or losing ground (fraction).
    pub ground: f64,
    /// Importance of the gaps named when losing or gaining ground.
    pub ground_importance: f64,
    /// Facts older than so many months before the study's as of are stale.
    pub stale_months: i32,
    /// The parity band of the price index, low and high.
    pub price_band: (f64, f64),
    /// Correlation with the rivals' mean value curve at which an offer only follows them ...
    pub me_too_correlation: f64,
    /// ... where it also is no further from it than this (0-1).
    pub me_too_divergence: f64,
    /// Part of the distances that a perceptual map must show; below it there is no map.
    pub map_explained: f64,
    /// Players that a perceptual map takes.
    pub map_players: u32,
    /// Draws of the robustness test, draws of the completions, and the seed of both.
    pub draws: u32,
    /// Draws of the completions for *likely*.
    pub completions: u32,
    /// The seed of both.
    pub seed: u64,
    /// Which concentration bands are printed: the United States' or the Russian ones.
    pub russian_bands: bool,
}

impl Default for Method {
    fn default() -> Self {
        let factor = |zero, hundred, weight| Anchors { zero, hundred, weight };
        Method {
            money_share: 0.15,
            money_small_share: 0.05,
            money_cut: 0.80,
            cost_coverage: 0.95,
            cost_segment: 0.05,
            gate: 50.0,
            real_growth: factor(-0.05, 0.05, 3.0),
            headroom: factor(0.5, 0.0, 1.0),
            advantage: factor(0.0, 0.25, 2.0),
            value_for_price: factor(-20.0, 20.0, 2.0),
            rivals_hhi: factor(5_000.0, 1_000.0, 1.0),
            relative_share: factor(0.0, 1.0, 1.0),
            win_rate: factor(0.5, 1.5, 2.0),
            must_have_importance: 5.0,
            must_have_part: 0.5,
            serious_share: 0.05,
            alike: 0.8,
            alike_price: 0.95,
            parity: 0.75,
            difference: 0.25,
            gap: 0.5,
            matters: 3.0,
            number_tolerance: 0.10,
            share_conflict: 0.10,
            ground: 0.03,
            ground_importance: 4.0,
            stale_months: 6,
            price_band: (95.0, 105.0),
            me_too_correlation: 0.9,
            me_too_divergence: 0.15,
            map_explained: 0.6,
            map_players: 4,
            draws: 10_000,
            completions: 1_000,
            seed: 1,
            russian_bands: true,
        }
    }
}
