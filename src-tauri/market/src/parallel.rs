//! The same result on one thread or several.

use std::sync::atomic::{AtomicUsize, Ordering};

/// Comparisons of functions below which threads cost more than they bring.
const WORTH: usize = 500_000;

/// Applies a function to every item; on all cores if the work is worth it. The order is the items' own.
pub(crate) fn map<T: Sync, R: Send>(items: &[T], work: usize, apply: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let threads = cores.min(items.len()).min(8);
    if work < WORTH || threads < 2 {
        return items.iter().map(apply).collect();
    }
    let next = AtomicUsize::new(0);
    let take = || {
        let mut done = Vec::new();
        loop {
            let i = next.fetch_add(1, Ordering::Relaxed);
            match items.get(i) {
                Some(item) => done.push((i, apply(item))),
                None => return done,
            }
        }
    };
    let mut results: Vec<(usize, R)> = std::thread::scope(|scope| {
        let others: Vec<_> = (1..threads).map(|_| scope.spawn(take)).collect();
        let mut results = take();
        for other in others {
            match other.join() {
                Ok(done) => results.extend(done),
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
        results
    });
    results.sort_unstable_by_key(|(i, _)| *i);
    results.into_iter().map(|(_, result)| result).collect()
}
