//! The window's types, written from the one list of commands. A test holds the committed files against them.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::path::Path;

use ts_rs::Config;

use crate::list;

/// Every file of the window's types by name, as it must stand in `ui/src/generated`.
///
/// # Errors
/// Those of the temporary folder that the types pass through.
pub fn typescript() -> io::Result<BTreeMap<String, String>> {
    let folder = tempfile::tempdir()?;
    // Amounts are minor units far below 2^53, so a JSON number holds them.
    let config = Config::new().with_out_dir(folder.path()).with_large_int("number");
    list::export_types(&config).map_err(io::Error::other)?;
    let mut files = read(folder.path())?;
    files.insert("commands.ts".to_owned(), commands(&config, files.keys()));
    Ok(files)
}

fn read(folder: &Path) -> io::Result<BTreeMap<String, String>> {
    let mut files = BTreeMap::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        files.insert(entry.file_name().to_string_lossy().into_owned(), fs::read_to_string(entry.path())?);
    }
    Ok(files)
}

/// `commands.ts`: every command with what it is given and what it answers.
fn commands<'a>(config: &Config, files: impl Iterator<Item = &'a String>) -> String {
    let described = list::describe(config);
    let types: BTreeSet<String> = files.filter_map(|f| f.strip_suffix(".ts")).map(str::to_owned).collect();
    let used: BTreeSet<&str> = described
        .iter()
        .flat_map(|c| [c.request.as_str(), c.reply.as_str()])
        .flat_map(|t| t.split(|c: char| !c.is_alphanumeric()))
        .filter(|word| types.contains(*word))
        .chain(["Nothing", "Progress"])
        .collect();
    let mut text = String::from("// Written by the program from its one list of commands. Do not edit.\n");
    for name in used {
        text += &format!("import type {{ {name} }} from './{name}';\n");
    }
    text.push('\n');
    for name in &types {
        text += &format!("export type * from './{name}';\n");
    }
    text += "\n/** Every command: what it is given, and what it answers. */\nexport interface Commands {\n";
    for command in &described {
        let list::Described { name, does, request, reply } = command;
        text += &format!("  /** {does} */\n  {name}: {{ asked: {request}; answered: {reply} }};\n");
    }
    text += "}\n\n/** What the program tells by itself. */\nexport interface Events {\n  progress: Progress;\n  opened: Nothing;\n  handed: Nothing;\n  dragging: boolean;\n}\n";
    text
}
