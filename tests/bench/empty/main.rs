//! The least that a Tauri window can be: what cold start and memory of ours are measured against.

fn main() {
    let opened = tauri::Builder::default().run(tauri::generate_context!("tests/bench/empty/tauri.conf.json"));
    if let Err(error) = opened {
        eprintln!("empty-window: {error}");
    }
}
