//! The CEO opens the sample and reads: the verdicts, why, and what is missing.

use crate::stage::{Opening, walk};
use tempfile::TempDir;

/// What the analysis must find by itself in the playground maker's figures.
const VERDICTS: [(&str, &str); 6] = [
    ("Дилеры", "focus"),
    ("Застройщики", "leave"),
    ("ТСЖ и УК", "leave"),
    ("Школы и сады", "test_apart"),
    ("Муниципалитеты", "cannot_tell"),
    ("Частные лица", "leave"),
];

#[tokio::test]
async fn the_verdicts_stand_on_the_first_screen() {
    let folder = TempDir::new().expect("a folder of our own");
    walk("sample", folder, Opening { words: &["--sample"], ..Opening::default() }, async |stage| {
        let headline = stage.reads("[data-testid=headline]", "дилеры").await;
        assert!(!headline.contains('{'), "a sentence, not its mould: {headline}");
        for (segment, verdict) in VERDICTS {
            let css = format!("[data-testid='verdict-{segment}']");
            let found = stage.find(&css).await.attr("data-verdict").await.expect("an attribute");
            assert_eq!(found.as_deref(), Some(verdict), "{segment}");
        }
        // The focus map is drawn: a picture with its words, and a spot for each segment that can be placed.
        stage.find("[data-testid=screen-overview] svg").await;
        stage.picture("overview").await;

        stage.click("[data-testid='verdict-Дилеры']").await;
        stage.find("[data-testid=why-panel]").await;
        stage.picture("why").await;
        stage.press(&["\u{e00c}"]).await; // Escape

        for screen in ["matrix", "segments", "offers", "revenue", "report"] {
            stage.click(&format!("[data-testid=nav-{screen}]")).await;
            stage.find(&format!("[data-testid=screen-{screen}]")).await;
            stage.settled().await;
            stage.picture(screen).await;
        }
    })
    .await;
}
