//! The page of the method: a number is typed over, what cannot be taken is said beside it, one click puts it back.

use crate::sheet::{CONTROL, ENTER};
use crate::stage::{Opening, Stage, walk};
use tempfile::TempDir;

const ALIKE: &str = "[id='method-alike']";

/// Types over a field.
async fn over(stage: &Stage, field: &str, text: &str) {
    stage.click(field).await;
    stage.chord(&[CONTROL], 'a').await;
    stage.press(&[text, ENTER]).await;
}

async fn stands(stage: &Stage, field: &str, value: &str) {
    let script = format!("return document.querySelector(\"{field}\")?.value ?? ''");
    stage.until(value, async || (stage.ask(&script).await == value).then_some(())).await;
}

#[tokio::test]
async fn a_threshold_is_typed_over_and_put_back() {
    let folder = TempDir::new().expect("a folder of our own");
    walk("method", folder, Opening { words: &["--sample"], ..Opening::default() }, async |stage| {
        // From "why?", two clicks from any verdict.
        stage.click("[data-testid=screen-overview] .headline button.link").await;
        stage.click("[data-testid=why-panel] .method a").await;
        stage.reads("[data-testid=headline]", "всё по умолчанию").await;

        over(stage, ALIKE, "1,2").await;
        stage.reads("[id='method-alike-refused']", "от 0 до 1").await;
        stage.reads("[data-testid=headline]", "всё по умолчанию").await;
        over(stage, ALIKE, "0,7").await;
        stage.reads("[data-testid=headline]", "изменено 1 число").await;
        stage.find("[id='method-alike'].changed").await;
        stage.picture("changed").await;

        stage.click("[aria-label^='Вернуть по умолчанию']").await;
        stage.reads("[data-testid=headline]", "всё по умолчанию").await;
        stands(stage, ALIKE, "0,8").await;
        stage.click("[data-testid=undo]").await;
        stands(stage, ALIKE, "0,7").await;
    })
    .await;
}
