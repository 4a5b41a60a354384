//! What the tests share: new studies, lines of sales, and a look into a file past the crate.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use rusqlite::{Connection, OpenFlags, types::Value};
use standout_market::{Currency, Item, LabelKind, NO_COST, NO_DAY, SalesBlock, Window};
use standout_store::{Access, BatchInfo, StudyFile};
use tempfile::TempDir;

pub(crate) fn roubles() -> Currency {
    Currency { code: "RUB".to_owned(), minor_digits: 2 }
}

/// A folder that goes when it is dropped, and a study in it.
pub(crate) struct Bench {
    pub(crate) folder: TempDir,
}

impl Bench {
    pub(crate) fn new() -> Bench {
        Bench { folder: tempfile::tempdir().unwrap() }
    }

    pub(crate) fn path(&self) -> PathBuf {
        self.folder.path().join("a.standout")
    }

    pub(crate) fn create(&self) -> StudyFile {
        StudyFile::create(&self.path(), "Площадки", &roubles()).unwrap()
    }

    pub(crate) fn open(&self) -> StudyFile {
        StudyFile::open(&self.path(), Access::Write).unwrap()
    }
}

/// A line of sales in words.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Sale {
    pub(crate) day: Option<i32>,
    pub(crate) amount: i64,
    pub(crate) cost: Option<i64>,
    pub(crate) quantity: Option<f64>,
    /// Order, client, segment, channel, offer, manager; empty is none.
    pub(crate) labels: [String; 6],
}

impl Sale {
    pub(crate) fn new(day: &str, amount: i64, labels: [&str; 6]) -> Sale {
        let day: jiff::civil::Date = day.parse().unwrap();
        let since = day.since(jiff::civil::date(1970, 1, 1)).unwrap();
        Sale { day: Some(since.get_days()), amount, cost: None, quantity: None, labels: labels.map(str::to_owned) }
    }

    pub(crate) fn label(&self, kind: LabelKind) -> &str {
        &self.labels[kind as usize]
    }
}

/// Blocks as the reader would hand them over, with the file's own numbering of labels.
pub(crate) fn blocks(sales: &[Sale], size: usize) -> Vec<SalesBlock> {
    let mut known: [Vec<String>; 6] = Default::default();
    let mut row = 1;
    let mut blocks = Vec::new();
    for lines in sales.chunks(size.max(1)) {
        let mut block = SalesBlock::default();
        for sale in lines {
            row += 1;
            block.rows.push(row);
            block.days.push(sale.day.unwrap_or(NO_DAY));
            block.amounts.push(sale.amount);
            block.costs.push(sale.cost.unwrap_or(NO_COST));
            block.quantities.push(sale.quantity.unwrap_or(f64::NAN));
            for (kind, text) in sale.labels.iter().enumerate() {
                let number = match (text.as_str(), known[kind].iter().position(|k| k == text)) {
                    ("", _) => 0,
                    (_, Some(place)) => place + 1,
                    (_, None) => {
                        known[kind].push(text.clone());
                        block.new_labels[kind].push(text.clone());
                        known[kind].len()
                    }
                };
                block.labels[kind].push(number as u32);
            }
        }
        blocks.push(block);
    }
    blocks
}

pub(crate) fn info(name: &str) -> BatchInfo {
    BatchInfo {
        file_name: format!("{name}.csv"),
        digest: Some(name.to_owned()),
        same: None,
        form: None,
        label: format!("import {name}"),
    }
}

pub(crate) fn import(file: &mut StudyFile, name: &str, sales: &[Sale]) {
    let mut import = file.import_ledger(&info(name)).unwrap();
    for block in blocks(sales, 7) {
        import.push(&block).unwrap();
    }
    import.commit(sales.len() as u64, 0).unwrap();
}

/// Sales by item, segment and channel are the kept sums of the two years, only finer.
pub(crate) fn items_add_up(file: &StudyFile) {
    let study = file.study().unwrap();
    let items = file.items(&study).unwrap();
    let two_years = study.ledger.year().and_then(|year| year.prior()).is_some();
    for window in [Window::Year, Window::PriorYear] {
        let mut sums: BTreeMap<_, (i64, u64, f64)> = BTreeMap::new();
        for row in &items {
            let sold = if window == Window::Year { &row.now } else { &row.before };
            let offer = match row.item {
                Item::Offer(offer) => Some(offer),
                _ => None,
            };
            let sum = sums.entry((row.segment, offer)).or_default();
            *sum = (sum.0 + sold.amount.0, sum.1 + sold.lines, sum.2 + sold.quantity);
        }
        sums.retain(|_, sum| sum.1 > 0);
        let kept: Vec<_> = study.ledger.offers.iter().filter(|sum| two_years && sum.window == window).collect();
        assert_eq!(sums.len(), kept.len(), "{items:?}");
        for sum in kept {
            let (amount, lines, quantity) = sums[&(sum.segment, sum.offer)];
            assert_eq!((amount, lines), (sum.sums.amount.0, sum.sums.lines), "{sum:?}");
            assert!((quantity - sum.sums.quantity).abs() < 1e-6, "{sum:?}");
        }
    }
}

/// Every row of every table, hidden or not.
pub(crate) fn whole(path: &Path) -> Vec<String> {
    let connection = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap();
    let mut tables = connection.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").unwrap();
    let tables = tables.query_map([], |row| row.get::<_, String>(0)).unwrap();
    tables.flat_map(|table| rows(&connection, &table.unwrap(), "")).collect()
}

fn rows(connection: &Connection, table: &str, only: &str) -> Vec<String> {
    let mut rows = connection.prepare(&format!("SELECT * FROM {table} {only} ORDER BY 1, 2")).unwrap();
    let columns = rows.column_count();
    let mut rows = rows.query([]).unwrap();
    let mut found = Vec::new();
    while let Some(row) = rows.next().unwrap() {
        let values = (0..columns).map(|column| row.get::<_, Value>(column).unwrap());
        found.push(format!("{table} {:?}", values.collect::<Vec<_>>()));
    }
    found
}

/// Every row of every table that says something about the study, the journal and what undo leaves behind
/// (hidden batches and their lines, labels) apart.
pub(crate) fn state(path: &Path) -> Vec<String> {
    let connection = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap();
    let mut tables = connection
        .prepare(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'
               AND name NOT IN ('edit', 'change', 'label', 'sale') ORDER BY name",
        )
        .unwrap();
    let tables = tables.query_map([], |row| row.get::<_, String>(0)).unwrap();
    let mut state = Vec::new();
    for table in tables {
        let table = table.unwrap();
        let only = match table.as_str() {
            "batch" => "WHERE visible = 1",
            _ => "",
        };
        state.extend(rows(&connection, &table, only));
    }
    state
}
