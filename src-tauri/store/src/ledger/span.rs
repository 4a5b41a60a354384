//! From which day to which day the ledger runs. A sale that is dated later than the day of its import has not happened
//! yet: it counts as money, but one slip of the finger (2062 for 2026) must not move the year of the whole analysis.

use rusqlite::{Connection, params};
use standout_market::{Ahead, Date};

use super::calendar;
use super::sums::visible;
use crate::error::StoreError;

/// It is a day later in the east, where an import of this moment may have been made.
const EASTMOST: i64 = 14 * 3_600;

/// The last day that a sale can have when it is imported at a moment, in unix seconds.
pub(crate) fn last_day(imported_at: i64) -> i32 {
    i32::try_from((imported_at + EASTMOST).div_euclid(86_400)).unwrap_or(i32::MAX)
}

/// The last day that any visible sale can have: that of the latest import; none where there is no import.
pub(crate) fn horizon(connection: &Connection) -> Result<Option<i32>, StoreError> {
    let latest: Option<i64> = connection
        .prepare_cached("SELECT max(imported_at) FROM batch WHERE visible = 1")?
        .query_row([], |row| row.get(0))?;
    Ok(latest.map(last_day))
}

/// The first and last day of the ledger.
pub(crate) type Days = Option<(Date, Date)>;

/// The first and last day of the visible lines up to the latest import, and what lies ahead of it.
pub(crate) fn span(connection: &Connection) -> Result<(Days, Option<Ahead>), StoreError> {
    let (first, last): (Option<i32>, Option<i32>) = connection
        .prepare_cached("SELECT min(first_day), max(last_day) FROM batch WHERE visible = 1")?
        .query_row([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let (Some(first), Some(last)) = (first, last) else { return Ok((None, None)) };
    let horizon = horizon(connection)?.unwrap_or(i32::MAX);
    if last <= horizon {
        return Ok((Some((calendar::date(first)?, calendar::date(last)?)), None));
    }
    // Rare enough to look at every line.
    let (mut ahead, mut within) = (0_u64, None::<(i32, i32)>);
    for (_, from, to) in visible(connection)? {
        let (lines, least, most): (i64, Option<i32>, Option<i32>) = connection
            .prepare_cached(
                "SELECT count(*) FILTER (WHERE day > ?3), min(day) FILTER (WHERE day <= ?3),
                     max(day) FILTER (WHERE day <= ?3)
                 FROM sale WHERE id BETWEEN ?1 AND ?2",
            )?
            .query_row(params![from, to, horizon], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
        ahead += lines.unsigned_abs();
        if let (Some(least), Some(most)) = (least, most) {
            let (a, b) = within.unwrap_or((least, most));
            within = Some((a.min(least), b.max(most)));
        }
    }
    let days = match within {
        Some((first, last)) => Some((calendar::date(first)?, calendar::date(last)?)),
        None => None,
    };
    Ok((days, Some(Ahead { lines: ahead, last: calendar::date(last)? })))
}
