//! The drawings as pictures.

use standout_charts::{About, Chart, ChartError, Drawing, Look, draw, png};
use standout_market::analyse;
use standout_words::Lang;

use crate::fixture;

fn drawn(chart: Chart, look: Look) -> Drawing {
    let study = fixture::study();
    draw(chart, &study, &analyse(&study), &About::default(), &look).unwrap()
}

/// Width, height, and how many different colours a PNG has.
fn read(png: &[u8]) -> (u32, u32, usize) {
    let pixels = resvg::tiny_skia::Pixmap::decode_png(png).unwrap();
    let colours: std::collections::BTreeSet<_> =
        pixels.pixels().iter().map(|p| (p.red(), p.green(), p.blue())).collect();
    (pixels.width(), pixels.height(), colours.len())
}

#[test]
fn a_picture_has_the_size_of_its_drawing_and_is_not_empty() {
    for chart in Chart::ALL {
        let drawing = drawn(chart, Look { lang: Lang::Ru, dark: false, width: 640, height: 400 });
        assert_eq!(drawing.width, 640);
        assert!(drawing.height <= 400);
        for scale in [1.0, 2.0] {
            let (w, h, colours) = read(&png(&drawing, scale).unwrap());
            assert_eq!((w, h), (640 * scale as u32, drawing.height * scale as u32));
            assert!(colours > 8, "{}: {colours} colours", chart.name());
        }
    }
}

#[test]
fn the_ground_is_paper_in_the_light_and_ink_in_the_dark() {
    for (dark, expected) in [(false, 0xFF), (true, 0x1F)] {
        let drawing = drawn(Chart::Months, Look { lang: Lang::En, dark, width: 480, height: 320 });
        let pixels = resvg::tiny_skia::Pixmap::decode_png(&png(&drawing, 1.0).unwrap()).unwrap();
        assert_eq!(pixels.pixel(1, 1).unwrap().red(), expected);
    }
}

#[test]
fn text_comes_out_of_the_shipped_font() {
    // Without a glyph nothing would be drawn; with one the line's box is filled with ink.
    let drawing = drawn(Chart::Months, Look { lang: Lang::Ru, dark: false, width: 480, height: 320 });
    let pixels = resvg::tiny_skia::Pixmap::decode_png(&png(&drawing, 2.0).unwrap()).unwrap();
    for (shape, text) in drawing.lines() {
        let standout_charts::Shape::Rect { x, y, w, h } = shape else { unreachable!() };
        let dark = (y as u32 * 2..(y + h) as u32 * 2)
            .flat_map(|row| (x as u32 * 2..(x + w) as u32 * 2).map(move |column| (column, row)))
            .filter(|&(column, row)| pixels.pixel(column, row).is_some_and(|p| p.red() < 0xC0))
            .count();
        assert!(dark > 4, "{text} left no ink");
    }
}

#[test]
fn sizes_out_of_reason_are_refused() {
    let study = fixture::study();
    let findings = analyse(&study);
    for (width, height) in [(0, 0), (319, 400), (640, 100), (9_000, 400), (u32::MAX, u32::MAX)] {
        let look = Look { lang: Lang::En, dark: false, width, height };
        let refused = draw(Chart::Prices, &study, &findings, &About::default(), &look);
        assert!(matches!(refused, Err(ChartError::Size { .. })), "{width} x {height}");
    }
    let drawing = drawn(Chart::Prices, Look { lang: Lang::En, dark: false, width: 640, height: 400 });
    for scale in [0.0, -1.0, f32::NAN, f32::INFINITY, 1e9] {
        assert!(png(&drawing, scale).is_err(), "scale {scale}");
    }
}

/// Writes all drawings as pictures into the folder named by `PICTURES`, to be looked at; without it only draws them.
#[test]
fn every_size_language_and_theme_can_be_drawn() {
    let folder = std::env::var("PICTURES").ok();
    let study = fixture::study();
    let findings = analyse(&study);
    for (width, height) in [(480, 320), (760, 520), (1_600, 1_000)] {
        for (lang, dark) in [(Lang::Ru, false), (Lang::Ru, true), (Lang::En, false), (Lang::En, true)] {
            for chart in Chart::ALL {
                let look = Look { lang, dark, width, height };
                let drawing = draw(chart, &study, &findings, &About::default(), &look).unwrap();
                assert!(!drawing.spots.is_empty() && drawing.alt.len() > 20, "{}", chart.name());
                if let Some(folder) = &folder {
                    let theme = if dark { "dark" } else { "light" };
                    let name = format!("{folder}/{}-{width}-{}-{theme}.png", chart.name(), lang.code());
                    std::fs::write(name, png(&drawing, 1.0).unwrap()).unwrap();
                }
            }
        }
    }
}
