//! Tauri reads tauri.conf.json; naming the one command makes it answer only where the capability allows it.
use tauri_build::{AppManifest, Attributes, try_build};

fn main() {
    println!("cargo:rerun-if-changed=ui/dist");
    let manifest = AppManifest::new().commands(&["call"]);
    if let Err(error) = try_build(Attributes::new().app_manifest(manifest)) {
        println!("cargo:error={error:#}");
        std::process::exit(1);
    }
}
