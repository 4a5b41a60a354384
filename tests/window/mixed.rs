//! A block of which only a part is understood shows what can be taken before anything is; what is taken is one step
//! of undo, and what is not wanted changes nothing.

use crate::sheet::{self, CONTROL, DOWN, ESCAPE};
use crate::stage::{Opening, Stage, walk};
use tempfile::TempDir;

const DIALOG: &str = "[data-testid=mixed]";

/// The texts of the two cells that the block covers.
async fn texts(stage: &Stage) -> Vec<String> {
    let script = "return [...document.querySelectorAll('[data-testid=cell][data-column=whole]')]
        .sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)
        .map((one) => one.innerText.trim());";
    let found = stage.ask(script).await;
    let list = found.as_array().into_iter().flatten();
    list.filter_map(|one| one.as_str().map(|text| text.replace('\u{a0}', " "))).collect()
}

async fn until_texts(stage: &Stage, what: &str, are: impl Fn(&[String]) -> bool) {
    stage
        .until(what, async || {
            let now = texts(stage).await;
            are(&now).then_some(())
        })
        .await;
}

#[tokio::test]
async fn what_can_be_taken_is_shown_before_it_is_taken() {
    let folder = TempDir::new().expect("a folder of our own");
    walk("mixed", folder, Opening { words: &["--sample"], ..Opening::default() }, async |stage| {
        sheet::open(stage, "shares").await;
        stage.press(&[DOWN]).await;
        let stood = sheet::active(stage).await;
        let before = texts(stage).await;

        sheet::paste(stage, "19,5 %\nмного\n7\n").await;
        let told = stage.reads(DIALOG, "много").await;
        assert!(told.contains("можно взять 2") && told.contains("ничего не изменено"), "{told}");
        assert_eq!(texts(stage).await, before, "nothing is taken yet");
        stage.picture("asked").await;

        // Nothing changes, by the button and by Esc.
        stage.click("[data-testid=mixed-leave]").await;
        sheet::stands(stage, "the sheet again", |now| now.row == stood.row).await;
        assert_eq!(texts(stage).await, before);
        sheet::paste(stage, "19,5 %\nмного\n7\n").await;
        stage.find(DIALOG).await;
        stage.press(&[ESCAPE]).await;
        sheet::active(stage).await;
        assert_eq!(texts(stage).await, before);

        // What can be taken is taken, the rest stays as it was; one undo takes it back.
        sheet::paste(stage, "19,5 %\nмного\n7\n").await;
        stage.find(DIALOG).await;
        stage.click("[data-testid=mixed-take]").await;
        until_texts(stage, "two of the three", |now| {
            now.get(1).is_some_and(|t| t.contains("19,5")) && now.get(3).is_some_and(|t| t.starts_with('7'))
        })
        .await;
        assert_eq!(texts(stage).await[2], before[2], "the one that is no share stays");
        sheet::active(stage).await;
        stage.chord(&[CONTROL], 'z').await;
        until_texts(stage, "as it was", |now| now == before).await;
    })
    .await;
}
