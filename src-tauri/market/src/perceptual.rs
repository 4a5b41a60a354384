//! The perceptual map: the same distances as the verdicts', laid out in a plane.

use nalgebra::{DMatrix, SymmetricEigen};

use crate::columns::Columns;
use crate::pairs::Side;
use crate::rivals::is_there;
use crate::threshold::reaches;
use crate::{Findings, Interval, OfferIx, SegmentIx, Study};

/// Offers on one map; more names could not be read.
const MOST: usize = 40;

/// Offers of a category in a segment, laid out so that alike ones stand together.
#[derive(Clone, Debug, PartialEq)]
pub struct PerceptualMap {
    /// The offers with their places, ours first.
    pub points: Vec<MapPoint>,
    /// Part of the distances that the plane shows, 0-1.
    pub explained: f64,
    /// How many distances are drawn by the middle of their interval, because unknown cells leave them open.
    pub inexact: usize,
    /// How many distances there are.
    pub distances: usize,
    /// Offers that have nothing in common to compare with some other one.
    pub apart: Vec<OfferIx>,
    /// How many offers were left off for want of room, the least alike to ours.
    pub beyond: usize,
}

/// An offer on the map. Distance on the map is 1 - similarity.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MapPoint {
    /// Which.
    pub offer: OfferIx,
    /// Whether it is ours.
    pub own: bool,
    /// Place along the axis that tells most.
    pub x: f64,
    /// Place along the second one.
    pub y: f64,
    /// How far its distances are open on average, either way.
    pub open: f64,
}

/// Why there is no map.
#[derive(Clone, Debug, PartialEq)]
pub enum NoMap {
    /// Too few players have an offer that can be compared.
    FewPlayers {
        /// How many have.
        players: usize,
        /// How many it takes.
        least: usize,
    },
    /// A plane would show too little of the distances.
    Flat {
        /// What it would show, 0-1.
        explained: f64,
        /// What it takes.
        least: f64,
    },
}

/// Places in a plane.
#[derive(Clone, Debug, PartialEq)]
pub struct Plane {
    /// A place a row of the distances.
    pub places: Vec<(f64, f64)>,
    /// Part of the distances that the plane shows, 0-1.
    pub explained: f64,
}

/// Principal coordinates (classical scaling: Torgerson 1952, Gower 1966): the two axes that show most of some distances.
///
/// With `B = -1/2 J D2 J`, `D2` the squared distances and `J` the centring matrix, a coordinate is an eigenvector of `B`
/// times the root of its eigenvalue. Explained is the two largest eigenvalues over the sum of the sizes of all (Mardia,
/// Kent, Bibby 1979, 14.4.7): distances that fit no space have negative ones, and those count against the map. `None`
/// unless the distances are finite and square.
pub fn principal_coordinates(distances: &[Vec<f64>]) -> Option<Plane> {
    let n = distances.len();
    if n == 0 || distances.iter().any(|row| row.len() != n || row.iter().any(|d| !d.is_finite())) {
        return None;
    }
    let squared = DMatrix::from_fn(n, n, |i, j| distances[i][j] * distances[i][j]);
    let of_row: Vec<f64> = (0..n).map(|i| squared.row(i).mean()).collect();
    let all = squared.mean();
    let centred = DMatrix::from_fn(n, n, |i, j| -0.5 * (squared[(i, j)] - of_row[i] - of_row[j] + all));
    let eigen = SymmetricEigen::new(centred);
    let mut order: Vec<usize> = (0..n).collect();
    order.sort_by(|&a, &b| eigen.eigenvalues[b].total_cmp(&eigen.eigenvalues[a]));
    let sizes: f64 = eigen.eigenvalues.iter().map(|value| value.abs()).sum();
    let axis = |k: usize| -> (Vec<f64>, f64) {
        match order.get(k) {
            Some(&at) if eigen.eigenvalues[at] > 0.0 => {
                let length = eigen.eigenvalues[at];
                (eigen.eigenvectors.column(at).iter().map(|x| x * length.sqrt()).collect(), length)
            }
            _ => (vec![0.0; n], 0.0),
        }
    };
    let ((x, first), (y, second)) = (axis(0), axis(1));
    // Of offers that are all the same there is nothing to explain.
    let explained = if sizes < 1e-12 { 1.0 } else { (first + second) / sizes };
    Some(Plane { places: x.into_iter().zip(y).collect(), explained })
}

/// The perceptual map of a category in a segment: principal coordinates of 1 - similarity, the same similarity as the
/// verdicts', so that map and verdict cannot disagree. A distance that unknown cells leave open stands by its middle.
///
/// # Errors
/// Fewer players than the profile asks for, or a plane that shows too little: then there is no map, and why.
pub fn perceptual_map(
    study: &Study,
    findings: &Findings,
    segment: SegmentIx,
    category: &str,
) -> Result<PerceptualMap, NoMap> {
    let method = &study.method;
    let few = |players: usize| NoMap::FewPlayers { players, least: method.map_players as usize };
    if segment.0 >= study.segments.len() {
        return Err(few(0));
    }
    let (mut offers, beyond) = offers(study, findings, segment, category);
    let mut similarities = similarities(study, segment, &offers);
    let apart = leave_apart(&mut offers, &mut similarities);
    let mut players: Vec<_> = offers.iter().map(|o| study.offers[o.0].player).collect();
    players.sort_unstable();
    players.dedup();
    if players.len() < method.map_players as usize {
        return Err(few(players.len()));
    }
    let n = offers.len();
    let distance = |s: Option<Interval>| s.map_or(f64::NAN, |s| 1.0 - (s.low + s.high) / 2.0);
    let distances: Vec<Vec<f64>> = similarities.iter().map(|row| row.iter().map(|s| distance(*s)).collect()).collect();
    let Some(plane) = principal_coordinates(&distances) else {
        return Err(few(players.len()));
    };
    if !reaches(plane.explained, method.map_explained) {
        return Err(NoMap::Flat { explained: plane.explained, least: method.map_explained });
    }
    let own: Vec<bool> = offers.iter().map(|o| study.is_own(*o)).collect();
    let (mut x, mut y): (Vec<f64>, Vec<f64>) = plane.places.into_iter().unzip();
    turn(&mut x, &own);
    turn(&mut y, &own);
    let half = |s: &Option<Interval>| s.map_or(0.0, |s| (s.high - s.low) / 2.0);
    let open = |i: usize| similarities[i].iter().map(half).sum::<f64>() / (n - 1).max(1) as f64;
    let points = (0..n).map(|i| MapPoint { offer: offers[i], own: own[i], x: x[i], y: y[i], open: open(i) }).collect();
    let inexact = (0..n).flat_map(|i| &similarities[i][i + 1..]).filter(|s| half(s) > 0.0).count();
    Ok(PerceptualMap { points, explained: plane.explained, inexact, distances: n * (n - 1) / 2, apart, beyond })
}

/// Our offers that serve the segment, then the rivals' there, at most so many; and how many were left off.
fn offers(study: &Study, findings: &Findings, segment: SegmentIx, category: &str) -> (Vec<OfferIx>, usize) {
    let here = || findings.offers.iter().filter(|o| o.segment == segment);
    let of_category = |o: &OfferIx| study.offers.get(o.0).is_some_and(|o| o.category == category);
    let mut offers: Vec<OfferIx> = here().map(|o| o.offer).filter(of_category).collect();
    let mut theirs: Vec<OfferIx> = (0..study.offers.len())
        .map(OfferIx)
        .filter(|o| of_category(o) && !study.is_own(*o))
        .filter(|&o| is_there(study, o, segment))
        .collect();
    let room = MOST.saturating_sub(offers.len());
    let beyond = theirs.len().saturating_sub(room);
    if beyond > 0 {
        let alike = |o: OfferIx| {
            let near = here().flat_map(|ours| &ours.nearest).filter(|near| near.offer == o);
            near.filter_map(|near| near.similarity).map(|s| s.low + s.high).fold(-1.0, f64::max)
        };
        theirs.sort_by(|&a, &b| alike(b).total_cmp(&alike(a)));
        theirs.truncate(room);
        theirs.sort_unstable();
    }
    offers.extend(theirs);
    (offers, beyond)
}

/// How alike each is to each; an offer to itself wholly.
fn similarities(study: &Study, segment: SegmentIx, offers: &[OfferIx]) -> Vec<Vec<Option<Interval>>> {
    let columns = Columns::of(study);
    let total = columns.totals[segment.0];
    let mut all = vec![vec![Some(Interval::exact(1.0)); offers.len()]; offers.len()];
    for (i, &one) in offers.iter().enumerate() {
        let mut side = Side::of(&columns, one);
        for (j, &other) in offers.iter().enumerate().skip(i + 1) {
            side.meet(other);
            let similarity = side.parts(segment).similarity(total);
            (all[i][j], all[j][i]) = (similarity, similarity);
        }
    }
    all
}

/// Takes out offers that cannot be compared with some other one, that with the most such others first.
fn leave_apart(offers: &mut Vec<OfferIx>, similarities: &mut Vec<Vec<Option<Interval>>>) -> Vec<OfferIx> {
    let mut apart = Vec::new();
    while let Some((at, _)) = similarities
        .iter()
        .enumerate()
        .map(|(i, row)| (i, row.iter().filter(|s| s.is_none()).count()))
        .filter(|(_, lacking)| *lacking > 0)
        .max_by_key(|(i, lacking)| (*lacking, *i))
    {
        apart.push(offers.remove(at));
        similarities.remove(at);
        similarities.iter_mut().for_each(|row| {
            row.remove(at);
        });
    }
    apart
}

/// Which way an axis points means nothing; ours stand to the right and above, so that an edit does not turn the map.
fn turn(axis: &mut [f64], own: &[bool]) {
    let ours: f64 = axis.iter().zip(own).filter(|(_, own)| **own).map(|(x, _)| x).sum();
    let skew: f64 = axis.iter().map(|x| x.powi(3)).sum();
    if if ours.abs() > 1e-9 { ours < 0.0 } else { skew < 0.0 } {
        axis.iter_mut().for_each(|x| *x = -*x);
    }
}
