//! A screen reader finds names, roles and an order, and the eye finds contrast, on every screen, in every dialog and
//! in the menu, light and dark, in Russian and English: axe-core, run in the real window, finds nothing serious.

use crate::sheet::{self, CONTROL, DOWN, ENTER, ESCAPE, F1, F10, SHIFT};
use crate::stage::{Opening, Stage, walk};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// A ledger with a row that is set aside and a segment that the sample does not know.
const LEDGER: &str = "Дата;Заказ;Клиент;Сегмент;Выручка, руб.\r\n\
    05.11.2026;A-1;ООО «Двор»;Дилеры;1250,50\r\n\
    31.02.2026;A-2;ООО «Сад»;Дилеры;300,00\r\n\
    09.11.2026;A-3;ИП Ёлкина;Новые;1000\r\n";

/// What axe-core finds serious or worse, a line each.
async fn serious(stage: &Stage) -> Vec<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/node_modules/axe-core/axe.min.js");
    let axe = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}; npm ci", path.display()));
    let script = format!(
        "if (!window.axe) {{ {axe} }}
        const done = arguments[arguments.length - 1];
        window.axe.run(document, {{ resultTypes: ['violations'] }}).then((found) => done(found.violations
            .filter((one) => one.impact === 'serious' || one.impact === 'critical')
            .map((one) => `${{one.id}}: ${{one.nodes.slice(0, 3).map((node) => node.html.slice(0, 200)
                + ' (' + node.any.map((check) => check.message).join('; ').slice(0, 160) + ')').join(' | ')}}`)),
            (error) => done([String(error)]));"
    );
    let found = stage.page.execute_async(&script, Vec::new()).await.expect("axe runs");
    match found {
        Value::Array(list) => list.iter().map(|one| one.as_str().unwrap_or_default().to_owned()).collect(),
        other => panic!("{other}"),
    }
}

async fn nothing_serious(stage: &Stage, found: &mut Vec<String>, place: &str) {
    stage.settled().await;
    found.extend(serious(stage).await.into_iter().map(|one| format!("{place}: {one}")));
}

/// The language and the theme that were chosen before.
fn chosen(folder: &TempDir, language: &str, theme: &str) {
    let settings = folder.path().join("config/app.standout.desktop");
    std::fs::create_dir_all(&settings).expect("the test's folder is writable");
    let text = json!({ "language": language, "theme": theme, "recent": [] }).to_string();
    std::fs::write(settings.join("settings.json"), text).expect("the test's folder is writable");
}

/// The screens, and the sheets of the matrix.
async fn screens(stage: &Stage, found: &mut Vec<String>) {
    for screen in ["overview", "segments", "offers", "revenue", "report", "what-if", "method", "matrix"] {
        stage.click(&format!("[data-testid=nav-{screen}]")).await;
        stage.find(&format!("[data-testid=screen-{screen}]")).await;
        nothing_serious(stage, found, screen).await;
    }
    for sheet in ["shares", "segments", "players", "importance", "functions", "prices", "offers", "reach", "claims"] {
        sheet::open(stage, sheet).await;
        nothing_serious(stage, found, sheet).await;
    }
}

/// What keys open over the matrix.
async fn keys(stage: &Stage, found: &mut Vec<String>) {
    sheet::open(stage, "levels").await;
    for (place, held, key, css) in [
        ("the menu", &[SHIFT][..], F10, "[role=menu]"),
        ("adding", &[CONTROL], '+', "[role=dialog]"),
        ("removing", &[CONTROL], '-', "[data-testid=removal]"),
        ("keys", &[], F1.chars().next().unwrap_or_default(), "[data-testid=keys]"),
        ("what to fill next", &[CONTROL], 'g', "[data-testid=fill-next]"),
        ("history", &[CONTROL, SHIFT], 'h', "[data-testid=cell-history]"),
        ("a source", &[SHIFT], '\u{e032}', "aside form"),
        ("finding", &[CONTROL], 'f', "[role=search]"),
    ] {
        sheet::active(stage).await;
        stage.chord(held, key).await;
        stage.find(css).await;
        nothing_serious(stage, found, place).await;
        stage.press(&[ESCAPE]).await;
    }
}

/// Opens the context menu, and what is in it.
async fn menu(stage: &Stage, way: &[&str]) {
    sheet::active(stage).await;
    stage.chord(&[SHIFT], F10).await;
    for item in way {
        stage.click(&format!("[data-testid={item}]")).await;
    }
}

/// The questions about things and headings, and a block that is understood in part.
async fn questions(stage: &Stage, found: &mut Vec<String>) {
    sheet::open(stage, "shares").await;
    stage.press(&[DOWN]).await;
    menu(stage, &["menu-row", "menu-merge"]).await;
    let other = "const list = document.querySelector('[data-testid=merge-with]');
        if (!list?.querySelector('[value=\"player:3\"]')) return false;
        list.value = 'player:3';
        return list.dispatchEvent(new Event('change', { bubbles: true }));";
    stage.until("a name to join with", async || stage.ask(other).await.as_bool().filter(|is| *is)).await;
    stage.find("[data-testid=merging] li").await;
    nothing_serious(stage, found, "merging").await;
    stage.press(&[ESCAPE]).await;

    sheet::active(stage).await;
    sheet::paste(stage, "19,5 %\nмного\n7\n").await;
    stage.find("[data-testid=mixed]").await;
    nothing_serious(stage, found, "a mixed block").await;
    stage.press(&[ESCAPE]).await;

    sheet::open(stage, "functions").await;
    for question in ["menu-group-rename", "menu-group-join"] {
        menu(stage, &["menu-group", question]).await;
        stage.find("[role=dialog]").await;
        nothing_serious(stage, found, question).await;
        stage.press(&[ESCAPE]).await;
    }
}

/// A ledger on its way into the study: preview, what came of it, names to be assigned, orders.
async fn import(stage: &Stage, found: &mut Vec<String>) {
    stage.click("[data-testid=nav-revenue]").await;
    stage.click("[data-testid=screen-revenue] a[href='#/revenue/import']").await;
    nothing_serious(stage, found, "before an import").await;
    stage.click("[data-testid=import-ledger]").await;
    stage.find("[data-testid=import-commit]").await;
    nothing_serious(stage, found, "an import's preview").await;
    stage.click("[data-testid=import-commit]").await;
    stage.find("[data-testid=import-summary]").await;
    nothing_serious(stage, found, "what was imported").await;
    for tab in ["mapping", "orders", "numbers"] {
        stage.page.execute(&format!("location.hash = '#/revenue/{tab}'"), Vec::new()).await.expect("an address");
        stage.find(&format!("[data-testid=screen-revenue] a[href='#/revenue/{tab}'][aria-current]")).await;
        nothing_serious(stage, found, tab).await;
    }
}

async fn all_of_the_sample(name: &str, language: &str, theme: &str) {
    let folder = TempDir::new().expect("a folder of our own");
    chosen(&folder, language, theme);
    let ledger = folder.path().join("продажи.csv");
    std::fs::write(&ledger, LEDGER).expect("the test's folder is writable");
    let opening = Opening { words: &["--sample"], answers: &[ledger], ..Opening::default() };
    walk(name, folder, opening, async |stage| {
        let mut found = Vec::new();
        screens(stage, &mut found).await;
        keys(stage, &mut found).await;
        questions(stage, &mut found).await;
        import(stage, &mut found).await;
        assert!(found.is_empty(), "{}", found.join("\n"));
    })
    .await;
}

#[tokio::test]
async fn axe_finds_nothing_serious_anywhere() {
    all_of_the_sample("accessible", "ru", "light").await;
}

#[tokio::test]
async fn axe_finds_nothing_serious_in_english_in_the_dark() {
    all_of_the_sample("accessible-dark", "en", "dark").await;
}

#[tokio::test]
async fn axe_finds_nothing_serious_where_one_begins() {
    for (language, theme) in [("en", "light"), ("ru", "dark")] {
        let folder = TempDir::new().expect("a folder of our own");
        chosen(&folder, language, theme);
        let answers: [PathBuf; 1] = [folder.path().join("мы.standout")];
        let opening = Opening { answers: &answers, ..Opening::default() };
        walk(&format!("accessible-start-{theme}"), folder, opening, async |stage| {
            let mut found = Vec::new();
            stage.find("[data-testid=start-new]").await;
            nothing_serious(stage, &mut found, "the start").await;
            stage.click("[data-testid=start-new]").await;
            stage.find("[role=dialog] input").await;
            nothing_serious(stage, &mut found, "naming a study").await;
            stage.press(&["Мы", ENTER]).await;
            for (screen, css) in [
                ("overview", "[data-testid=screen-overview]"),
                ("matrix", "[data-testid=quick-start]"),
                ("segments", "[data-testid=screen-segments]"),
                ("offers", "[data-testid=screen-offers]"),
                ("revenue", "[data-testid=screen-revenue]"),
                ("report", "[data-testid=screen-report]"),
            ] {
                stage.click(&format!("[data-testid=nav-{screen}]")).await;
                stage.find(css).await;
                nothing_serious(stage, &mut found, &format!("{screen} of an empty study")).await;
            }
            assert!(found.is_empty(), "{theme}: {}", found.join("\n"));
        })
        .await;
    }
}
