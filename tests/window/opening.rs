//! The window opens in either language, its page obeys the policy, and a page that dies comes back.

use crate::stage::{Opening, walk};
use serde_json::json;
use tempfile::TempDir;

#[tokio::test]
async fn opens_under_its_name_in_the_language_of_the_system() {
    for (language, words) in [("ru_RU", "фокусный"), ("en_US", "focus")] {
        let folder = TempDir::new().expect("a folder of our own");
        let opening = Opening { language: Some(language), ..Opening::default() };
        walk(&format!("start-{language}"), folder, opening, async |stage| {
            stage.find("[data-testid=start-sample]").await;
            let title = stage.page.title().await.expect("a title");
            assert!(title.contains("Standout"), "the page says whose it is: {title}");
            let text = stage.ask("return document.body.innerText").await.to_string();
            assert!(text.contains(words), "{language} is spoken: {text}");
            stage.picture("start").await;
        })
        .await;
    }
}

#[tokio::test]
async fn the_page_cannot_be_opened_from_within() {
    let folder = TempDir::new().expect("a folder of our own");
    walk("policy", folder, Opening::default(), async |stage| {
        stage.find("[data-testid=start-sample]").await;
        // What a script in a cell's text would try, were it ever to run.
        let tried = stage
            .page
            .execute_async(
                "const done = arguments[arguments.length - 1];
                 const tried = {};
                 document.addEventListener('securitypolicyviolation', (e) => tried[e.effectiveDirective] = true);
                 try { tried.eval = eval('1') } catch { tried.eval = 'refused' }
                 const script = document.createElement('script');
                 script.textContent = 'window.ran = true';
                 document.head.append(script);
                 tried.global = typeof window.__TAURI__;
                 const asked = window.__TAURI_INTERNALS__.invoke('plugin:dialog|open', { options: {} });
                 Promise.allSettled([fetch('http://127.0.0.1:9/'), asked]).then(([fetched, dialog]) => {
                   tried.fetched = fetched.status; tried.dialog = dialog.status; tried.ran = window.ran === true;
                   done(tried);
                 });",
                Vec::new(),
            )
            .await
            .expect("the page answers");
        assert_eq!(tried["eval"], json!("refused"), "no text becomes code: {tried}");
        assert_eq!(tried["ran"], json!(false), "no script that did not come with the program");
        assert_eq!(tried["global"], json!("undefined"), "no bridge lies about");
        assert_eq!(tried["fetched"], json!("rejected"), "nothing is fetched, nothing is sent");
        assert_eq!(tried["dialog"], json!("rejected"), "the page opens no dialog of its own choosing");
        assert_eq!(tried["script-src-elem"], json!(true), "and the refusal is the policy's: {tried}");
    })
    .await;
}

#[tokio::test]
async fn the_sample_opens_with_one_click_and_survives_a_dead_page() {
    let folder = TempDir::new().expect("a folder of our own");
    walk("revived", folder, Opening::default(), async |stage| {
        stage.click("[data-testid=start-sample]").await;
        let headline = stage.reads("[data-testid=headline]", "дилеры").await;
        stage.page.refresh().await.expect("the page loads again");
        // The page kept nothing that the program does not know.
        stage.reads("[data-testid=headline]", &headline).await;
    })
    .await;
}
