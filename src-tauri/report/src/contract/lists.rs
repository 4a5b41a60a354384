//! The sheets that list things: Study, Players, Segments, Offers, Functions, Claims, Mapping.

use standout_market::{
    Better, ClaimAbout, ClaimKind, Currency, FunctionKind, MappingKind, Money, Scope, Study, Volume, method,
};
use standout_words::Lang;
use standout_words::contract::{Column, StudyKey, Word, YesNo, function_kind_word, price_word};

use super::form::Form;
use crate::ReportError;

/// An amount in major units.
pub(crate) fn major(amount: Money, currency: &Currency) -> f64 {
    amount.as_f64() / currency.minor_per_major() as f64
}

pub(super) fn words<T: Word>(lang: Lang) -> Vec<&'static str> {
    T::WORDS.iter().map(|w| w.0.word(lang)).collect()
}

fn yes_or_no(lang: Lang, yes: bool) -> &'static str {
    if yes { YesNo::Yes.name(lang) } else { YesNo::No.name(lang) }
}

pub(super) fn study(form: &mut Form<'_>, study: Option<&Study>) -> Result<(), ReportError> {
    let key = form.column(Column::Key, 30.0);
    let value = form.column(Column::Value, 34.0);
    let lang = form.lang;
    let market = study.map(|s| &s.market);
    let volume: Option<&Volume> = market.and_then(|m| m.volume.as_ref()).map(|f| &f.value);
    for &k in StudyKey::ALL {
        form.next();
        form.text(key, k.name(lang))?;
        match k {
            StudyKey::Name => form.text(value, study.map_or("", |s| &s.name))?,
            StudyKey::Currency => form.text(value, study.map_or("", |s| &s.currency.code))?,
            StudyKey::PriceGrowth => {
                form.percent(value, market.and_then(|m| m.price_growth.as_ref()).map(|f| f.value))?;
            }
            StudyKey::MarketVolume => form.number(value, volume.map(|v| v.amount))?,
            StudyKey::UnitOfVolume => form.text(value, volume.map_or("", |v| &v.unit))?,
            StudyKey::MarketGrowth => {
                form.percent(value, market.and_then(|m| m.growth.as_ref()).map(|f| f.value))?;
            }
            StudyKey::ListedAreLargest => {
                form.text(value, yes_or_no(lang, market.is_none_or(|m| m.listed_are_largest)))?;
            }
        }
    }
    let Some(study) = study else { return Ok(()) };
    for k in method::keys::KEYS {
        let own = k.get(&study.method);
        if own != k.default() {
            form.next();
            form.text(key, k.name)?;
            form.number(value, Some(own))?;
        }
    }
    Ok(())
}

pub(super) fn players(form: &mut Form<'_>, study: Option<&Study>) -> Result<(), ReportError> {
    let name = form.column(Column::Name, 28.0);
    let own = form.column(Column::Own, 8.0);
    let website = form.column(Column::Website, 28.0);
    let note = form.column(Column::Note, 60.0);
    for p in study.iter().flat_map(|s| &s.players) {
        form.next();
        form.text(name, &p.name)?;
        form.text(own, if p.own { YesNo::Yes.name(form.lang) } else { "" })?;
        form.text(website, &p.website)?;
        form.text(note, &p.note)?;
    }
    form.choices(own, own, &[YesNo::Yes.name(form.lang)])
}

pub(super) fn segments(form: &mut Form<'_>, study: Option<&Study>) -> Result<(), ReportError> {
    let name = form.column(Column::Name, 24.0);
    let volume = form.column(Column::MarketVolume, 18.0);
    let unit = form.column(Column::UnitOfVolume, 12.0);
    let year = form.column(Column::VolumeYear, 10.0);
    let growth = form.column(Column::MarketGrowth, 11.0);
    let definition = form.column(Column::MarketDefinition, 60.0);
    let largest = form.column(Column::ListedAreLargest, 15.0);
    let note = form.column(Column::Note, 40.0);
    for s in study.iter().flat_map(|s| &s.segments) {
        form.next();
        form.text(name, &s.name)?;
        let typed = s.volume.as_ref().map(|f| &f.value);
        form.number(volume, typed.map(|v| v.amount))?;
        form.text(unit, typed.map_or("", |v| &v.unit))?;
        form.number(year, s.volume_year.map(f64::from))?;
        form.percent(growth, s.growth.as_ref().map(|f| f.value))?;
        form.text(definition, &s.definition)?;
        form.text(largest, yes_or_no(form.lang, s.listed_are_largest))?;
        form.text(note, &s.note)?;
    }
    form.choices(largest, largest, &[YesNo::Yes.name(form.lang), YesNo::No.name(form.lang)])
}

pub(super) fn offers(form: &mut Form<'_>, study: Option<&Study>) -> Result<(), ReportError> {
    let player = form.column(Column::Player, 24.0);
    let offer = form.column(Column::Offer, 28.0);
    let category = form.column(Column::Category, 24.0);
    let price = form.column(Column::Price, 14.0);
    let unit = form.column(Column::Unit, 12.0);
    let note = form.column(Column::Note, 60.0);
    let Some(study) = study else { return Ok(()) };
    for (i, o) in study.offers.iter().enumerate() {
        form.next();
        form.text(player, study.players.get(o.player.0).map_or("", |p| &p.name))?;
        form.text(offer, &o.name)?;
        form.text(category, &o.category)?;
        let general = study.prices.get(i, Scope::Whole.column()).map(|f| &f.value);
        form.number(price, general.map(|p| major(p.amount, &study.currency)))?;
        form.text(unit, general.map_or(o.unit.as_str(), |p| &p.unit))?;
        form.text(note, &o.note)?;
    }
    Ok(())
}

pub(super) fn functions(form: &mut Form<'_>, study: Option<&Study>) -> Result<(), ReportError> {
    let name = form.column(Column::Function, 38.0);
    let group = form.column(Column::Group, 20.0);
    let kind = form.column(Column::Kind, 12.0);
    let unit = form.column(Column::Unit, 12.0);
    let better = form.column(Column::Better, 12.0);
    let note = form.column(Column::Note, 50.0);
    let lang = form.lang;
    for f in study.iter().flat_map(|s| &s.functions) {
        form.next();
        form.text(name, &f.name)?;
        form.text(group, &f.group)?;
        form.text(kind, function_kind_word(&f.kind, lang))?;
        if let FunctionKind::Number { unit: u, better: b } = &f.kind {
            form.text(unit, u)?;
            form.text(better, b.word(lang))?;
        }
        form.text(note, &f.note)?;
    }
    let number = FunctionKind::Number { unit: String::new(), better: Better::Higher };
    let kinds = [function_kind_word(&FunctionKind::Level, lang), function_kind_word(&number, lang)];
    form.choices(kind, kind, &kinds)?;
    form.choices(better, better, &words::<Better>(lang))
}

pub(super) fn claims(form: &mut Form<'_>, study: Option<&Study>) -> Result<(), ReportError> {
    let player = form.column(Column::Player, 22.0);
    let claim = form.column(Column::Claim, 50.0);
    let theme = form.column(Column::Theme, 24.0);
    let kind = form.column(Column::Kind, 15.0);
    let function = form.column(Column::Function, 30.0);
    let offer = form.column(Column::Offer, 24.0);
    let segment = form.column(Column::Segment, 20.0);
    let proof = form.column(Column::Proof, 36.0);
    let note = form.column(Column::Note, 36.0);
    let lang = form.lang;
    if let Some(study) = study {
        for c in &study.claims {
            form.next();
            form.text(player, study.players.get(c.player.0).map_or("", |p| &p.name))?;
            form.text(claim, &c.words)?;
            form.text(theme, &c.theme)?;
            form.text(kind, c.kind.map_or("", |k| k.word(lang)))?;
            match c.about {
                Some(ClaimAbout::Function(f)) => {
                    form.text(function, study.functions.get(f.0).map_or("", |f| &f.name))?;
                }
                Some(ClaimAbout::Price) => form.text(function, price_word(lang))?,
                None => {}
            }
            // An offer of the claimant is named alone, another's with its player.
            let name = c.offer.and_then(|o| study.offers.get(o.0)).map_or_else(String::new, |o| {
                if o.player == c.player {
                    o.name.clone()
                } else {
                    c.offer.map_or_else(String::new, |o| study.offer_path(o))
                }
            });
            form.text(offer, &name)?;
            form.text(segment, c.segment.and_then(|s| study.segments.get(s.0)).map_or("", |s| &s.name))?;
            form.text(proof, &c.proof)?;
            form.text(note, &c.note)?;
        }
    }
    form.choices(kind, kind, &words::<ClaimKind>(lang))
}

pub(super) fn mapping(form: &mut Form<'_>, study: Option<&Study>) -> Result<(), ReportError> {
    let kind = form.column(Column::Kind, 14.0);
    let value = form.column(Column::LedgerValue, 44.0);
    let name = form.column(Column::Name, 36.0);
    for m in study.iter().flat_map(|s| &s.mapping) {
        form.next();
        form.text(kind, m.kind.word(form.lang))?;
        form.text(value, &m.label)?;
        form.text(name, &m.name)?;
    }
    form.choices(kind, kind, &words::<MappingKind>(form.lang))
}
