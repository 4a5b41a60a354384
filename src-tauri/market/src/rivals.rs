//! Who serves a segment, which rivals are serious there, and which offers meet there.

use crate::{Answer, OfferIx, PlayerIx, Reach, SegmentIx, Study, shares::Shares, threshold::reaches};

/// How far a player serves a segment: as typed, else as its offers do.
pub fn player_reach(study: &Study, player: PlayerIx, segment: SegmentIx) -> Option<Reach> {
    if let Some(typed) = study.player_reach.get(player.0, segment.0) {
        return Some(typed.value);
    }
    let offers: Vec<Option<Reach>> = study
        .offers
        .iter()
        .enumerate()
        .filter(|(_, offer)| offer.player == player)
        .map(|(o, _)| study.offer_reach.get(o, segment.0).map(|fact| fact.value))
        .collect();
    if offers.contains(&Some(Reach::Core)) {
        Some(Reach::Core)
    } else if offers.contains(&Some(Reach::Also)) {
        Some(Reach::Also)
    } else if !offers.is_empty() && offers.iter().all(|r| *r == Some(Reach::No)) {
        Some(Reach::No)
    } else {
        None
    }
}

/// How far an offer serves a segment: as typed, else as its player does.
pub fn offer_reach(study: &Study, offer: OfferIx, segment: SegmentIx) -> Option<Reach> {
    study
        .offer_reach
        .get(offer.0, segment.0)
        .or_else(|| {
            let player = study.offers.get(offer.0)?.player;
            study.player_reach.get(player.0, segment.0)
        })
        .map(|fact| fact.value)
}

/// Whether an offer meets others in a segment: unless it is known not to serve it.
pub fn is_there(study: &Study, offer: OfferIx, segment: SegmentIx) -> bool {
    offer_reach(study, offer, segment) != Some(Reach::No)
}

/// Whether a rival is serious in a segment; *cannot tell* is "perhaps".
pub(crate) fn serious(study: &Study, shares: &Shares, player: PlayerIx, segment: SegmentIx) -> Answer {
    if let Some(share) = shares.of[player.0] {
        return if reaches(share, study.method.serious_share) { Answer::Yes } else { Answer::No };
    }
    match player_reach(study, player, segment) {
        Some(Reach::Core) => Answer::Yes,
        Some(_) => Answer::No,
        None => Answer::CannotTell,
    }
}

/// Rivals known to serve a segment: a share above zero, or reach core or also.
pub(crate) fn rivals(study: &Study, shares: &Shares, segment: SegmentIx) -> Vec<PlayerIx> {
    let own = study.own();
    (0..study.players.len())
        .map(PlayerIx)
        .filter(|&p| Some(p) != own)
        .filter(|&p| {
            shares.of[p.0].is_some_and(|s| s > 0.0)
                || matches!(player_reach(study, p, segment), Some(Reach::Core | Reach::Also))
        })
        .collect()
}
