//! From the offers' screen one reads what prices buy and who resembles whom, chooses another segment, asks why, and
//! sees an offer on the map and against the frontier.

use crate::stage::{Opening, walk};
use tempfile::TempDir;

#[tokio::test]
async fn offers_are_read_beside_rivals_segment_by_segment() {
    let folder = TempDir::new().expect("a folder of our own");
    walk("beside", folder, Opening { words: &["--sample"], ..Opening::default() }, async |stage| {
        stage.click("[data-testid=nav-offers]").await;
        stage.reads("[data-testid=prices-said]", "2 наших предложения").await;
        stage.reads("[data-testid=screen-offers]", "«Стандарт» дороже, чем «Радуга К-200»").await;
        stage.reads("[data-testid=clones-said]", "не всё известно").await;
        stage.picture("dealers").await;

        // Another segment, another answer: there two rivals cannot be told apart.
        stage.click(".tabs button:nth-of-type(5)").await;
        stage.reads("[data-testid=clones-said]", "1 пару").await;
        stage.reads("[data-testid=screen-offers]", "похожи на").await;
        stage.picture("municipalities").await;

        stage.click("[data-testid=screen-offers] a[href*='offer']").await;
        stage.reads("[data-testid=canvas-said]", "остальных").await;
        stage.reads("[data-testid=screen-offer]", "рынка").await;
        stage.find("[data-testid=screen-offer] svg[aria-label*='Карта восприятия']").await;
        stage.find("[data-testid=screen-offer] svg[aria-label*='Цена и что за неё дают']").await;
        stage.settled().await;
        stage.picture("offer").await;
    })
    .await;
}
