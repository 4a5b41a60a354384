//! Findings become views: the same ones for the window and for `analyse --json`.

use standout_market::{
    ClaimIx, Clash, Conflicts, Date, Findings, Gate, Ground, Interval, MarketFindings, Missing, Money, Scope,
    SegmentFindings, Standing, Study, Subject, method, presence,
};
use standout_words::{Lang, conflict, place, place_in_words};

use crate::marks::asked;
use crate::problem::Reply;
use crate::room::{OpenStudy, Room, stored};
use crate::subject::{address, offer_key, player_key, segment_key, subject_text};
use crate::unknown::unknown_cells;
use crate::views::*;

/// Rivals' offers that the window is told of beside each own offer. It shows the nearest alone and asks for the rest
/// where they are wanted ([`crate::offer_detail`]): of a large study they are nine tenths of every reply.
const NEAREST_SHOWN: usize = 3;

/// The open study with its findings.
pub(crate) fn study_view(room: &Room) -> Reply<StudyView> {
    let lang = room.lang();
    let open = room.open()?;
    let OpenStudy { file, study, findings, likely, .. } = open;
    let (study, findings) = (study.as_ref(), findings.as_ref());
    let read_only = file.read_only().map(|why| standout_words::say(lang, &format!("read-only-{}", why.code()), &[]));
    Ok(StudyView {
        path: file.path().display().to_string(),
        name: study.name.clone(),
        sample: open.sample,
        read_only,
        saved_at: open.saved_at,
        undo: file.undo_label().map_err(|e| stored(lang, &e))?,
        redo: file.redo_label().map_err(|e| stored(lang, &e))?,
        revision: open.revision,
        unknown_cells: unknown_cells(study).total(),
        months: study.ledger.year().map_or(0, |y| y.full_months),
        subline: standout_words::subline(lang, study, findings),
        headline_subject: subject_text(study, Subject::Headline),
        contradictions: contradictions(lang, open),
        questions: findings.missing.iter().take(5).map(|m| standout_words::question(lang, study, m)).collect(),
        missing: findings.missing.iter().filter(|m| m.settles > 0).map(|m| missing(lang, study, m)).collect(),
        analysis: analysis(lang, study, findings, &open.conflicts, likely, NEAREST_SHOWN),
    })
}

/// The findings as the contract has them, with so many of the nearest rivals' offers of each own offer.
pub(crate) fn analysis(
    lang: Lang,
    study: &Study,
    findings: &Findings,
    conflicts: &Conflicts,
    likely: &[Option<standout_market::Likely>],
    nearest: usize,
) -> Analysis {
    let revenue = &findings.revenue;
    Analysis {
        currency: study.currency.code.clone(),
        minor_digits: study.currency.minor_digits,
        as_of: findings.as_of.map(iso),
        method: method::keys::KEYS.iter().map(|key| (key.name.to_owned(), key.get(&study.method))).collect(),
        counted: findings.counted.into(),
        headline: standout_words::headline(lang, study, findings),
        revenue: RevenueView {
            amount: amount(revenue.amount),
            margin: amount(revenue.margin),
            orders: revenue.orders,
            clients: revenue.clients,
            from: revenue.from.map(iso),
            to: revenue.to.map(iso),
            not_assigned: amount(revenue.not_assigned),
            growth: revenue.growth,
            pareto: revenue.pareto.iter().map(|&s| study.segment_name(s).to_owned()).collect(),
            effective_segments: revenue.effective_segments,
            concentration: standout_words::growth::concentration(lang, study, findings),
            subject: subject_text(study, Subject::Revenue(Scope::Whole)),
        },
        market: market(lang, study, findings, conflicts),
        segments: findings
            .segments
            .iter()
            .map(|s| segment(lang, study, findings, s, likely.get(s.segment.0).copied().flatten()))
            .collect(),
        offers: findings.offers.iter().map(|o| offer(lang, study, o, nearest)).collect(),
        claims: themes(lang, study, findings),
    }
}

pub(crate) fn iso(day: Date) -> String {
    day.to_string()
}

fn amount(money: Option<Money>) -> Option<i64> {
    money.map(|m| m.0)
}

/// JSON has no infinity: an end that nothing bounds is unknown.
pub(crate) fn band(interval: Option<Interval>) -> Band {
    let end = |x: f64| x.is_finite().then_some(x);
    Band { low: interval.and_then(|i| end(i.low)), high: interval.and_then(|i| end(i.high)) }
}

pub(crate) fn gates_view(gates: standout_market::Gates) -> GatesView {
    GatesView { money: gates.money.into(), growth: gates.growth.into(), room: gates.room.into() }
}

fn market(lang: Lang, study: &Study, findings: &Findings, conflicts: &Conflicts) -> MarketView {
    let MarketFindings { hhi, concentration, effective_players, players, .. } = &findings.market;
    MarketView {
        hhi: band(*hhi),
        concentration: concentration
            .iter()
            .map(|&(top, share)| ConcentrationView { top, share: share.map(|s| s.low), at_most: share.map(|s| s.high) })
            .collect(),
        effective_players: band(*effective_players),
        players: players
            .iter()
            .map(|p| PlayerShareView {
                id: player_key(study, p.player),
                name: study.player_name(p.player).to_owned(),
                own: study.is_us(p.player),
                share: p.share,
                relative_share: p.relative_share,
            })
            .collect(),
        contradictions: conflicts.of_markets().map(|found| conflict(lang, study, found)).collect(),
        level: standout_words::concentration(lang, study, &findings.market),
        profile: standout_words::profile(lang, study),
        subject: subject_text(study, Subject::Concentration(Scope::Whole)),
    }
}

pub(crate) fn missing(lang: Lang, study: &Study, missing: &Missing) -> MissingView {
    let place = place(study, missing.cell);
    MissingView {
        sheet: place.sheet.to_owned(),
        row: place.row,
        column: place.column,
        settles: missing.settles,
        words: place_in_words(lang, study, missing.cell),
        cell: address(study, missing.cell),
    }
}

/// What cannot be true together: what we claim first, then shares and volumes. What rivals claim wrongly is marked in
/// the matrix only.
fn contradictions(lang: Lang, open: &OpenStudy) -> Vec<ContradictionView> {
    let OpenStudy { study, conflicts, .. } = open;
    let ours = |claim: ClaimIx| study.claims.get(claim.0).is_some_and(|claim| study.own() == Some(claim.player));
    let (claims, facts): (Vec<_>, Vec<_>) =
        conflicts.all().iter().partition(|found| matches!(found.clash, Clash::Claim(_)));
    let claims = claims.into_iter().filter(|found| matches!(found.clash, Clash::Claim(claim) if ours(claim)));
    claims
        .chain(facts)
        .map(|found| ContradictionView {
            text: conflict(lang, study, found),
            cell: found.marked.first().and_then(|cell| address(study, *cell)),
            subject: asked(&found.clash).map(|subject| subject_text(study, subject)),
        })
        .collect()
}

fn segment(
    lang: Lang,
    study: &Study,
    findings: &Findings,
    found: &SegmentFindings,
    likely: Option<standout_market::Likely>,
) -> SegmentView {
    let money = &found.money;
    let ix = found.segment;
    let thing = study.segments.get(ix.0);
    let why_gate = |gate| subject_text(study, Subject::Gate(ix, gate));
    let detail = |gate| standout_words::gate_detail(lang, study, found, gate);
    SegmentView {
        id: segment_key(study, ix),
        name: thing.map_or_else(String::new, |s| s.name.clone()),
        revenue: amount(money.revenue),
        revenue_share: money.revenue_share,
        margin: amount(money.margin),
        margin_share: money.margin_share,
        orders: money.orders,
        clients: money.clients,
        average_order: amount(money.average_order),
        items_per_order: money.items_per_order,
        largest_client: money.largest_client,
        growth: money.growth,
        trend: match (found.ground, money.growth, found.market_growth) {
            (Some(Ground::Gaining), ..) => Some(TrendCode::Gaining),
            (Some(Ground::Losing), ..) => Some(TrendCode::Losing),
            (None, Some(_), Some(_)) => Some(TrendCode::Steady),
            _ => None,
        },
        market_volume: amount(found.market_volume),
        market_growth: found.market_growth,
        market_definition: thing.map(|s| s.definition.clone()).filter(|d| !d.is_empty()),
        own_share: found.own_share,
        hhi: band(found.market.hhi),
        level: standout_words::concentration(lang, study, &found.market),
        by_value: found.market.by_value,
        rivals: found.rivals.len(),
        scores: Scores { growth: band(Some(found.growth_score)), room: band(Some(found.room_score)) },
        gates: gates_view(found.gates),
        factors: found
            .factors
            .iter()
            .map(|f| FactorView {
                gate: f.gate.into(),
                name: f.name.into(),
                value: band(f.value),
                points: band(Some(f.points)),
                weight: f.weight,
                label: standout_words::factor(lang, f.name),
                words: standout_words::factor_value(lang, study, f),
                subject: subject_text(study, Subject::Factor(ix, f.name)),
            })
            .collect(),
        verdict: found.verdict.into(),
        likely: likely.map(|found| Likely {
            verdict: found.verdict.into(),
            share: found.share,
            words: standout_words::likely(lang, &found),
        }),
        stability: found.robustness.stability,
        standing: found.robustness.standing().map(|standing| match standing {
            Standing::Robust => StandingCode::Robust,
            Standing::Between => StandingCode::Between,
            Standing::Fragile => StandingCode::Fragile,
        }),
        sentence: standout_words::segment_sentence(lang, study, found),
        because: found.because.iter().map(|b| standout_words::because(lang, study, b)).collect(),
        missing: found.missing.iter().map(|m| missing(lang, study, m)).collect(),
        shift: money.shift.map(ShiftView::from),
        detail: GateDetail { money: detail(Gate::Money), growth: detail(Gate::Growth), room: detail(Gate::Room) },
        players: presence(study, findings, ix)
            .into_iter()
            .map(|p| SegmentPlayer {
                id: player_key(study, p.player),
                name: study.player_name(p.player).to_owned(),
                own: p.own,
                share: p.share,
                price_index: band(p.price_index),
                similarity: band(p.similarity),
                similarity_subject: p
                    .alike
                    .map(|(ours, theirs)| subject_text(study, Subject::Similarity(ours, theirs, ix))),
                price_subject: p.priced.map(|o| subject_text(study, Subject::PriceIndex(o, ix))),
            })
            .collect(),
        others_share: found.market.rest,
        sells: findings
            .offers
            .iter()
            .filter(|o| o.segment == ix)
            .map(|o| Sells {
                offer_id: offer_key(study, o.offer),
                offer: study.offer_name(o.offer).to_owned(),
                revenue: amount(o.revenue),
                verdict: o.verdict.into(),
                subject: subject_text(study, Subject::Offer(o.offer, ix)),
            })
            .collect(),
        stability_words: standout_words::stability(lang, found),
        flip: standout_words::flip(lang, found),
        subject: subject_text(study, Subject::Segment(ix)),
        gate_subjects: GateDetail {
            money: why_gate(Gate::Money),
            growth: why_gate(Gate::Growth),
            room: why_gate(Gate::Room),
        },
        hhi_subject: subject_text(study, Subject::Concentration(Scope::Segment(ix))),
        revenue_subject: subject_text(study, Subject::Revenue(Scope::Segment(ix))),
    }
}

fn offer(lang: Lang, study: &Study, found: &standout_market::OfferFindings, nearest: usize) -> OfferView {
    let function = |f: &standout_market::FunctionIx| study.function_name(*f).to_owned();
    let thing = study.offers.get(found.offer.0);
    OfferView {
        offer_id: offer_key(study, found.offer),
        name: study.offer_name(found.offer).to_owned(),
        segment_id: segment_key(study, found.segment),
        segment: study.segment_name(found.segment).to_owned(),
        category: thing.map_or_else(String::new, |o| o.category.clone()),
        revenue: amount(found.revenue),
        verdict: found.verdict.into(),
        price_index: band(found.price_index),
        price_subject: subject_text(study, Subject::PriceIndex(found.offer, found.segment)),
        nearest: found
            .nearest
            .iter()
            .take(nearest)
            .map(|n| NearestView {
                player: study.player_of_offer(n.offer).to_owned(),
                offer: study.offer_name(n.offer).to_owned(),
                offer_id: offer_key(study, n.offer),
                similarity: band(n.similarity),
                price_ratio: n.price_ratio,
                serious: n.serious.into(),
                subject: subject_text(study, Subject::Similarity(found.offer, n.offer, found.segment)),
            })
            .collect(),
        difference: found.difference.iter().map(|(f, _)| function(f)).collect(),
        unproven: found.difference.iter().filter(|(_, proven)| !proven).map(|(f, _)| function(f)).collect(),
        parity: found.parity.iter().map(function).collect(),
        gaps: found.gaps.iter().map(function).collect(),
        sentence: standout_words::offer_sentence(lang, study, found),
        because: found.because.iter().map(|b| standout_words::because(lang, study, b)).collect(),
        missing: found.missing.iter().map(|m| missing(lang, study, m)).collect(),
        subject: subject_text(study, Subject::Offer(found.offer, found.segment)),
    }
}

fn themes(lang: Lang, study: &Study, findings: &Findings) -> Vec<ThemeView> {
    let claim = |t: &standout_market::ThemeFindings, c: standout_market::ClaimIx| {
        let found = findings.claims.iter().find(|found| found.claim == c);
        ClaimView {
            words: study.claims.get(c.0).map_or_else(String::new, |c| c.words.clone()),
            sentence: found.map_or_else(String::new, |f| standout_words::claim_sentence(lang, study, f)),
            support: found.map_or(t.support, |f| f.support).into(),
            subject: subject_text(study, Subject::Claim(c)),
        }
    };
    findings
        .themes
        .iter()
        .map(|t| ThemeView {
            theme: t.theme.clone(),
            players: t.players.iter().map(|&p| study.player_name(p).to_owned()).collect(),
            ours: !t.ours.is_empty(),
            support: t.support.into(),
            saturation: t.saturation,
            uniqueness: t.uniqueness,
            claims: t.ours.iter().map(|&c| claim(t, c)).collect(),
        })
        .collect()
}
