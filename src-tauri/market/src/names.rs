//! What things of a study are called. An index that points nowhere has no name: it is empty, never a panic.

use crate::{ClaimIx, FunctionIx, OfferIx, PlayerIx, SegmentIx, Study};

impl Study {
    /// The name of a player.
    pub fn player_name(&self, player: PlayerIx) -> &str {
        self.players.get(player.0).map_or("", |p| p.name.as_str())
    }

    /// The name of a segment.
    pub fn segment_name(&self, segment: SegmentIx) -> &str {
        self.segments.get(segment.0).map_or("", |s| s.name.as_str())
    }

    /// The name of a function, without its unit.
    pub fn function_name(&self, function: FunctionIx) -> &str {
        self.functions.get(function.0).map_or("", |f| f.name.as_str())
    }

    /// The name of an offer, without its player.
    pub fn offer_name(&self, offer: OfferIx) -> &str {
        self.offers.get(offer.0).map_or("", |o| o.name.as_str())
    }

    /// The name of the player whose offer it is.
    pub fn player_of_offer(&self, offer: OfferIx) -> &str {
        self.offers.get(offer.0).map_or("", |o| self.player_name(o.player))
    }

    /// Whether the offer is our own company's.
    pub fn is_own(&self, offer: OfferIx) -> bool {
        self.offers.get(offer.0).is_some_and(|o| self.is_us(o.player))
    }

    /// Whether the player is our own company.
    pub fn is_us(&self, player: PlayerIx) -> bool {
        self.players.get(player.0).is_some_and(|p| p.own)
    }

    /// `Player / Offer`: how the matrix workbook names an offer.
    pub fn offer_path(&self, offer: OfferIx) -> String {
        match self.offers.get(offer.0) {
            Some(o) => format!("{} / {}", self.player_name(o.player), o.name),
            None => String::new(),
        }
    }

    /// `Player / claim`: how the matrix workbook names a claim.
    pub fn claim_path(&self, claim: ClaimIx) -> String {
        match self.claims.get(claim.0) {
            Some(c) => format!("{} / {}", self.player_name(c.player), c.words),
            None => String::new(),
        }
    }
}
