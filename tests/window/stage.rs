//! The stage of a window test: a display without a screen, a driver, the program itself, and its own folders.
//!
//! Every test has its own of everything, so nothing is left over and nothing is met by chance. What was started is
//! ended by its process group when the stage falls, also after a panic. Conditions are awaited, time never is.

use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::elements::Element;
use fantoccini::wd::Capabilities;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use rustix::process::{Pid, Signal, kill_process_group};
use serde_json::{Value, json};
use std::io::{BufRead, BufReader};
use std::os::unix::fs::PermissionsExt;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use tempfile::TempDir;

/// How long a condition may take before the test says that it will never come.
const PATIENCE: Duration = Duration::from_secs(30);

/// How long a whole walk may take before the window counts as stuck.
const WHOLE_WALK: Duration = Duration::from_secs(180);

/// A process with all that it starts in turn.
struct Group(Child);

impl Group {
    fn start(command: &mut Command) -> Self {
        let name = command.get_program().to_string_lossy().into_owned();
        let started = command.process_group(0).stdin(Stdio::null()).spawn();
        Self(started.unwrap_or_else(|error| panic!("{name}: {error}; `make test` installs it")))
    }
}

impl Drop for Group {
    fn drop(&mut self) {
        if let Some(group) = Pid::from_raw(self.0.id().cast_signed()) {
            let _ = kill_process_group(group, Signal::KILL);
        }
        let _ = self.0.wait();
    }
}

/// How to open the window.
#[derive(Default)]
pub(crate) struct Opening<'a> {
    /// Words after the program's name.
    pub(crate) words: &'a [&'a str],
    /// Answers to file dialogs, in turn; no dialog is shown.
    pub(crate) answers: &'a [PathBuf],
    /// The language of the system, `ru_RU` where not said.
    pub(crate) language: Option<&'a str>,
}

/// An open window.
pub(crate) struct Stage {
    /// The page, by WebDriver.
    pub(crate) page: Client,
    name: String,
    // Falls in this order: the driver with the program first, then the display, then the folder.
    _driver: Group,
    _display: Group,
    _home: TempDir,
}

/// Opens the window, walks through it, and closes it. A walk that fails leaves a picture and the page's text.
pub(crate) async fn walk<F>(name: &str, folder: TempDir, opening: Opening<'_>, steps: F)
where
    F: AsyncFnOnce(&Stage),
{
    let stage = Stage::open(name, folder, opening).await;
    let steps = tokio::time::timeout(WHOLE_WALK, steps(&stage));
    let outcome = Watched(Box::pin(async { steps.await.expect("the window still answers") })).await;
    if let Err(panic) = outcome {
        stage.picture("failed").await;
        if let Ok(Ok(source)) = tokio::time::timeout(PATIENCE, stage.page.source()).await {
            let _ = std::fs::write(pictures().join(format!("{name}-failed.html")), source);
        }
        std::panic::resume_unwind(panic);
    }
    // A driver that is stuck is ended with its process group; the walk itself has passed.
    let _ = tokio::time::timeout(PATIENCE, stage.page.clone().close()).await;
}

impl Stage {
    async fn open(name: &str, home: TempDir, opening: Opening<'_>) -> Self {
        let folder = home.path().to_path_buf();
        let (display, number) = display();
        let mut words: Vec<String> = opening.words.iter().map(|word| (*word).to_owned()).collect();
        if !opening.answers.is_empty() {
            let list: Vec<String> = opening.answers.iter().map(|path| path.display().to_string()).collect();
            let file = folder.join("answers");
            std::fs::write(&file, list.join("\n")).expect("the test's folder is writable");
            words.extend(["--answers".to_owned(), file.display().to_string()]);
        }
        let port = free_port();
        let driver = Group::start(
            Command::new("WebKitWebDriver")
                .arg(format!("--port={port}"))
                .envs(surroundings(&folder, &number, opening.language.unwrap_or("ru_RU")))
                .env_remove("WAYLAND_DISPLAY")
                .stdout(Stdio::null()),
        );
        let mut wanted = Capabilities::new();
        wanted.insert("webkitgtk:browserOptions".to_owned(), json!({ "binary": program(), "args": words }));
        listening(port).await;
        let mut connector = HttpConnector::new();
        connector.set_nodelay(true);
        let session =
            ClientBuilder::new(connector).capabilities(wanted).connect(&format!("http://127.0.0.1:{port}")).await;
        let page = session.unwrap_or_else(|error| panic!("{name}: no session: {error}"));
        Self { page, name: name.to_owned(), _driver: driver, _display: display, _home: home }
    }

    /// Awaits a condition. `what` is what the test says if it never comes, or if the driver stops answering.
    pub(crate) async fn until<T>(&self, what: &str, mut condition: impl AsyncFnMut() -> Option<T>) -> T {
        let deadline = tokio::time::Instant::now() + PATIENCE;
        loop {
            if let Ok(Some(found)) = tokio::time::timeout_at(deadline, condition()).await {
                return found;
            }
            assert!(tokio::time::Instant::now() < deadline, "{}: never came: {what}", self.name);
            breathe().await;
        }
    }

    /// The element that the selector names, once it is there and takes room. (WebDriver's own notion of "displayed"
    /// is not asked: it takes the cells of a scrolled grid for hidden.)
    async fn shown(&self, css: &str) -> Option<Element> {
        let element = self.page.find(Locator::Css(css)).await.ok()?;
        let (_, _, width, height) = element.rectangle().await.ok()?;
        (width > 0.0 && height > 0.0).then_some(element)
    }

    /// Awaits the element that the selector names.
    pub(crate) async fn find(&self, css: &str) -> Element {
        self.until(css, async || self.shown(css).await).await
    }

    /// Clicks what the selector names. An element that the page replaces under the pointer is looked up again.
    pub(crate) async fn click(&self, css: &str) {
        self.until(&format!("{css} to click"), async || self.shown(css).await?.click().await.ok()).await;
    }

    /// Awaits that the element's text contains these words; answers the whole text.
    pub(crate) async fn reads(&self, css: &str, words: &str) -> String {
        let script = "return document.querySelector(arguments[0])?.innerText ?? ''";
        self.until(&format!("{css} saying {words:?}"), async || {
            let text = self.page.execute(script, vec![json!(css)]).await.ok()?;
            text.as_str().filter(|text| text.contains(words)).map(str::to_owned)
        })
        .await
    }

    /// Presses keys one after another, wherever the focus is: characters, or WebDriver's private-use code points.
    pub(crate) async fn press(&self, keys: &[&str]) {
        let mut typing = KeyActions::new("keyboard".to_owned());
        for value in keys.iter().flat_map(|key| key.chars()) {
            typing = typing.then(KeyAction::Down { value }).then(KeyAction::Up { value });
        }
        self.page.perform_actions(typing).await.expect("keys arrive");
    }

    /// Presses a key while others are held.
    pub(crate) async fn chord(&self, held: &[char], key: char) {
        let mut typing = KeyActions::new("keyboard".to_owned());
        for &value in held {
            typing = typing.then(KeyAction::Down { value });
        }
        typing = typing.then(KeyAction::Down { value: key }).then(KeyAction::Up { value: key });
        for &value in held {
            typing = typing.then(KeyAction::Up { value });
        }
        self.page.perform_actions(typing).await.expect("keys arrive");
    }

    /// Awaits that nothing is loading and that the page has drawn twice since.
    pub(crate) async fn settled(&self) {
        let script = "const done = arguments[arguments.length - 1];
            document.fonts.ready.then(() => requestAnimationFrame(() => requestAnimationFrame(() => done(true))));";
        let drawn = self.page.execute_async(script, Vec::new()).await;
        drawn.expect("the page draws");
    }

    /// What a script of the test's own finds in the page.
    pub(crate) async fn ask(&self, script: &str) -> Value {
        self.page.execute(script, Vec::new()).await.unwrap_or_else(|error| panic!("{script}: {error}"))
    }

    /// Leaves a picture of the window in tests/window/pictures.
    pub(crate) async fn picture(&self, what: &str) {
        // The driver takes the picture with the page's next drawing, which a page at rest never does.
        let redrawn = "const root = document.documentElement, end = performance.now() + 5000;
            (function draw() {
              root.style.opacity = root.style.opacity === '1' ? '0.999' : '1';
              if (performance.now() < end) requestAnimationFrame(draw); else root.style.opacity = '';
            })();";
        let shot = async {
            self.page.execute(redrawn, Vec::new()).await.ok()?;
            self.page.screenshot().await.ok()
        };
        let Ok(Some(png)) = tokio::time::timeout(PATIENCE, shot).await else { return };
        let _ = std::fs::create_dir_all(pictures());
        let _ = std::fs::write(pictures().join(format!("{}-{what}.png", self.name)), png);
    }
}

/// A virtual display that the server numbers itself.
fn display() -> (Group, String) {
    let mut server = Group::start(
        Command::new("Xvfb")
            .args(["-displayfd", "1", "-screen", "0", "1440x1000x24", "-nolisten", "tcp"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null()),
    );
    let mut number = String::new();
    let lines = server.0.stdout.take().expect("piped");
    BufReader::new(lines).read_line(&mut number).expect("Xvfb says its number");
    assert!(!number.trim().is_empty(), "Xvfb found no free display");
    (server, format!(":{}", number.trim()))
}

/// The environment of the program: the display, its own folders, automation, nothing of the developer's session.
fn surroundings(folder: &Path, display: &str, language: &str) -> Vec<(String, String)> {
    let place = |name: &str| {
        let path = folder.join(name);
        std::fs::create_dir_all(&path).expect("the test's folder is writable");
        path
    };
    let runtime = place("runtime");
    let private = std::fs::Permissions::from_mode(0o700);
    std::fs::set_permissions(&runtime, private).expect("our own folder");
    let text = |path: PathBuf| path.display().to_string();
    [
        ("DISPLAY", display.to_owned()),
        ("HOME", text(place("home"))),
        ("XDG_CONFIG_HOME", text(place("config"))),
        ("XDG_DATA_HOME", text(place("data"))),
        ("XDG_CACHE_HOME", text(place("cache"))),
        ("XDG_RUNTIME_DIR", text(runtime)),
        ("DBUS_SESSION_BUS_ADDRESS", "disabled:".to_owned()),
        ("GDK_BACKEND", "x11".to_owned()),
        ("NO_AT_BRIDGE", "1".to_owned()),
        ("TAURI_AUTOMATION", "true".to_owned()),
        ("TAURI_WEBVIEW_AUTOMATION", "true".to_owned()),
        ("LANG", format!("{language}.UTF-8")),
        ("LANGUAGE", language.to_owned()),
        ("LC_ALL", String::new()),
    ]
    .map(|(name, value)| (name.to_owned(), value))
    .to_vec()
}

/// The window's program: named by STANDOUT_WINDOW, or the debug build beside this test.
fn program() -> PathBuf {
    let built = std::env::var_os("STANDOUT_WINDOW").map(PathBuf::from);
    let path = built.unwrap_or_else(|| Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name("debug").join("standout"));
    assert!(path.exists(), "{}: build it first: cargo build -p standout", path.display());
    path
}

fn pictures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("window/pictures")
}

fn free_port() -> u16 {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a free port");
    listener.local_addr().expect("bound").port()
}

/// Awaits that the driver takes calls.
async fn listening(port: u16) {
    let deadline = Instant::now() + PATIENCE;
    while std::net::TcpStream::connect(("127.0.0.1", port)).is_err() {
        assert!(Instant::now() < deadline, "WebKitWebDriver never listened");
        breathe().await;
    }
}

/// Between two looks at a condition.
async fn breathe() {
    tokio::time::sleep(Duration::from_millis(30)).await;
}

/// A future whose panic is an answer, so that the stage can take a picture first.
struct Watched<'a>(std::pin::Pin<Box<dyn Future<Output = ()> + 'a>>);

impl Future for Watched<'_> {
    type Output = Result<(), Box<dyn std::any::Any + Send>>;

    fn poll(mut self: std::pin::Pin<&mut Self>, context: &mut std::task::Context<'_>) -> std::task::Poll<Self::Output> {
        let future = self.0.as_mut();
        match std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| future.poll(context))) {
            Ok(std::task::Poll::Ready(())) => std::task::Poll::Ready(Ok(())),
            Ok(std::task::Poll::Pending) => std::task::Poll::Pending,
            Err(panic) => std::task::Poll::Ready(Err(panic)),
        }
    }
}
