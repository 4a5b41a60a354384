//! A formula and the value that it has, built together: what a cell shows and what a spreadsheet makes of it cannot
//! drift apart.
//!
//! Deliberately absent: text of users. A formula names a cell that holds it; literals come from the catalogue.

use standout_words::Lang;

/// What a cell holds.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Val {
    Number(f64),
    Text(String),
    /// What is not known, shown as a dash.
    Unknown,
    /// An error of a branch that is not taken.
    Wrong,
}

/// The dash of what is not known.
pub(crate) const DASH: &str = "—";

/// How tightly a formula's outermost operation binds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Binds {
    Joined,
    Added,
    Multiplied,
    Whole,
}

/// A formula with its value.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Expr {
    text: String,
    binds: Binds,
    pub value: Val,
}

/// A condition with its answer.
#[derive(Clone, Debug)]
pub(crate) struct Cond {
    text: String,
    pub holds: bool,
}

/// Cells beside each other with their values.
#[derive(Clone, Debug)]
pub(crate) struct Range {
    pub text: String,
    pub values: Vec<Val>,
}

pub(crate) fn number(x: f64) -> Expr {
    Expr { text: format!("{x}"), binds: if x < 0.0 { Binds::Added } else { Binds::Whole }, value: Val::Number(x) }
}

pub(crate) fn words(text: &str) -> Expr {
    Expr { text: literal(text), binds: Binds::Whole, value: Val::Text(text.to_owned()) }
}

pub(crate) fn unknown() -> Expr {
    Expr { text: literal(DASH), binds: Binds::Whole, value: Val::Unknown }
}

/// A reference to a cell.
pub(crate) fn cell(address: String, value: Val) -> Expr {
    Expr { text: address, binds: Binds::Whole, value }
}

/// A formula of a spreadsheet holds literals of at most 255 characters.
fn literal(text: &str) -> String {
    let quoted = |part: &[char]| format!("\"{}\"", part.iter().collect::<String>().replace('"', "\"\""));
    let characters: Vec<char> = text.chars().collect();
    match characters.chunks(120).map(quoted).collect::<Vec<_>>() {
        none if none.is_empty() => "\"\"".to_owned(),
        parts if parts.len() == 1 => parts.concat(),
        parts => format!("({})", parts.join("&")),
    }
}

impl Expr {
    /// The formula as it stands in a cell.
    pub(crate) fn formula(&self) -> String {
        format!("={}", self.text)
    }

    pub(crate) fn number(&self) -> Option<f64> {
        match self.value {
            Val::Number(x) if x.is_finite() => Some(x),
            _ => None,
        }
    }

    /// The same formula with the value that the analysis found for it.
    pub(crate) fn found(&self, value: Val) -> Expr {
        Expr { value, ..self.clone() }
    }

    /// As it stands beside a sign of comparison.
    pub(crate) fn beside(&self) -> String {
        self.inside(Binds::Added)
    }

    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    fn inside(&self, at_least: Binds) -> String {
        if self.binds >= at_least { self.text.clone() } else { format!("({})", self.text) }
    }

    fn with(&self, sign: char, other: &Expr, binds: Binds, value: impl Fn(f64, f64) -> f64) -> Expr {
        // What stands right of a minus or a division is held together.
        let right = match (sign, binds) {
            ('-', _) => Binds::Multiplied,
            ('/', _) => Binds::Whole,
            _ => binds,
        };
        let text = format!("{}{sign}{}", self.inside(binds), other.inside(right));
        let value = match (self.number(), other.number()) {
            (Some(a), Some(b)) => Some(value(a, b)).filter(|x| x.is_finite()).map_or(Val::Wrong, Val::Number),
            _ => Val::Wrong,
        };
        Expr { text, binds, value }
    }

    pub(crate) fn plus(&self, other: &Expr) -> Expr {
        self.with('+', other, Binds::Added, |a, b| a + b)
    }

    pub(crate) fn minus(&self, other: &Expr) -> Expr {
        self.with('-', other, Binds::Added, |a, b| a - b)
    }

    pub(crate) fn times(&self, other: &Expr) -> Expr {
        self.with('*', other, Binds::Multiplied, |a, b| a * b)
    }

    pub(crate) fn over(&self, other: &Expr) -> Expr {
        self.with('/', other, Binds::Multiplied, |a, b| a / b)
    }

    fn held(&self, sign: &str, other: &Expr, answer: impl Fn(f64, f64) -> bool) -> Cond {
        let holds = matches!((self.number(), other.number()), (Some(a), Some(b)) if answer(a, b));
        Cond { text: format!("{}{sign}{}", self.inside(Binds::Added), other.inside(Binds::Added)), holds }
    }

    pub(crate) fn above(&self, other: &Expr) -> Cond {
        self.held(">", other, |a, b| a > b)
    }

    pub(crate) fn is(&self, other: &Expr) -> Cond {
        self.held("=", other, |a, b| a == b)
    }

    pub(crate) fn at_least(&self, least: f64) -> Cond {
        self.held(">=", &number(least), |a, b| a >= b)
    }

    pub(crate) fn at_most(&self, most: f64) -> Cond {
        self.held("<=", &number(most), |a, b| a <= b)
    }

    /// Reaches a threshold; rounding never decides.
    pub(crate) fn reaches(&self, threshold: &Expr) -> Cond {
        let (a, b) = (self.number(), threshold.number());
        let holds = matches!((a, b), (Some(a), Some(b)) if a >= b - 1e-9);
        Cond { text: format!("{}>={}-1E-9", self.inside(Binds::Added), threshold.inside(Binds::Added)), holds }
    }

    pub(crate) fn is_known(&self) -> Cond {
        Cond { text: format!("ISNUMBER({})", self.text), holds: self.number().is_some() }
    }

    /// Whether a cell holds no text.
    pub(crate) fn is_blank(&self) -> Cond {
        let holds = matches!(&self.value, Val::Text(text) if text.is_empty());
        Cond { text: format!("{}=\"\"", self.text), holds }
    }

    /// Whether a cell holds these words; letter case does not count.
    pub(crate) fn says(&self, what: &str) -> Cond {
        let holds = match &self.value {
            Val::Text(text) => text.to_lowercase() == what.to_lowercase(),
            Val::Unknown => what == DASH,
            Val::Number(_) | Val::Wrong => false,
        };
        Cond { text: format!("{}={}", self.text, literal(what)), holds }
    }
}

impl Cond {
    pub(crate) fn and(&self, other: &Cond) -> Cond {
        Cond { text: format!("AND({},{})", self.text, other.text), holds: self.holds && other.holds }
    }

    pub(crate) fn or(&self, other: &Cond) -> Cond {
        Cond { text: format!("OR({},{})", self.text, other.text), holds: self.holds || other.holds }
    }

    pub(crate) fn not(&self) -> Cond {
        Cond { text: format!("NOT({})", self.text), holds: !self.holds }
    }
}

/// What binds as tightly as a name.
pub(crate) fn whole(text: String, value: Val) -> Expr {
    Expr { text, binds: Binds::Whole, value }
}

/// A function of a spreadsheet with its value.
pub(crate) fn function(name: &str, arguments: &[&str], value: Val) -> Expr {
    Expr { text: format!("{name}({})", arguments.join(",")), binds: Binds::Whole, value }
}

pub(crate) fn when(cond: &Cond, yes: &Expr, no: &Expr) -> Expr {
    let value = if cond.holds { yes.value.clone() } else { no.value.clone() };
    function("IF", &[&cond.text, &yes.text, &no.text], value)
}

/// One or nothing: 1 where it holds, 0 where it does not.
pub(crate) fn flag(cond: &Cond) -> Expr {
    when(cond, &number(1.0), &number(0.0))
}

/// Something of cells that are all known; unknown where one is not.
pub(crate) fn known(cells: &[&Expr], then: &Expr) -> Expr {
    let all = cells.iter().filter(|c| c.number().is_some()).count() == cells.len();
    let names: Vec<&str> = cells.iter().map(|c| c.text.as_str()).collect();
    let cond = match names.as_slice() {
        [one] => Cond { text: format!("ISNUMBER({one})"), holds: all },
        names => Cond { text: format!("COUNT({})={}", names.join(","), names.len()), holds: all },
    };
    when(&cond, then, &unknown())
}

fn of_two(name: &str, a: &Expr, b: &Expr, value: impl Fn(f64, f64) -> f64) -> Expr {
    let found = match (a.number(), b.number()) {
        (Some(a), Some(b)) => Val::Number(value(a, b)),
        _ => Val::Wrong,
    };
    function(name, &[&a.text, &b.text], found)
}

pub(crate) fn max(a: &Expr, b: &Expr) -> Expr {
    of_two("MAX", a, b, f64::max)
}

pub(crate) fn min(a: &Expr, b: &Expr) -> Expr {
    of_two("MIN", a, b, f64::min)
}

/// Cut at 0 and 100.
pub(crate) fn cut(x: &Expr) -> Expr {
    let value = x.number().map_or(Val::Wrong, |x| Val::Number(x.clamp(0.0, 100.0)));
    function("MEDIAN", &["0", "100", &x.text], value)
}

pub(crate) fn round(x: &Expr, digits: u32) -> Expr {
    let scale = 10_f64.powi(i32::try_from(digits).unwrap_or(0));
    let value = x.number().map_or(Val::Wrong, |x| Val::Number((x * scale).round() / scale));
    function("ROUND", &[&x.text, &digits.to_string()], value)
}

pub(crate) fn down(x: &Expr) -> Expr {
    let value = x.number().map_or(Val::Wrong, |x| Val::Number(x.floor()));
    function("INT", &[&x.text], value)
}

pub(crate) fn size(x: &Expr) -> Expr {
    let value = x.number().map_or(Val::Wrong, |x| Val::Number(x.abs()));
    function("ABS", &[&x.text], value)
}

/// Texts one after another.
pub(crate) fn join(parts: &[Expr]) -> Expr {
    let text: Vec<String> = parts.iter().map(|p| p.inside(Binds::Added)).collect();
    let value = parts.iter().try_fold(String::new(), |so_far, part| match &part.value {
        Val::Text(text) => Some(so_far + text),
        _ => None,
    });
    let text = if text.is_empty() { "\"\"".to_owned() } else { text.join("&") };
    Expr { text, binds: Binds::Joined, value: value.map_or(Val::Wrong, Val::Text) }
}

/// The text of a cell, which may be empty.
pub(crate) fn text_of(address: String, value: &str) -> Expr {
    Expr { text: format!("{address}&\"\""), binds: Binds::Joined, value: Val::Text(value.to_owned()) }
}

/// A fraction as per cent in words, as the catalogue writes them: one decimal below a tenth.
pub(crate) fn percent(lang: Lang, x: &Expr) -> Expr {
    let (from, to, after) = match lang {
        Lang::Ru => (".", ",", "\u{a0}%"),
        Lang::En => (",", ".", "%"),
    };
    let x_text = &x.text;
    let value = x.number().map_or(Val::Wrong, |x| {
        let decimals = if x.abs() < 0.0995 { 1 } else { 0 };
        Val::Text(standout_words::percent(lang, x, decimals))
    });
    let fixed = format!("FIXED(100*{},IF(ABS({x_text})<0.0995,1,0),TRUE)", x.inside(Binds::Multiplied));
    // The reader's own decimal sign gives way to the report's; the minus is a true one.
    let text = format!("SUBSTITUTE(SUBSTITUTE({fixed},\"{from}\",\"{to}\"),\"-\",\"−\")&\"{after}\"");
    Expr { text, binds: Binds::Joined, value }
}

impl Expr {
    pub(crate) fn at_least_of(&self, other: &Expr) -> Cond {
        self.held(">=", other, |a, b| a >= b)
    }

    /// A whole number as text.
    pub(crate) fn printed(&self) -> Expr {
        let value = self.number().map_or(Val::Wrong, |x| Val::Text(format!("{x}")));
        Expr { text: format!("{}&\"\"", self.inside(Binds::Added)), binds: Binds::Joined, value }
    }

    /// With a small first letter, unless there are capitals behind it; `value` is what that makes.
    pub(crate) fn small_first(&self, value: String) -> Expr {
        let name = &self.text;
        let rest = format!("MID({name},2,999)");
        let small = format!("LOWER(LEFT({name},1))&{rest}");
        function("IF", &[&format!("EXACT({rest},LOWER({rest}))"), &small, name], Val::Text(value))
    }
}
