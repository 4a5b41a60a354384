//! Why revenue changed, what a segment lacks, and how alike the players sound: each is asked for where it is read.

use crate::stage::{Opening, walk};

#[tokio::test]
async fn the_screens_say_why_revenue_changed_what_is_not_covered_and_which_themes_are_one() {
    let folder = tempfile::tempdir().expect("a folder");
    walk("money", folder, Opening { words: &["--sample"], ..Opening::default() }, async |stage| {
        stage.find("[data-testid=screen-overview]").await;
        stage.click("[data-testid=nav-revenue]").await;
        let why = stage.reads("[data-testid=growth-sentence]", "цена +").await;
        assert!(why.contains("объём +") && why.contains("состав −"), "{why}");
        // The dealers leave: prices hide it, our merit tells it.
        let table = stage.reads("[data-testid=growth-table]", "Дилеры").await;
        let dealers = table.lines().find(|line| line.starts_with("Дилеры")).unwrap_or_default().to_owned();
        assert!(dealers.contains("+9,33") && dealers.contains("−8,23"), "{dealers}");
        stage.click("a[href='#/revenue/numbers/month']").await;
        stage.reads("[data-testid=season-sentence]", "К тем же месяцам прошлого года").await;

        stage.click("[data-testid=nav-segments]").await;
        stage.reads("[data-testid=concentration]", "российская практика").await;
        stage.click("a[href='#/segments/segment%3A1']").await;
        stage.reads("[data-testid=white-space-sentence]", "этого не получает").await;
        stage.reads("[data-testid=market-defined]", "Рынок:").await;
        stage.reads("[data-testid=growth-sentence]", "цена +9,3").await;

        stage.click("[data-testid=nav-offers]").await;
        stage.reads("[data-testid=themes-alike]", "похоже, одна тема").await;
        stage.click("[data-testid=themes-alike] button").await;
        let gone = "return document.querySelector('[data-testid=themes-alike]') === null";
        stage.until("the hint to go with its theme", async || stage.ask(gone).await.as_bool()?.then_some(())).await;
    })
    .await;
}
