//! The window's types are those of the program: they are written from the one list of commands.
//!
//! `UPDATE=1 cargo test -p standout-tests --test journeys bindings` writes them anew.

use std::collections::BTreeMap;
use std::fs;

use standout_tests::command_line::repository;

#[test]
fn the_committed_types_are_what_the_program_says() {
    let said = standout_commands::typescript().unwrap_or_else(|e| panic!("{e}"));
    let folder = repository("ui/src/generated");
    let ours = |name: &str| name.ends_with(".ts") && name != "words.ts";
    let read = || -> BTreeMap<String, String> {
        let entries = fs::read_dir(&folder).into_iter().flatten().flatten();
        entries
            .map(|e| (e.file_name().to_string_lossy().into_owned(), e.path()))
            .filter(|(name, _)| ours(name))
            .map(|(name, path)| (name, fs::read_to_string(path).unwrap_or_default()))
            .collect()
    };
    if std::env::var_os("UPDATE").is_some() {
        for name in read().keys().filter(|name| !said.contains_key(*name)) {
            fs::remove_file(folder.join(name)).unwrap_or_else(|e| panic!("{name}: {e}"));
        }
        for (name, text) in &said {
            fs::write(folder.join(name), text).unwrap_or_else(|e| panic!("{name}: {e}"));
        }
    }
    let committed = read();
    let names = |files: &BTreeMap<String, String>| files.keys().cloned().collect::<Vec<_>>();
    assert_eq!(names(&said), names(&committed), "the same files");
    for (name, text) in &said {
        assert_eq!(Some(text), committed.get(name), "{name} is stale; see the head of this test");
    }
}
