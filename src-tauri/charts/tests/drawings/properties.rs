//! What holds of every drawing, whatever the study says.

use proptest::prelude::*;
use standout_charts::{About, Chart, Look, Shape, draw};
use standout_market::{Findings, Interval, Money, SegmentIx, Study, analyse};
use standout_words::Lang;

use crate::fixture;

fn look(width: u32, height: u32, lang: Lang) -> Look {
    Look { lang, dark: false, width, height }
}

/// The rectangle of a line of text.
fn sides(shape: Shape) -> (f64, f64, f64, f64) {
    match shape {
        Shape::Rect { x, y, w, h } => (x, y, x + w, y + h),
        Shape::Circle { x, y, r } => (x - r, y - r, x + r, y + r),
    }
}

fn holds(chart: Chart, study: &Study, findings: &Findings, look: &Look) -> Result<(), TestCaseError> {
    let drawing =
        draw(chart, study, findings, &About::default(), look).map_err(|e| TestCaseError::fail(e.to_string()))?;
    let (w, h) = (f64::from(drawing.width), f64::from(drawing.height));
    let lines: Vec<_> = drawing.lines().map(|(shape, text)| (sides(shape), text)).collect();
    for ((left, top, right, bottom), text) in &lines {
        prop_assert!(
            *left >= -0.5 && *top >= -2.0 && *right <= w + 0.5 && *bottom <= h + 2.0,
            "{}: {text:?} leaves the {w} x {h} canvas: {left:.1},{top:.1} – {right:.1},{bottom:.1}",
            chart.name()
        );
    }
    for (i, (a, one)) in lines.iter().enumerate() {
        for (b, other) in lines.iter().skip(i + 1) {
            // The boxes are as high as a line with its air; letters collide only if the boxes do by more than that.
            let across = a.2.min(b.2) - a.0.max(b.0);
            let down = a.3.min(b.3) - a.1.max(b.1);
            prop_assert!(across < 1.0 || down < 3.5, "{}: {one:?} overlaps {other:?}", chart.name());
        }
    }
    let read = roxmltree::Document::parse(&drawing.svg);
    prop_assert!(read.is_ok(), "{}: {:?}", chart.name(), read.err());
    if let Ok(read) = read {
        for node in read.descendants().filter(|n| n.is_element()) {
            let name = node.tag_name().name();
            prop_assert!(
                ["svg", "g", "rect", "circle", "line", "polyline", "polygon", "text"].contains(&name),
                "element {name}"
            );
            for attribute in node.attributes() {
                let (name, value) = (attribute.name(), attribute.value());
                prop_assert!(name != "style" && name != "href" && !name.starts_with("on"), "{name}={value}");
                prop_assert!(
                    !value.contains("NaN") && !value.contains("inf") || name == "aria-label",
                    "{name}={value}"
                );
            }
        }
    }
    Ok(())
}

fn name() -> impl Strategy<Value = String> {
    prop_oneof![
        "[А-Я][а-я]{2,14}( [а-я]{1,12}){0,5}",
        "[A-Z][a-z]{2,9}( [a-z]{2,12}){0,3}",
        "[А-Яа-я]{30,60}",
        Just("<script>alert(1)</script>\" onload='x' &amp; ]]>".to_owned()),
        Just("\u{0}\u{1}\t\n\u{202E}\u{FFFE}".to_owned()),
        Just(String::new()),
        Just("=1+1 日本語 🙂".to_owned()),
    ]
}

fn number() -> impl Strategy<Value = f64> {
    prop_oneof![
        6 => 0.0..100.0_f64,
        1 => prop::sample::select(vec![
            f64::NAN, f64::INFINITY, f64::NEG_INFINITY, f64::MAX, f64::MIN, 1e308, -5.0, 0.0, 250.0
        ]),
    ]
}

fn interval() -> impl Strategy<Value = Interval> {
    prop_oneof![
        (number(), number()).prop_map(|(low, high)| Interval { low, high }),
        number().prop_map(Interval::exact),
        Just(Interval { low: 0.0, high: 100.0 }),
    ]
}

fn size() -> impl Strategy<Value = (u32, u32)> {
    prop::sample::select(vec![(480, 320), (560, 420), (760, 520), (1_280, 800), (1_600, 1_000)])
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn labels_neither_overlap_nor_leave_the_canvas(
        names in prop::collection::vec(name(), 5 + 7 + 4 + 8),
        scores in prop::collection::vec((interval(), interval(), -1_000_000_000_i64..90_000_000_000), 5),
        similar in prop::collection::vec(prop::option::of(interval()), 30),
        (width, height) in size(),
        ru in any::<bool>(),
    ) {
        let mut study = fixture::study();
        let mut findings = analyse(&study);
        let mut names = names.into_iter();
        for segment in &mut study.segments { segment.name = names.next().unwrap_or_default(); }
        for offer in &mut study.offers { offer.name = names.next().unwrap_or_default(); }
        for player in &mut study.players { player.name = names.next().unwrap_or_default(); }
        for function in &mut study.functions { function.name = names.next().unwrap_or_default(); }
        for (found, (growth, room, money)) in findings.segments.iter_mut().zip(scores) {
            found.growth_score = growth;
            found.room_score = room;
            found.money.revenue = (money % 7 != 0).then_some(Money(money));
        }
        let mut similar = similar.into_iter().cycle();
        for near in findings.offers.iter_mut().flat_map(|o| o.nearest.iter_mut()) {
            near.similarity = similar.next().flatten().map(|s| Interval { low: s.low / 100.0, high: s.high / 100.0 });
        }
        for offer in &mut findings.offers { offer.price_index = similar.next().flatten(); }
        let lang = if ru { Lang::Ru } else { Lang::En };
        for chart in Chart::ALL {
            holds(chart, &study, &findings, &look(width, height, lang))?;
        }
    }
}

/// Many of everything, and all segments upon one spot.
fn crowd(segments: usize) -> (Study, Findings) {
    let mut study = fixture::study();
    let mut findings = analyse(&study);
    let (segment, found) = (study.segments[1].clone(), findings.segments[1].clone());
    for i in study.segments.len()..segments {
        let mut segment = segment.clone();
        segment.name = format!("Строительные компании {i}");
        study.segments.push(segment);
        let mut found = found.clone();
        found.segment = SegmentIx(i);
        findings.segments.push(found);
    }
    for found in &mut findings.segments {
        found.growth_score = Interval { low: 2.0, high: 98.0 };
        found.room_score = Interval { low: 2.0, high: 98.0 };
    }
    (study, findings)
}

#[test]
fn twenty_segments_upon_one_spot_still_read() {
    let (study, findings) = crowd(20);
    for (width, height) in [(480, 320), (1_600, 1_000)] {
        holds(Chart::FocusMap, &study, &findings, &look(width, height, Lang::Ru)).unwrap();
        holds(Chart::Revenue, &study, &findings, &look(width, height, Lang::Ru)).unwrap();
    }
}

#[test]
fn eight_ordinary_segments_all_get_their_label() {
    let (study, mut findings) = crowd(8);
    for (i, found) in findings.segments.iter_mut().enumerate() {
        let at = i as f64 * 9.0;
        found.growth_score = Interval { low: 20.0 + at, high: 30.0 + at };
        found.room_score = Interval { low: 75.0 - at, high: 90.0 - at };
    }
    let look = look(560, 420, Lang::Ru);
    let drawing = draw(Chart::FocusMap, &study, &findings, &About::default(), &look).unwrap();
    for segment in &study.segments {
        let first = segment.name.split(' ').next().unwrap();
        assert!(drawing.lines().any(|(_, text)| text.starts_with(first)), "{} has no label", segment.name);
    }
}

#[test]
fn on_a_small_card_no_name_is_cut() {
    let mut study = fixture::study();
    let findings = analyse(&study);
    for (width, height) in [(340, 300), (380, 320), (400, 340)] {
        for second in ["Застройщики", "Строительные компании и генподрядчики"]
        {
            study.segments[1].name = second.into();
            let look = look(width, height, Lang::Ru);
            let drawing = draw(Chart::FocusMap, &study, &findings, &About::default(), &look).unwrap();
            let texts: Vec<&str> = drawing.lines().map(|(_, text)| text).collect();
            assert!(texts.iter().all(|t| !t.contains('…')), "{width}: {texts:?}");
            for word in study.segments.iter().flat_map(|s| s.name.split(' ')) {
                assert!(texts.iter().any(|t| t.contains(word)), "{width}: no {word} in {texts:?}");
            }
        }
    }
}

#[test]
fn a_segment_of_which_nothing_is_known_has_no_place_on_the_map() {
    let study = fixture::study();
    let mut findings = analyse(&study);
    let unknown = Interval { low: 0.0, high: 100.0 };
    let name = study.segments[0].name.clone();
    (findings.segments[0].growth_score, findings.segments[0].room_score) = (unknown, unknown);
    for (width, height) in [(340, 380), (760, 520)] {
        let look = look(width, height, Lang::Ru);
        holds(Chart::FocusMap, &study, &findings, &look).unwrap();
        let drawing = draw(Chart::FocusMap, &study, &findings, &About::default(), &look).unwrap();
        assert!(drawing.spots.iter().all(|spot| spot.title != name), "a guess was drawn as a place");
        let words: Vec<&str> = drawing.lines().map(|(_, text)| text).collect();
        assert!(words.iter().any(|line| line.contains("нет на карте")), "{words:?}");
        assert!(words.iter().any(|line| line.contains(&name)), "{words:?}");
    }
    for found in &mut findings.segments {
        (found.growth_score, found.room_score) = (unknown, unknown);
    }
    let drawing = draw(Chart::FocusMap, &study, &findings, &About::default(), &look(480, 320, Lang::Ru)).unwrap();
    assert!(drawing.spots.is_empty(), "an empty map says what is missing instead");
}

#[test]
fn what_has_no_data_says_so() {
    let study = Study::empty("Пусто", fixture::study().currency);
    let findings = analyse(&study);
    for chart in Chart::ALL {
        for lang in Lang::ALL {
            let drawing = draw(chart, &study, &findings, &About::default(), &look(480, 320, lang)).unwrap();
            assert!(drawing.spots.is_empty());
            let words: Vec<&str> = drawing.lines().map(|(_, text)| text).collect();
            assert!(words.len() >= 2, "{}: {words:?}", chart.name());
            assert!(!words.concat().contains("chart-"), "{}: {words:?}", chart.name());
        }
        // A place that the study does not have is no reason to fail.
        let about = About { segment: Some(SegmentIx(99)), offer: None };
        assert!(draw(chart, &study, &findings, &about, &look(480, 320, Lang::Ru)).is_ok());
    }
}

#[test]
fn no_message_is_missing_from_the_catalogue() {
    let study = fixture::study();
    let findings = analyse(&study);
    for chart in Chart::ALL {
        for lang in Lang::ALL {
            let drawing = draw(chart, &study, &findings, &About::default(), &look(760, 520, lang)).unwrap();
            let spots: String = drawing.spots.iter().map(|s| format!("{} {}", s.title, s.value)).collect();
            for text in [&drawing.svg, &drawing.alt, &spots] {
                assert!(!text.contains("chart-") && !text.contains("verdict-"), "{}: {text}", chart.name());
            }
        }
    }
}

#[test]
fn the_font_has_every_letter_of_the_catalogue() {
    let fonts =
        [standout_charts::REGULAR, standout_charts::BOLD].map(|bytes| ttf_parser::Face::parse(bytes, 0).unwrap());
    let has = |c: char| fonts.iter().all(|f| f.glyph_index(c).is_some());
    for lang in Lang::ALL {
        for (chapter, text) in standout_words::chapters(lang) {
            for c in text.chars().filter(|c| !c.is_control()) {
                assert!(has(c), "{chapter} uses {c:?} (U+{:04X})", u32::from(c));
            }
        }
    }
    for c in "★≠■↻⚑↘?≈◇◆●◐○→₽€$£₸«»“”‘’–—−…·×≤≥№".chars() {
        assert!(has(c), "no {c:?}");
    }
}
