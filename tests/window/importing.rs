//! The strategist brings a ledger in: preview, import, and every row that was set aside is shown with its reason.

use crate::stage::{Opening, walk};
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
        stage.reads("[data-testid=screen-revenue]", "windows-1251").await;
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
