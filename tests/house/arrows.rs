//! Who may know whom.

use cargo_metadata::{DependencyKind, MetadataCommand, Package};
use std::collections::{BTreeMap, BTreeSet};

/// Each room and the rooms that it may know. Rooms on one floor do not know each other; nothing flows back.
const ARROWS: [(&str, &[&str]); 8] = [
    ("standout-market", &[]),
    ("standout-words", &["standout-market"]),
    ("standout-intake", &["standout-market", "standout-words"]),
    ("standout-store", &["standout-market", "standout-words"]),
    ("standout-charts", &["standout-market", "standout-words"]),
    ("standout-report", &["standout-market", "standout-words"]),
    (
        "standout-commands",
        &[
            "standout-market",
            "standout-words",
            "standout-intake",
            "standout-store",
            "standout-charts",
            "standout-report",
        ],
    ),
    ("standout-terminal", &["standout-commands"]),
];

/// A crate from outside that has one door into the house. `standout-tests` looks at every room from outside and stands apart.
const ONE_DOOR: [(&str, &str); 12] = [
    ("rusqlite", "standout-store"),
    ("calamine", "standout-intake"),
    ("csv", "standout-intake"),
    ("encoding_rs", "standout-intake"),
    ("chardetng", "standout-intake"),
    ("plotters", "standout-charts"),
    ("resvg", "standout-charts"),
    ("rust_xlsxwriter", "standout-report"),
    ("fluent-bundle", "standout-words"),
    ("rust-stemmers", "standout-words"),
    ("ts-rs", "standout-commands"),
    ("tokio", "standout-commands"),
];

fn packages() -> Vec<Package> {
    let metadata = MetadataCommand::new()
        .manifest_path(crate::root().join("Cargo.toml"))
        .no_deps()
        .exec()
        .expect("cargo metadata answers");
    metadata.packages
}

/// Names that a package's program is built from; what only its tests take is left out.
fn knows(package: &Package) -> BTreeSet<String> {
    package
        .dependencies
        .iter()
        .filter(|dependency| dependency.kind != DependencyKind::Development)
        .map(|dependency| dependency.name.clone())
        .collect()
}

#[test]
fn a_fact_walks_one_way() {
    let packages: BTreeMap<String, Package> =
        packages().into_iter().map(|package| (package.name.to_string(), package)).collect();
    let expected: BTreeSet<&str> = ARROWS.iter().map(|(room, _)| *room).chain(["standout", "standout-tests"]).collect();
    let found: BTreeSet<&str> = packages.keys().map(String::as_str).collect();
    assert_eq!(found, expected, "a new room is a decision: give it its arrows here");

    for (room, allowed) in ARROWS.iter().copied().chain([("standout", &["standout-commands"][..])]) {
        for dependency in knows(&packages[room]) {
            if dependency.starts_with("standout") {
                assert!(
                    allowed.contains(&dependency.as_str()),
                    "{room} must not know {dependency}: the arrows point down, and rooms on one floor are strangers"
                );
            }
        }
    }
}

#[test]
fn only_the_root_package_knows_tauri() {
    const WINDOW: [&str; 6] = ["tauri", "wry", "tao", "webkit2gtk", "gtk", "rfd"];
    for package in packages() {
        for dependency in &package.dependencies {
            let named =
                WINDOW.iter().any(|name| dependency.name == *name || dependency.name.starts_with(&format!("{name}-")));
            assert!(
                !named || package.name.as_str() == "standout",
                "{} names {}: the rooms compile and are tested without a window",
                package.name,
                dependency.name
            );
        }
    }
}

#[test]
fn every_large_library_has_one_door() {
    for package in packages() {
        if package.name.as_str() == "standout-tests" {
            continue;
        }
        for dependency in knows(&package) {
            if let Some((_, door)) = ONE_DOOR.iter().find(|(library, _)| *library == dependency) {
                assert_eq!(
                    package.name.as_str(),
                    *door,
                    "{dependency} belongs to {door} alone, so that it can be replaced there"
                );
            }
        }
    }
}

#[test]
fn the_analysis_does_no_io() {
    let packages = packages();
    let market =
        packages.iter().find(|package| package.name.as_str() == "standout-market").expect("the domain is a room");
    assert_eq!(
        knows(market),
        ["jiff", "multiversion", "nalgebra", "rand_core", "rand_pcg"].map(str::to_owned).into(),
        "the domain stands on calendar dates, sums in wide registers, eigenvectors and seeded draws, and on nothing else"
    );

    let lints = crate::text(&crate::root().join("src-tauri/market/clippy.toml"));
    for forbidden in [
        "std::time::SystemTime::now",
        "std::time::Instant::now",
        "std::fs::File",
        "std::fs::read",
        "std::env::var",
        "std::process::Command",
    ] {
        assert!(lints.contains(forbidden), "market's clippy.toml forbids {forbidden}");
    }
    for file in crate::files_under("src-tauri/market/src") {
        let source = crate::text(&file);
        for way_round in ["allow(clippy::disallowed_methods", "allow(clippy::disallowed_types"] {
            assert!(
                !source.contains(way_round),
                "{}: the analysis has no exception from its own rule",
                crate::from_root(&file)
            );
        }
    }
}

#[test]
fn the_window_stays_a_drawer() {
    let lines: usize = crate::files_under("src-tauri/shell")
        .iter()
        .filter(|file| crate::ends_with(file, &["rs"]))
        .map(|file| crate::text(file).lines().count())
        .sum();
    assert!(lines < 300, "the shell has {lines} lines; what decides anything belongs to commands");
}
