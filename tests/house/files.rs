//! Short files, one door for the page, nothing wild in the markup.

use crate::{ends_with, files_under, from_root, text};

/// Files that may be longer than 400 lines, each with its reason.
const LONG: [(&str, &str); 2] = [
    ("src-tauri/commands/src/views/analysis.rs", "the contract of `analyse --json`: every key of it, read as one page"),
    ("src-tauri/market/src/findings.rs", "the contract of the analysis: every type of its answer, read as one page"),
];

#[test]
fn files_are_short_enough_to_read() {
    let mut too_long = Vec::new();
    for file in ["src-tauri", "ui/src", "tests"].iter().flat_map(|folder| files_under(folder)) {
        let path = from_root(&file);
        if !ends_with(&file, &["rs", "ts", "svelte", "css", "js", "mjs"])
            || path.starts_with("ui/src/generated/")
            || path == "ui/src/words/ids.ts"
        {
            continue;
        }
        let lines = text(&file).lines().count();
        if lines > 400 && !LONG.iter().any(|(long, _)| *long == path) {
            too_long.push(format!("{path}: {lines} lines"));
        }
    }
    assert!(
        too_long.is_empty(),
        "over 400 lines; divide by subject, or name it in LONG with its reason:\n{}",
        too_long.join("\n")
    );
}

#[test]
fn the_list_of_long_files_is_true() {
    for (path, _) in LONG {
        let lines = text(&crate::root().join(path)).lines().count();
        assert!(lines > 400, "{path} has {lines} lines: strike it off the list");
    }
}

#[test]
fn one_file_of_the_page_knows_tauri() {
    let importers: Vec<String> = files_under("ui/src")
        .iter()
        .filter(|file| ends_with(file, &["ts", "svelte", "js"]) && text(file).contains("@tauri-apps/"))
        .map(|file| from_root(file))
        .collect();
    assert_eq!(
        importers.len(),
        1,
        "exactly one file imports @tauri-apps, so that the page runs in any browser: {importers:?}"
    );
}

#[test]
fn markup_is_set_from_our_own_drawings_only() {
    // `{@html}` puts text into the page as markup. Our charts escape what they draw; nothing else may come this way.
    let setters: Vec<String> = files_under("ui/src")
        .iter()
        .filter(|file| ends_with(file, &["ts", "svelte", "js"]))
        .filter(|file| {
            ["{@html", "innerHTML", "insertAdjacentHTML", "document.write"].iter().any(|way| text(file).contains(way))
        })
        .map(|file| from_root(file))
        .collect();
    assert!(setters.len() <= 1, "one component lays a drawing into the page: {setters:?}");
}
