//! The large sheet as a plain HTML table in a Tauri window: what scrolling and typing in ours are measured against.

fn main() {
    let opened = tauri::Builder::default().run(tauri::generate_context!("tests/bench/table/tauri.conf.json"));
    if let Err(error) = opened {
        eprintln!("table-window: {error}");
    }
}
