use std::process::ExitCode;
use tauri::WebviewWindowBuilder;

#[tauri::command]
async fn call(
    name: String,
    payload: serde_json::Value,
) -> Result<serde_json::Value, serde_json::Value> {
    Err(serde_json::json!({"code": "unknown", "message": format!("{name} {payload}")}))
}

pub(crate) fn open() -> ExitCode {
    let built = tauri::Builder::default()
        .plugin(tauri_plugin_single_instance::init(|_, _, _| {}))
        .plugin(tauri_plugin_window_state::Builder::default().build())
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_opener::init())
        .invoke_handler(tauri::generate_handler![call])
        .setup(|app| {
            let config = app.config().app.windows[0].clone();
            WebviewWindowBuilder::from_config(app, &config)?
                .enable_clipboard_access()
                .build()?;
            Ok(())
        })
        .run(tauri::generate_context!());
    match built {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}
