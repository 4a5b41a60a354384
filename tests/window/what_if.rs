//! What if: from an offer's page to a price on trial, with today's verdicts beside it, and nothing saved until it is taken
//! over.

use crate::sheet::ENTER;
use crate::stage::{Opening, Stage, walk};
use tempfile::TempDir;

const SEGMENTS: &str = "[data-testid=what-if-segments]";
const CHANGES: &str = "[data-testid=what-if-changes]";

/// Types a new value for what the form stands on.
async fn try_it(stage: &Stage, value: &str) {
    stage.click("[data-testid=what-if-value]").await;
    stage.press(&[value, ENTER]).await;
}

#[tokio::test]
async fn a_price_is_tried_dropped_and_taken_over() {
    let folder = TempDir::new().expect("a folder of our own");
    walk("what-if", folder, Opening { words: &["--sample"], ..Opening::default() }, async |stage| {
        // From the page of our look-alike among dealers; the form stands on its price.
        stage.find("[data-testid=screen-overview]").await;
        stage.page.execute("location.hash = '#/offers/offer:1/segment:1'", Vec::new()).await.expect("an address");
        stage.reads("[data-testid=headline]", "Стандарт").await;
        stage.click("[data-testid=screen-offer] .headline a.link").await;
        stage.reads("[data-testid=what-if-now]", "Сейчас").await;
        stage.reads("[data-testid=headline]", "Что если?").await;

        try_it(stage, "дорого").await;
        stage.reads("#what-if-refused", "не цена").await;
        stage.click("[data-testid=what-if-value]").await;
        stage.chord(&[crate::sheet::CONTROL], 'a').await;
        stage.press(&["300000", ENTER]).await;
        stage.reads("[data-testid=headline]", "больше не сливается").await;
        stage.reads("[data-testid=what-if-scratch]", "ничего не записано").await;
        stage.reads("[data-testid=what-if-offers]", "Стандарт").await;
        stage.reads(SEGMENTS, "Если").await;
        stage.find("[data-testid=screen-what-if] .two svg").await;
        stage.picture("price").await;

        // The other screens stay as they were, and the navigation says that something is on trial.
        stage.click("[data-testid=nav-offers]").await;
        stage.find("[data-testid=screen-offers]").await;
        let said = "return document.querySelector('[data-testid=nav-what-if] .count')?.textContent ?? ''";
        stage.until("one change on trial", async || (stage.ask(said).await == "1").then_some(())).await;
        let undo = "return document.querySelector('[data-testid=undo]').disabled";
        assert_eq!(stage.ask(undo).await, true, "nothing was saved");

        stage.click("[data-testid=nav-what-if]").await;
        stage.click(&format!("{CHANGES} button")).await;
        stage.reads("[data-testid=headline]", "Что если?").await;

        // A cell of the matrix leads here too, and what is taken over is one step of undo.
        stage.page.execute("location.hash = '#/what-if/method/gate'", Vec::new()).await.expect("an address");
        stage.reads("[data-testid=what-if-now]", "50").await;
        try_it(stage, "95").await;
        stage.reads(SEGMENTS, "вместо").await;
        stage.click("[data-testid=what-if-keep]").await;
        stage.reads("[data-testid=headline]", "Что если?").await;
        stage.find("[data-testid=undo]:not([disabled])").await;
        stage.click("[data-testid=undo]").await;
        stage.find("[data-testid=undo][disabled]").await;
    })
    .await;
}
