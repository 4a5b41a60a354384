//! The large study: 50 players, 500 offers, 200 functions, 20 segments, within one frame of 16 ms.

use standout_market::{SegmentIx, Subject, analyse, large, why};

fn main() {
    divan::main();
}

#[divan::bench]
fn analyse_large(bencher: divan::Bencher) {
    let study = large::study(large::LARGE, 1);
    bencher.bench(|| analyse(divan::black_box(&study)));
}

#[divan::bench]
fn why_of_a_segment(bencher: divan::Bencher) {
    let study = large::study(large::LARGE, 1);
    let findings = analyse(&study);
    bencher.bench(|| why(&study, &findings, &[], Subject::Segment(SegmentIx(0))));
}
