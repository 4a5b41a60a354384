//! The one window, its one command, and the files that a second launch hands over.

use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;

use serde_json::{Value, json};
use standout_commands::{Desk, EXTENSION, Problem};
use tauri::{AppHandle, DragDropEvent, Emitter, Manager, RunEvent, State, WebviewWindow, WebviewWindowBuilder};
use tauri_plugin_window_state::StateFlags;

use crate::Words;
use crate::host::{Window, tell};

/// The only window there is; the capability in tauri.conf.json is for it alone.
pub(crate) const LABEL: &str = "main";

/// All that the page can ask for. The commands work on threads of their own, so the window stays awake.
#[tauri::command]
async fn call(desk: State<'_, Desk>, name: String, payload: Value) -> Result<Value, Problem> {
    desk.call(&name, payload).await
}

/// Opens the window and stays until it is closed.
pub(crate) fn open(words: Words) -> ExitCode {
    // No place: Wayland knows none, and heights creep where all is kept (tauri#12411).
    let size = tauri_plugin_window_state::Builder::default().with_state_flags(StateFlags::SIZE | StateFlags::MAXIMIZED);
    let built = tauri::Builder::default()
        // First, as it must be: a second launch hands its words to the first and ends.
        .plugin(tauri_plugin_single_instance::init(|app, words, folder| {
            if let Some(window) = app.get_webview_window(LABEL) {
                let _ = window.unminimize().and_then(|()| window.set_focus());
            }
            let words = Words::read(words.into_iter().skip(1));
            enter(app, &words, Path::new(&folder));
        }))
        .plugin(size.build())
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_opener::init())
        .invoke_handler(tauri::generate_handler![call])
        .on_window_event(happened)
        .setup(move |app| {
            let host = Window::new(app.handle().clone(), words.answers.as_deref())?;
            app.manage(Desk::new(Arc::new(host)));
            enter(app.handle(), &words, Path::new(""));
            let windows = &app.config().app.windows;
            let config = windows.first().ok_or("tauri.conf.json has no window")?;
            let window = WebviewWindowBuilder::from_config(app, config)?
                // The page's Paste button; the keys work without it.
                .enable_clipboard_access()
                .build()?;
            #[cfg(target_os = "linux")]
            revive(&window)?;
            Ok(())
        })
        .build(tauri::generate_context!());
    match built {
        Ok(app) => {
            app.run(|app, event| {
                if let RunEvent::Exit = event {
                    // Leaves one file behind, nothing beside it.
                    let _ = app.state::<Desk>().call_and_wait("close_study", json!({}));
                }
            });
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("standout: the window did not open: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Opens what a launch asks for.
fn enter(app: &AppHandle, words: &Words, folder: &Path) {
    let payload = json!({ "path": words.file.as_ref().map(|path| folder.join(path)) });
    match words.file.as_deref().map(Path::extension) {
        Some(Some(ending)) if ending == EXTENSION => return ask(app, "open_study", payload, "opened"),
        Some(_) => ask(app, "hand_over", payload, "handed"),
        None => {}
    }
    words.sample.then(|| ask(app, "open_sample", json!({}), "opened"));
}

/// A file is held over the window or let go on it: the page hears that there is one, and asks for it like for all.
fn happened(window: &tauri::Window, event: &tauri::WindowEvent) {
    let tauri::WindowEvent::DragDrop(drag) = event else { return };
    let over = match drag {
        DragDropEvent::Enter { paths, .. } => !paths.is_empty(),
        DragDropEvent::Drop { paths, .. } => {
            let app = window.app_handle();
            paths.iter().take(1).for_each(|path| ask(app, "hand_over", json!({ "path": path }), "handed"));
            false
        }
        DragDropEvent::Leave => false,
        _ => return,
    };
    let _ = window.emit_to(LABEL, "dragging", over);
}

/// Asks the desk. It takes commands in order: a page that asks afterwards sees it done, one that is there is told.
fn ask(app: &AppHandle, name: &'static str, payload: Value, told: &'static str) {
    let app = app.clone();
    drop(tauri::async_runtime::spawn(async move {
        match app.state::<Desk>().call(name, payload).await {
            Ok(_) => drop(app.emit_to(LABEL, told, ())),
            Err(problem) => tell(&app, &problem.message),
        }
    }));
}

/// Loads the page again if its process dies: the page keeps nothing that the desk does not know.
/// At most three times a minute, so that a page that cannot live does not spin.
#[cfg(target_os = "linux")]
fn revive(window: &WebviewWindow) -> tauri::Result<()> {
    use std::cell::RefCell;
    use std::time::{Duration, Instant};
    use webkit2gtk::WebViewExt;

    window.with_webview(|webview| {
        let deaths = RefCell::new(Vec::<Instant>::new());
        let page = webview.inner();
        page.connect_web_process_terminated(move |page, _| {
            let mut deaths = deaths.borrow_mut();
            deaths.retain(|death| death.elapsed() < Duration::from_secs(60));
            if deaths.len() < 3 {
                deaths.push(Instant::now());
                page.reload();
            }
        });
    })
}
