//! The strategist brings a ledger in: preview, import, and every row that was set aside is shown with its reason.

use crate::stage::{Opening, Stage, walk};
use fantoccini::Locator;
use fantoccini::actions::{InputSource, MouseActions, PointerAction};
use std::time::Duration;
use tempfile::TempDir;

/// Seven rows, windows-1251 with decimal commas, three of them not to be trusted.
const LEDGER: &str = "Дата;Заказ;Клиент;Сегмент;Выручка, руб.\r\n\
    05.11.2026;A-1;ООО «Двор»;Дилеры;1 250,50\r\n\
    06.11.2026;A-2;ООО «Двор»;Дилеры;2 000,00\r\n\
    31.02.2026;A-3;ООО «Сад»;Дилеры;300,00\r\n\
    07.11.2026;A-4;ООО «Сад»;Застройщики;много\r\n\
    08.11.2026;A-5;ИП Ёлкина;Застройщики;749,50\r\n\
    09.11.2026;A-6;ИП Ёлкина;Новые;1000\r\n\
    10.11.2026;A-7;ИП Ёлкина;Новые;\r\n";

#[tokio::test]
async fn bad_rows_are_set_aside_and_shown() {
    let folder = TempDir::new().expect("a folder of our own");
    let ledger = folder.path().join("продажи.csv");
    let (bytes, _, lost) = encoding_rs::WINDOWS_1251.encode(LEDGER);
    assert!(!lost, "every letter is in windows-1251");
    std::fs::write(&ledger, bytes).expect("the test's folder is writable");

    let opening = Opening { words: &["--sample"], answers: &[ledger], ..Opening::default() };
    walk("importing", folder, opening, async |stage| {
        stage.click("[data-testid=nav-revenue]").await;
        stage.click("[data-testid=screen-revenue] a[href='#/revenue/import']").await;
        stage.click("[data-testid=import-ledger]").await;
        assert_eq!(chosen(stage, "setting-encoding").await, "windows-1251");
        stage.reads("[data-testid=preview-aside]", "Дата").await;
        stage.picture("preview").await;

        stage.click("[data-testid=import-commit]").await;
        let summary = stage.reads("[data-testid=import-summary]", "5").await;
        let numbers: Vec<&str> = summary.split_whitespace().collect();
        for expected in ["7", "4", "3"] {
            assert!(numbers.contains(&expected), "read 7, accepted 4, set aside 3: {summary}");
        }
        assert!(
            summary.replace(['\u{a0}', '\u{202f}', ' '], "").contains("5000"),
            "1 250,50 + 2 000 + 749,50 + 1 000: {summary}"
        );

        let objections = stage.reads("[data-testid=objections]", "31.02.2026").await;
        for found in ["31.02.2026", "много"] {
            assert!(objections.contains(found), "what stood there is shown: {objections}");
        }
        stage.picture("imported").await;
    })
    .await;
}

/// What a select of the preview stands at.
async fn chosen(stage: &Stage, testid: &str) -> String {
    stage.find(&format!("[data-testid={testid}]")).await;
    let value = stage.ask(&format!("return document.querySelector('[data-testid={testid}]').value")).await;
    value.as_str().unwrap_or_default().to_owned()
}

/// Awaits that a select of the preview stands at a value.
async fn stands(stage: &Stage, testid: &str, value: &str) {
    stage.until(&format!("{testid} at {value}"), async || (chosen(stage, testid).await == value).then_some(())).await;
}

async fn choose(stage: &Stage, testid: &str, value: &str) {
    let css = format!("[data-testid={testid}]");
    stage.find(&css).await.select_by_value(value).await.expect("the choice is offered");
    stands(stage, testid, value).await;
}

async fn middle(stage: &Stage, css: &str) -> (f64, f64) {
    let (x, y, width, height) = stage.find(css).await.rectangle().await.expect("it is on the page");
    (x + width / 2.0, y + height / 2.0)
}

#[tokio::test]
async fn what_was_recognised_can_be_set_otherwise_and_the_preview_follows() {
    let folder = TempDir::new().expect("a folder of our own");
    let ledger = folder.path().join("оплаты.csv");
    let text = "Отчёт за январь\nКогда;Кому;Приход;Оплачено\n\
        05.01.2026;ООО «Двор»;9.000;1.500\n06.01.2026;ООО «Сад»;8.000;2.500\n";
    std::fs::write(&ledger, text).expect("the test's folder is writable");

    let opening = Opening { words: &["--sample", ledger.to_str().expect("a plain name")], ..Opening::default() };
    walk("preview", folder, opening, async |stage| {
        // The file was named at the start: its preview is the first thing to see.
        stage.reads("[data-testid=preview-rows]", "ООО «Двор»").await;
        assert_eq!(chosen(stage, "setting-headings").await, "2", "the title above is passed by");

        // By choice: the point is a decimal mark after all.
        choose(stage, "column-3", "amount").await;
        choose(stage, "setting-decimal", "point").await;
        stage.reads("[data-testid=preview-rows]", "1,50").await;
        choose(stage, "setting-decimal", "comma").await;
        stage.reads("[data-testid=preview-rows]", "1\u{a0}500,00").await;
        choose(stage, "setting-headings", "1").await;
        choose(stage, "setting-headings", "2").await;

        // By drag: a role is laid onto a column.
        let (from, to) = (middle(stage, "[data-testid=role-client]").await, middle(stage, "[data-column='1']").await);
        let quick = Some(Duration::from_millis(10));
        let at = |(x, y): (f64, f64)| PointerAction::MoveTo { duration: quick, x, y };
        let drag = MouseActions::new("mouse".to_owned())
            .then(at(from))
            .then(PointerAction::Down { button: 0 })
            .then(at((from.0 + 20.0, from.1 + 20.0)))
            .then(at(to))
            .then(PointerAction::Up { button: 0 });
        stage.page.perform_actions(drag).await.expect("the pointer moves");
        stands(stage, "column-1", "client").await;
        stage.picture("dragged").await;

        // By keys: picked up with Enter, carried with the arrows, put down with Enter.
        let chip = stage.page.find(Locator::Css("[data-testid=role-amount]")).await.expect("a chip");
        chip.send_keys("\u{e007}").await.expect("keys arrive");
        stage
            .until("the first column has the focus", async || {
                let here = stage.ask("return document.activeElement?.className ?? ''").await;
                here.as_str().filter(|name| name.contains("here")).map(|_| ())
            })
            .await;
        stage.press(&["\u{e014}", "\u{e014}", "\u{e014}", "\u{e007}"]).await;
        stands(stage, "column-3", "amount").await;
        choose(stage, "setting-decimal", "point").await;

        stage.click("[data-testid=import-commit]").await;
        stage.reads("[data-testid=import-summary]", "4\u{a0}₽").await;
        stage.picture("done").await;
    })
    .await;
}
