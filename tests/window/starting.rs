//! An empty study begins with three answers, or with a workbook that is filled in Excel.

use crate::sheet;
use crate::stage::{Opening, Stage, walk};
use calamine::{Reader, Xlsx, open_workbook};
use std::path::{Path, PathBuf};
use tempfile::TempDir;

const BEGIN: &str = "[data-testid=quick-start]";

/// Makes a new study and opens its matrix.
async fn new_study(stage: &Stage) {
    stage.click("[data-testid=start-new]").await;
    stage.find("[role=dialog] input").await;
    stage.press(&["Мы", sheet::ENTER]).await;
    stage.click("[data-testid=nav-matrix]").await;
    stage.find(BEGIN).await;
}

#[tokio::test]
async fn three_answers_make_a_matrix() {
    let folder = TempDir::new().expect("a folder of our own");
    let answers = [folder.path().join("мы.standout")];
    let opening = Opening { answers: &answers, ..Opening::default() };
    walk("starting", folder, opening, async |stage| {
        new_study(stage).await;
        stage.picture("asked").await;
        stage.click(&format!("{BEGIN} input")).await;
        stage.press(&["Тропинка", sheet::TAB, "Радуга", sheet::ENTER, "Забава", sheet::TAB]).await;
        stage.press(&["Дилеры", sheet::ENTER, "Частные лица", sheet::TAB, sheet::ENTER]).await;
        let text = stage.reads("[role=grid]", "Забава").await;
        for name in ["Тропинка", "Радуга", "Дилеры", "Частные лица"] {
            assert!(text.contains(name), "{name} in {text}");
        }
    })
    .await;
}

#[tokio::test]
async fn the_workbook_is_saved_empty_and_comes_back_filled() {
    let folder = TempDir::new().expect("a folder of our own");
    let template = folder.path().join("шаблон.xlsx");
    let filled = Path::new(env!("CARGO_MANIFEST_DIR")).join("files/gtcars.xlsx");
    let answers: [PathBuf; 3] = [folder.path().join("мы.standout"), template.clone(), filled];
    let opening = Opening { answers: &answers, ..Opening::default() };
    walk("workbook", folder, opening, async |stage| {
        new_study(stage).await;
        stage.click("[data-testid=save-template]").await;
        stage.reads("[data-testid=notices]", "шаблон.xlsx").await;
        let book: Xlsx<_> = open_workbook(&template).expect("a workbook");
        let names = book.sheet_names();
        assert!(names.iter().any(|name| name == "Игроки"), "the sheets of the contract: {names:?}");

        stage.click("[data-testid=import-matrix]").await;
        stage.find("[data-testid=screen-matrix] [data-testid=cell]").await;
        assert_eq!(stage.ask(&format!("return document.querySelector('{BEGIN}')")).await, serde_json::Value::Null);
    })
    .await;
}
