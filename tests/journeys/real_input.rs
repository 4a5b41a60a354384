//! Real data with the right answers worked out by others: figures published with the data (see tests/files/CREDITS.md).

use std::io::Read;

use standout_tests::command_line::repository;

use crate::{cli, empty, folder, write};

#[test]
fn a_year_of_pizza_is_read_to_the_cent() {
    let folder = folder();
    let study = empty(folder.path());
    let packed = std::fs::read(repository("tests/files/pizzaplace.csv.gz")).unwrap_or_else(|e| panic!("{e}"));
    let mut csv = Vec::new();
    flate2::read::GzDecoder::new(packed.as_slice()).read_to_end(&mut csv).unwrap_or_else(|e| panic!("{e}"));
    let file = folder.path().join("pizzaplace.csv");
    write(&file, csv);

    let columns = ["--column", "segment=type", "--column", "amount=price"];
    let read = cli!("import", "ledger", study, file, columns[0], columns[1], columns[2], columns[3], "--json");
    let read = read.done().json();
    assert_eq!(read["read"], 49_574);
    assert_eq!(read["accepted"], 49_574);
    assert_eq!(read["amount"], 81_786_005, "817 860.05");
    assert_eq!((&read["from"], &read["to"]), (&"2015-01-01".into(), &"2015-12-31".into()));

    let found = cli!("analyse", study, "--json").done().json();
    assert_eq!(found["revenue"]["orders"], 21_350);
    let revenue = |name: &str| {
        let all = found["segments"].as_array().into_iter().flatten();
        all.filter(|s| s["name"] == name).map(|s| s["revenue"].clone()).next()
    };
    assert_eq!(revenue("classic"), Some(22_005_310.into()));
    assert_eq!(revenue("supreme"), Some(20_819_700.into()));
    assert_eq!(revenue("chicken"), Some(19_591_950.into()));
    assert_eq!(revenue("veggie"), Some(19_369_045.into()));
    let growth = &found["segments"][0]["growth"];
    assert!(growth.is_null(), "one year tells no growth: {growth}");
}

#[test]
fn browser_shares_of_2013_have_their_published_concentration() {
    let folder = folder();
    let study = empty(folder.path());
    cli!("import", "matrix", study, repository("tests/files/browsers.xlsx")).done();
    let market = cli!("analyse", study, "--json").done().json()["market"].clone();
    let low = market["hhi"]["low"].as_f64().unwrap_or_default();
    assert!((low - 2896.6597).abs() < 1e-3, "HHI of the shares as listed: {low}");
    let high = market["hhi"]["high"].as_f64().unwrap_or_default();
    assert!(high >= low && high < 2896.67, "0.01 % unlisted leaves a narrow interval: {high}");
    let top3 = market["concentration"][0]["share"].as_f64().unwrap_or_default();
    assert!((top3 - 0.8724).abs() < 1e-9, "CR3: {top3}");
}

#[test]
fn sports_cars_keep_their_prices() {
    let folder = folder();
    let study = folder.path().join("cars.standout");
    cli!("new", study, "--currency", "USD").done();
    cli!("import", "matrix", study, repository("tests/files/gtcars.xlsx")).done();
    let found = cli!("analyse", study, "--json", "--lang", "en").done().json();
    assert_eq!(found["market"]["players"].as_array().map(Vec::len), Some(19), "19 makers");
    let back = folder.path().join("back.xlsx");
    cli!("template", back, "--from", study).done();
    let prices = crate::report::column(&back, "Offers", "Price");
    assert_eq!(prices.len(), 47, "47 cars");
    let sum: f64 = prices.iter().sum();
    assert!((sum / 47.0 - 193929.0638).abs() < 1e-3, "their mean price: {}", sum / 47.0);
}
