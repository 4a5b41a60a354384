//! Columns that a table does not have and its reading adds behind its own: the texts of groups, the month and the
//! measures of months side by side, the date within a document's text. They have headings of their own, so that a person
//! sees them, may give them another role, and finds them in the rows that come back to be mended.

use standout_words::headings::Role;

use super::groups::{self, Groups};
use super::headings::Heading;
use super::months::{self, Found as FoundMonths};
use super::{NoSuchHeading, Plan, look};
use crate::LedgerOptions;
use crate::role::{self, Candidate, Found, RoleReason};
use crate::sample::Sample;

impl Plan {
    /// Adds the columns that the table has not, and gives all of them their roles.
    pub(super) fn add_columns(&mut self, sample: &Sample, options: &LedgerOptions) -> Result<(), NoSuchHeading> {
        // A column that is only added may be named too, so what is not there is known at the end alone.
        let mut named = self.assign(&options.columns);
        if options.months != Some(false) {
            self.find_months(sample, options);
        }
        if options.groups != Some(false) {
            self.groups = groups::groups(self, sample, options.groups == Some(true));
        }
        let groups = self.groups.clone();
        if let Some(groups) = &groups {
            self.add_groups(groups);
        }
        let off: Vec<Role> =
            options.columns.iter().filter(|(_, h)| h.trim().is_empty()).map(|(role, _)| *role).collect();
        let mut settle = |plan: &mut Plan| {
            named = plan.assign(&options.columns);
            if let Some(groups) = &groups {
                groups::guess_roles(plan, groups, &off);
            }
        };
        if self.months.is_some() || groups.is_some() {
            settle(self);
        }
        if self.months.is_some() {
            self.add_months(sample);
            settle(self);
            self.tell_months();
        } else if self.column(Role::Date).is_none()
            && !off.contains(&Role::Date)
            && let Some(column) = self.dated_texts()
        {
            self.date_within = Some(column);
            let name = self.headings.get(column).map(|heading| heading.name.clone()).unwrap_or_default();
            let added = self.add(&format!("{name} [{}]", self.word("дата", "date")), Vec::new());
            settle(self);
            if self.column(Role::Date).is_none() {
                self.found.retain(|f| f.column != added);
                let (role, confidence) = (Role::Date, role::LIKELY);
                self.found.push(Found { role, column: added, confidence, reason: RoleReason::Within, rival: None });
            }
        }
        named
    }

    /// Columns of the table itself, those added left off.
    pub(crate) fn own(&self) -> usize {
        let groups = self.groups.as_ref().map_or(0, Groups::added);
        let months = self.months.as_ref().map_or(0, |months| 1 + months.measures().count());
        self.headings.len() - groups - months - usize::from(self.date_within.is_some())
    }

    /// The columns that are shown: all but those whose months are told apart.
    pub(crate) fn shown(&self) -> Vec<usize> {
        let months = |column: &usize| self.months.as_ref().is_some_and(|months| months.columns.contains(column));
        (0..self.headings.len()).filter(|column| !months(column)).collect()
    }

    /// Whether a column is a date that the table has in no column of its own.
    pub(crate) fn is_added_date(&self, column: usize) -> bool {
        let within = self.date_within.is_some() && column + 1 == self.headings.len();
        within || self.months.is_some() && column + 1 == self.first_measure()
    }

    /// The columns of the table whose values a column has.
    pub(crate) fn sources(&self, column: usize) -> Vec<usize> {
        match self.months.as_ref().and_then(|months| months.measures().nth(column.checked_sub(self.first_measure())?)) {
            Some((measure, _)) => self.months.iter().flat_map(|months| months.of(measure)).collect(),
            None => vec![column],
        }
    }

    /// The column of the months' first measure; the months themselves stand before it.
    pub(crate) fn first_measure(&self) -> usize {
        self.own() + self.groups.as_ref().map_or(0, Groups::added) + 1
    }

    fn add(&mut self, name: &str, parts: Vec<String>) -> usize {
        let mut unique = name.to_owned();
        let mut n = 1;
        while self.headings.iter().any(|heading| heading.name == unique) {
            n += 1;
            unique = format!("{name} ({n})");
        }
        let heading = Heading { name: unique, parts };
        self.candidates.push(Candidate::of(&heading));
        self.headings.push(heading);
        self.headings.len() - 1
    }

    /// A word in the language of the headings.
    fn word(&self, russian: &'static str, english: &'static str) -> &'static str {
        if self.cyrillic() { russian } else { english }
    }

    fn add_groups(&mut self, groups: &Groups) {
        let Some(tree) = self.headings.get(groups.tree).filter(|_| groups.added() > 0) else {
            return;
        };
        let (added, leaf) = groups::headings(tree, groups.levels);
        if let (Some(leaf), Some(tree)) = (leaf, self.candidates.get_mut(groups.tree)) {
            tree.parts = leaf.parts;
        }
        for heading in added {
            self.add(&heading.name, heading.parts);
        }
    }

    fn find_months(&mut self, sample: &Sample, options: &LedgerOptions) {
        if self.column(Role::Date).is_some() && options.months.is_none() {
            return;
        }
        match months::months(sample, self.rows, &self.headings, &self.candidates) {
            FoundMonths::No => {}
            FoundMonths::WithoutYear(heading) => self.months_without_year = Some(heading),
            FoundMonths::Yes(months) => {
                for (column, candidate) in self.candidates.iter_mut().enumerate() {
                    candidate.beside_months = months.columns.contains(&column) || candidate.is_numeric();
                }
                self.months = Some(months);
            }
        }
    }

    fn add_months(&mut self, sample: &Sample) {
        let Some(months) = self.months.clone() else { return };
        let word = self.word("Месяц", "Month");
        self.add(word, vec![word.to_owned()]);
        for (measure, role) in months.measures() {
            let word = match role {
                Role::Quantity => self.word("Количество", "Quantity"),
                Role::Cost => self.word("Себестоимость", "Cost"),
                _ => self.word("Сумма", "Amount"),
            };
            let column = self.add(word, vec![word.to_owned()]);
            let columns: Vec<usize> = months.of(measure).collect();
            if let (Some(heading), Some(candidate)) = (self.headings.get(column), self.candidates.get_mut(column)) {
                *candidate = look(sample, self.rows.last, &columns, heading);
            }
        }
    }

    /// Says of the months' columns where they come from.
    fn tell_months(&mut self) {
        let first = self.first_measure() - 1;
        for found in self.found.iter_mut().filter(|f| f.column >= first && f.reason != RoleReason::Named) {
            found.reason = RoleReason::Months;
            found.confidence = found.confidence.max(role::LIKELY);
        }
    }

    /// The column most of whose texts have a date within them, the order's first.
    fn dated_texts(&self) -> Option<usize> {
        let groups = self.groups.as_ref();
        let mostly = |column: usize| match groups.and_then(|groups| groups.texts_of(column, self.own())) {
            Some(texts) => texts.within * 2 > texts.all,
            None => self.candidates.get(column).is_some_and(|c| c.dated_texts * 2 > c.filled),
        };
        let order = self.column(Role::Order);
        order.into_iter().chain(0..self.headings.len()).find(|&column| mostly(column))
    }
}
