//! The drawings as text, held against what was looked at and found good. `UPDATE_GOLDEN=1` rewrites them.

use std::path::PathBuf;

use standout_charts::{About, Chart, Look, draw};
use standout_market::analyse;
use standout_words::Lang;

use crate::fixture;

#[test]
fn drawings_are_those_that_were_looked_at() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/drawings/golden");
    let study = fixture::study();
    let findings = analyse(&study);
    for (lang, dark) in [(Lang::Ru, false), (Lang::En, true)] {
        for chart in Chart::ALL {
            let look = Look { lang, dark, width: 760, height: 520 };
            let drawing = draw(chart, &study, &findings, &About::default(), &look).unwrap();
            let path = folder.join(format!("{}-{}.svg", chart.name(), lang.code()));
            if std::env::var_os("UPDATE_GOLDEN").is_some() {
                std::fs::create_dir_all(&folder).unwrap();
                std::fs::write(&path, &drawing.svg).unwrap();
            }
            let golden = std::fs::read_to_string(&path).unwrap_or_default();
            let differs = golden.lines().zip(drawing.svg.lines()).position(|(a, b)| a != b);
            assert!(golden == drawing.svg, "{} differs, first in line {differs:?}", path.display());
        }
    }
}
