//! A dense sheet of facts, unknown where nothing was typed.

use crate::study::Fact;

/// Rows by columns of facts; an absent fact is *unknown*, never zero and never "no".
#[derive(Clone, Debug, PartialEq)]
pub struct Grid<T> {
    columns: usize,
    cells: Vec<Option<Fact<T>>>,
}

impl<T> Grid<T> {
    /// A grid in which nothing is known.
    pub fn unknown(rows: usize, columns: usize) -> Self {
        let mut cells = Vec::new();
        cells.resize_with(rows * columns, || None);
        Grid { columns, cells }
    }

    /// The fact at a place, if it is known. Outside the grid nothing is known.
    pub fn get(&self, row: usize, column: usize) -> Option<&Fact<T>> {
        if column >= self.columns {
            return None;
        }
        self.cells.get(row * self.columns + column)?.as_ref()
    }

    /// Puts a fact (or forgets it). Outside the grid nothing happens.
    pub fn set(&mut self, row: usize, column: usize, fact: Option<Fact<T>>) {
        if column < self.columns
            && let Some(cell) = self.cells.get_mut(row * self.columns + column)
        {
            *cell = fact;
        }
    }

    /// Adds a row at the end in which nothing is known.
    pub fn push_row(&mut self) {
        self.cells.resize_with(self.cells.len() + self.columns, || None);
    }

    /// Number of columns.
    pub fn columns(&self) -> usize {
        self.columns
    }

    /// Number of rows.
    pub fn rows(&self) -> usize {
        self.cells.len().checked_div(self.columns).unwrap_or(0)
    }
}

impl<T> Default for Grid<T> {
    fn default() -> Self {
        Grid::unknown(0, 0)
    }
}
