//! How long the store takes for what people wait for. `cargo run --release -p standout-store --example speed`
#![allow(clippy::unwrap_used, clippy::print_stdout)] // a measurement that cannot go on has nothing to say

use std::time::Instant;

use standout_market::{
    Currency, Fact, Function, FunctionKind, Grid, LABEL_KINDS, Level, MappingKind, Offer, Player, PlayerIx, SalesBlock,
    Segment, Source, SourceIx, Study, Value,
};
use standout_store::{Access, BatchInfo, CellKey, CellValue, Edit, OrderFilter, StudyFile, Target};

fn time<T>(what: &str, work: impl FnOnce() -> T) -> T {
    let (start, busy) = (Instant::now(), busy());
    let done = work();
    let (took, worked) = (start.elapsed().as_secs_f64() * 1e3, self::busy() - busy);
    println!("{what:<50} {took:>8.1} ms, of which at work {worked:>8.1} ms");
    done
}

/// Milliseconds that this thread had a processor, where the system tells; other programs take no part in it.
fn busy() -> f64 {
    let stat = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    let nanoseconds = stat.split(' ').next().and_then(|n| n.parse::<f64>().ok());
    nanoseconds.unwrap_or(0.0) / 1e6
}

fn main() {
    let folder = tempfile::tempdir().unwrap();
    let roubles = Currency { code: "RUB".to_owned(), minor_digits: 2 };
    let lines: usize = std::env::args().nth(1).map_or(1_000_000, |n| n.parse().unwrap());
    for (what, order_length) in [("orders of 5 lines", 5), ("every line an order", 1)] {
        let blocks = blocks(lines, order_length);
        let path = folder.path().join(format!("{order_length}.standout"));
        println!("\n{lines} lines, {what}");
        let mut file = time("create", || StudyFile::create(&path, "a", &roubles).unwrap());
        let whole = Instant::now();
        let info = BatchInfo::default();
        let mut import = file.import_ledger(&info).unwrap();
        time("push", || blocks.iter().for_each(|block| import.push(block).unwrap()));
        time("commit", || import.commit(lines as u64, 0).unwrap());
        println!("import in all: {:.0} ms", whole.elapsed().as_secs_f64() * 1e3);
        if std::env::args().nth(2).is_some() {
            continue;
        }
        time("rest (checkpoint)", || file.rest().unwrap());
        let size = std::fs::metadata(&path).unwrap().len() >> 20;
        println!("file: {size} MiB");
        time("study", || file.study().unwrap());
        time("add a segment that a label is named after", || {
            let name = "сегмент 1".to_owned();
            file.edit("", &[Edit::AddSegment { name }]).unwrap()
        });
        time("map a label", || {
            let map = Edit::Map {
                kind: MappingKind::Segment,
                label: "сегмент 2".to_owned(),
                to: Some(Target::Name("сегмент 1".to_owned())),
            };
            file.edit("", &[map]).unwrap()
        });
        time("a page of orders", || file.orders(&OrderFilter::default(), 0, 50).unwrap());
        time("undo of the import and what came after", || while file.undo().unwrap().is_some() {});
        time("redo", || while file.redo().unwrap().is_some() {});
        drop(file);
        time("open", || StudyFile::open(&path, Access::Write).unwrap());
    }
    if std::env::args().nth(2).is_some() {
        return;
    }
    large(&folder.path().join("large.standout"), &roubles);
}

fn blocks(lines: usize, order_length: usize) -> Vec<SalesBlock> {
    let mut random = 1_u64;
    let mut next = move |below: usize| {
        random = random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        (random >> 33) as usize % below
    };
    let names = ["заказ", "клиент", "сегмент", "канал", "артикул", "менеджер"];
    let mut known: [Vec<u32>; LABEL_KINDS] = Default::default();
    let mut met = [0_u32; LABEL_KINDS];
    let sizes = [lines / order_length + 1, 30_000, 6, 4, 2_000, 20];
    for (known, size) in known.iter_mut().zip(sizes) {
        *known = vec![0; size];
    }
    let mut blocks = Vec::new();
    let mut order = [0; LABEL_KINDS];
    for first in (0..lines).step_by(4096) {
        let mut block = SalesBlock::default();
        for line in first..(first + 4096).min(lines) {
            if line % order_length == 0 {
                order = [line / order_length, next(30_000), next(6), next(4), 0, next(20)];
            }
            order[4] = next(2_000);
            block.rows.push(line as u32 + 2);
            block.days.push(19_500 + (line * 1_095 / lines) as i32);
            block.amounts.push(next(50_000_000) as i64);
            block.costs.push(next(30_000_000) as i64);
            block.quantities.push(next(40) as f64 + 1.0);
            for kind in 0..LABEL_KINDS {
                let number = &mut known[kind][order[kind]];
                if *number == 0 {
                    met[kind] += 1;
                    *number = met[kind];
                    block.new_labels[kind].push(format!("{} {}", names[kind], order[kind]));
                }
                block.labels[kind].push(*number);
            }
        }
        blocks.push(block);
    }
    blocks
}

/// 50 players, 500 offers, 200 functions, 20 segments, every level with a source.
fn large(path: &std::path::Path, roubles: &Currency) {
    println!("\n50 players, 500 offers, 200 functions, 20 segments");
    let mut study = Study::empty("large", roubles.clone());
    let text = String::new;
    study.players = (0..50)
        .map(|n| Player { id: 0, name: format!("player {n}"), own: n == 0, website: text(), note: text() })
        .collect();
    study.segments = (0..20)
        .map(|n| Segment {
            id: 0,
            name: format!("segment {n}"),
            volume: None,
            volume_year: None,
            growth: None,
            definition: text(),
            listed_are_largest: true,
            note: text(),
        })
        .collect();
    study.offers = (0..500)
        .map(|n| Offer {
            id: 0,
            player: PlayerIx(n % 50),
            name: format!("offer {n}"),
            category: text(),
            unit: String::new(),
            note: text(),
        })
        .collect();
    study.functions = (0..200)
        .map(|n| Function {
            id: 0,
            name: format!("function {n}"),
            group: text(),
            kind: FunctionKind::Level,
            note: text(),
        })
        .collect();
    study.sources = (0..1000)
        .map(|n| Source { id: 0, text: format!("source {n}"), reliability: None, as_of: None, note: text() })
        .collect();
    study.levels = Grid::unknown(200, 500);
    for cell in 0..100_000 {
        let fact = Fact { value: Value::Level(Level::Partial), source: Some(SourceIx(cell % 1000)) };
        study.levels.set(cell / 500, cell % 500, Some(fact));
    }
    let mut file = StudyFile::create(path, "large", roubles).unwrap();
    time("put_matrix of all", || file.put_matrix("", &study).unwrap());
    let study = time("study", || file.study().unwrap());
    time("study again", || file.study().unwrap());
    time("put_matrix of the same", || file.put_matrix("", &study).unwrap());
    let paste: Vec<Edit> = (0..4_800)
        .map(|n| Edit::Set {
            cell: CellKey::Level { function: study.functions[n / 40].id, offer: study.offers[n % 40].id },
            value: CellValue::Level(Level::Full),
        })
        .collect();
    time("paste of 4 800 cells", || file.edit("", &paste).unwrap());
    time("undo of it", || file.undo().unwrap());
    time("redo of it", || file.redo().unwrap());
    time("one cell", || file.edit("", &paste[..0]).map(|_| file.undo().unwrap()).unwrap());
    let remove = Edit::Remove { thing: standout_store::Thing::Player, id: study.players[1].id };
    time("remove a player with 10 offers", || file.edit("", &[remove]).unwrap());
    time("undo of it", || file.undo().unwrap());
    drop(file);
    time("open", || StudyFile::open(path, Access::Write).unwrap());
}
