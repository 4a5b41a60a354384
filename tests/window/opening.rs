//! The window opens, says its name, and its page obeys the policy.

use crate::stage::{Opening, walk};
use tempfile::TempDir;

#[tokio::test]
async fn opens_under_its_name() {
    let folder = TempDir::new().expect("a folder of our own");
    walk("opening", folder, Opening::default(), async |stage| {
        stage.find("h1").await;
        let title = stage.page.title().await.expect("a title");
        assert!(
            title.contains("Standout"),
            "the page says whose it is: {title}"
        );
        stage.picture("first").await;
    })
    .await;
}
