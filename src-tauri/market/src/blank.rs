//! Things of which only the name is known so far.

use crate::{Claim, Id, PlayerIx, Segment};

impl Segment {
    /// A segment of which nothing but its name is known. The players listed for it count as its largest until said
    /// otherwise.
    pub fn named(id: Id, name: String) -> Segment {
        Segment {
            id,
            name,
            volume: None,
            volume_year: None,
            growth: None,
            definition: String::new(),
            listed_are_largest: true,
            note: String::new(),
        }
    }
}

impl Claim {
    /// A player's words, of which neither theme, nor subject, nor proof is known.
    pub fn worded(id: Id, player: PlayerIx, words: String) -> Claim {
        Claim {
            id,
            player,
            words,
            theme: String::new(),
            kind: None,
            about: None,
            offer: None,
            segment: None,
            proof: String::new(),
            note: String::new(),
            source: None,
        }
    }
}
