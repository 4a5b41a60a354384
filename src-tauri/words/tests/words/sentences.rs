//! Verdicts and reasons read as a person would write them, in both languages.

use standout_market::{
    Ahead, Answer, Because, Claim, ClaimAbout, ClaimKind, Contradiction, Counted, Currency, Date, Fact, FactorName,
    FunctionIx, Gate, Ground, Headline, Interval, Level, OfferIx, Player, PlayerIx, Scope, Segment, SegmentIx, Study,
    Subject, Value, analyse, why,
};
use standout_words::{Lang, because, claim_sentence, contradiction, headline, list, rule, what};

fn study() -> Study {
    let mut study = Study::empty("Площадки", Currency { code: "RUB".into(), minor_digits: 2 });
    for (i, name) in ["Двор-Мастер", "Радуга"].into_iter().enumerate() {
        study.players.push(Player {
            id: 0,
            name: name.into(),
            own: i == 0,
            website: String::new(),
            note: String::new(),
        });
        study.offers.push(standout_market::Offer {
            id: 0,
            player: PlayerIx(i),
            name: ["Стандарт", "К-200"][i].into(),
            category: String::new(),
            unit: String::new(),
            note: String::new(),
        });
    }
    for name in ["Дилеры", "ТСЖ и УК"] {
        study.segments.push(Segment {
            id: 0,
            name: name.into(),
            volume: None,
            volume_year: None,
            growth: None,
            definition: String::new(),
            listed_are_largest: true,
            note: String::new(),
        });
    }
    for name in ["Гарантия", "Монтаж", "Сертификат"] {
        study.functions.push(standout_market::Function {
            id: 0,
            name: name.into(),
            group: String::new(),
            kind: standout_market::FunctionKind::Level,
            note: String::new(),
        });
    }
    study
}

#[track_caller]
fn reads(reason: &Because, ru: &str, en: &str) {
    let study = study();
    let plain = |text: String| text.replace('\u{a0}', " ");
    assert_eq!(plain(because(Lang::Ru, &study, reason)), ru);
    assert_eq!(plain(because(Lang::En, &study, reason)), en);
}

#[test]
fn reasons_of_a_segment() {
    reads(
        &Because::Money { answer: Answer::Yes, share: Some(0.821), counted: Counted::Margin },
        "Приносит 82 % маржи.",
        "It brings 82% of the margin.",
    );
    reads(
        &Because::Money { answer: Answer::No, share: Some(0.026), counted: Counted::Revenue },
        "Приносит только 2,6 % выручки.",
        "It brings only 2.6% of the revenue.",
    );
    reads(
        &Because::Score {
            gate: Gate::Room,
            answer: Answer::No,
            score: Interval::new(21.2, 34.7),
            lead: Some(standout_market::Factor {
                gate: Gate::Room,
                name: FactorName::Advantage,
                value: None,
                points: Interval::exact(0.0),
                weight: 2.0,
            }),
        },
        "Конкурировать нечем: 21–35 из 100; слабее всего — преимущество в функциях.",
        "No room to compete: 21–35 of 100; weakest is advantage in functions.",
    );
    reads(
        &Because::Ground { ground: Ground::Losing, own: -0.04, market: 0.06, gaps: vec![FunctionIx(0), FunctionIx(1)] },
        "Теряем позиции: наши продажи −4 %, рынок +6 %. Чего нам не хватает: Гарантия и Монтаж.",
        "We lose ground: our sales −4%, the market +6%. What we lack: Гарантия and Монтаж.",
    );
    reads(&Because::UnknownDecides { cells: 3 }, "Решают 3 неизвестные ячейки.", "3 unknown cells decide.");
}

#[test]
fn reasons_of_an_offer() {
    reads(
        &Because::Alike { rival: OfferIx(1), similarity: Interval::new(0.86, 0.93), price_ratio: Some(1.01) },
        "Не отличить от «Радуга К-200»: сходство 0,86–0,93, наша цена — 101 % от цены соперника.",
        "Hard to tell from “Радуга К-200”: similarity 0.86–0.93, at 101% of its price.",
    );
    reads(
        &Because::Proven(vec![FunctionIx(0), FunctionIx(1), FunctionIx(2)]),
        "Доказанные отличия: Гарантия, Монтаж и Сертификат.",
        "Proven differences: Гарантия, Монтаж and Сертификат.",
    );
    reads(
        &Because::RestsOn { stale: 5, opinion: 0 },
        "Опирается на 5 устаревших фактов.",
        "It rests on 5 stale facts.",
    );
}

#[test]
fn a_contradiction_names_place_and_numbers() {
    let found = Contradiction::SharesAboveWhole { scope: Scope::Segment(SegmentIx(0)), by_value: true, sum: 1.04 };
    assert_eq!(
        contradiction(Lang::Ru, &study(), &found).replace('\u{a0}', " "),
        "Доли по стоимости в сегменте «Дилеры» дают 104,0 %."
    );
    let last = Date::new(2062, 11, 14).expect("a day");
    let ahead = Contradiction::SalesAhead(Ahead { lines: 2, last });
    assert_eq!(
        contradiction(Lang::Ru, &study(), &ahead).replace('\u{a0}', " "),
        "2 строки продаж датированы днями, которые при загрузке ещё не наступили, вплоть до 14 ноября 2062. В выручке \
         они есть, но год анализа до них не доходит. Проверьте даты."
    );
}

#[test]
fn a_claim_that_is_contradicted_names_both_sides() {
    let mut study = study();
    study.levels = standout_market::Grid::unknown(3, 2);
    let set = |study: &mut Study, offer, level| {
        study.levels.set(1, offer, Some(Fact::unsourced(Value::Level(level))));
    };
    set(&mut study, 0, Level::Full);
    set(&mut study, 1, Level::Full);
    let claim = |player, words: &str, kind| Claim {
        kind: Some(kind),
        about: Some(ClaimAbout::Function(FunctionIx(1))),
        ..Claim::worded(0, PlayerIx(player), words.into())
    };
    study.claims = vec![claim(0, "Лучший монтаж", ClaimKind::Best), claim(1, "Только у нас", ClaimKind::Only)];
    let said = |study: &Study, n: usize| claim_sentence(Lang::Ru, study, &analyse(study).claims[n]);
    assert_eq!(said(&study, 1), "«Радуга» обещает «Только у нас», но «Монтаж» есть и у «Двор-Мастер Стандарт»: да.");
    set(&mut study, 0, Level::Partial);
    assert_eq!(said(&study, 0), "Обещаем «Лучший монтаж», но «Монтаж» лучше у «Радуга К-200»: да против частично.");
}

#[test]
fn the_headline_says_what_is_lacking_or_where_the_focus_is() {
    let study = study();
    let mut findings = analyse(&study);
    assert_eq!(
        headline(Lang::Ru, &study, &findings),
        "Загрузите продажи: по ним видно, какой сегмент приносит деньги."
    );
    findings.headline = Headline::Focus(vec![SegmentIx(0)]);
    findings.segments[0].because =
        vec![Because::Money { answer: Answer::Yes, share: Some(0.82), counted: Counted::Margin }];
    for factor in &mut findings.segments[0].factors {
        factor.points = Interval::exact(80.0);
    }
    assert_eq!(
        headline(Lang::Ru, &study, &findings).replace('\u{a0}', " "),
        "Фокус — дилеры: 82 % маржи, рынок растёт, и нам есть чем отличаться."
    );
    assert_eq!(
        headline(Lang::En, &study, &findings),
        "Focus on дилеры: 82% of the margin, a growing market, and we have what sets us apart."
    );
}

#[test]
fn long_lists_are_counted() {
    let names: Vec<String> = (1..=6).map(|n| n.to_string()).collect();
    assert_eq!(list(Lang::Ru, &names), "1, 2, 3 и ещё 3");
    assert_eq!(list(Lang::En, &names[..2]), "1 and 2");
    assert_eq!(list(Lang::En, &[]), "");
}

/// Every step of the answer to "why?" has a title of the catalogue, in both languages.
#[test]
fn every_why_has_a_title() {
    fn walk(study: &Study, step: &standout_market::Why) {
        for lang in Lang::ALL {
            let title = what(lang, study, &step.what);
            assert!(!title.starts_with("why-") && !title.is_empty(), "{title}");
            let rule = rule(lang, study, &step.what).unwrap_or_default();
            assert!(!rule.starts_with("why-"), "{rule}");
        }
        step.parts.iter().for_each(|part| walk(study, part));
    }
    let study = study();
    let findings = analyse(&study);
    let segment = SegmentIx(0);
    for subject in [
        Subject::Headline,
        Subject::Segment(segment),
        Subject::Gate(segment, Gate::Money),
        Subject::Similarity(OfferIx(0), OfferIx(1), segment),
        Subject::PriceIndex(OfferIx(0), segment),
        Subject::Offer(OfferIx(0), segment),
        Subject::Concentration(Scope::Whole),
        Subject::Revenue(Scope::Whole),
    ] {
        walk(&study, &why(&study, &findings, &[], subject));
    }
}
