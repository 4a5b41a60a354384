//! Reads a ledger and says what came out and how long it took: `cargo run --release --example ledger -- FILE
//! [role=heading]…`. With `--preview` it shows what is recognised, with `--matrix` it reads a matrix workbook.

use std::process::ExitCode;
use std::time::Instant;

use standout_intake::{Job, LedgerOptions, Reader, Role, ledger, matrix, preview};
use standout_market::Study;

#[allow(clippy::print_stdout)]
fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if arguments.first().is_some_and(|a| a == "--read") {
        return standout_intake::child();
    }
    let Ok(program) = std::env::current_exe() else {
        return ExitCode::FAILURE;
    };
    let reader = Reader { program, arguments: vec!["--read".into()] };
    let (flags, rest): (Vec<_>, Vec<_>) = arguments.iter().partition(|a| a.starts_with("--"));
    let Some((path, columns)) = rest.split_first() else {
        return ExitCode::from(2);
    };
    let options = LedgerOptions {
        columns: columns
            .iter()
            .filter_map(|c| c.split_once('='))
            .filter_map(|(role, heading)| Some((Role::parse(role)?, heading.to_owned())))
            .collect(),
        ..LedgerOptions::default()
    };
    let start = Instant::now();
    if flags.iter().any(|f| *f == "--preview") {
        println!("{:#?}", preview(&reader, path.as_ref(), &options));
        return ExitCode::SUCCESS;
    }
    if flags.iter().any(|f| *f == "--matrix") {
        let currency = standout_market::Currency { code: "RUB".to_owned(), minor_digits: 2 };
        match matrix(&reader, path.as_ref(), &Study::empty("", currency)) {
            Ok((study, objections)) => println!(
                "{} {}: players {} segments {} offers {} functions {} claims {} sources {} mapping {}\n{objections:#?}",
                study.name,
                study.currency.code,
                study.players.len(),
                study.segments.len(),
                study.offers.len(),
                study.functions.len(),
                study.claims.len(),
                study.sources.len(),
                study.mapping.len(),
            ),
            Err(e) => println!("{e}"),
        }
        return ExitCode::SUCCESS;
    }
    let mut labels = [0; 6];
    let mut sink = |block: &standout_market::SalesBlock| {
        for (count, new) in labels.iter_mut().zip(&block.new_labels) {
            *count += new.len();
        }
        Ok::<(), std::convert::Infallible>(())
    };
    let read = ledger(&reader, path.as_ref(), &options, &mut sink, &Job::unwatched());
    match read {
        Ok(mut read) => {
            read.objections.truncate(5);
            println!("{read:#?}\nlabels {labels:?}\n{:?}", start.elapsed());
            ExitCode::SUCCESS
        }
        Err(e) => {
            println!("{e}");
            ExitCode::FAILURE
        }
    }
}
