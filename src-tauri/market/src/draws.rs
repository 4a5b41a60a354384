//! Random numbers that are the same on every machine, today and in years: a named generator and a seed kept in the
//! study.

use rand_core::Rng;
use rand_pcg::Pcg64;

/// A stream of numbers drawn evenly; the same seed gives the same ones.
pub(crate) struct Draws(Pcg64);

impl Draws {
    /// PCG XSL RR 128/64 (O'Neill 2014), the generator of numpy's `PCG64`; its stream is always the same one.
    pub(crate) fn seeded(seed: u64) -> Draws {
        Draws(Pcg64::new(u128::from(seed), 0))
    }

    /// The same stream, from so many numbers on.
    pub(crate) fn from(seed: u64, skipped: usize) -> Draws {
        let mut draws = Draws::seeded(seed);
        draws.0.advance(skipped as u128);
        draws
    }

    /// The next number of 0 <= x < 1, of 53 random bits.
    pub(crate) fn next(&mut self) -> f64 {
        (self.0.next_u64() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// The next of the places 0 .. n, each as likely as the others.
    pub(crate) fn place(&mut self, n: usize) -> usize {
        (self.next() * n as f64) as usize
    }
}
