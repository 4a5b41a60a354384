//! “Why?” in the window: the search for thresholds shows how far it is and stops when told; an answer on trial says that it
//! is one; a cell of an answer leads to trying another value there.

use crate::sheet::ENTER;
use crate::stage::{Opening, walk};
use tempfile::TempDir;

const VERDICT: &str = "[data-testid=screen-segment] .headline button.link";

/// Presses Stop as soon as the search has told how far it is, and no later: nothing here waits for time.
const STOP_AT_ONCE: &str = "
    new MutationObserver((_, seeing) => {
        if (!document.querySelector('[data-testid=why-turning] progress[value]')) return;
        seeing.disconnect();
        document.querySelector('[data-testid=why-turning] button').click();
    }).observe(document.body, { attributes: true, childList: true, subtree: true });
    document.querySelector('[data-testid=why-turn]').click();";

#[tokio::test]
async fn thresholds_are_searched_for_stopped_and_found() {
    let folder = TempDir::new().expect("a folder of our own");
    walk("asking", folder, Opening { words: &["--sample"], ..Opening::default() }, async |stage| {
        stage.find("[data-testid=screen-overview]").await;
        stage.page.execute("location.hash = '#/segments/segment:1'", Vec::new()).await.expect("an address");
        stage.click(VERDICT).await;
        stage.find("[data-testid=why-turn]").await;
        stage.page.execute(STOP_AT_ONCE, Vec::new()).await.expect("a press");
        stage.reads("[data-testid=notices]", "Прервано").await;

        // The button is there again, and a second search is let through to its end.
        stage.click("[data-testid=why-turn]").await;
        stage.reads("[data-testid=why-turns]", "Какие пороги его перевернут").await;
        stage.reads("[data-testid=why-turns]", "Станет «").await;
        stage.picture("thresholds").await;
    })
    .await;
}

#[tokio::test]
async fn an_answer_leads_to_a_trial_and_a_trial_to_its_answer() {
    let folder = TempDir::new().expect("a folder of our own");
    walk("asking-trial", folder, Opening { words: &["--sample"], ..Opening::default() }, async |stage| {
        stage.find("[data-testid=screen-overview]").await;
        stage.page.execute("location.hash = '#/segments/segment:1'", Vec::new()).await.expect("an address");
        // Two clicks from the verdict to its cells; a cell can be tried otherwise.
        stage.page.execute("[...document.querySelectorAll('[data-testid=screen-segment] table button.link')].find(b => b.textContent.includes('рост рынка') || b.textContent.includes('Рост рынка')).click()", Vec::new()).await.expect("a press");
        stage.click("[data-testid=why-panel] a[href^='#/what-if/segments']").await;
        stage.reads("[data-testid=what-if-now]", "10").await;
        stage.click("[data-testid=what-if-value]").await;
        stage.press(&["-30 %", ENTER]).await;
        stage.find("[data-testid=what-if-scratch]").await;
        stage.click("[data-testid=what-if-segments] tbody td:last-child button.link").await;
        stage.reads("[data-testid=why-panel] .trial", "на пробу").await;
        stage.reads("[data-testid=why-panel]", "Вывод о сегменте").await;
        stage.picture("trial").await;
    })
    .await;
}
