//! Workbooks to be looked at.

use standout_market::analyse;
use standout_report::{Picture, template, workbook};
use standout_words::Lang;

use crate::{QUIET, content, fixture};

/// Writes the workbooks into the folder named by `PICTURES`, with its `focus-map-760-<lang>-light.png`; without the
/// variable only makes them.
#[test]
fn workbooks_can_be_made_in_both_languages() {
    let folder = std::env::var("PICTURES").ok();
    let study = fixture::study();
    for lang in Lang::ALL {
        let mut content = content(lang);
        if let Some(png) =
            folder.as_ref().and_then(|f| std::fs::read(format!("{f}/focus-map-760-{}-light.png", lang.code())).ok())
        {
            content.focus_map = Some(Picture { png, alt: "Карта".into(), width: 760, height: 520 });
        }
        let report = workbook(&study, &analyse(&study), &content, &QUIET).unwrap();
        let empty = template(None, lang).unwrap();
        assert!(report.starts_with(b"PK") && empty.starts_with(b"PK"));
        if let Some(folder) = &folder {
            std::fs::write(format!("{folder}/report-{}.xlsx", lang.code()), report).unwrap();
            std::fs::write(format!("{folder}/template-{}.xlsx", lang.code()), empty).unwrap();
        }
    }
}
