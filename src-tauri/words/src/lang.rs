//! The two languages.

/// A language that Standout speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Lang {
    /// Russian.
    #[default]
    Ru,
    /// English.
    En,
}

impl Lang {
    /// Both languages.
    pub const ALL: [Lang; 2] = [Lang::Ru, Lang::En];

    /// The language of a code such as `ru`, `en-GB` or `ru_RU.UTF-8`; `None` for any other.
    pub fn parse(code: &str) -> Option<Lang> {
        let code = code.to_ascii_lowercase();
        match code.split(['-', '_', '.']).next() {
            Some("ru") => Some(Lang::Ru),
            Some("en") => Some(Lang::En),
            _ => None,
        }
    }

    /// Its ISO 639-1 code.
    pub fn code(self) -> &'static str {
        match self {
            Lang::Ru => "ru",
            Lang::En => "en",
        }
    }
}
