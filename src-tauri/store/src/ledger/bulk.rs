//! Inserting many rows: so many at a time that starting and ending a statement costs nothing beside them.

use rusqlite::{Connection, Statement, ToSql};

use crate::error::StoreError;

/// Rows in one statement.
const TOGETHER: usize = 64;

/// A row on its way into a statement.
pub(crate) struct Binding<'a, 'c> {
    statement: &'a mut Statement<'c>,
    place: usize,
}

impl Binding<'_, '_> {
    /// The next column.
    pub(crate) fn value(&mut self, value: impl ToSql) -> Result<(), StoreError> {
        self.place += 1;
        Ok(self.statement.raw_bind_parameter(self.place, value)?)
    }

    /// The next columns.
    pub(crate) fn integers<const N: usize>(&mut self, values: [i64; N]) -> Result<(), StoreError> {
        values.into_iter().try_for_each(|value| self.value(value))
    }
}

/// Inserts rows of so many columns. After an error the caller rolls back its transaction, so the rows before
/// the failing one need not be taken back here (`OR FAIL`), and SQLite keeps no copy of the pages for it. `into` is a table, with a list of columns where not all are given.
pub(crate) fn insert<T>(
    connection: &Connection,
    into: &str,
    columns: usize,
    rows: &[T],
    bind: impl Fn(&T, &mut Binding<'_, '_>) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    let (chunks, rest) = rows.as_chunks::<TOGETHER>();
    for (together, rows) in [(TOGETHER, chunks.as_flattened()), (1, rest)] {
        if rows.is_empty() {
            continue;
        }
        let row = format!("({})", vec!["?"; columns].join(", "));
        let all = vec![row; together].join(", ");
        let mut statement = connection.prepare_cached(&format!("INSERT OR FAIL INTO {into} VALUES {all}"))?;
        for rows in rows.chunks(together) {
            let mut binding = Binding { statement: &mut statement, place: 0 };
            rows.iter().try_for_each(|row| bind(row, &mut binding))?;
            statement.raw_execute()?;
        }
    }
    Ok(())
}
