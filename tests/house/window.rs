//! What the page may do: the policy and the capability in tauri.conf.json.

use serde_json::{Value, json};

fn config() -> Value {
    serde_json::from_str(&crate::text(&crate::root().join("tauri.conf.json"))).expect("tauri.conf.json is JSON")
}

#[test]
fn the_page_loads_nothing_from_outside() {
    let security = &config()["app"]["security"];
    let policy = security["csp"].as_object().expect("a policy by directive");
    assert_eq!(policy["default-src"], "'none'", "what is not named is forbidden");
    for (directive, sources) in policy {
        let sources = sources.as_str().expect("sources as text");
        for loose in ["unsafe", "http:", "https:", "*", "blob:"] {
            let bridge = directive == "connect-src" && sources == "ipc: http://ipc.localhost";
            assert!(bridge || !sources.contains(loose), "{directive} {sources}: {loose} opens the page");
        }
    }
    assert_eq!(security["freezePrototype"], true, "a page's library cannot bend Object.prototype");
    assert_eq!(security["dangerousDisableAssetCspModification"], false, "the policy stands as written");
    assert_eq!(config()["app"]["withGlobalTauri"], false, "no bridge in the global scope");
    assert_eq!(config()["build"].get("devUrl"), None, "the page comes out of the program, never from a server");
}

#[test]
fn the_page_may_make_one_call() {
    let capabilities = config()["app"]["security"]["capabilities"].clone();
    let capabilities = capabilities.as_array().expect("a list");
    assert_eq!(capabilities.len(), 1, "one capability");
    assert_eq!(capabilities[0]["windows"], json!(["main"]), "for the one window");
    assert_eq!(capabilities[0].get("remote"), None, "and for no address outside");
    assert_eq!(
        capabilities[0]["permissions"],
        json!(["allow-call", "core:event:allow-listen", "core:event:allow-unlisten"]),
        "the page calls and listens; files, dialogs, the shell and the clipboard are not its to ask for"
    );
}
