//! The board's report is written from the window and says what the window says.

use crate::stage::{Opening, walk};
use calamine::{Reader, Xlsx, open_workbook};
use tempfile::TempDir;

#[tokio::test]
async fn the_report_holds_the_verdicts_and_the_matrix() {
    let folder = TempDir::new().expect("a folder of our own");
    let report = folder.path().join("отчёт.xlsx");
    let opening = Opening { words: &["--sample"], answers: std::slice::from_ref(&report), ..Opening::default() };
    walk("reporting", folder, opening, async |stage| {
        stage.click("[data-testid=nav-report]").await;
        stage.click("[data-testid=report-write]").await;
        stage.find("[data-testid=report-done]").await;
        stage.picture("done").await;

        let mut book: Xlsx<_> = open_workbook(&report).expect("a workbook");
        let names = book.sheet_names();
        for contract in ["Игроки", "Сегменты", "Предложения", "Функции", "Уровни", "Доли", "Цены", "Обещания"]
        {
            assert!(names.iter().any(|name| name == contract), "{contract} follows unchanged: {names:?}");
        }
        let first = book.worksheet_range(&names[0]).expect("a sheet");
        let words: String = first.used_cells().map(|(_, _, cell)| format!("{cell}\n")).collect();
        assert!(words.to_lowercase().contains("дилеры"), "the summary names the focus: {words}");
        assert!(!words.contains('{'), "sentences, not their moulds: {words}");
    })
    .await;
}
