//! What a spreadsheet makes of cells beside each other. Texts and dashes among them do not count.

use super::expr::{Expr, Range, Val, function, whole};

impl Range {
    /// Numbers among the cells; texts and dashes do not count, as in a spreadsheet.
    pub(crate) fn numbers(&self) -> impl Iterator<Item = f64> + '_ {
        self.values.iter().filter_map(|v| match v {
            Val::Number(x) => Some(*x),
            _ => None,
        })
    }

    fn of(&self, name: &str, value: Val) -> Expr {
        function(name, &[&self.text], value)
    }

    pub(crate) fn count(&self) -> Expr {
        self.of("COUNT", Val::Number(self.numbers().count() as f64))
    }

    pub(crate) fn sum(&self) -> Expr {
        self.of("SUM", Val::Number(self.numbers().sum()))
    }

    pub(crate) fn squares(&self) -> Expr {
        self.of("SUMSQ", Val::Number(self.numbers().map(|x| x * x).sum()))
    }

    /// The largest; 0 of none.
    pub(crate) fn max(&self) -> Expr {
        self.of("MAX", Val::Number(self.numbers().reduce(f64::max).unwrap_or(0.0)))
    }

    /// The least; 0 of none.
    pub(crate) fn min(&self) -> Expr {
        self.of("MIN", Val::Number(self.numbers().reduce(f64::min).unwrap_or(0.0)))
    }

    /// How many are above zero.
    pub(crate) fn count_positive(&self) -> Expr {
        let n = self.numbers().filter(|x| *x > 0.0).count();
        function("COUNTIF", &[&self.text, "\">0\""], Val::Number(n as f64))
    }

    /// The sum of those above zero.
    pub(crate) fn sum_positive(&self) -> Expr {
        let sum = self.numbers().filter(|x| *x > 0.0).sum();
        function("SUMIF", &[&self.text, "\">0\""], Val::Number(sum))
    }

    /// The least one above zero, where there is one.
    pub(crate) fn least_positive(&self) -> Expr {
        let least = self.numbers().filter(|x| *x > 0.0).reduce(f64::min);
        let place = format!("COUNTIF({},\"<=0\")+1", self.text);
        function("SMALL", &[&self.text, &place], least.map_or(Val::Wrong, Val::Number))
    }

    /// The sum of the so many largest, where there are so many.
    pub(crate) fn largest(&self, top: usize) -> Expr {
        let mut all: Vec<f64> = self.numbers().collect();
        all.sort_by(|a, b| b.total_cmp(a));
        let value = all.get(..top).map_or(Val::Wrong, |top| Val::Number(top.iter().sum()));
        let each: Vec<String> = (1..=top).map(|n| format!("LARGE({},{n})", self.text)).collect();
        let text = format!("SUM({})", each.join(","));
        whole(text, value)
    }

    /// The sum of those above zero and above a number.
    pub(crate) fn sum_above(&self, least: &Expr) -> Expr {
        let value = least
            .number()
            .map_or(Val::Wrong, |least| Val::Number(self.numbers().filter(|x| *x > least && *x > 0.0).sum()));
        let range = &self.text;
        let text = format!("SUMPRODUCT(({range}>{})*({range}>0),{range})", least.beside());
        whole(text, value)
    }

    /// The one at a place, from 1.
    pub(crate) fn at(&self, place: &Expr) -> Expr {
        let found = place.number().map(|n| n as usize).and_then(|n| self.values.get(n.wrapping_sub(1)));
        function("INDEX", &[&self.text, place.text()], found.cloned().unwrap_or(Val::Wrong))
    }

    /// The place of a number, from 1.
    pub(crate) fn place(&self, of: &Expr) -> Expr {
        let found = of.number().and_then(|x| self.values.iter().position(|v| *v == Val::Number(x)));
        let value = found.map_or(Val::Wrong, |at| Val::Number((at + 1) as f64));
        function("MATCH", &[of.text(), &self.text, "0"], value)
    }

    /// How many are a number.
    pub(crate) fn count_of(&self, x: f64) -> Expr {
        let n = self.numbers().filter(|v| *v == x).count();
        function("COUNTIF", &[&self.text, &format!("{x}")], Val::Number(n as f64))
    }
}

impl Range {
    /// The place of a number among those of which this range says `what`, the greatest first, then the first.
    pub(crate) fn rank_among(&self, what: &Expr, numbers: &Range, of: &Expr, place: usize) -> Expr {
        let taken =
            |i: usize| matches!((self.values.get(i), what.number()), (Some(Val::Number(x)), Some(w)) if *x == w);
        let before = of.number().map(|x| {
            let ahead = |(i, v): (usize, &Val)| match v {
                Val::Number(other) => taken(i) && (*other > x || (*other == x && i < place)),
                _ => false,
            };
            numbers.values.iter().enumerate().filter(|v| ahead(*v)).count()
        });
        let (these, what, all, of) = (&self.text, what.text(), &numbers.text, of.text());
        let earlier = format!("({all}={of})*(COLUMN({all})<COLUMN({of}))");
        let text = format!("1+SUMPRODUCT(({these}={what})*(({all}>{of})+{earlier}))");
        whole(format!("({text})"), before.map_or(Val::Wrong, |n| Val::Number((n + 1) as f64)))
    }

    /// The sum of others where this range holds a number.
    pub(crate) fn sum_where(&self, x: f64, others: &Range) -> Expr {
        let sum = self.values.iter().zip(&others.values).filter_map(|(v, other)| match (v, other) {
            (Val::Number(v), Val::Number(other)) if *v == x => Some(*other),
            _ => None,
        });
        function("SUMIF", &[&self.text, &format!("{x}"), &others.text], Val::Number(sum.sum()))
    }

    /// In how many places another range holds something else.
    pub(crate) fn differs_from(&self, other: &Range) -> Expr {
        let n = self.values.iter().zip(&other.values).filter(|(a, b)| a != b).count();
        let text = format!("SUMPRODUCT(({}<>{})*1)", self.text, other.text);
        whole(text, Val::Number(n as f64))
    }
}
